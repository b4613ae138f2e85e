import assert from 'node:assert/strict';
import { pchatStoreDedicatedRecommended as rule } from '../../../server/src/rules/database-placement/pchat-store-dedicated-recommended';
import {
  collocatedPool,
  findings,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const backEnd = { id: 'sql-backend', server: 'sql01.contoso.com', instance: 'RTC' };
const onSameServer = { id: 'sql-chat', server: 'SQL01.contoso.com', instance: 'PCHAT' };

suite('Rule pchat-store-dedicated-recommended', () => {
  test('another instance on the SQL Server of a back end, or the instance itself', () => {
    assert.deepEqual(findings(rule, topology({ sqlStores: [backEnd, onSameServer] })), [
      {
        path: '/persistentChatPools/0/store/primary',
        message:
          'The chat database of pchat01.contoso.com is on SQL01.contoso.com, with the back end of a Front End pool. This is supported; a dedicated SQL Server is recommended.',
        related: ['"sql-backend"'],
      },
    ]);
    const shared = persistentChatPool({ store: { primary: 'SQL-Backend' } });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [shared] })), [
      '/persistentChatPools/0/store/primary',
    ]);
  });

  test('another SQL Server is not reported', () => {
    assert.deepEqual(paths(rule, topology()), []);
  });

  test('the mirror of a back end counts, its witness does not', () => {
    for (const [slot, reported] of [
      ['mirror', 1],
      ['backup', 1],
      ['backupMirror', 1],
      ['witness', 0],
      ['backupWitness', 0],
    ] as const) {
      const frontEnd = frontEndPool({ backEnd: { primary: 'sql-backend', [slot]: 'sql-chat' } });
      assert.equal(paths(rule, topology({ frontEndPools: [frontEnd] })).length, reported, slot);
    }
  });

  test('only the primary of the chat store is looked at', () => {
    const pool = persistentChatPool({
      store: { primary: 'sql-chat', mirror: 'sql-backend' },
      complianceStore: { primary: 'sql-backend' },
    });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [pool] })), []);
  });

  test('the back end of a Standard Edition server is none of a Front End pool', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer({ backEnd: { primary: 'local' } })],
      persistentChatPools: [collocatedPool({ store: { primary: 'local' } })],
      sqlStores: [backEnd, { id: 'local', server: 'se01.contoso.com', instance: 'RTC' }],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('a server that is not known tells nothing, but a store is on one server with itself', () => {
    const unknown = { id: 'sql-chat', server: 5 };
    assert.deepEqual(paths(rule, topology({ sqlStores: [{ ...backEnd, server: 5 }, unknown] })), []);
    const shared = persistentChatPool({ store: { primary: 'sql-backend' } });
    assert.equal(
      paths(rule, topology({ persistentChatPools: [shared], sqlStores: [{ id: 'sql-backend' }] })).length,
      1,
    );
  });

  test('references that name nothing', () => {
    const pool = persistentChatPool({ store: { primary: 'nowhere' } });
    const frontEnd = frontEndPool({ backEnd: { primary: 'nowhere' } });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [pool], frontEndPools: [frontEnd] })), []);
  });

  test('sections in another order', () => {
    const text = topology({
      sqlStores: [onSameServer, backEnd],
      persistentChatPools: [persistentChatPool()],
      frontEndPools: [frontEndPool()],
    });
    assert.deepEqual(paths(rule, text), ['/persistentChatPools/0/store/primary']);
  });
});
