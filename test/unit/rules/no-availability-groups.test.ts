import assert from 'node:assert/strict';
import { noAvailabilityGroups as rule } from '../../../server/src/rules/high-availability/no-availability-groups';
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

suite('Rule no-availability-groups', () => {
  const group = { highAvailability: 'availabilityGroup' };
  const parts = {
    sqlStores: sqlStores({ g: group, h: { highAvailability: 'failoverCluster' }, u: { highAvailability: 'AlwaysOn' } }),
  };

  test('each data slot of either store set', () => {
    assert.deepEqual(findings(rule, document({ store: { primary: 'G' } }, parts)), [
      {
        path: '/persistentChatPools/0/store/primary',
        message:
          'g, the SQL Server store of the Persistent Chat store in pchat01.contoso.com, is in an availability group. Availability groups are not supported for Persistent Chat.',
        related: ['"availabilityGroup"'],
      },
    ]);
    const all = { primary: 'g', mirror: 'g', witness: 'g', backup: 'g', backupMirror: 'g', backupWitness: 'g' };
    assert.deepEqual(
      paths(rule, document({ store: { primary: 'sql-chat' }, complianceStore: all }, parts)),
      ['primary', 'mirror', 'backup', 'backupMirror'].map((slot) => `/persistentChatPools/0/complianceStore/${slot}`),
    );
  });

  test('clusters, what is not given and what cannot be read', () => {
    for (const primary of ['sql-chat', 'h', 'u', 'nowhere']) {
      assert.deepEqual(paths(rule, document({ store: { primary } }, parts)), []);
    }
  });

  test('on a Standard Edition server too, but of Persistent Chat only', () => {
    const text = topology({
      frontEndPools: [frontEndPool({ backEnd: { primary: 'g' } })],
      standardEditionServers: [standardEditionServer({ backEnd: { primary: 'g' } })],
      persistentChatPools: [collocatedPool({ store: { primary: 'g' } })],
      ...parts,
    });
    assert.deepEqual(paths(rule, text), ['/persistentChatPools/0/store/primary']);
  });
});
