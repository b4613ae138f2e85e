import assert from 'node:assert/strict';
import { pchatPoolMaxUsers as rule } from '../../../server/src/rules/scale/pchat-pool-max-users';
import { computers, findings, fixed, paths, persistentChatPool, topology } from '../../support/rules';

function pools(...concurrent: readonly (number | string)[]): string {
  return topology({
    persistentChatPools: concurrent.map((users, index) =>
      persistentChatPool({ fqdn: `pchat${index}.contoso.com`, users: { concurrent: users } }),
    ),
  });
}

suite('pchat-pool-max-users', () => {
  test('80,000 are supported, one more is not', () => {
    assert.deepEqual(paths(rule, pools(80_000)), []);
    assert.deepEqual(findings(rule, pools(80_001)), [
      {
        path: '/persistentChatPools/0/users/concurrent',
        message: '80,001 of at most 80,000 concurrent users in pchat0.contoso.com. More are not supported.',
        related: ['"pchat0.contoso.com"'],
      },
    ]);
  });

  test('each pool is looked at alone', () => {
    assert.deepEqual(paths(rule, pools(80_000, 90_000, 80_000, 100_000)), [
      '/persistentChatPools/1/users/concurrent',
      '/persistentChatPools/3/users/concurrent',
    ]);
  });

  test('the computers do not matter, and may be missing', () => {
    const eight = persistentChatPool({ computers: computers('pc', 8), users: { concurrent: 80_001 } });
    assert.equal(paths(rule, topology({ persistentChatPools: [eight] })).length, 1);
    assert.equal(paths(rule, '{ "persistentChatPools": [{ "users": { "concurrent": 80001 } }] }').length, 1);
  });

  test('what is no whole number is not compared', () => {
    assert.deepEqual(paths(rule, pools('90000', 90_000.5)), []);
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [persistentChatPool({ users: [90_000] })] })), []);
  });

  test('the fix lowers the number and nothing else', () => {
    const document = (users: number): string =>
      `{\r\n\t"persistentChatPools": [{ "users": {\r\n\t\t// measured\r\n\t\t"concurrent": ${users}, // peak\r\n\t} }]\r\n}`;
    assert.equal(fixed(rule, document(123_456), 'Lower the concurrent users to 80,000'), document(80_000));
    const line = (users: number): string => `{"persistentChatPools":[{"users":{"concurrent":${users}}}]}`;
    assert.equal(fixed(rule, line(80_001), 'Lower the concurrent users to 80,000'), line(80_000));
  });
});
