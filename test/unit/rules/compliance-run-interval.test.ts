import assert from 'node:assert/strict';
import { complianceRunInterval as rule } from '../../../server/src/rules/compliance/compliance-run-interval';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, paths, persistentChatPool, topology, type Properties } from '../../support/rules';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule compliance-run-interval', () => {
  const interval = (runIntervalMinutes: JsonValue): string =>
    document({ compliance: { adapter: { runIntervalMinutes } } });
  const at = ['/persistentChatPools/0/compliance/adapter/runIntervalMinutes'];

  test('from 1 minute to 30 days', () => {
    for (const minutes of [1, 1.5, 15, 43_200]) assert.deepEqual(paths(rule, interval(minutes)), []);
    for (const minutes of [0, 0.5, -15, 43_200.5, 43_201]) assert.deepEqual(paths(rule, interval(minutes)), at);
  });

  test('the message names the number and the limits', () => {
    assert.deepEqual(findings(rule, interval(64_800)), [
      {
        path: '/persistentChatPools/0/compliance/adapter/runIntervalMinutes',
        message:
          'The compliance adapter of pchat01.contoso.com runs every 64,800 minutes, and 1 to 43,200 are supported: up to 30 days.',
        related: [],
      },
    ]);
  });

  test('whether or not compliance is enabled; not where it is left out or cannot be read', () => {
    const off = { enabled: false, adapter: { type: 'xml', runIntervalMinutes: 0 } };
    assert.deepEqual(paths(rule, document({ compliance: off })), at);
    assert.deepEqual(paths(rule, document({ compliance: { enabled: true, adapter: { type: 'xml' } } })), []);
    assert.deepEqual(paths(rule, interval('0')), []);
  });

  test('the fix sets the default', () => {
    const text =
      '{ "persistentChatPools": [{ "compliance": { "adapter": { "runIntervalMinutes": 0 /* never */ } } }] }';
    assert.equal(fixed(rule, text, 'Run the adapter every 15 minutes'), text.replace('0 /*', '15 /*'));
  });
});
