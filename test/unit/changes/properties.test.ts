import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRefusal } from '../../../server/src/changes/refusal';
import { workOut } from '../../../server/src/changes/workOut';
import { SLOTS } from '../../../server/src/model/entities';
import type { Change } from '../../../server/src/protocol';
import { check } from '../../../server/src/rules/check';
import { DEPLOYMENT_STEPS } from '../../../server/src/rules/shared/limits';
import { settingsOf } from '../../../server/src/rules/settings';
import { applyEdits, type Edit } from '../../../server/src/syntax/edit';
import type { JsonValue } from '../../../server/src/syntax/print';
import { parse } from '../../../server/src/syntax/parse';
import { nodeAt } from '../../../server/src/syntax/tree';
import { layouts, write } from '../../support/layout';
import { supportedTopologies } from '../../support/supportedTopologies';
import { topologies } from '../../support/topologies';
import { forAny } from '../../support/forAny';

const settings = settingsOf();

const index = fc.constantFrom(0, 0, 0, 1, 1, 2, 7);
const poolList = fc.constantFrom('frontEndPools', 'standardEditionServers', 'persistentChatPools', 'otherPools');
const pool = fc.oneof(
  fc.tuple(poolList, index).map(([list, at]) => `/${list}/${at}`),
  index.map((at) => `/persistentChatPools/${at}`),
  fc.constantFrom('pool01.contoso.com', 'SE01.contoso.com', 'pchat01.contoso.com', '', '/', '/sites', '/~1/x'),
);
const computer = fc.oneof(
  fc.tuple(pool, index).map(([owner, at]) => `${owner}/computers/${at}`),
  fc.constantFrom('pc01.contoso.com', 'fe01.contoso.com'),
);
const site = fc.oneof(
  index.map((at) => `/sites/${at}`),
  fc.constantFrom('Chicago', 'zurich', 'Nowhere'),
);
const sqlStore = fc.oneof(
  index.map((at) => `/sqlStores/${at}`),
  fc.constantFrom('sql-a', 'sql-b', 'sql-c', 'sql-gone'),
  fc.constantFrom({}, { server: 'sql09.contoso.com', instance: 'CHAT' }, { id: 'sql-a' }, { id: ' ' }),
);
const fileStore = fc.oneof(
  index.map((at) => `/fileStores/${at}`),
  fc.constantFrom('files-a', 'files-gone'),
  fc.constantFrom({}, { path: 'D:\\chat' }, { server: 'files09.contoso.com', share: 'x' }),
);
const anything = fc.oneof(pool, computer, site, sqlStore.filter(isText), fileStore.filter(isText));
const set = fc.constantFrom('backEnd', 'archivingStore', 'monitoringStore', 'store', 'complianceStore');
const slot = fc.constantFrom(...SLOTS);
const name = fc.constantFrom('pc07.contoso.com', 'pool01.contoso.com', 'Loop', 'sql-b', 'x', ' ', 'a"b\\c\n', '芝加哥');
const maybe = (values: fc.Arbitrary<unknown>) => fc.option(values, { nil: undefined, freq: 2 });

const fqdn = maybe(fc.constantFrom('pchat07.contoso.com', 'se01.contoso.com', 'pool01.contoso.com', 'x', ''));
const at = maybe(fc.constantFrom('Chicago', 'zurich', 'Nowhere'));
const computers = maybe(fc.array(fc.oneof(name, fc.constant({ fqdn: 'pc08.contoso.com', state: 'inactive' }))));
const orNone = maybe(fc.oneof(sqlStore, fc.constant(false)));

