import assert from 'node:assert/strict';
import { mirroringSqlEditions as rule } from '../../../server/src/rules/high-availability/mirroring-sql-editions';
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

suite('Rule mirroring-sql-editions', () => {
  const parts = {
    sqlStores: sqlStores({
      'sql-chat': { edition: 'enterprise' },
      same: { edition: 'enterprise' },
      standard: { edition: 'standard' },
      express: { edition: 'express' },
      unknown: { edition: 'Standard' },
      silent: {},
    }),
  };
  const store = (slots: Properties): string => document({ store: { primary: 'sql-chat', ...slots } }, parts);
  const base = '/persistentChatPools/0/store';

  test('a mirror of another edition; the witness may be of any', () => {
    assert.deepEqual(findings(rule, store({ mirror: 'standard', witness: 'express' })), [
      {
        path: `${base}/mirror`,
        message:
          'standard, the SQL Server store mirror of the Persistent Chat store in pchat01.contoso.com, is SQL Server Standard Edition, but sql-chat is Enterprise Edition. Mirroring between editions is not supported.',
        related: ['"sql-chat"', '"standard"'],
      },
    ]);
    assert.deepEqual(paths(rule, store({ mirror: 'same', witness: 'express' })), []);
  });

  test('a mirror of the backup of another edition than the backup', () => {
    assert.deepEqual(paths(rule, store({ backup: 'standard', backupMirror: 'same' })), [`${base}/backupMirror`]);
    assert.deepEqual(paths(rule, store({ backup: 'standard', backupMirror: 'standard' })), []);
  });

  test('nothing where one is not given, cannot be read or is not declared', () => {
    for (const mirror of ['unknown', 'silent', 'nowhere']) assert.deepEqual(paths(rule, store({ mirror })), []);
  });

  test('where Express is not supported at all, that is said instead', () => {
    const set = { primary: 'sql-chat', mirror: 'express' };
    assert.deepEqual(paths(rule, document({ store: set, complianceStore: set }, parts)), []);
    const text = topology({
      frontEndPools: [frontEndPool({ backEnd: set, archivingStore: set })],
      standardEditionServers: [standardEditionServer({ monitoringStore: set })],
      ...parts,
    });
    assert.deepEqual(paths(rule, text), [
      '/frontEndPools/0/archivingStore/mirror',
      '/standardEditionServers/0/monitoringStore/mirror',
    ]);
    assert.deepEqual(paths(rule, document({ store: { primary: 'express', mirror: 'standard' } }, parts)), [
      `${base}/mirror`,
    ]);
  });

  test('not where a rule on Standard Edition reports the mirror', () => {
    const set = { primary: 'sql-chat', mirror: 'standard' };
    const text = topology({
      standardEditionServers: [standardEditionServer({ backEnd: set })],
      persistentChatPools: [collocatedPool({ store: set, complianceStore: set })],
      ...parts,
    });
    assert.deepEqual(paths(rule, text), []);
  });
});
