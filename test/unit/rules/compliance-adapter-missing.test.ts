import assert from 'node:assert/strict';
import { complianceAdapterMissing as rule } from '../../../server/src/rules/compliance/compliance-adapter-missing';
import { findings, fixed, paths, persistentChatPool, topology, type Properties } from '../../support/rules';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule compliance-adapter-missing', () => {
  const at = ['/persistentChatPools/0/compliance'];

  test('compliance without an adapter, or with one without a type', () => {
    assert.deepEqual(findings(rule, document({ compliance: { enabled: true } })), [
      {
        path: '/persistentChatPools/0/compliance',
        message:
          'Compliance is enabled for pchat01.contoso.com without an adapter, so no compliance data is saved. This is not recommended.',
        related: [],
      },
    ]);
    assert.deepEqual(
      paths(rule, document({ compliance: { enabled: true, adapter: { outputDirectory: 'C:\\out' } } })),
      at,
    );
  });

  test('any type will do, also one that cannot be read', () => {
    for (const type of ['xml', 'exchange', 'custom', 'XML', 1]) {
      assert.deepEqual(paths(rule, document({ compliance: { enabled: true, adapter: { type } } })), []);
    }
    assert.deepEqual(paths(rule, document({ compliance: { enabled: true, adapter: 'xml' } })), []);
  });

  test('only where compliance is known to be enabled', () => {
    for (const enabled of [false, 'true', null])
      assert.deepEqual(paths(rule, document({ compliance: { enabled } })), []);
    assert.deepEqual(paths(rule, document({ compliance: {} })), []);
    assert.deepEqual(paths(rule, document({})), []);
  });

  test('the fix adds an adapter, or its type', () => {
    const text = '{ "persistentChatPools": [{ "fqdn": "p", "compliance": { "enabled": true /* on */ } }] }';
    assert.equal(
      fixed(rule, text, 'Add an XML adapter'),
      '{ "persistentChatPools": [{ "fqdn": "p", "compliance": { "enabled": true, "adapter": { "type": "xml" } /* on */ } }] }',
    );
    const typeless = '{ "persistentChatPools": [{ "compliance": { "enabled": true, "adapter": {} } }] }';
    assert.equal(fixed(rule, typeless, 'Add an XML adapter'), typeless.replace('{}', '{ "type": "xml" }'));
  });
});
