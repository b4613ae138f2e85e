import assert from 'node:assert/strict';
import { oneDatabaseKindPerInstance as rule } from '../../../server/src/rules/database-placement/one-database-kind-per-instance';
import {
  computers,
  findings,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const second = { fqdn: 'pchat02.contoso.com', computers: computers('px', 2) };
const stores = ['sql-backend', 'sql-chat', 'sql-a', 'sql-b'].map((id) => ({ id, server: `${id}.contoso.com` }));

suite('Rule one-database-kind-per-instance', () => {
  test('the chat databases of two pools on one store, at the later', () => {
    const text = topology({ persistentChatPools: [persistentChatPool(), persistentChatPool(second)] });
    assert.deepEqual(findings(rule, text), [
      {
        path: '/persistentChatPools/1/store/primary',
        message:
          'sql-chat is to hold the Persistent Chat store of pchat01.contoso.com and of pchat02.contoso.com. Two on one SQL Server instance are not supported.',
        related: ['"sql-chat"'],
      },
    ]);
  });

  test('any data slot with any data slot, each slot of its own; witnesses are free', () => {
    const text = topology({
      sqlStores: stores,
      persistentChatPools: [
        persistentChatPool({ store: { primary: 'sql-chat', mirror: 'sql-a', witness: 'sql-b' } }),
        persistentChatPool({
          ...second,
          store: { primary: 'SQL-A', mirror: 'sql-chat', witness: 'sql-b', backup: 'sql-b', backupWitness: 'sql-a' },
        }),
      ],
    });
    assert.deepEqual(paths(rule, text), [
      '/persistentChatPools/1/store/primary',
      '/persistentChatPools/1/store/mirror',
    ]);
  });

  test('different kinds of database on one store: mgc, mgccomp and a back end', () => {
    const text = topology({
      persistentChatPools: [
        persistentChatPool({ complianceStore: { primary: 'sql-chat' } }),
        persistentChatPool({
          ...second,
          store: { primary: 'sql-backend' },
          complianceStore: { primary: 'sql-backend' },
        }),
      ],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('compliance databases of two pools', () => {
    const text = topology({
      sqlStores: stores,
      persistentChatPools: [
        persistentChatPool({ complianceStore: { primary: 'sql-a' } }),
        persistentChatPool({ ...second, store: { primary: 'sql-b' }, complianceStore: { backup: 'sql-a' } }),
      ],
    });
    assert.deepEqual(paths(rule, text), ['/persistentChatPools/1/complianceStore/backup']);
  });

  test('back ends of Front End pools and Standard Edition servers; the later in the text, wherever the sections stand', () => {
    const server = standardEditionServer({ backEnd: { primary: 'sql-backend' } });
    assert.deepEqual(paths(rule, topology({ frontEndPools: [frontEndPool()], standardEditionServers: [server] })), [
      '/standardEditionServers/0/backEnd/primary',
    ]);
    assert.deepEqual(paths(rule, topology({ standardEditionServers: [server], frontEndPools: [frontEndPool()] })), [
      '/frontEndPools/0/backEnd/primary',
    ]);
  });

  test('archiving and monitoring stores are other kinds', () => {
    const other = { archivingStore: { primary: 'sql-a' }, monitoringStore: { primary: 'sql-a' } };
    const text = topology({
      sqlStores: stores,
      frontEndPools: [
        frontEndPool(other),
        frontEndPool({ fqdn: 'pool02.contoso.com', backEnd: { primary: 'sql-b' }, ...other }),
      ],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('one store twice in one pool is no matter of this rule', () => {
    const pool = persistentChatPool({ store: { primary: 'sql-chat', mirror: 'sql-chat' } });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [pool] })), []);
  });

  test('three pools: the second and the third, related to the first', () => {
    const third = persistentChatPool({ fqdn: 'pchat03.contoso.com', computers: [] });
    const text = topology({ persistentChatPools: [persistentChatPool(), persistentChatPool(second), third] });
    assert.deepEqual(
      findings(rule, text).map(({ path }) => path),
      ['/persistentChatPools/1/store/primary', '/persistentChatPools/2/store/primary'],
    );
  });

  test('it is the store that counts, not its name: two stores of one id are the first', () => {
    const text = topology({
      sqlStores: [...stores, { id: 'SQL-CHAT', server: 'other.contoso.com' }],
      persistentChatPools: [persistentChatPool(), persistentChatPool({ ...second, store: { primary: 'SQL-CHAT' } })],
    });
    assert.deepEqual(paths(rule, text), ['/persistentChatPools/1/store/primary']);
  });

  test('references that name nothing, or cannot be read', () => {
    for (const primary of ['nowhere', 5]) {
      const pools = [persistentChatPool({ store: { primary } }), persistentChatPool({ ...second, store: { primary } })];
      assert.deepEqual(paths(rule, topology({ persistentChatPools: pools })), []);
    }
  });
});
