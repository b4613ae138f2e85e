import assert from 'node:assert/strict';
import { codeLensesOf } from '../../../server/src/features/codeLens';
import { checkedVersion } from '../../support/checked';
import { CAPABLE, cursorIn, SIMPLE } from '../../support/clients';

const TEXT = `{
  /* 芝加哥 💬 */ "frontEndPools": [
    { "fqdn": "pool01.contoso.com", "computers": [{}, {}], "backEnd": { "primary": "sql-a", "mirror": "sql-b" }, "users": 13000, "fileStore": "files" }
  ],
  "standardEditionServers": [
    { "fqdn": "se01.contoso.com", "users": 20 }
  ],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "computers": [{}, {}, { "state": "inactive" }, { "state": "inactive" }],
      "users": { "concurrent": 40000 },
      "store": { "primary": "SQL-C", "mirror": "sql-b" },
      "complianceStore": { "primary": "sql-c" },
      "nextHop": "pool01.contoso.com",
      "fileStore": "files"
    },
    { "fqdn": "se01.contoso.com", "nextHop": "se01.contoso.com", "fileStore": "files" }
  ],
  "otherPools": [
    { "fqdn": "edge.contoso.com", "role": "edge", "computers": [{}], "nextHop": "pool01.contoso.com" }
  ],
  "sqlStores": [
    { "id": "sql-a" }, { "id": "sql-b" },
    { "id": "sql-c" },
    { "id": "sql-d" },
    { "id": "sql-e", "server": "se01.contoso.com", "instance": "RTC" }
  ],
  "fileStores": [
    { "id": "files" }
  ]
}`;

suite('Code lens', () => {
  const checked = checkedVersion(TEXT);

  test('gives the numbers of pools, who needs them, and who uses stores', () => {
    const lines = TEXT.split('\n');
    const shown = codeLensesOf(checked, CAPABLE).map(({ range, command }) => {
      const above = lines[range.start.line]?.slice(range.start.character, range.start.character + 16);
      return `${above}: ${command?.title}${command?.command ? ' >' : ''}`;
    });
    assert.deepEqual(shown, [
      '{ "fqdn": "pool0: 2 computers · 13,000 of 2 × 6,667 users · 2 databases',
      '{ "fqdn": "pool0: Needed by pchat01.contoso.com, edge.contoso.com >',
      '{ "fqdn": "se01.: 20 of 5,000 users',
      '{ "fqdn": "se01.: Needed by se01.contoso.com >',
      '{: 2 of 4 active · 40,000 of 40,000 users · 3 databases',
      '{ "fqdn": "edge.: 1 computer',
      '{ "id": "sql-a" : Used by pool01.contoso.com >',
      '{ "id": "sql-b" : Used by pool01.contoso.com, pchat01.contoso.com >',
      '{ "id": "sql-c" : Used by pchat01.contoso.com >',
      '{ "id": "sql-d" : Used by no pool',
      '{ "id": "sql-e",: Used by se01.contoso.com >',
      '{ "id": "files" : Used by pool01.contoso.com, pchat01.contoso.com, se01.contoso.com >',
    ]);
  });

  test('runs the command of the client with the place of the name; without one it cannot be clicked', () => {
    const ofStore = codeLensesOf(checked, CAPABLE).find(({ range }) => range.start.line === 24);
    assert.equal(ofStore?.command?.command, 'example.showReferences');
    assert.deepEqual(ofStore.command.arguments, [
      checked.uri,
      checked.lines.positionAt(cursorIn(checked, '{ "id": "|sql-c"')),
    ]);
    for (const { command } of codeLensesOf(checked, SIMPLE)) {
      assert.deepEqual({ ...command, title: '' }, { title: '', command: '' });
    }
  });

  test('names a few users and counts the others', () => {
    const pools = Array.from({ length: 1234 }, (_, n) => `{ "fqdn": "p${n}.contoso.com", "fileStore": "files" }`);
    const many = checkedVersion(`{ "frontEndPools": [${pools.join()}], "fileStores": [{ "id": "files" }] }`);
    assert.equal(
      codeLensesOf(many, CAPABLE).at(-1)?.command?.title,
      'Used by p0.contoso.com, p1.contoso.com, p2.contoso.com and 1,231 more',
    );
  });

  test('says what is there of a document that is being typed', () => {
    const half = checkedVersion(
      '{ "persistentChatPools": [{ "computers": [{ }, ], "users": }], "sqlStores": [{ "id": "" }, { "id": ',
    );
    assert.deepEqual(
      codeLensesOf(half, CAPABLE).map(({ command }) => command?.title),
      ['1 of 1 active', 'Used by no pool', 'Used by no pool'],
    );
    const cut = checkedVersion('{ "frontEndPools": [{ "fqdn": "a.b" }, { "fqdn": "pool01.contoso.com", "site": "Chi');
    assert.deepEqual(
      codeLensesOf(cut, CAPABLE).map(({ command }) => command?.title),
      ['0 computers'],
      'of the pool in which the text ends nobody knows them',
    );
    assert.deepEqual(codeLensesOf(checkedVersion('['), CAPABLE), []);
  });
});
