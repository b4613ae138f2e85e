import assert from 'node:assert/strict';
import { complianceRequiredNotEnabled as rule } from '../../../server/src/rules/compliance/compliance-required-not-enabled';
import {
  collocatedPool,
  findings,
  fixed,
  fixTitles,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule compliance-required-not-enabled', () => {
  const sites = [{ name: 'Chicago', complianceRequired: true }];
  const at = ['/persistentChatPools/0/fqdn'];

  test('a pool in such a site without compliance', () => {
    assert.deepEqual(findings(rule, document({ site: 'CHICAGO' }, { sites })), [
      {
        path: '/persistentChatPools/0/fqdn',
        message:
          'The site Chicago requires compliance, but it is not enabled for pchat01.contoso.com. This is not supported.',
        related: ['true'],
      },
    ]);
    assert.deepEqual(paths(rule, document({ compliance: { enabled: false } }, { sites })), at);
    assert.deepEqual(paths(rule, document({ compliance: { enabled: true } }, { sites })), []);
  });

  test('not where the site does not require it', () => {
    assert.deepEqual(paths(rule, document({})), []);
    assert.deepEqual(paths(rule, document({}, { sites: [{ name: 'Chicago', complianceRequired: false }] })), []);
    assert.deepEqual(paths(rule, document({}, { sites: [{ name: 'Chicago', complianceRequired: 'yes' }] })), []);
    assert.deepEqual(paths(rule, document({ site: 'Zurich' }, { sites })), []);
  });

  test('of two sites of one name the first counts', () => {
    const twice = [{ name: 'Chicago' }, { name: 'chicago', complianceRequired: true }];
    assert.deepEqual(paths(rule, document({}, { sites: twice })), []);
    assert.deepEqual(paths(rule, document({}, { sites: twice.toReversed() })), at);
  });

  test('not where it cannot be read whether it is enabled', () => {
    assert.deepEqual(paths(rule, document({ compliance: { enabled: 1 } }, { sites })), []);
    assert.deepEqual(paths(rule, document({ compliance: true }, { sites })), []);
  });

  test('on a Standard Edition server too', () => {
    const parts = { sites, standardEditionServers: [standardEditionServer()] };
    assert.deepEqual(paths(rule, topology({ ...parts, persistentChatPools: [collocatedPool()] })), at);
  });

  test('the fix enables compliance and adds the store, in a document of one line', () => {
    const text =
      '{ "sites": [{ "name": "C", "complianceRequired": true }], "persistentChatPools": [{ "fqdn": "p", "site": "C", "store": { "primary": "sql" }, "port": 5041 }], "sqlStores": [{ "id": "sql" }] }';
    assert.equal(
      fixed(rule, text, 'Enable compliance for p, with its database in sql'),
      text.replace('"port"', '"compliance": { "enabled": true }, "complianceStore": { "primary": "sql" }, "port"'),
    );
  });

  test('the fix keeps what is there of compliance, and comments', () => {
    const text = [
      '{',
      '  "sites": [{ "name": "C", "complianceRequired": true }],',
      '  "persistentChatPools": [',
      '    {',
      '      "fqdn": "p",',
      '      "site": "C",',
      '      "store": { "primary": "sql" },',
      '      "compliance": { "enabled": false /* for now */, "adapter": { "type": "xml" } } // later',
      '    }',
      '  ],',
      '  "sqlStores": [{ "id": "sql" }]',
      '}',
      '',
    ].join('\n');
    assert.equal(
      fixed(rule, text, 'Enable compliance for p, with its database in sql'),
      text.replace('false', 'true').replace('} // later', '}, // later\n      "complianceStore": { "primary": "sql" }'),
    );
    const withStore = text.replace('"store"', '"complianceStore": { "mirror": "m" },\n      "store"');
    assert.equal(
      fixed(rule, withStore, 'Enable compliance for p, with its database in sql'),
      withStore.replace('false', 'true').replace('"m" }', '"m", "primary": "sql" }'),
    );
  });

  test('without a store of the content nothing is invented', () => {
    const nowhere = document({ store: { primary: 'nowhere' } }, { sites });
    assert.deepEqual(fixTitles(rule, nowhere), ['Enable compliance for pchat01.contoso.com']);
  });
});
