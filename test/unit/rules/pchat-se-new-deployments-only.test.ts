import assert from 'node:assert/strict';
import { pchatSeNewDeploymentsOnly as rule } from '../../../server/src/rules/edition/pchat-se-new-deployments-only';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  findings,
  fixed,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const AT = '/persistentChatPools/0/upgradedFrom';

function upgradedOnServer(upgradedFrom: JsonValue): string {
  return topology({
    persistentChatPools: [collocatedPool({ upgradedFrom })],
    standardEditionServers: [standardEditionServer({ fqdn: 'SE01.contoso.com' })],
  });
}

suite('pchat-se-new-deployments-only', () => {
  test('whatever it is upgraded from', () => {
    assert.deepEqual(paths(rule, upgradedOnServer('ocs2007R2GroupChat')), [AT]);
    assert.deepEqual(findings(rule, upgradedOnServer('lyncServer2010GroupChat')), [
      {
        path: AT,
        message:
          'se01.contoso.com is on a Standard Edition server and is upgraded from Group Chat. Only new deployments of Persistent Chat are supported there.',
        related: ['"SE01.contoso.com"'],
      },
    ]);
  });

  test('a pool on computers of its own may be upgraded', () => {
    const pool = persistentChatPool({ upgradedFrom: 'lyncServer2010GroupChat', nextHop: 'se01.contoso.com' });
    const text = topology({ persistentChatPools: [pool], standardEditionServers: [standardEditionServer()] });
    assert.deepEqual(paths(rule, text), []);
  });

  test('what cannot be read is not reported', () => {
    assert.deepEqual(paths(rule, upgradedOnServer('lyncServer2010')), []);
    assert.deepEqual(paths(rule, upgradedOnServer(true)), []);
  });

  test('the fix removes the property', () => {
    const document = (property: string): string =>
      `{\r\n  "standardEditionServers": [{ "fqdn": "se01" }],\r\n  "persistentChatPools": [\r\n    {\r\n${property}      "fqdn": "se01" // collocated\r\n    }\r\n  ]\r\n}`;
    const before = document('      "upgradedFrom": "ocs2007R2GroupChat",\r\n');
    assert.equal(fixed(rule, before, 'Remove upgradedFrom'), document(''));
    const line = (last: string): string =>
      `{"standardEditionServers":[{"fqdn":"se01"}],"persistentChatPools":[{"fqdn":"se01"${last}}]}`;
    assert.equal(fixed(rule, line(',"upgradedFrom":"ocs2007R2GroupChat"'), 'Remove upgradedFrom'), line(''));
  });
});
