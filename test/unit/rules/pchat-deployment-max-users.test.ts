import assert from 'node:assert/strict';
import { pchatDeploymentMaxUsers as rule } from '../../../server/src/rules/scale/pchat-deployment-max-users';
import { findings, fixTitles, paths, persistentChatPool, topology } from '../../support/rules';

type Concurrent = number | string | undefined;

function pools(...concurrent: readonly Concurrent[]): string {
  return topology({
    persistentChatPools: concurrent.map((users, index) =>
      persistentChatPool({
        fqdn: `pchat${index}.contoso.com`,
        users: users === undefined ? {} : { concurrent: users },
      }),
    ),
  });
}

const at = (index: number): string => `/persistentChatPools/${index}/users/concurrent`;

suite('pchat-deployment-max-users', () => {
  test('80,000 in all pools together are supported, one more is not', () => {
    assert.deepEqual(paths(rule, pools(40_000, 40_000)), []);
    assert.deepEqual(findings(rule, pools(40_000, 40_001)), [
      { path: at(0), message: message('80,001'), related: ['40001'] },
      { path: at(1), message: message('80,001'), related: ['40000'] },
    ]);
  });

  test('each pool that gives a number is a place, one that gives none is not', () => {
    assert.deepEqual(paths(rule, pools(40_000, undefined, 30_000, 20_000)), [at(0), at(2), at(3)]);
    assert.deepEqual(findings(rule, pools(40_000, undefined, 30_000, 20_000))[1]?.related, ['40000', '20000']);
  });

  test('one pool that is over the limit alone is for pchat-pool-max-users to report', () => {
    assert.deepEqual(paths(rule, pools(80_000, 1)), [at(0), at(1)]);
    assert.deepEqual(paths(rule, pools(80_001, 1)), []);
    assert.deepEqual(paths(rule, pools(50_000, 50_000, 90_000)), []);
  });

  test('a number that cannot be read may be over the limit alone', () => {
    assert.deepEqual(paths(rule, pools(50_000, 50_000, '10')), []);
  });

  test('several pools are no reason, with or without a site whose data must stay in its region', () => {
    const sites = [{ name: 'Chicago', region: 'US', dataMustStayInRegion: true }];
    const two = [1, 2].map((n) => persistentChatPool({ fqdn: `pchat${n}.contoso.com`, users: { concurrent: 30_000 } }));
    assert.deepEqual(paths(rule, topology({ sites, persistentChatPools: two })), []);
    assert.deepEqual(paths(rule, topology({ persistentChatPools: two })), []);
  });

  test('with many pools the related places stay few', () => {
    const found = findings(rule, pools(...Array.from({ length: 30 }, () => 3_000)));
    assert.equal(found.length, 30);
    assert.ok(found.every(({ related }) => related.length === 10));
  });

  test('there is no fix: where to save is for the administrator to say', () => {
    assert.deepEqual(fixTitles(rule, pools(50_000, 50_000)), []);
  });
});

function message(users: string): string {
  return `${users} of at most 80,000 concurrent users in all Persistent Chat pools together. More are not supported, however many pools there are.`;
}
