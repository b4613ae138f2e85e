import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { parse, type JSONPath } from 'jsonc-parser';
import { checkXml } from '../../../server/src/interchange/checkXml';
import { importTopology } from '../../../server/src/interchange/importTopology';
import { check } from '../../../server/src/rules/check';
import { settingsOf } from '../../../server/src/rules/settings';

const FIXTURES = join(process.cwd(), 'test/fixtures/interchange');
const SETTINGS = settingsOf();

suite('checkXml', () => {
  test('findings have their places in the XML', () => {
    assert.deepEqual(findings('coexistence.xml'), [
      'fe-pool-minimum-three 10 old.contoso.com',
      'fe-pool-minimum-three 11 pool01.contoso.com',
      'fe-pool-minimum-three 12 pool02.contoso.com',
      'sql-store-unused 20 SPARE',
      'one-frontend-pool-per-db-server 31 Dependency',
      'one-frontend-pool-per-db-server 32 Dependency',
      'witness-recommended 32 Dependency',
      'one-database-kind-per-instance 38 Dependency',
    ]);
  });

  test('a computer that has its FQDN from its pool is not reported twice', () => {
    assert.deepEqual(findings('builder-enterprise.tbxml'), ['fqdn-required 59 OWA01', 'file-store-unused 106 Lync ']);
  });

  test('a pool and its only computer have one name, also where it is written twice', () => {
    const xml = read('published-standard.xml')
      .toString('utf8')
      .replaceAll(/Fqdn="([\w-]+)\.[\w.]+"/g, 'Fqdn="$1"');
    const { problems } = checkXml(importTopology(Buffer.from(xml), 'a.xml'), SETTINGS);
    const names = problems.filter(({ rule }) => rule === 'fqdn-required').map(({ message }) => message);
    assert.ok(names.length > 0);
    assert.deepEqual(names, [...new Set(names)]);
  });

  test('what belongs to a finding has its place in the XML too', () => {
    const { problems, text } = checkXml(importTopology(read('coexistence.xml'), 'a.xml'), SETTINGS);
    const problem = problems.find(({ rule }) => rule === 'one-database-kind-per-instance');
    assert.deepEqual(
      problem?.related.map(({ span }) => text.slice(span.offset - 1, span.offset + 26)),
      ['<Dependency Usage="Mirror">'],
    );
  });

  test('rules are those of the document, but for what no XML says; nothing is offered that would mend it', () => {
    for (const name of ['published-chat.xml', 'published-chat-on-standard.xml', 'unresolved.xml']) {
      const { problems } = checkXml(importTopology(read(name), name), SETTINGS);
      const rules = new Set(problems.map(({ rule }) => rule));
      const ofDocument = new Set(check(importTopology(read(name), name).text).problems.map(({ rule }) => rule));
      for (const unknown of [
        'compliance-adapter-missing',
        'pchat-default-pool-missing',
        'pchat-display-name-required',
      ]) {
        ofDocument.delete(unknown);
      }
      assert.deepEqual([...rules].sort(), [...ofDocument].sort());
      assert.ok(problems.every((problem) => problem.fixes().length === 0));
    }
  });

  test('a rule that is off does not report', () => {
    const settings = settingsOf({ rules: new Map([['fqdn-required', 'off']]) });
    const { problems } = checkXml(importTopology(read('builder-enterprise.tbxml'), 'a.tbxml'), settings);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['file-store-unused'],
    );
  });

  test('UTF-16 and archives: places count in the text of the XML', () => {
    const xml = read('builder-enterprise.tbxml');
    const expected = places(xml, 'a.tbxml');
    assert.deepEqual(places(Buffer.from(`\uFEFF${xml.toString('utf8')}`, 'utf16le'), 'a.tbxml'), expected);
    assert.deepEqual(places(zipSync({ 'DocItemSet.xml': xml }), 'a.zip'), expected);
    assert.equal(
      checkXml(importTopology(zipSync({ 'x/DocItemSet.xml': xml }), 'a.zip'), SETTINGS).entry,
      'DocItemSet.xml',
    );
  });
});

suite('spanAt', () => {
  for (const name of [
    'published-chat.xml',
    'builder-chat.tbxml',
    'builder-enterprise.tbxml',
    'published-standard.xml',
  ]) {
    test(`${name}: FQDNs, shares and instances come from where they are written`, () => {
      const { text, source } = importTopology(read(name), name);
      for (const [path, value] of leaves(parse(text))) {
        const { offset, length } = source.spanAt(`/${path.join('/')}`);
        const marked = source.text.slice(offset, offset + length);
        assert.ok(length > 0);
        if (['fqdn', 'server', 'share', 'instance', 'port'].includes(String(path.at(-1)))) {
          // A port, display name or state may come from an element whose name nobody knows.
          if (path.at(-1) !== 'port' || /^\d+$/.test(marked))
            assert.equal(marked.trim(), String(value), path.join('/'));
        }
      }
    });
  }

  test('what is unknown comes from what is around it, or from the topology', () => {
    const { source } = importTopology(read('published-standard.xml'), 'a.xml');
    const at = (pointer: string): string => {
      const { offset, length } = source.spanAt(pointer);
      return source.text.slice(offset, offset + length);
    };
    assert.equal(at(''), 'Topology');
    assert.equal(at('/nothing/7/here'), 'Topology');
    assert.equal(at('/sipDomains/0'), 'InternalDomains');
    assert.equal(at('/sites/0/nothing'), 'CentralSite');
    assert.equal(at('/sites/0/name'), 'Name');
    assert.equal(at('/standardEditionServers/0/constructor'), at('/standardEditionServers/0/fqdn'));
  });
});

function* leaves(value: unknown, path: JSONPath = []): Generator<[JSONPath, unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else for (const [name, inner] of Object.entries(value)) yield* leaves(inner, [...path, name]);
}

function findings(name: string): string[] {
  const { problems, lines, text } = checkXml(importTopology(read(name), name), SETTINGS);
  return problems.map(({ rule, span: { offset, length } }) => {
    return `${rule} ${lines.positionAt(offset).line + 1} ${text.slice(offset, offset + length)}`;
  });
}

function places(bytes: Uint8Array, name: string): unknown[] {
  const { problems, lines } = checkXml(importTopology(bytes, name), SETTINGS);
  return problems.map(({ rule, span }) => [rule, lines.rangeOf(span)]);
}

function read(name: string): Buffer {
  return readFileSync(join(FIXTURES, name));
}
