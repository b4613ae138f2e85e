import assert from 'node:assert/strict';
import { complianceStoreWithBackend as rule } from '../../../server/src/rules/database-placement/compliance-store-with-backend';
import {
  findings,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const stores = [
  { id: 'sql-backend', server: 'sql01.contoso.com', instance: 'RTC' },
  { id: 'sql-chat', server: 'sql02.contoso.com' },
  { id: 'sql-compliance', server: 'SQL01.contoso.com', instance: 'COMP' },
];
const pool = persistentChatPool({ complianceStore: { primary: 'sql-compliance' } });

suite('Rule compliance-store-with-backend', () => {
  test('on the SQL Server of a back end, related to it', () => {
    assert.deepEqual(findings(rule, topology({ sqlStores: stores, persistentChatPools: [pool] })), [
      {
        path: '/persistentChatPools/0/complianceStore/primary',
        message:
          'The compliance database of pchat01.contoso.com is on SQL01.contoso.com, with the back end of a Front End pool. This is not recommended.',
        related: ['"sql-backend"'],
      },
    ]);
  });

  test('a mirror of the back end counts, its witness and other stores do not', () => {
    const on = (properties: object) =>
      paths(
        rule,
        topology({
          sqlStores: stores,
          frontEndPools: [frontEndPool({ backEnd: { primary: 'sql-chat' }, ...properties })],
          persistentChatPools: [persistentChatPool({ complianceStore: { primary: 'sql-backend' } })],
        }),
      ).length;
    assert.equal(on({ backEnd: { primary: 'sql-chat', backupMirror: 'sql-compliance' } }), 1);
    assert.equal(on({ backEnd: { primary: 'sql-chat', witness: 'sql-compliance' } }), 0);
    assert.equal(on({ archivingStore: { primary: 'sql-compliance' } }), 0);
  });

  test('only the primary; compliance need not be enabled', () => {
    const mirrored = persistentChatPool({ complianceStore: { primary: 'sql-chat', mirror: 'sql-compliance' } });
    assert.deepEqual(paths(rule, topology({ sqlStores: stores, persistentChatPools: [mirrored] })), []);
  });

  test('the back end of a Standard Edition server is none of a Front End pool', () => {
    const text = topology({
      frontEndPools: [],
      standardEditionServers: [standardEditionServer({ backEnd: { primary: 'sql-backend' } })],
      persistentChatPools: [pool],
      sqlStores: stores,
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('mgc and mgccomp on one store', () => {
    const together = persistentChatPool({ complianceStore: { primary: 'sql-chat' } });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [together] })), []);
  });

  test('servers and stores that are not known', () => {
    const unknown = [
      { id: 'sql-backend', server: 5 },
      { id: 'sql-compliance', server: 5 },
    ];
    assert.deepEqual(paths(rule, topology({ sqlStores: unknown, persistentChatPools: [pool] })), []);
    assert.deepEqual(paths(rule, topology({ sqlStores: [stores[0] ?? {}], persistentChatPools: [pool] })), []);
  });
});
