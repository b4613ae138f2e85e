import assert from 'node:assert/strict';
import { pchatDrCompleteStores as rule } from '../../../server/src/rules/high-availability/pchat-dr-complete-stores';
import {
  collocatedPool,
  findings,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';
import { sqlStores } from '../../support/sqlStores';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule pchat-dr-complete-stores', () => {
  const parts = { sqlStores: sqlStores({ m: {}, b: {}, c: {} }) };
  const compliance = { enabled: true, adapter: { type: 'xml' } };
  const at = ['/persistentChatPools/0/store/backup'];
  const whole = { primary: 'sql-chat', mirror: 'm', backup: 'b' };
  const message = (properties: Properties): string | undefined =>
    findings(rule, document(properties, parts))[0]?.message;

  test('a backup without a mirror', () => {
    const store = { primary: 'sql-chat', backup: 'b' };
    assert.deepEqual(paths(rule, document({ store }, parts)), at);
    assert.equal(
      message({ store }),
      'pchat01.contoso.com has a backup SQL Server store, but its Persistent Chat store has no mirror. This is not recommended.',
    );
    assert.deepEqual(paths(rule, document({ store: whole }, parts)), []);
    assert.deepEqual(paths(rule, document({ store: { ...store, mirror: 1 } }, parts)), []);
    assert.deepEqual(paths(rule, document({ store: { ...store, mirror: 'nowhere' } }, parts)), []);
  });

  test('a backup of the content without one of the compliance database', () => {
    const complianceStore = { primary: 'c' };
    assert.deepEqual(findings(rule, document({ store: whole, compliance, complianceStore }, parts)), [
      {
        path: '/persistentChatPools/0/store/backup',
        message:
          'pchat01.contoso.com has a backup SQL Server store, but no backup of its compliance store. This is not recommended.',
        related: ['"c"'],
      },
    ]);
    assert.deepEqual(
      paths(rule, document({ store: whole, compliance, complianceStore: { primary: 'c', backup: 'b' } }, parts)),
      [],
    );
    for (const off of [{}, { enabled: false }, { enabled: 'yes' }]) {
      assert.deepEqual(paths(rule, document({ store: whole, compliance: off, complianceStore }, parts)), []);
    }
    assert.deepEqual(paths(rule, document({ store: whole, compliance, complianceStore: {} }, parts)), []);
  });

  test('both at once, at one place', () => {
    const properties = { store: { primary: 'sql-chat', backup: 'b' }, compliance, complianceStore: { primary: 'c' } };
    assert.deepEqual(paths(rule, document(properties, parts)), at);
    assert.match(message(properties) ?? '', /neither a mirror .* nor a backup/);
  });

  test('only in multiple computer pools, which they are by default, on computers of their own', () => {
    const store = { primary: 'sql-chat', backup: 'b' };
    assert.deepEqual(paths(rule, document({ type: 'multipleComputer', store }, parts)), at);
    assert.deepEqual(paths(rule, document({ type: 'singleComputer', store }, parts)), []);
    assert.deepEqual(paths(rule, document({ type: 'both', store }, parts)), []);
    const persistentChatPools = [collocatedPool({ type: 'multipleComputer', store })];
    const standardEditionServers = [standardEditionServer()];
    assert.deepEqual(paths(rule, topology({ persistentChatPools, standardEditionServers, ...parts })), []);
  });

  test('nothing at a backup that names nothing', () => {
    assert.deepEqual(paths(rule, document({ store: { primary: 'sql-chat', backup: 'nowhere' } }, parts)), []);
  });
});
