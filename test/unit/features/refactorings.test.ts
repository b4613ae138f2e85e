import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractPool } from '../../../server/src/features/refactorings/extractPool';
import { moveDatabases } from '../../../server/src/features/refactorings/moveDatabases';
import type { Cursor, Refactoring } from '../../../server/src/features/refactorings/refactoring';
import { sortByName } from '../../../server/src/features/refactorings/sortByName';
import { splitPersistentChat } from '../../../server/src/features/refactorings/splitPersistentChat';
import { check, type CheckedDocument } from '../../../server/src/rules/check';
import { RULES } from '../../../server/src/rules/registry';
import { withRules } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';
import type { JsonValue } from '../../../server/src/syntax/print';
import type { Span } from '../../../server/src/syntax/tree';
import { valueAt } from '../../../server/src/syntax/value';
import { layouts, write } from '../../support/layout';
import { supportedTopologies } from '../../support/supportedTopologies';
import { topologies } from '../../support/topologies';
import { forAny, long } from '../../support/forAny';

type Refactor = (cursor: Cursor) => Refactoring[];

/** @returns what is offered for a piece of text that stands once in the document */
function offered(refactor: Refactor, text: string, piece: string, isAsked = true): Refactoring[] {
  const start = text.indexOf(piece);
  assert.ok(start >= 0 && !text.includes(piece, start + 1), `${piece} stands once`);
  return refactor({ topology: check(text).topology, selection: { start, end: start }, isAsked });
}

function titles(refactor: Refactor, text: string, piece: string, isAsked?: boolean): string[] {
  return offered(refactor, text, piece, isAsked).map(({ title }) => title);
}

/** @returns the text after the one refactoring that is offered there */
function refactored(refactor: Refactor, text: string, piece: string): string {
  const [first, ...others] = offered(refactor, text, piece);
  assert.ok(first && others.length === 0, `one refactoring is offered at ${piece}`);
  return applyEdits(text, first.edits());
}

/** What a refactoring must not bring about in any document, however wrong. */
const NEVER = ['schema', 'reference-resolves', 'fqdn-unique', 'sql-store-unused', 'file-store-unused'];

/** Holds all that is offered in documents against what every refactoring promises; it is offered in some of them. */
function forAnyOffer(
  refactor: Refactor,
  documents: fc.Arbitrary<JsonValue>,
  isNew: (rule: string, before: CheckedDocument) => boolean,
): void {
  const settings = withRules(RULES);
  let seen = 0;
  const everyOffer = fc.property(documents, layouts, (document, layout) => {
    const text = write(document, layout);
    const before = check(text, settings);
    const selection = { start: 0, end: text.length };
    for (const { title, edits } of refactor({ topology: before.topology, selection, isAsked: true })) {
      const changes = edits();
      if (changes.length === 0) continue;
      seen += 1;
      const after = check(applyEdits(text, changes), settings);
      const what = `${title}\n${text}\n-- becomes --\n${after.tree.text}`;
      assert.deepEqual(after.tree.problems, [], what);
      for (const comment of before.tree.comments) {
        const written = text.slice(comment.offset, comment.offset + comment.length).trimEnd();
        if (after.tree.text.includes(written)) continue;
        // Only inside of what goes.
        const isGone = refactor !== sortByName && changes.some((edit) => covers(edit, comment));
        assert.ok(isGone, `${written} is lost: ${what}`);
      }
      const wrong = after.problems.filter(
        ({ rule }) => !isLeftOver(rule) && isNew(rule, before) && reports(after, rule) > reports(before, rule),
      );
      assert.deepEqual(
        wrong.map(({ rule, path, message }) => `${rule} at ${path}: ${message}`),
        [],
        what,
      );
    }
  });
  forAny(everyOffer, { numRuns: 200 });
  assert.ok(seen > 10 || long(), `it is offered ${seen} times only`);
}

function covers(one: Span, other: Span): boolean {
  return one.offset <= other.offset && other.offset + other.length <= one.offset + one.length;
}

function reports({ problems }: CheckedDocument, rule: string): number {
  return problems.filter((problem) => problem.rule === rule).length;
}

/** Supported deployments to which a site has come whose data must stay where no Persistent Chat pool is. */
const withZurich = fc
  .tuple(supportedTopologies(), fc.record({ complianceRequired: fc.boolean(), fileStore: fc.boolean() }))
  .map(([document, { complianceRequired, fileStore }]): JsonValue => {
    const { sites, fileStores, ...others } = document as Record<'sites' | 'fileStores', JsonValue[]>;
    const zurich = { name: 'Zurich', region: 'CH', dataMustStayInRegion: true, complianceRequired };
    const files = { id: 'files-zurich', server: 'files.contoso.ch', share: 'lync', site: 'Zurich' };
    return {
      ...others,
      sites: [...sites.map((site) => ({ ...(site as object), region: 'US' })), zurich],
      fileStores: fileStore ? [...fileStores, files] : fileStores,
    };
  });

