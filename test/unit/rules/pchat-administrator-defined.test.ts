import assert from 'node:assert/strict';
import { pchatAdministratorDefined as rule } from '../../../server/src/rules/prerequisites/pchat-administrator-defined';
import { paths, topology } from '../../support/rules';

suite('Rule pchat-administrator-defined', () => {
  test('missing or empty', () => {
    for (const deployment of [{}, { persistentChatAdministrators: [] }]) {
      assert.deepEqual(paths(rule, topology({ deployment })), ['/deployment']);
    }
  });

  test('given, or given as something that cannot be read', () => {
    for (const persistentChatAdministrators of [['CONTOSO\\chat'], [7], 'CONTOSO\\chat', null]) {
      assert.deepEqual(paths(rule, topology({ deployment: { persistentChatAdministrators } })), []);
    }
  });

  test('not without a deployment, nor without a Persistent Chat pool', () => {
    assert.deepEqual(paths(rule, topology()), []);
    assert.deepEqual(paths(rule, topology({ deployment: [] })), []);
    assert.deepEqual(paths(rule, topology({ deployment: {}, persistentChatPools: [] })), []);
  });
});
