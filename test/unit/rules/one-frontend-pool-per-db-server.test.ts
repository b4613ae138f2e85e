import assert from 'node:assert/strict';
import { oneFrontendPoolPerDbServer as rule } from '../../../server/src/rules/database-placement/one-frontend-pool-per-db-server';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, frontEndPool, paths, standardEditionServer, topology } from '../../support/rules';

const sqlStores = [
  { id: 'a1', server: 'a.contoso.com', instance: '1' },
  { id: 'a2', server: 'A.contoso.com', instance: '2' },
  { id: 'a3', server: 'a.contoso.com', instance: '3' },
  { id: 'b1', server: 'b.contoso.com' },
  { id: 'x', server: 5 },
  { id: 'y', server: 5 },
];
const pools = (...backEnds: JsonValue[]) =>
  topology({
    sqlStores,
    frontEndPools: backEnds.map((backEnd, index) => frontEndPool({ fqdn: `p${index}.contoso.com`, backEnd })),
  });

suite('Rule one-frontend-pool-per-db-server', () => {
  test('two instances of one server, related to the first', () => {
    assert.deepEqual(findings(rule, pools({ primary: 'a1' }, { primary: 'A2' })), [
      {
        path: '/frontEndPools/1/backEnd/primary',
        message:
          'The back ends of p1.contoso.com and p0.contoso.com are on one SQL Server, A.contoso.com. Only one Front End pool is supported on a SQL Server.',
        related: ['"a1"'],
      },
    ]);
  });

  test('each data slot of each later pool; witnesses are free', () => {
    assert.deepEqual(
      paths(
        rule,
        pools({ primary: 'b1', mirror: 'a1' }, { primary: 'a2', witness: 'a3', backup: 'a3' }, { mirror: 'a2' }),
      ),
      ['/frontEndPools/1/backEnd/primary', '/frontEndPools/1/backEnd/backup'],
    );
    assert.deepEqual(paths(rule, pools({ witness: 'a1' }, { primary: 'a2' })), []);
  });

  test('one instance is one-database-kind-per-instance’s, also where the first to name it is a Standard Edition server', () => {
    assert.deepEqual(paths(rule, pools({ primary: 'a1' }, { primary: 'a1', mirror: 'a2' })), [
      '/frontEndPools/1/backEnd/mirror',
    ]);
    const text = topology({
      sqlStores,
      standardEditionServers: [standardEditionServer({ backEnd: { primary: 'a2' } })],
      frontEndPools: [
        frontEndPool({ backEnd: { primary: 'a1' } }),
        frontEndPool({ fqdn: 'p1.contoso.com', backEnd: { primary: 'a2' } }),
      ],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('two instances of one server in one pool, and different servers', () => {
    assert.deepEqual(paths(rule, pools({ primary: 'a1', mirror: 'a2' }, { primary: 'b1' })), []);
  });

  test('Standard Edition servers and other store sets are free', () => {
    const text = topology({
      sqlStores,
      frontEndPools: [frontEndPool({ backEnd: { primary: 'a1' }, archivingStore: { primary: 'a2' } })],
      standardEditionServers: [standardEditionServer({ backEnd: { primary: 'a3' } })],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('servers that are not known, and references that name nothing', () => {
    assert.deepEqual(paths(rule, pools({ primary: 'x' }, { primary: 'y' })), []);
    assert.deepEqual(paths(rule, pools({ primary: 'nowhere' }, { primary: 'nowhere' })), []);
  });
});