suite('Any refactoring', () => {
  for (const [name, refactor] of Object.entries({ splitPersistentChat, moveDatabases, sortByName })) {
    test(`${name} leaves any document as whole as it was`, () => {
      // Of stores that have both their ids and their instances in common, either may be reported.
      forAnyOffer(
        refactor,
        topologies(),
        (rule) => NEVER.includes(rule) && !(refactor === sortByName && rule === 'fqdn-unique'),
      );
    });
  }

  for (const [name, refactor, documents, says] of [
    // A new SQL Server store has no mirror yet.
    ['splitPersistentChat', splitPersistentChat, supportedTopologies(), ['pchat-no-ha']],
    ['moveDatabases', moveDatabases, supportedTopologies(), []],
    ['extractPool', extractPool, withZurich, ['pchat-no-ha']],
    ['sortByName', sortByName, supportedTopologies(), []],
  ] as const) {
    test(`${name} adds no finding to a deployment that is supported`, () => {
      forAnyOffer(refactor, documents, (rule) => !says.some((said) => said === rule));
    });
  }
});

const STANDARD = `{
  "sites": [{ "name": "Chicago" }],
  "standardEditionServers": [
    { "fqdn": "se01.contoso.com", "site": "Chicago", "fileStore": "files", "features": ["webServer"] }
  ],
  "persistentChatPools": [
    {
      // 芝加哥 💬
      "fqdn": "SE01.contoso.com",
      "displayName": "Chat",
      "site": "Chicago",
      "type": "singleComputer",
      "computers": [
        { "fqdn": "se01.contoso.com", /* the disk */ "fileSystem": "NTFS", "features": ["messageQueuing"] }
      ],
      "nextHop": "se01.contoso.com",
      "fileStore": "folder",
      "store": { "primary": "sql-se" }, // mgc
      "complianceStore": { "primary": "sql-se" }
    }
  ],
  "sqlStores": [
    { "id": "sql-se", "server": "se01.contoso.com", "instance": "RTC", "edition": "express" }
  ],
  "fileStores": [
    { "id": "files", "server": "files.contoso.com", "share": "lync" },
    { "id": "folder", "path": "D:\\\\Chat" } // a local one
  ]
}`;

suite('Splitting Persistent Chat off a Standard Edition server', () => {
  test('gives the pool a name, computers and stores of its own, and tells the server what was known of it', () => {
    const after = refactored(splitPersistentChat, STANDARD, '"Chat"');
    assert.equal(
      after,
      STANDARD.replace(
        '"site": "Chicago", "fileStore": "files"',
        '"site": "Chicago", "fileSystem": "NTFS", "fileStore": "files"',
      )
        .replace('["webServer"]', '["webServer", "messageQueuing"]')
        .replace('SE01', 'pchat01')
        .replace('singleComputer', 'multipleComputer')
        .replace(
          '{ "fqdn": "se01.contoso.com", /* the disk */ "fileSystem": "NTFS", "features": ["messageQueuing"] }',
          '{ "fqdn": "pc01.contoso.com" /* the disk */ },\n        { "fqdn": "pc02.contoso.com" }',
        )
        .replace('"folder",', '"files-pchat01",')
        .replaceAll('"primary": "sql-se"', '"primary": "sql-pchat01"')
        .replace(
          '"edition": "express" }',
          '"edition": "express" },\n    { "id": "sql-pchat01", "server": "sql01.contoso.com", "site": "Chicago" }',
        )
        .replace(
          /\{ "id": "folder".*\}/,
          '{ "id": "files-pchat01", "server": "files01.contoso.com", "share": "lync", "site": "Chicago" }',
        ),
    );
    assert.equal(
      refactored(splitPersistentChat, STANDARD.replaceAll('\n', '\r\n'), '"Chat"'),
      after.replaceAll('\n', '\r\n'),
    );
  });

  test('takes the services along that are the pool’s', () => {
    const text = STANDARD.replace('["webServer"]', '["webServer"], "services": ["persistentChatService", "mediation"]');
    assert.ok(refactored(splitPersistentChat, text, '"Chat"').includes('"services": ["mediation"]'));
  });

  test('leaves those that the pool’s entry named besides, in the places of what leaves', () => {
    const text = STANDARD.replace('["webServer"]', '["webServer"], "services": ["persistentChatService"]').replace(
      '"fileSystem"',
      '"services": ["sharePoint", "mediation"], "fileSystem"',
    );
    assert.ok(refactored(splitPersistentChat, text, '"Chat"').includes('"services": ["sharePoint", "mediation"]'));
  });

  test('leaves databases where they are that are not on the server', () => {
    const text = STANDARD.replace(
      '"server": "se01.contoso.com", "instance": "RTC", "edition": "express"',
      '"server": "sql.contoso.com"',
    );
    const after = refactored(splitPersistentChat, text, '"Chat"');
    assert.ok(after.includes('"store": { "primary": "sql-se" }') && !after.includes('sql-pchat01'));
  });

  test('is offered at the pool and at the server: anywhere in them to who asks, else at their names', () => {
    const title = 'Split Persistent Chat off se01.contoso.com into a pool of its own';
    for (const piece of ['"Chat"', '"SE01', '["webServer"]', '{ "fqdn": "se01.contoso.com", "site"']) {
      assert.deepEqual(titles(splitPersistentChat, STANDARD, piece), [title], piece);
    }
    assert.deepEqual(titles(splitPersistentChat, STANDARD, '"SE01', false), [title]);
    assert.deepEqual(titles(splitPersistentChat, STANDARD, '"Chat"', false), []);
    assert.deepEqual(titles(splitPersistentChat, STANDARD, '"sites"'), []);
    assert.deepEqual(titles(splitPersistentChat, STANDARD.replace('SE01', 'pchat'), '"Chat"'), []);
  });
});

