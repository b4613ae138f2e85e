import assert from 'node:assert/strict';
import { pchatDefaultPoolUnique as rule } from '../../../server/src/rules/association/pchat-default-pool-unique';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, paths, persistentChatPool, topology } from '../../support/rules';

const pathsOf = (...pools: Record<string, JsonValue>[]) =>
  paths(
    rule,
    topology({ sites: [{ name: 'Chicago' }, { name: 'Zurich' }], persistentChatPools: pools.map(persistentChatPool) }),
  );

suite('Rule pchat-default-pool-unique', () => {
  test('two of one site, related to the first', () => {
    const pools = [{ defaultForSite: true }, { site: 'CHICAGO', defaultForSite: true }, { defaultForSite: true }];
    assert.deepEqual(pathsOf(...pools), [
      '/persistentChatPools/1/defaultForSite',
      '/persistentChatPools/2/defaultForSite',
    ]);
    const [found] = findings(rule, topology({ persistentChatPools: pools.map(persistentChatPool) }));
    assert.deepEqual(found?.related, ['true']);
  });

  test('one of each site', () => {
    assert.deepEqual(pathsOf({ defaultForSite: true }, { site: 'Zurich', defaultForSite: true }), []);
  });

  test('two of all sites, wherever they stand', () => {
    assert.deepEqual(pathsOf({ defaultForAllSites: true }, { site: 'Zurich', defaultForAllSites: true }), [
      '/persistentChatPools/1/defaultForAllSites',
    ]);
    assert.deepEqual(pathsOf({ defaultForAllSites: true }, { site: 'Zurich', defaultForSite: true }), []);
  });

  test('false, what cannot be read, and sites that are not declared', () => {
    assert.deepEqual(pathsOf({ defaultForSite: true }, { defaultForSite: false }, { defaultForSite: 'true' }), []);
    const lost = { site: 'Atlantis', defaultForSite: true };
    assert.deepEqual(pathsOf(lost, lost), []);
  });

  test('the fixed text, with comments, and of one line', () => {
    const text = `{
  "sites": [{ "name": "HQ" }],
  "persistentChatPools": [
    { "fqdn": "a.b", "site": "HQ", "defaultForSite": true },
    {
      "fqdn": "c.d",
      "defaultForSite": true, // why?
      "site": "HQ"
    }
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Let c.d not be the default of its site'),
      text.replace('"defaultForSite": true, // why?', '// why?'),
    );
    const line =
      '{ "persistentChatPools": [{ "defaultForAllSites": true }, { "fqdn": "c.d", "defaultForAllSites": true }] }';
    assert.equal(
      fixed(rule, line, 'Let c.d not be the default of all sites'),
      '{ "persistentChatPools": [{ "defaultForAllSites": true }, { "fqdn": "c.d" }] }',
    );
  });
});
