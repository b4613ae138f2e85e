import assert from 'node:assert/strict';
import { stretchedNeedsBackupStore as rule } from '../../../server/src/rules/high-availability/stretched-needs-backup-store';
import {
  collocatedPool,
  findings,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule stretched-needs-backup-store', () => {
  const stretched = [
    { fqdn: 'pc01.contoso.com', dataCenter: 'East' },
    { fqdn: 'pc02.contoso.com', dataCenter: 'West' },
  ];
  const at = ['/persistentChatPools/0/fqdn'];

  test('computers in two data centers and no backup store', () => {
    assert.deepEqual(findings(rule, document({ computers: stretched })), [
      {
        path: '/persistentChatPools/0/fqdn',
        message:
          'pchat01.contoso.com is stretched over East and West but has no backup SQL Server store. This is not supported.',
        related: ['"West"'],
      },
    ]);
    assert.deepEqual(paths(rule, document({ computers: stretched.slice(0, 1) })), []);
    assert.deepEqual(
      paths(rule, document({ computers: stretched.map((one) => ({ ...one, dataCenter: 'EAST' })) })),
      [],
    );
  });

  test('also where store is left out; a backup of compliance is none of content', () => {
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [{ fqdn: 'p', computers: stretched }] })), at);
    assert.deepEqual(paths(rule, document({ computers: stretched, complianceStore: { backup: 'sql-chat' } })), at);
  });

  test('a backup that names nothing or cannot be read is given', () => {
    for (const backup of ['sql-chat', 'nowhere', 1]) {
      assert.deepEqual(paths(rule, document({ computers: stretched, store: { primary: 'sql-chat', backup } })), []);
    }
    assert.deepEqual(paths(rule, document({ computers: stretched, store: 'sql-chat' })), []);
  });

  test('a data center that cannot be read is not a second one, but may be a third', () => {
    const unknown = { fqdn: 'pc03.contoso.com', dataCenter: 3 };
    assert.deepEqual(paths(rule, document({ computers: [...stretched.slice(0, 1), unknown] })), []);
    assert.deepEqual(paths(rule, document({ computers: [unknown, ...stretched] })), at);
  });

  test('not on a Standard Edition server', () => {
    const persistentChatPools = [collocatedPool({ computers: stretched })];
    const standardEditionServers = [standardEditionServer()];
    assert.deepEqual(paths(rule, topology({ persistentChatPools, standardEditionServers })), []);
  });
});
