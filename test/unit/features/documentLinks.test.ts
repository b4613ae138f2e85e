import assert from 'node:assert/strict';
import { documentLinksOf } from '../../../server/src/features/documentLinks';
import { checkedVersion } from '../../support/checked';

suite('Document links', () => {
  test('$schema leads to its file, beside the document', () => {
    assert.deepEqual(links('{ "$schema": "../schemas/topology.schema.json" }'), [
      '../schemas/topology.schema.json → file:///schemas/topology.schema.json',
    ]);
    assert.deepEqual(links('{ "$schema": "./a b.json" }', 'vscode-vfs://github/contoso/plans/x.topology.json'), [
      './a b.json → vscode-vfs://github/contoso/plans/a%20b.json',
    ]);
    assert.deepEqual(links('{ "$schema": "https://example.com/schema.json'), [
      'https://example.com/schema.json → https://example.com/schema.json',
    ]);
  });

  test('$schema that leads nowhere', () => {
    for (const value of [
      '"urn:lync-topology:topology.schema.json"',
      '""',
      '7',
      '"command:/quit"',
      '"javascript:alert()"',
    ]) {
      assert.deepEqual(links(`{ "$schema": ${value} }`), [], value);
    }
    assert.deepEqual(links('{ "$schema": "../a.json" }', 'untitled:Untitled-1'), []);
    assert.deepEqual(links('{ "sites": [{ "$schema": "../a.json" }] }'), [], 'only at the root');
  });

  test('a rule in a comment that switches it off leads to the page it rests on', () => {
    const text = '{} // lync-topology-disable sql-store-unused, no-such-rule -- see https://example.com/why.';
    const [rule, why, ...others] = documentLinksOf(checkedVersion(text));
    assert.equal(rule?.tooltip, 'A SQL Server store is used');
    assert.match(rule.target ?? '', /^https:\/\/learn\.microsoft\.com\/lyncserver\//);
    assert.deepEqual(rule.range, { start: { line: 0, character: 28 }, end: { line: 0, character: 44 } });
    assert.equal(why?.target, 'https://example.com/why');
    assert.deepEqual(others, []);
  });

  test('addresses in comments, without what ends their sentence', () => {
    assert.deepEqual(
      links(
        '// 💬 (see https://example.com/a?b=c#d), or <http://example.com/x>.\n/* https://example.com/ */ "https://no.link"',
      ),
      [
        'https://example.com/a?b=c#d → https://example.com/a?b=c#d',
        'http://example.com/x → http://example.com/x',
        'https://example.com/ → https://example.com/',
      ],
    );
  });
});

function links(text: string, uri?: string): string[] {
  const checked = checkedVersion(text, uri);
  const { lines } = checked;
  return documentLinksOf(checked).map(
    ({ range, target }) => `${text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))} → ${target ?? ''}`,
  );
}
