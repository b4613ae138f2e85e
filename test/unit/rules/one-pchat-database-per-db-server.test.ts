import assert from 'node:assert/strict';
import { onePchatDatabasePerDbServer as rule } from '../../../server/src/rules/database-placement/one-pchat-database-per-db-server';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, paths, persistentChatPool, topology } from '../../support/rules';

const sqlStores = [
  { id: 'a1', server: 'a.contoso.com', instance: '1' },
  { id: 'a2', server: 'A.contoso.com', instance: '2' },
  { id: 'a3', server: 'a.contoso.com', instance: '3' },
  { id: 'b1', server: 'b.contoso.com' },
  { id: 'x', server: 5 },
  { id: 'y', server: 5 },
];
const pools = (...properties: Record<string, JsonValue>[]) =>
  topology({
    sqlStores,
    persistentChatPools: properties.map((one, index) => persistentChatPool({ fqdn: `p${index}.contoso.com`, ...one })),
  });

suite('Rule one-pchat-database-per-db-server', () => {
  test('two instances of one server, related to the first', () => {
    assert.deepEqual(findings(rule, pools({ store: { primary: 'a1' } }, { store: { primary: 'a2' } })), [
      {
        path: '/persistentChatPools/1/store/primary',
        message:
          'The Persistent Chat store of p1.contoso.com and that of p0.contoso.com are on one SQL Server, A.contoso.com. More than one on a SQL Server is not recommended.',
        related: ['"a1"'],
      },
    ]);
  });

  test('compliance stores with compliance stores, but not with chat stores', () => {
    assert.deepEqual(
      paths(
        rule,
        pools(
          { store: { primary: 'b1' }, complianceStore: { primary: 'a1' } },
          { store: { primary: 'a2' }, complianceStore: { mirror: 'a3' } },
        ),
      ),
      ['/persistentChatPools/1/complianceStore/mirror'],
    );
  });

  test('mgc and mgccomp of one pool on one server or instance', () => {
    assert.deepEqual(paths(rule, pools({ store: { primary: 'a1' }, complianceStore: { primary: 'a2' } })), []);
    assert.deepEqual(paths(rule, pools({ store: { primary: 'a1', mirror: 'a2' } })), []);
  });

  test('one instance is one-database-kind-per-instance’s; witnesses are free', () => {
    assert.deepEqual(
      paths(rule, pools({ store: { primary: 'a1' } }, { store: { primary: 'A1', mirror: 'a2', witness: 'a3' } })),
      ['/persistentChatPools/1/store/mirror'],
    );
  });

  test('servers that are not known, and references that name nothing', () => {
    assert.deepEqual(paths(rule, pools({ store: { primary: 'x' } }, { store: { primary: 'y' } })), []);
    assert.deepEqual(paths(rule, pools({ store: { primary: 'no' } }, { store: { primary: 'no' } })), []);
  });
});
