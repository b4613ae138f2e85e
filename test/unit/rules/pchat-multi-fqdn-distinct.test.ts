import assert from 'node:assert/strict';
import { pchatMultiFqdnDistinct as rule } from '../../../server/src/rules/naming/pchat-multi-fqdn-distinct';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  findings,
  fixed,
  fixTitles,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const named = (properties: Record<string, JsonValue> = {}) =>
  persistentChatPool({ fqdn: 'PC02.contoso.com', ...properties });
const isReported = (pool: JsonValue, others: Record<string, JsonValue> = {}) =>
  paths(rule, topology({ persistentChatPools: [pool], ...others })).length === 1;

suite('Rule pchat-multi-fqdn-distinct', () => {
  test('the FQDN of one of its computers, related to it; by default the pool is one of multiple computers', () => {
    const [found] = findings(rule, topology({ persistentChatPools: [named()] }));
    assert.equal(found?.path, '/persistentChatPools/0/fqdn');
    assert.deepEqual(found.related, ['"pc02.contoso.com"']);
    assert.equal(isReported(named({ type: 'multipleComputer' })), true);
    assert.equal(isReported(persistentChatPool()), false);
  });

  test('not of another type, nor of one that cannot be read', () => {
    assert.equal(isReported(named({ type: 'singleComputer' })), false);
    assert.equal(isReported(named({ type: 'multiple' })), false);
    assert.equal(isReported(named({ type: 5 })), false);
  });

  test('not on a Standard Edition server, which shares its FQDN with the pool', () => {
    const standardEditionServers = [standardEditionServer()];
    assert.equal(isReported(collocatedPool(), { standardEditionServers }), false);
    assert.equal(isReported(collocatedPool({ type: 'multipleComputer' }), { standardEditionServers }), false);
    assert.equal(isReported(collocatedPool()), true);
  });

  test('the fixed text, with comments; with one computer only', () => {
    const text = `{
  "persistentChatPools": [
    {
      "fqdn": "a.b.c",
      "site": "Chicago", // here
      "computers": [{ "fqdn": "a.b.c" }]
    }
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Make a.b.c a single computer pool'),
      text.replace('// here', '// here\n      "type": "singleComputer",'),
    );
    const line =
      '{ "persistentChatPools": [{ "fqdn": "a.b", "type": "multipleComputer", "computers": [{ "fqdn": "a.b" }] }] }';
    assert.equal(fixed(rule, line, 'Make a.b a single computer pool'), line.replace('multiple', 'single'));
    assert.deepEqual(fixTitles(rule, topology({ persistentChatPools: [named()] })), []);
  });
});
