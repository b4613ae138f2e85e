import assert from 'node:assert/strict';
import { sqlServerNotOnPchat as rule } from '../../../server/src/rules/collocation/sql-server-not-on-pchat';
import {
  collocatedPool,
  findings,
  fixTitles,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

function onServer(server: string, pool: Properties = {}): string {
  return topology({
    sqlStores: [{ id: 'sql-chat', server }],
    persistentChatPools: [persistentChatPool(pool)],
    standardEditionServers: [standardEditionServer()],
  });
}

suite('sql-server-not-on-pchat', () => {
  test('a store on a Persistent Chat server is reported, whatever the letter case', () => {
    assert.deepEqual(findings(rule, onServer('PC02.contoso.com')), [
      {
        path: '/sqlStores/0/server',
        message:
          'The SQL Server store sql-chat is on pc02.contoso.com, which is in the Persistent Chat pool pchat01.contoso.com. A dedicated SQL Server is recommended. This follows from the documentation, which does not say it in so many words.',
        related: ['"pc02.contoso.com"'],
      },
    ]);
    assert.deepEqual(fixTitles(rule, onServer('pc02.contoso.com')), []);
  });

  test('on the Standard Edition server that the pool is on it is not', () => {
    const text = topology({
      sqlStores: [{ id: 'sql-se', server: 'se01.contoso.com' }],
      persistentChatPools: [collocatedPool({ fqdn: 'SE01.contoso.com' })],
      standardEditionServers: [standardEditionServer()],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('on one that a pool of another FQDN lists it is', () => {
    assert.deepEqual(paths(rule, onServer('se01.contoso.com', { computers: [{ fqdn: 'se01.contoso.com' }] })), [
      '/sqlStores/0/server',
    ]);
  });

  test('on a Front End Server it is for sql-server-not-on-front-end to report', () => {
    assert.deepEqual(paths(rule, onServer('fe01.contoso.com', { computers: [{ fqdn: 'fe01.contoso.com' }] })), []);
  });

  test('the FQDN of the pool is no computer, and what cannot be read is not compared', () => {
    assert.deepEqual(paths(rule, onServer('pchat01.contoso.com')), []);
    assert.deepEqual(paths(rule, topology({ sqlStores: [{}, { server: 1 }] })), []);
    assert.deepEqual(paths(rule, onServer('pc01.contoso.com', { fqdn: 1 })), []);
  });
});
