import assert from 'node:assert/strict';
import type { LocationLink, Range } from 'vscode-languageserver-types';
import { definitionsAt, highlightsAt, referencesAt } from '../../../server/src/features/navigation';
import { checkedVersion } from '../../support/checked';
import { CAPABLE, cursorIn, SIMPLE } from '../../support/clients';

const TEXT = `{
  /* 芝加哥 💬 */ "sites": [{ "name": "Z\\u00fcrich" }],\r
  "frontEndPools": [{ "fqdn": "pool01.contoso.com", "site": "zürich", "computers": [] }],\r
  "persistentChatPools": [
    { "fqdn": "pchat01.contoso.com", "site": "Zürich", "computers": [], "nextHop": "POOL01.contoso.com" }
  ],
  "deployment": { "persistentChatPolicy": { "enabledScopes": ["site:Zürich 💬", "pool:pool01.contoso.com"] } }
}`;

suite('Definition, references and highlights', () => {
  const checked = checkedVersion(TEXT);
  const textAt = ({ start, end }: Range): string =>
    TEXT.slice(checked.lines.offsetAt(start), checked.lines.offsetAt(end));

  test('a definition is the name, within its object for clients that can show it', () => {
    const offset = cursorIn(checked, '"POOL|01.contoso.com"');
    const [link, ...others] = definitionsAt(checked, offset, CAPABLE) as LocationLink[];
    assert.ok(link);
    assert.deepEqual(others, []);
    assert.equal(link.targetUri, checked.uri);
    assert.equal(textAt(link.targetSelectionRange), 'pool01.contoso.com');
    assert.equal(textAt(link.targetRange), '{ "fqdn": "pool01.contoso.com", "site": "zürich", "computers": [] }');
    assert.ok(link.originSelectionRange);
    assert.equal(textAt(link.originSelectionRange), 'POOL01.contoso.com');
    assert.deepEqual(definitionsAt(checked, offset, SIMPLE), [{ uri: checked.uri, range: link.targetSelectionRange }]);
  });

  test('references are the names alone, behind emoji and escapes, with the declaration or without', () => {
    const offset = cursorIn(checked, '"site": "zürich|"');
    const found = referencesAt(checked, offset, { includeDeclaration: true });
    assert.deepEqual(
      found.map(({ range }) => textAt(range)),
      ['Z\\u00fcrich', 'zürich', 'Zürich'],
      'the scope names another site: that with the emoji',
    );
    assert.deepEqual(found[0]?.range, { start: { line: 1, character: 36 }, end: { line: 1, character: 47 } });
    assert.deepEqual(referencesAt(checked, offset, { includeDeclaration: false }), found.slice(1));
  });

  test('highlights tell where a name is declared', () => {
    const found = highlightsAt(checked, cursorIn(checked, 'pool:pool0|1.contoso.com'));
    assert.deepEqual(
      found.map(({ range, kind }) => [textAt(range), kind]),
      [
        ['pool01.contoso.com', 3],
        ['POOL01.contoso.com', 2],
        ['pool01.contoso.com', 2],
      ],
    );
  });

  test('a name is found from quote to quote, in a longer text only where it stands', () => {
    const isFound = (piece: string): boolean => highlightsAt(checked, cursorIn(checked, piece)).length > 0;
    for (const piece of [
      '|"POOL01.contoso.com"',
      '"POOL01.contoso.com"|',
      'pool:|pool01.contoso.com"',
      'pool:pool01.contoso.com"|',
    ]) {
      assert.ok(isFound(piece), piece);
    }
    for (const piece of [
      '"po|ol:pool01',
      '"pool|:pool01',
      '|"pool:pool01',
      '"nextH|op"',
      '"nextHop":| "',
      '"site|s"',
      '|{\n',
    ]) {
      assert.ok(!isFound(piece), piece);
    }
  });
});
