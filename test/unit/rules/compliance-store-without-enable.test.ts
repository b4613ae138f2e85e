import assert from 'node:assert/strict';
import { complianceStoreWithoutEnable as rule } from '../../../server/src/rules/compliance/compliance-store-without-enable';
import { findings, fixed, paths, persistentChatPool, topology, type Properties } from '../../support/rules';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule compliance-store-without-enable', () => {
  const complianceStore = { primary: 'sql-chat' };
  const at = ['/persistentChatPools/0/complianceStore'];

  test('a compliance store where compliance is not enabled, also by default', () => {
    assert.deepEqual(findings(rule, document({ complianceStore, compliance: { enabled: false } })), [
      {
        path: '/persistentChatPools/0/complianceStore',
        message:
          'pchat01.contoso.com has a compliance store but compliance is not enabled, so nothing is recorded. This is not recommended.',
        related: ['false'],
      },
    ]);
    assert.deepEqual(paths(rule, document({ complianceStore })), at);
    assert.deepEqual(paths(rule, document({ complianceStore: {}, compliance: {} })), at);
  });

  test('nothing where it is enabled, where there is no store, or where it cannot be read', () => {
    assert.deepEqual(paths(rule, document({ complianceStore, compliance: { enabled: true } })), []);
    assert.deepEqual(paths(rule, document({ compliance: { enabled: false } })), []);
    assert.deepEqual(paths(rule, document({ complianceStore, compliance: { enabled: 'no' } })), []);
    assert.deepEqual(paths(rule, document({ complianceStore, compliance: false })), []);
    assert.deepEqual(paths(rule, document({ complianceStore: 'sql-chat' })), []);
  });

  const text = `{
  "persistentChatPools": [
    {
      "fqdn": "p",
      "store": { "primary": "sql" },
      // mgccomp
      "complianceStore": { "primary": "sql" } // on the instance of mgc
    }
  ],
  "sqlStores": [{ "id": "sql" }]
}`;

  test('one fix enables compliance', () => {
    assert.equal(
      fixed(rule, text, 'Enable compliance for p'),
      text.replace(
        '"store": { "primary": "sql" },',
        '"store": { "primary": "sql" },\n      "compliance": { "enabled": true },',
      ),
    );
    const off = document({ compliance: { enabled: false }, complianceStore });
    assert.equal(
      fixed(rule, off, 'Enable compliance for pchat01.contoso.com'),
      document({ compliance: { enabled: true }, complianceStore }),
    );
  });

  test('the other removes the store', () => {
    assert.equal(
      fixed(rule, text, 'Remove the compliance store from p'),
      text.replace(
        '"sql" },\n      // mgccomp\n      "complianceStore": { "primary": "sql" } //',
        '"sql" }\n      // mgccomp\n      //',
      ),
    );
  });
});
