import assert from 'node:assert/strict';
import { fePoolMinimumThree as rule } from '../../../server/src/rules/scale/fe-pool-minimum-three';
import { computers, findings, frontEndPool, paths, topology, type Properties } from '../../support/rules';

function pool(users: number | string, ...members: readonly (Properties | string)[]): string {
  return topology({ frontEndPools: [frontEndPool({ computers: members, users })] });
}

suite('fe-pool-minimum-three', () => {
  test('three servers are fine, one or two are not', () => {
    assert.deepEqual(paths(rule, pool(1, ...computers('fe', 3))), []);
    assert.deepEqual(paths(rule, pool(1, ...computers('fe', 1))), ['/frontEndPools/0/fqdn']);
    assert.deepEqual(findings(rule, pool(1, ...computers('fe', 2))), [
      {
        path: '/frontEndPools/0/fqdn',
        message: '2 of at least 3 Front End Servers in pool01.contoso.com. Fewer are not recommended.',
        related: [],
      },
    ]);
  });

  test('a pool without computers is not reported here', () => {
    assert.deepEqual(paths(rule, pool(1)), []);
    assert.deepEqual(paths(rule, topology({ frontEndPools: [frontEndPool({ computers: {} })] })), []);
  });

  test('what cannot be read may be a computer', () => {
    assert.deepEqual(paths(rule, pool(1, ...computers('fe', 2), 'fe03.contoso.com')), []);
    assert.deepEqual(paths(rule, pool(1, ...computers('fe', 1), 'fe03.contoso.com')), ['/frontEndPools/0/fqdn']);
  });

  test('without an FQDN the pool is the place', () => {
    assert.deepEqual(paths(rule, '{ "frontEndPools": [{ "computers": [{}] }] }'), ['/frontEndPools/0']);
  });
});
