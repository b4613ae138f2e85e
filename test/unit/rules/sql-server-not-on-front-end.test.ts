import assert from 'node:assert/strict';
import { sqlServerNotOnFrontEnd as rule } from '../../../server/src/rules/collocation/sql-server-not-on-front-end';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixTitles, frontEndPool, paths, standardEditionServer, topology } from '../../support/rules';

function onServer(server: JsonValue): string {
  return topology({ sqlStores: [{ id: 'sql-chat', server }] });
}

suite('sql-server-not-on-front-end', () => {
  test('a store on a Front End Server is reported, used or not, whatever the letter case', () => {
    assert.deepEqual(findings(rule, onServer('FE02.contoso.com')), [
      {
        path: '/sqlStores/0/server',
        message:
          'The SQL Server store sql-chat is on fe02.contoso.com, which is a Front End Server of pool01.contoso.com. This is not supported: SQL Server needs a computer of its own.',
        related: ['"fe02.contoso.com"'],
      },
    ]);
    assert.deepEqual(fixTitles(rule, onServer('fe02.contoso.com')), []);
  });

  test('the order of the sections does not matter', () => {
    const sqlStores = [
      { id: 'a', server: 'x.contoso.com' },
      { id: 'b', server: 'fe01.contoso.com' },
    ];
    const frontEndPools = [frontEndPool()];
    assert.deepEqual(paths(rule, topology({ sqlStores, frontEndPools })), ['/sqlStores/1/server']);
    assert.deepEqual(paths(rule, topology({ frontEndPools, sqlStores })), ['/sqlStores/1/server']);
  });

  test('on a Standard Edition server, a Persistent Chat server or a computer of its own it is not', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer()],
      sqlStores: [{ server: 'se01.contoso.com' }, { server: 'pc01.contoso.com' }, { server: 'sql01.contoso.com' }],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('the FQDN of the pool is no computer', () => {
    assert.deepEqual(paths(rule, onServer('pool01.contoso.com')), []);
  });

  test('what cannot be read is not compared', () => {
    const frontEndPools = [frontEndPool({ computers: [{}, { fqdn: null }] })];
    assert.deepEqual(paths(rule, topology({ frontEndPools, sqlStores: [{}, { server: null }] })), []);
  });
});