const ENTERPRISE = `{
  "sites": [{ "name": "Chicago", "region": "US" }, { "name": "Zurich", "region": "CH", "dataMustStayInRegion": true }],
  "frontEndPools": [{ "fqdn": "pool01.contoso.com", "site": "Chicago", "computers": [] }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chat",
      "site": "Chicago",
      "computers": [],
      "nextHop": "pool01.contoso.com",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror" },
      "complianceStore": { "primary": "sql-chat" }
    }
  ],
  "sqlStores": [
    { "id": "sql-mirror", "server": "sql01.contoso.com" },
    { "id": "sql-chat", "server": "sql02.contoso.com" } // the old one
  ]
}`;

suite('Moving the databases of a Persistent Chat pool', () => {
  test('to a new store, in place of one that nothing else uses', () => {
    assert.deepEqual(titles(moveDatabases, ENTERPRISE, '"Chat"'), [
      'Move the databases of pchat01.contoso.com to a new SQL Server store in place of sql-chat',
    ]);
    assert.equal(
      refactored(moveDatabases, ENTERPRISE, '"Chat"'),
      ENTERPRISE.replaceAll('"primary": "sql-chat"', '"primary": "sql-pchat01"').replace(
        '{ "id": "sql-chat", "server": "sql02.contoso.com" }',
        '{ "id": "sql-pchat01", "server": "sql03.contoso.com", "site": "Chicago" }',
      ),
    );
  });

  test('from one that others use', () => {
    const text = ENTERPRISE.replace('"computers": [] }', '"computers": [], "backEnd": { "primary": "sql-chat" } }');
    assert.deepEqual(titles(moveDatabases, text, '"Chat"'), [
      'Move the databases of pchat01.contoso.com from sql-chat to a new SQL Server store',
    ]);
    const after = refactored(moveDatabases, text, '"Chat"');
    assert.ok(after.includes('"backEnd": { "primary": "sql-chat" }'));
    assert.ok(
      after.includes(
        '"sql02.contoso.com" }, // the old one\n    { "id": "sql-pchat01", "server": "sql03.contoso.com", "site": "Chicago" }\n',
      ),
    );
  });

  test('of the store that the cursor is at', () => {
    const text = ENTERPRISE.replace(
      '"complianceStore": { "primary": "sql-chat" }',
      '"complianceStore": { "primary": "sql-mirror" }',
    );
    assert.match(titles(moveDatabases, text, '"complianceStore"', false).join(), /from sql-mirror/);
    assert.match(titles(moveDatabases, text, '"store"', false).join(), /in place of sql-chat/);
    assert.ok(
      refactored(moveDatabases, text, '"complianceStore"').includes('"complianceStore": { "primary": "sql-pchat01" }'),
    );
  });

  test('is not offered where they are on a Standard Edition server, or nowhere', () => {
    assert.deepEqual(titles(moveDatabases, STANDARD, '"Chat"'), []);
    assert.deepEqual(
      titles(moveDatabases, ENTERPRISE.replace('"sql-chat", "mirror"', '"gone", "mirror"'), '"Chat"'),
      [],
    );
    assert.deepEqual(titles(moveDatabases, ENTERPRISE, '"sql-mirror", "server"'), []);
  });
});

