import assert from 'node:assert/strict';
import type { Name } from '../../../server/src/model/occurrences';
import { readTopology } from '../../../server/src/model/topology';
import { parse } from '../../../server/src/syntax/parse';
import { nodeAt } from '../../../server/src/syntax/tree';

suite('Occurrences of names', () => {
  test('a site: its name, what is in it, branches, scopes; without case', () => {
    assert.deepEqual(
      written(
        `{
          "sites": [{ "name": "«Chicago»" }, { "name": "Loop", "kind": "branch", "centralSite": "«CHICAGO»" }],
          "otherPools": [{ "fqdn": "edge.contoso.com", "role": "edge", "site": "«chicago»", "computers": [] }],
          "sqlStores": [{ "id": "Chicago", "server": "sql01.contoso.com", "site": "«Chicago»", "dataCenter": "Chicago" }],
          "fileStores": [{ "id": "Chicago", "site": "«Chicago»" }],
          "deployment": { "persistentChatPolicy": { "enabledScopes": ["global", "site:«Chicago»", "Site: «chicago»", "pool:Chicago", "site:", "user:Chicago"] } }
        }`,
      ),
      ['site'],
    );
  });

  test('a pool: its FQDN, next hops, paired pools, scopes; not computers, and not longer names', () => {
    assert.deepEqual(
      written(
        `{
          "frontEndPools": [
            { "fqdn": "«pool01.contoso.com»", "computers": [{ "fqdn": "fe1.pool01.contoso.com" }, { "fqdn": "fe2.contoso.com" }], "pairedPool": "pool02.contoso.com" },
            { "fqdn": "pool02.contoso.com", "computers": [], "pairedPool": "«POOL01.contoso.com»" }
          ],
          "persistentChatPools": [{ "fqdn": "pchat01.contoso.com", "displayName": "pool01.contoso.com", "nextHop": "«pool01.contoso.com»" }],
          "otherPools": [{ "fqdn": "apps.contoso.com", "nextHop": "«pool01.contoso.com»" }],
          "deployment": { "persistentChatPolicy": { "enabledScopes": ["pool:«pool01.contoso.com»", "site:pool01.contoso.com"] } }
        }`,
      ),
      ['pool'],
    );
  });

  test('a store: its id, and every slot that names it', () => {
    assert.deepEqual(
      written(
        `{
          "frontEndPools": [{ "backEnd": { "primary": "other", "mirror": "«sql»", "witness": "«sql»" }, "archivingStore": { "primary": "«SQL»" }, "fileStore": "sql" }],
          "persistentChatPools": [{ "complianceStore": { "primary": "«sql»", "backup": "«sql»", "backupMirror": "«sql»", "backupWitness": "«sql»", "database": "sql" } }],
          "sqlStores": [{ "id": "«sql»", "server": "sql", "instance": "sql" }]
        }`,
      ),
      ['sqlStore'],
    );
    assert.deepEqual(
      written(
        `{
          "frontEndPools": [{ "backEnd": { "primary": "files" }, "fileStore": "«files»" }],
          "persistentChatPools": [{ "fileStore": "«FILES»" }],
          "fileStores": [{ "id": "«files»", "server": "files", "share": "files" }]
        }`,
      ),
      ['fileStore'],
    );
  });

  test('a computer: every entry, servers of stores, and shares on it', () => {
    assert.deepEqual(
      written(
        `{
          "otherPools": [{ "fqdn": "apps.contoso.com", "computers": [{ "fqdn": "«app01.contoso.com»" }, { "fqdn": "app02.contoso.com" }] }],
          "persistentChatPools": [{
            "fqdn": "pchat01.contoso.com", "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "«APP01.contoso.com»" }],
            "compliance": { "adapter": { "outputDirectory": "\\\\\\\\«app01.contoso.com»\\\\chat" } }
          }],
          "sqlStores": [{ "id": "a", "server": "«app01.contoso.com»" }, { "id": "b", "server": "sql01.contoso.com" }],
          "fileStores": [{ "id": "a", "server": "«app01.contoso.com»", "share": "a" }, { "id": "b", "path": "\\\\\\\\«app01.contoso.com»\\\\b" }, { "id": "c", "path": "C:\\\\app01.contoso.com" }]
        }`,
      ),
      ['computer'],
    );
  });

  test('a Standard Edition server and what runs on it have one name', () => {
    assert.deepEqual(
      written(
        `{
          "otherPools": [{ "fqdn": "«se01.contoso.com»", "role": "trustedApplication", "computers": [{ "fqdn": "«se01.contoso.com»" }] }],
          "persistentChatPools": [{ "fqdn": "«se01.contoso.com»", "computers": [{ "fqdn": "«SE01.contoso.com»" }], "nextHop": "«se01.contoso.com»" }],
          "standardEditionServers": [{ "fqdn": "«se01.contoso.com»", "pairedPool": "se02.contoso.com" }],
          "sqlStores": [{ "id": "rtc", "server": "«se01.contoso.com»" }],
          "deployment": { "persistentChatPolicy": { "enabledScopes": ["pool:«se01.contoso.com»"] } }
        }`,
      ),
      ['computer', 'pool'],
    );
  });

  test('a pool of one computer has its name; one of several that has the name of one of them does not', () => {
    const single = `{
      "persistentChatPools": [{ "fqdn": "«pc01.contoso.com»", "computers": [{ "fqdn": "«pc01.contoso.com»" }] }],
      "sqlStores": [{ "id": "sql", "server": "«pc01.contoso.com»" }]
    }`;
    assert.deepEqual(written(single), ['computer', 'pool']);
    const multiple = `{
      "persistentChatPools": [{ "fqdn": "«pc01.contoso.com»", "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }] }],
      "deployment": { "persistentChatPolicy": { "enabledScopes": ["pool:«pc01.contoso.com»"] } }
    }`;
    assert.deepEqual(written(multiple), ['pool']);
    assert.deepEqual(
      written(
        multiple
          .replace('"fqdn": "«pc01.contoso.com»"', '"type": "singleComputer", $&')
          .replace('"pc01.contoso.com"', '"«pc01.contoso.com»"'),
      ),
      ['computer', 'pool'],
      'one that says that it is',
    );
  });

  test('a later thing that must not have the name has it for itself', () => {
    const sites =
      '{ "sites": [{ "name": "«A»" }, { "name": "a" }], "sqlStores": [{ "id": "s", "site": "«a»" }, { "id": "S", "site": "«A»" }] }';
    assert.deepEqual(written(sites), ['site']);
    const copy = `{
      "frontEndPools": [{ "fqdn": "pool01.contoso.com" }, { "fqdn": "«pool01.contoso.com»" }],
      "persistentChatPools": [{ "nextHop": "pool01.contoso.com" }]
    }`;
    assert.deepEqual(written(copy), ['pool']);
    const copiedSingle = `{
      "persistentChatPools": [
        { "fqdn": "pc01.contoso.com", "computers": [{ "fqdn": "pc01.contoso.com" }] },
        { "fqdn": "«pc01.contoso.com»", "computers": [{ "fqdn": "«pc01.contoso.com»" }] }
      ]
    }`;
    assert.deepEqual(written(copiedSingle), ['computer', 'pool']);
  });

  test('what is not declared is found where it is referred to; what is empty names nothing', () => {
    assert.deepEqual(written('{ "persistentChatPools": [{ "store": { "primary": "«gone»", "mirror": "«GONE»" } }] }'), [
      'sqlStore',
    ]);
    const text = '{ "sites": [{ "name": "" }, { "name": " " }], "otherPools": [{ "site": "", "fqdn": 5 }] }';
    const { tree, occurrences } = readTopology(parse(text));
    for (let offset = 0; offset < text.length; offset++) {
      const node = nodeAt(tree, offset);
      assert.equal(node && occurrences.at(node), undefined, `at ${offset}`);
    }
  });

  test('are found in documents with mistakes', () => {
    assert.deepEqual(
      written(
        '{ "sites": [{ "name": "«Chicago»", "kind": }, { ], "otherPools": [{ "fqdn": , "site": "«Chicago»" "role" }], "sqlStores": [{ "site": "«Chicago»\n',
      ),
      ['site'],
    );
  });

  test('are declared where they get their names', () => {
    const text = `{
      "persistentChatPools": [{ "fqdn": "se01.contoso.com", "computers": [{ "fqdn": "se01.contoso.com" }], "nextHop": "SE01.contoso.com" }],
      "standardEditionServers": [{ "fqdn": "se01.Contoso.com" }],
      "sqlStores": [{ "id": "a", "server": "sql01.contoso.com" }, { "id": "b", "server": "sql01.contoso.com" }]
    }`;
    const { tree, occurrences } = readTopology(parse(text));
    const declarations = (piece: string, from = 0) => {
      const node = nodeAt(tree, text.indexOf(piece, from) + 1);
      const occurrence = node && occurrences.at(node);
      assert.ok(occurrence);
      return occurrences.declarationsOf(occurrence).map(({ span }) => span.offset);
    };
    const server = text.indexOf('se01.Contoso.com');
    for (const piece of [
      'SE01',
      '"se01.contoso.com", "computers"',
      '"se01.contoso.com" }], "nextHop"',
      'se01.Contoso',
    ]) {
      assert.deepEqual(declarations(piece), [server], piece);
    }
    const first = text.indexOf('sql01');
    assert.deepEqual(
      declarations('sql01'),
      [first, text.indexOf('sql01', first + 1)],
      'a server is declared with its stores',
    );
  });
});

/**
 * Holds the places of a name against those that are marked, from each of them.
 * @returns what bears the name, sorted
 */
function written(marked: string): string[] {
  const places: number[] = [];
  for (const { index } of marked.matchAll(/[«»]/g)) places.push(index - places.length);
  const text = marked.replace(/[«»]/g, '');
  const expected: [number, number][] = [];
  for (let at = 0; at < places.length; at += 2) expected.push([places[at] ?? 0, places[at + 1] ?? 0]);
  const { tree, occurrences } = readTopology(parse(text));
  let name: Name | undefined;
  for (const [start] of expected) {
    const node = nodeAt(tree, start);
    const occurrence = node && occurrences.at(node);
    assert.ok(occurrence, text.slice(start, start + 20));
    assert.equal(occurrence.span.offset, start);
    name ??= occurrence.name;
    const found = occurrence.name.occurrences.map(({ span }) => [span.offset, span.offset + span.length]);
    assert.deepEqual(found, expected, 'the places of the name');
  }
  return [...(name?.kinds ?? [])].sort();
}