const KINDS = {
  addFileStore: { server: fqdn, share: maybe(name), path: maybe(fc.constant('D:\\chat')), site: at, id: maybe(name) },
  addFrontEndPool: {
    ...{ fqdn, site: at, computers, fileStore: maybe(fileStore) },
    ...{ store: maybe(sqlStore), mirror: orNone, witness: orNone },
  },
  addPersistentChatPool: {
    ...{ fqdn, site: at, type: maybe(fc.constantFrom('multipleComputer', 'singleComputer')), computers },
    ...{ displayName: maybe(name), port: maybe(fc.constantFrom(5041, 5042, 0)), fileStore: maybe(fileStore) },
    ...{ compliance: maybe(fc.boolean()), disasterRecovery: maybe(fc.boolean()), defaultForSite: maybe(fc.boolean()) },
    ...{ store: maybe(sqlStore), mirror: orNone, witness: orNone, backupStore: maybe(sqlStore), backupMirror: orNone },
    ...{ complianceStore: maybe(sqlStore), complianceBackupStore: maybe(sqlStore), nextHop: maybe(pool) },
  },
  addSite: {
    name: maybe(name),
    kind: maybe(fc.constantFrom('central', 'branch')),
    centralSite: at,
    region: maybe(name),
  },
  addSqlServerStore: { server: fqdn, instance: maybe(name), site: at, id: maybe(name) },
  addStandardEditionServer: { fqdn, site: at, fileStore: maybe(fileStore) },
  addComputer: { pool, fqdn: maybe(name), state: maybe(fc.constantFrom('active', 'inactive')) },
  clearStore: { pool, set, slot },
  disableCompliance: { pool },
  enableCompliance: {
    pool,
    ...{ store: maybe(sqlStore), mirror: orNone, witness: orNone, backup: maybe(sqlStore), backupMirror: orNone },
    adapter: maybe(fc.constant({ runIntervalMinutes: 15 })),
  },
  moveComputer: { computer, pool },
  moveDatabase: {
    database: fc
      .tuple(pool, fc.oneof(set, fc.constant('store')), fc.oneof(slot, fc.constant('primary')))
      .map((path) => path.join('/')),
    store: sqlStore,
  },
  movePool: { pool, site },
  remove: { targets: fc.array(anything, { minLength: 1, maxLength: 3 }), withReferences: maybe(fc.boolean()) },
  rename: { target: anything, name },
  setComputerState: { computer, state: fc.constantFrom('active', 'inactive') },
  setDeploymentStep: {
    step: fc.constantFrom(...DEPLOYMENT_STEPS),
    done: fc.boolean(),
    andOthers: maybe(fc.boolean()),
  },
  setDefaultForAllSites: { pool, isDefault: maybe(fc.boolean()) },
  setDefaultForSite: { pool, isDefault: maybe(fc.boolean()) },
  setFileStore: { pool, fileStore },
  setNextHop: { pool, nextHop: pool },
  setStore: { pool, set, slot: maybe(slot), store: sqlStore },
} satisfies Record<Change['name'], Record<string, fc.Arbitrary<unknown>>>;

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

const changes = Object.entries(KINDS).map(([kind, fields]) => ({
  kind,
  change: fc.record(fields as Record<string, fc.Arbitrary<unknown>>).map((given) => ({ name: kind, arguments: given })),
}));
/** Supported deployments, with a site more to move to: in documents with many errors few changes make none. */
const supported = supportedTopologies().map((document) => {
  const { sites, ...others } = document as { readonly sites: readonly JsonValue[] };
  return { sites: [...sites, { name: 'Zurich' }], ...others };
});
const documents = fc.oneof(topologies(), supported);
const texts = fc.tuple(documents, layouts).map(([document, layout]) => write(document, layout));

suite('Changes of any document', () => {
  for (const { kind, change } of changes) {
    test(`${kind}: leaves a document that parses, with no error more and every comment; or says why not`, () => {
      forAny(
        fc.property(texts, change, (text, asked) => {
          const before = check(text, settings);
          const result = workOut(before, settings, [asked]);
          if (isRefusal(result)) {
            assert.ok(result.refusal.trim() !== '');
            return;
          }
          holds(text, applyEdits(text, result.edits), result.edits, asked);
          assert.equal(result.after.tree.text, applyEdits(text, result.edits));
          // What is proposed is what has been made.
          const again = workOut(before, settings, result.changes);
          assert.ok(!isRefusal(again));
          assert.deepEqual(again.edits, result.edits);
        }),
        { numRuns: 60 },
      );
    });
  }

  test('made together are one edit, or none', () => {
    forAny(
      fc.property(
        texts,
        fc.array(fc.oneof(...changes.map(({ change }) => change)), { minLength: 2, maxLength: 4 }),
        (text, asked) => {
          const result = workOut(check(text, settings), settings, asked);
          if (!isRefusal(result)) holds(text, applyEdits(text, result.edits), result.edits, ...asked);
        },
      ),
      { numRuns: 100 },
    );
  });
});

function holds(
  text: string,
  after: string,
  edits: readonly Edit[],
  ...asked: readonly { readonly name: string }[]
): void {
  const what = `${JSON.stringify(asked)}\n${text}\n-- becomes --\n${after}`;
  assert.deepEqual(parse(after).problems, [], what);
  const errors = (document: string) =>
    check(document, settings).problems.filter(({ severity }) => severity === 'error');
  assert.ok(errors(after).length <= errors(text).length, what);
  assert.equal(applyEdits(after, inverse(text, edits)), text, what);
  if (text.includes('\r\n')) assert.ok(!/(?<!\r)\n/.test(after), what);
  const tree = parse(text);
  for (const comment of tree.comments) {
    if (after.includes(text.slice(comment.offset, comment.offset + comment.length).trimEnd())) continue;
    // Only with the value that it stands in.
    const value = nodeAt(tree, comment.offset);
    const isTaken = edits.some(({ offset, length }) => {
      return value && offset <= value.offset && value.offset + value.length <= offset + length;
    });
    assert.ok(isTaken, what);
  }
}

/** @returns the edits that take edits back */
function inverse(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, length, content }) => {
      const edit = { offset: offset + shift, length: content.length, content: text.slice(offset, offset + length) };
      shift += content.length - length;
      return edit;
    });
}
