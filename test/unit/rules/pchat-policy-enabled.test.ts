import assert from 'node:assert/strict';
import { pchatPolicyEnabled as rule } from '../../../server/src/rules/prerequisites/pchat-policy-enabled';
import { paths, topology } from '../../support/rules';

suite('Rule pchat-policy-enabled', () => {
  test('missing or empty', () => {
    for (const deployment of [{}, { persistentChatPolicy: {} }, { persistentChatPolicy: { enabledScopes: [] } }]) {
      assert.deepEqual(paths(rule, topology({ deployment })), ['/deployment']);
    }
  });

  test('given, or given as something that cannot be read', () => {
    for (const persistentChatPolicy of [{ enabledScopes: ['global'] }, { enabledScopes: true }, 'global']) {
      assert.deepEqual(paths(rule, topology({ deployment: { persistentChatPolicy } })), []);
    }
  });

  test('not without a deployment, nor without a Persistent Chat pool', () => {
    assert.deepEqual(paths(rule, topology()), []);
    assert.deepEqual(paths(rule, topology({ deployment: {}, persistentChatPools: [] })), []);
  });
});
