import assert from 'node:assert/strict';
import { mirroringSqlVersions as rule } from '../../../server/src/rules/high-availability/mirroring-sql-versions';
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

suite('Rule mirroring-sql-versions', () => {
  const parts = {
    sqlStores: sqlStores({
      'sql-chat': { version: '2012' },
      same: { version: '2012' },
      old: { version: '2008R2' },
      unknown: { version: 2012 },
      silent: {},
    }),
  };
  const store = (slots: Properties): string => document({ store: { primary: 'sql-chat', ...slots } }, parts);
  const base = '/persistentChatPools/0/store';

  test('a mirror or a witness of another version than the primary', () => {
    assert.deepEqual(findings(rule, store({ mirror: 'old', witness: 'same' })), [
      {
        path: `${base}/mirror`,
        message:
          'old, the SQL Server store mirror of the Persistent Chat store in pchat01.contoso.com, runs SQL Server 2008 R2, but sql-chat runs SQL Server 2012. Mirroring between versions is not supported.',
        related: ['"sql-chat"', '"2008R2"'],
      },
    ]);
    assert.deepEqual(paths(rule, store({ mirror: 'same', witness: 'old' })), [`${base}/witness`]);
    assert.deepEqual(paths(rule, store({ mirror: 'same', witness: 'same' })), []);
  });

  test('a mirror or a witness of the backup of another version than the backup', () => {
    assert.deepEqual(paths(rule, store({ backup: 'old', backupMirror: 'same', backupWitness: 'old' })), [
      `${base}/backupMirror`,
    ]);
    assert.deepEqual(paths(rule, store({ backup: 'old', backupMirror: 'old', backupWitness: 'same' })), [
      `${base}/backupWitness`,
    ]);
    assert.deepEqual(paths(rule, store({ backup: 'old' })), []);
  });

  test('nothing where one is not given, cannot be read or is not declared', () => {
    for (const mirror of ['unknown', 'silent', 'nowhere', 1]) assert.deepEqual(paths(rule, store({ mirror })), []);
  });

  test('in every store set, not where a rule on Standard Edition reports the mirror', () => {
    const set = { primary: 'sql-chat', mirror: 'old' };
    const text = topology({
      frontEndPools: [frontEndPool({ backEnd: set, archivingStore: set })],
      standardEditionServers: [standardEditionServer({ backEnd: set, monitoringStore: set })],
      persistentChatPools: [collocatedPool({ store: set }), persistentChatPool({ complianceStore: set })],
      ...parts,
    });
    assert.deepEqual(paths(rule, text), [
      '/frontEndPools/0/backEnd/mirror',
      '/frontEndPools/0/archivingStore/mirror',
      '/standardEditionServers/0/monitoringStore/mirror',
      '/persistentChatPools/1/complianceStore/mirror',
    ]);
  });
});
