import assert from 'node:assert/strict';
import { pairedPoolUserCap as rule } from '../../../server/src/rules/scale/paired-pool-user-cap';
import {
  findings,
  fixTitles,
  frontEndPool,
  paths,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

const A = { fqdn: 'a.contoso.com' };
const B = { fqdn: 'b.contoso.com' };

function pools(...properties: readonly Properties[]): string {
  return topology({ frontEndPools: properties.map(frontEndPool) });
}

suite('paired-pool-user-cap', () => {
  test('80,000 on both together are fine, one more is not, at both', () => {
    assert.deepEqual(
      paths(rule, pools({ ...A, users: 50_000, pairedPool: 'b.contoso.com' }, { ...B, users: 30_000 })),
      [],
    );
    const text = pools({ ...A, users: 50_000, pairedPool: 'B.contoso.com' }, { ...B, users: 30_001 });
    assert.deepEqual(findings(rule, text), [
      {
        path: '/frontEndPools/0/users',
        message:
          '80,001 of at most 80,000 users on a.contoso.com and b.contoso.com together, which are paired: each must carry the users of both. More are not recommended.',
        related: ['30001'],
      },
      {
        path: '/frontEndPools/1/users',
        message:
          '80,001 of at most 80,000 users on b.contoso.com and a.contoso.com together, which are paired: each must carry the users of both. More are not recommended.',
        related: ['50000'],
      },
    ]);
    assert.deepEqual(fixTitles(rule, text), []);
  });

  test('it is enough that one names the other, and where both do each is reported once', () => {
    const later = pools({ ...A, users: 50_000 }, { ...B, users: 50_000, pairedPool: 'a.contoso.com' });
    const both = pools(
      { ...A, users: 50_000, pairedPool: 'b.contoso.com' },
      { ...B, users: 50_000, pairedPool: 'a.contoso.com' },
    );
    assert.deepEqual(paths(rule, later), ['/frontEndPools/0/users', '/frontEndPools/1/users']);
    assert.deepEqual(paths(rule, both), ['/frontEndPools/0/users', '/frontEndPools/1/users']);
  });

  test('one pool that is over the limit alone is for fe-pool-max-users to report', () => {
    assert.deepEqual(paths(rule, pools({ ...A, users: 80_001, pairedPool: 'b.contoso.com' }, { ...B, users: 1 })), []);
    assert.equal(
      paths(rule, pools({ ...A, users: 80_000, pairedPool: 'b.contoso.com' }, { ...B, users: 1 })).length,
      2,
    );
  });

  test('pools that are not paired, or with themselves, with no pool, or with one of another kind, are fine', () => {
    const text = (pairedPool: string | number): string =>
      topology({
        frontEndPools: [frontEndPool({ ...A, users: 60_000, pairedPool }), frontEndPool({ ...B, users: 60_000 })],
        standardEditionServers: [standardEditionServer({ users: 60_000 })],
      });
    for (const other of ['a.contoso.com', 'nobody.contoso.com', 'se01.contoso.com', 'pchat01.contoso.com', 1]) {
      assert.deepEqual(paths(rule, text(other)), [], String(other));
    }
  });

  test('numbers that are missing or cannot be read add up to nothing', () => {
    assert.deepEqual(paths(rule, pools({ ...A, users: 80_000, pairedPool: 'b.contoso.com' }, B)), []);
    assert.deepEqual(
      paths(rule, pools({ ...A, users: 80_000, pairedPool: 'b.contoso.com' }, { ...B, users: '9' })),
      [],
    );
  });
});
