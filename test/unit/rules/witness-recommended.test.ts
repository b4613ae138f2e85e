import assert from 'node:assert/strict';
import { witnessRecommended as rule } from '../../../server/src/rules/high-availability/witness-recommended';
import {
  collocatedPool,
  findings,
  frontEndPool,
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

suite('Rule witness-recommended', () => {
  const parts = { sqlStores: sqlStores({ a: {}, b: {}, c: {}, d: {} }) };
  const store = (slots: Properties): string => document({ store: { primary: 'sql-chat', ...slots } }, parts);
  const base = '/persistentChatPools/0/store';

  test('a mirror without a witness, at the mirror', () => {
    assert.deepEqual(findings(rule, store({ mirror: 'a' })), [
      {
        path: `${base}/mirror`,
        message:
          'The SQL Server store mirror of the Persistent Chat store in pchat01.contoso.com has no mirroring witness, so failover to it is manual. A witness is recommended.',
        related: [],
      },
    ]);
    assert.deepEqual(paths(rule, store({ mirror: 'a', witness: 'b' })), []);
    assert.deepEqual(paths(rule, store({ mirror: 'a', witness: 'nowhere' })), []);
    assert.deepEqual(paths(rule, store({ mirror: 'a', witness: 5 })), []);
  });

  test('the mirror of a backup without a witness', () => {
    const mirrored = { mirror: 'a', witness: 'b' };
    assert.deepEqual(paths(rule, store({ ...mirrored, backup: 'c', backupMirror: 'd' })), [`${base}/backupMirror`]);
    assert.deepEqual(paths(rule, store({ ...mirrored, backup: 'c', backupMirror: 'd', backupWitness: 'b' })), []);
    assert.deepEqual(paths(rule, store({ ...mirrored, backupMirror: 'd' })), []);
    assert.deepEqual(paths(rule, store({ ...mirrored, backup: 'c' })), []);
  });

  test('in every store set, not where a rule on Standard Edition reports the mirror', () => {
    const set = { primary: 'sql-chat', mirror: 'a' };
    const text = topology({
      frontEndPools: [frontEndPool({ backEnd: set })],
      standardEditionServers: [standardEditionServer({ backEnd: set, monitoringStore: set })],
      persistentChatPools: [collocatedPool({ store: set, complianceStore: set })],
      ...parts,
    });
    assert.deepEqual(paths(rule, text), [
      '/frontEndPools/0/backEnd/mirror',
      '/standardEditionServers/0/monitoringStore/mirror',
    ]);
  });
});
