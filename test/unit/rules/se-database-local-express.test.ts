import assert from 'node:assert/strict';
import { seDatabaseLocalExpress as rule } from '../../../server/src/rules/edition/se-database-local-express';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, paths, standardEditionServer, topology, type Properties } from '../../support/rules';

const AT = '/standardEditionServers/0/backEnd/primary';

function onStore(store: Properties, server: Properties = {}, primary: JsonValue = 'SQL-SE'): string {
  return topology({
    standardEditionServers: [standardEditionServer({ backEnd: { primary }, ...server })],
    sqlStores: [{ id: 'sql-se', ...store }],
  });
}

suite('se-database-local-express', () => {
  test('the Express instance of the server is supported, named or meant', () => {
    assert.deepEqual(paths(rule, onStore({ server: 'SE01.contoso.com', edition: 'express', instance: 'RTC' })), []);
    assert.deepEqual(paths(rule, onStore({ server: 'se01.contoso.com' })), []);
    assert.deepEqual(paths(rule, topology({ standardEditionServers: [standardEditionServer()] })), []);
  });

  test('a store on another computer is reported, whatever its edition', () => {
    assert.deepEqual(findings(rule, onStore({ server: 'sql01.contoso.com', edition: 'express' })), [
      {
        path: AT,
        message:
          'The user database of the Standard Edition server se01.contoso.com is on sql01.contoso.com. Only its own SQL Server Express is supported.',
        related: ['"sql01.contoso.com"'],
      },
    ]);
  });

  test('another edition is reported, wherever the store is', () => {
    assert.deepEqual(findings(rule, onStore({ server: 'se01.contoso.com', edition: 'enterprise' })), [
      {
        path: AT,
        message:
          'The user database of se01.contoso.com is in sql-se, which is the enterprise edition of SQL Server. Only its own SQL Server Express is supported.',
        related: ['"enterprise"'],
      },
    ]);
    assert.deepEqual(paths(rule, onStore({ edition: 'standard' })), [AT]);
  });

  test('other store sets and other slots are no reason', () => {
    const store = { server: 'sql01.contoso.com', edition: 'standard' };
    const archivingStore = { primary: 'sql-se' };
    assert.deepEqual(paths(rule, onStore(store, { backEnd: { mirror: 'sql-se' }, archivingStore })), []);
  });

  test('what is missing, cannot be read or names nothing is not reported', () => {
    assert.deepEqual(paths(rule, onStore({})), []);
    assert.deepEqual(paths(rule, onStore({ server: 1, edition: 'Express' })), []);
    assert.deepEqual(paths(rule, onStore({ server: 'sql01.contoso.com' }, { fqdn: 1 })), []);
    assert.deepEqual(paths(rule, onStore({ server: 'sql01.contoso.com' }, {}, 'nothing')), []);
    assert.deepEqual(paths(rule, onStore({ server: 'sql01.contoso.com' }, {}, 5)), []);
  });

  test('the fix removes the back end', () => {
    const document = (backEnd: string): string => `{
  "standardEditionServers": [
    {
      "fqdn": "se01", // the first
${backEnd}      "site": "Chicago"
    }
  ],
  "sqlStores": [{ "id": "sql-se", "server": "sql01" }]
}`;
    const title = 'Remove backEnd: the local SQL Server Express is meant then';
    const before = document('      "backEnd": {\n        "primary": "sql-se"\n      },\n');
    assert.equal(fixed(rule, before, title), document(''));
    assert.equal(fixed(rule, before.replaceAll('\n', '\r\n'), title), document('').replaceAll('\n', '\r\n'));
    const line = (backEnd: string): string =>
      `{"standardEditionServers":[{"fqdn":"se01"${backEnd}}],"sqlStores":[{"id":"s","server":"sql01"}]}`;
    assert.equal(fixed(rule, line(',"backEnd":{"primary":"s"}'), title), line(''));
  });
});
