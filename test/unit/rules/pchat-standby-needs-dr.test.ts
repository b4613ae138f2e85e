import assert from 'node:assert/strict';
import { pchatStandbyNeedsDr as rule } from '../../../server/src/rules/high-availability/pchat-standby-needs-dr';
import {
  collocatedPool,
  computers,
  findings,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';
import { sqlStores } from '../../support/sqlStores';

const inactive = { state: 'inactive' };

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule pchat-standby-needs-dr', () => {
  const parts = { sqlStores: sqlStores({ m: {}, b: {} }) };
  const at = ['/persistentChatPools/0/fqdn'];
  const store = { primary: 'sql-chat', mirror: 'm', backup: 'b' };
  const standby = [...computers('pc', 2), { fqdn: 'pc03.contoso.com', state: 'inactive' }];

  test('inactive computers without a backup store', () => {
    assert.deepEqual(findings(rule, document({ computers: standby })), [
      {
        path: '/persistentChatPools/0/fqdn',
        message:
          'pchat01.contoso.com has inactive Persistent Chat servers but no backup SQL Server store: 1 of 3. Standby servers are meant for disaster recovery.',
        related: ['"pc03.contoso.com"'],
      },
    ]);
    assert.deepEqual(paths(rule, document({ computers: standby, store }, parts)), []);
    assert.deepEqual(paths(rule, document({ computers: standby, store: { ...store, backup: 'nowhere' } }, parts)), []);
  });

  test('8 computers of which 4 are active, with a backup store', () => {
    const eight = [...computers('pc', 4), ...computers('dr', 4, inactive)];
    assert.deepEqual(paths(rule, document({ computers: eight, store }, parts)), []);
  });

  test('a backup store without an inactive computer', () => {
    assert.deepEqual(findings(rule, document({ store }, parts)), [
      {
        path: '/persistentChatPools/0/fqdn',
        message:
          'pchat01.contoso.com has a backup SQL Server store but no inactive Persistent Chat server that could take over with it.',
        related: ['"b"'],
      },
    ]);
    assert.deepEqual(paths(rule, document({ store, computers: [] }, parts)), at);
  });

  test('where all are inactive another rule reports', () => {
    assert.deepEqual(paths(rule, document({ computers: computers('pc', 2, inactive) })), []);
  });

  test('what cannot be read may be either', () => {
    const unknown = [...computers('pc', 1), { fqdn: 'pc02.contoso.com', state: 'standby' }];
    assert.deepEqual(paths(rule, document({ computers: unknown })), []);
    assert.deepEqual(paths(rule, document({ computers: unknown, store }, parts)), []);
    assert.deepEqual(paths(rule, document({ computers: standby, store: { backup: 4 } })), []);
    assert.deepEqual(paths(rule, document({ computers: ['pc01.contoso.com'], store }, parts)), []);
    assert.deepEqual(paths(rule, document({ computers: 'pc01.contoso.com', store }, parts)), []);
  });

  test('a stretched pool without a backup is another rule’s', () => {
    const stretched = standby.map((computer, index) => ({ ...computer, dataCenter: index === 2 ? 'West' : 'East' }));
    assert.deepEqual(paths(rule, document({ computers: stretched })), []);
    const near = standby.map((computer) => ({ ...computer, dataCenter: 'East' }));
    assert.deepEqual(paths(rule, document({ computers: near })), at);
  });

  test('not on a Standard Edition server', () => {
    const persistentChatPools = [collocatedPool({ computers: standby })];
    const standardEditionServers = [standardEditionServer()];
    assert.deepEqual(paths(rule, topology({ persistentChatPools, standardEditionServers })), []);
  });
});
