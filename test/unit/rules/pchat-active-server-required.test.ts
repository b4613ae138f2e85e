import assert from 'node:assert/strict';
import { pchatActiveServerRequired as rule } from '../../../server/src/rules/high-availability/pchat-active-server-required';
import {
  collocatedPool,
  computers,
  findings,
  fixed,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

const inactive = { state: 'inactive' };

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule pchat-active-server-required', () => {
  const none = computers('pc', 2, inactive);

  test('no active computer, at the FQDN of the pool', () => {
    assert.deepEqual(findings(rule, document({ computers: none })), [
      {
        path: '/persistentChatPools/0/fqdn',
        message:
          'None of the Persistent Chat servers in pchat01.contoso.com is active; inactive: 2. At least one must be active while the pool is not failed over; anything else is not supported.',
        related: [],
      },
    ]);
  });

  test('one active computer is enough, also by default', () => {
    assert.deepEqual(paths(rule, document({ computers: [...none, { fqdn: 'pc03.contoso.com' }] })), []);
    assert.deepEqual(
      paths(rule, document({ computers: [...none, { fqdn: 'pc03.contoso.com', state: 'active' }] })),
      [],
    );
  });

  test('a pool without computers has none that could be active', () => {
    assert.deepEqual(paths(rule, document({ computers: [] })), []);
  });

  test('a pool that is failed over may be without', () => {
    assert.deepEqual(paths(rule, document({ computers: none, poolState: 'failedOver' })), []);
    assert.equal(paths(rule, document({ computers: none, poolState: 'normal' })).length, 1);
  });

  test('what cannot be read might be active, or failed over', () => {
    assert.deepEqual(
      paths(rule, document({ computers: [...none, { fqdn: 'pc03.contoso.com', state: 'Active' }] })),
      [],
    );
    assert.deepEqual(paths(rule, document({ computers: [...none, 'pc03.contoso.com'] })), []);
    assert.deepEqual(paths(rule, document({ computers: none, poolState: 'FailedOver' })), []);
  });

  test('not on a Standard Edition server, whatever the case of its name', () => {
    const server = standardEditionServer({ fqdn: 'SE01.contoso.com' });
    const pool = collocatedPool({ computers: [{ fqdn: 'se01.contoso.com', state: 'inactive' }] });
    assert.deepEqual(paths(rule, topology({ standardEditionServers: [server], persistentChatPools: [pool] })), []);
    const unreadable = collocatedPool({ fqdn: 1, computers: none });
    assert.deepEqual(
      paths(rule, topology({ standardEditionServers: [server], persistentChatPools: [unreadable] })),
      [],
    );
  });

  test('where the FQDN is left out, at the pool', () => {
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [{ computers: none }] })), ['/persistentChatPools/0']);
  });

  test('the fix makes the first computer active', () => {
    const text =
      '{ "persistentChatPools": [{ "fqdn": "p", /* all */ "computers": [{ "fqdn": "a", "state": "inactive" }, { "fqdn": "b", "state": "inactive" }] }] }';
    assert.equal(
      fixed(rule, text, 'Make a active'),
      '{ "persistentChatPools": [{ "fqdn": "p", /* all */ "computers": [{ "fqdn": "a", "state": "active" }, { "fqdn": "b", "state": "inactive" }] }] }',
    );
  });
});