suite('Extracting a Persistent Chat pool for a site whose data must stay', () => {
  test('declares a pool there, with computers and stores of its own', () => {
    const after = refactored(extractPool, ENTERPRISE, '"Zurich"');
    const { topology } = check(after);
    const [, pool] = topology.persistentChatPools;
    assert.ok(pool);
    assert.deepEqual(valueAt(pool.node), {
      fqdn: 'pchat02.contoso.com',
      displayName: 'Zurich chat',
      site: 'Zurich',
      computers: [{ fqdn: 'pc01.contoso.com' }, { fqdn: 'pc02.contoso.com' }],
      nextHop: 'pool01.contoso.com',
      fileStore: 'files-pchat02',
      store: { primary: 'sql-pchat02' },
      defaultForSite: true,
    });
    for (const store of [topology.names.sqlStore(pool.store.slots.primary), topology.names.fileStore(pool.fileStore)]) {
      assert.equal(store?.site.value, 'Zurich');
    }
    assert.ok(after.includes('// the old one'));
  });

  test('is routed through a pool of the site, and keeps compliance data and files there', () => {
    const text = ENTERPRISE.replace(
      '"dataMustStayInRegion": true',
      '"dataMustStayInRegion": true, "complianceRequired": true',
    )
      .replace(
        '"computers": [] }],',
        '"computers": [] }, { "fqdn": "pool.contoso.ch", "site": "zurich", "computers": [] }],',
      )
      .replace(
        '"sqlStores"',
        '"fileStores": [{ "id": "files", "server": "f.contoso.ch", "share": "s", "site": "Zurich" }],\n  "sqlStores"',
      );
    const [, pool] = check(refactored(extractPool, text, '"Zurich", "region"')).topology.persistentChatPools;
    assert.equal(pool?.fqdn.value, 'pchat01.contoso.ch');
    assert.equal(pool.nextHop.value, 'pool.contoso.ch');
    assert.equal(pool.fileStore.value, 'files');
    assert.equal(pool.complianceStore.slots.primary.value, pool.store.slots.primary.value);
  });

  test('is offered only where data must stay and no pool is', () => {
    assert.equal(titles(extractPool, ENTERPRISE, '"Zurich"', false).length, 1);
    assert.deepEqual(titles(extractPool, ENTERPRISE, '"CH"', false), []);
    assert.deepEqual(titles(extractPool, ENTERPRISE, '"US"'), []);
    for (const [piece, by] of [
      ['"dataMustStayInRegion": true', '"dataMustStayInRegion": false'],
      ['"region": "CH"', '"region": "us"'],
      ['"displayName": "Chat",\n      "site": "Chicago"', '"site": "Zurich"'],
      ['"persistentChatPools"', '"otherPools"'],
    ] as const) {
      const text = ENTERPRISE.replace(piece, by);
      assert.notEqual(text, ENTERPRISE);
      assert.deepEqual(titles(extractPool, text, '"name": "Zurich"'), [], by);
    }
    // In a product without Persistent Chat there is nothing to declare.
    const later = ENTERPRISE.replace('{', '{ "product": "skypeForBusinessServer2019",');
    assert.deepEqual(titles(extractPool, later, '"Zurich"'), []);
  });
});

suite('Sorting pools and stores by name', () => {
  const text = `{
  "sqlStores": [
    // the tenth
    { "id": "sql10" }, // 10
    { "id": "SQL2" },
    { "server": "s" },
    { "id": "sql1" } // 1
  ]
}`;

  test('in the order that people count in, comments with their element, those without a name last', () => {
    assert.deepEqual(titles(sortByName, text, '"sqlStores"'), ['Sort the SQL Server stores by name']);
    assert.equal(
      refactored(sortByName, text, '"sqlStores"'),
      `{
  "sqlStores": [
    { "id": "sql1" }, // 1
    { "id": "SQL2" },
    // the tenth
    { "id": "sql10" }, // 10
    { "server": "s" }
  ]
}`,
    );
  });

  test('is offered at the list, not where it is in order', () => {
    assert.equal(titles(sortByName, text, '{ "server"').length, 1);
    assert.equal(titles(sortByName, text, '{ "server"', false).length, 0);
    assert.equal(titles(sortByName, refactored(sortByName, text, '"sqlStores"'), '"sqlStores"').length, 0);
    for (const list of ['frontEndPools', 'standardEditionServers', 'persistentChatPools', 'otherPools']) {
      assert.equal(
        titles(sortByName, `{ "${list}": [{ "fqdn": "b" }, { "fqdn": "a" }] }`, list, false).length,
        1,
        list,
      );
    }
    assert.deepEqual(titles(sortByName, '{ "sites": [{ "name": "b" }, { "name": "a" }] }', 'sites'), []);
  });
});

/** That nobody uses a store any more is what is to be said after its databases or files have moved. */
function isLeftOver(rule: string): boolean {
  return rule === 'sql-store-unused' || rule === 'file-store-unused';
}
