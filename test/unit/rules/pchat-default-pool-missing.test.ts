import assert from 'node:assert/strict';
import { pchatDefaultPoolMissing as rule } from '../../../server/src/rules/association/pchat-default-pool-missing';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, paths, persistentChatPool, topology } from '../../support/rules';

const pathsOf = (...pools: Record<string, JsonValue>[]) =>
  paths(rule, topology({ persistentChatPools: pools.map(persistentChatPool) }));

suite('Rule pchat-default-pool-missing', () => {
  test('two pools without a default, at the first', () => {
    assert.deepEqual(pathsOf({}), []);
    assert.deepEqual(pathsOf({}, { defaultForSite: false }), ['/persistentChatPools/0/fqdn']);
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [{}, {}] })), ['/persistentChatPools/0']);
    const three = topology({ persistentChatPools: [persistentChatPool(), persistentChatPool(), persistentChatPool()] });
    assert.equal(
      findings(rule, three)[0]?.message,
      'None of the 3 Persistent Chat pools is the default of a site or of all sites.',
    );
  });

  test('any default is enough', () => {
    assert.deepEqual(pathsOf({}, { defaultForSite: true }), []);
    assert.deepEqual(pathsOf({ defaultForAllSites: true }, {}), []);
  });

  test('what cannot be read may be a default', () => {
    assert.deepEqual(pathsOf({}, { defaultForSite: 'yes' }), []);
    assert.deepEqual(pathsOf({ defaultForAllSites: 1 }, {}), []);
  });

  test('the fixed text, with comments, and of one line', () => {
    const text = `{
  "persistentChatPools": [
    {
      "fqdn": "a.b", // first
      "users": {}
    },
    { "fqdn": "c.d" }
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Make a.b the default of its site'),
      text.replace('// first', '// first\n      "defaultForSite": true,'),
    );
    const line = '{ "persistentChatPools": [{ "fqdn": "a.b", "defaultForSite": false }, { }] }';
    assert.equal(fixed(rule, line, 'Make a.b the default of its site'), line.replace('false', 'true'));
  });
});
