import assert from 'node:assert/strict';
import { pchatNoHa as rule } from '../../../server/src/rules/high-availability/pchat-no-ha';
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

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule pchat-no-ha', () => {
  const parts = {
    sqlStores: sqlStores({
      m: {},
      b: {},
      cluster: { highAvailability: 'failoverCluster' },
      u: { highAvailability: 'AlwaysOn' },
    }),
  };
  const at = ['/persistentChatPools/0/fqdn'];
  const mirrored = { primary: 'sql-chat', mirror: 'm' };
  const messages = (properties: Properties): string[] =>
    findings(rule, document(properties, parts)).map(({ message }) => message);

  test('one computer', () => {
    assert.deepEqual(messages({ store: mirrored, computers: computers('pc', 1) }), [
      'pchat01.contoso.com has one computer only: it is not highly available.',
    ]);
    assert.deepEqual(paths(rule, document({ store: mirrored }, parts)), []);
    assert.deepEqual(paths(rule, document({ store: mirrored, computers: [] }, parts)), []);
  });

  test('a primary store without a mirror', () => {
    assert.deepEqual(findings(rule, document({}, parts)), [
      {
        path: '/persistentChatPools/0/fqdn',
        message:
          'sql-chat, the SQL Server store of pchat01.contoso.com, has neither a mirror nor a failover cluster: it is not highly available.',
        related: ['"sql-chat"'],
      },
    ]);
    assert.deepEqual(paths(rule, document({ store: { primary: 'cluster' } }, parts)), []);
    for (const primary of ['u', 'nowhere', 1])
      assert.deepEqual(paths(rule, document({ store: { primary } }, parts)), []);
    assert.deepEqual(paths(rule, document({ store: { primary: 'sql-chat', mirror: 'nowhere' } }, parts)), []);
  });

  test('both, at one place', () => {
    assert.deepEqual(messages({ computers: computers('pc', 1) }), [
      'pchat01.contoso.com has one computer only, and its SQL Server store sql-chat has no mirror: neither is highly available.',
    ]);
  });

  test('not where pchat-standby-needs-dr reports the pool', () => {
    assert.deepEqual(paths(rule, document({ store: { primary: 'sql-chat', backup: 'b' } }, parts)), []);
    const standby = [...computers('pc', 1), { fqdn: 'pc02.contoso.com', state: 'inactive' }];
    assert.deepEqual(paths(rule, document({ computers: standby }, parts)), []);
    assert.deepEqual(
      paths(rule, document({ computers: standby, store: { primary: 'sql-chat', backup: 'b' } }, parts)),
      at,
    );
  });

  test('not where it may be on a Standard Edition server that cannot be read', () => {
    for (const standardEditionServers of [5, [null], [{ fqdn: 5, site: 'Chicago' }]]) {
      assert.deepEqual(paths(rule, document({}, { ...parts, standardEditionServers })), []);
    }
    assert.deepEqual(paths(rule, document({}, { ...parts, standardEditionServers: [{ site: 'Chicago' }] })), at);
  });

  test('not on a Standard Edition server', () => {
    const standardEditionServers = [standardEditionServer()];
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [collocatedPool()], standardEditionServers })), []);
  });
});
