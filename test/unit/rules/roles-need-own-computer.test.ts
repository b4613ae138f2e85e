import assert from 'node:assert/strict';
import { rolesNeedOwnComputer as rule } from '../../../server/src/rules/collocation/roles-need-own-computer';
import type { JsonValue } from '../../../server/src/syntax/print';
import { collocatedPool, findings, fixed, paths, persistentChatPool, standardEditionServer } from '../../support/rules';

function other(role: JsonValue, fqdn: string, ...fqdns: readonly string[]): JsonValue {
  return { fqdn, role, site: 'Chicago', computers: fqdns.map((name) => ({ fqdn: name })) };
}

function text(parts: Readonly<Record<string, JsonValue>>): string {
  return JSON.stringify(parts);
}

const frontEndPools = [{ fqdn: 'a', computers: [{ fqdn: 'x' }] }];

suite('roles-need-own-computer', () => {
  for (const role of ['director', 'edge', 'officeWebApps']) {
    test(`${role} and a Front End pool: the later in the text is reported`, () => {
      const otherPools = [other(role, 'o', 'y', 'X')];
      assert.deepEqual(findings(rule, text({ frontEndPools, otherPools })), [
        {
          path: '/otherPools/0/computers/1/fqdn',
          message:
            'X is in a and in o. Directors, Edge Servers and Office Web Apps Servers are not supported on a computer that has another role.',
          related: ['"x"'],
        },
      ]);
      assert.deepEqual(paths(rule, text({ otherPools, frontEndPools })), ['/frontEndPools/0/computers/0/fqdn']);
    });

    test(`${role} and a pool of any role`, () => {
      for (const second of ['director', 'edge', 'mediation', 'trustedApplication', 'officeWebApps', 'gateway']) {
        const otherPools = [other(role, 'o', 'x'), other(second, 'p', 'x')];
        assert.deepEqual(paths(rule, text({ otherPools })), ['/otherPools/1/computers/0/fqdn'], second);
      }
    });
  }

  test('other roles are for other rules to report', () => {
    for (const role of ['mediation', 'trustedApplication', 'gateway', 1]) {
      assert.deepEqual(paths(rule, text({ frontEndPools, otherPools: [other(role, 'o', 'x')] })), [], String(role));
    }
  });

  test('pools of one FQDN are for fqdn-unique to report, and so is a pool that lists it twice', () => {
    assert.deepEqual(paths(rule, text({ frontEndPools, otherPools: [other('director', 'A', 'x')] })), []);
    assert.deepEqual(paths(rule, text({ otherPools: [other('director', 'd', 'x', 'x')] })), []);
    assert.deepEqual(
      paths(rule, text({ frontEndPools, otherPools: [{ fqdn: 1, role: 'edge', computers: [{ fqdn: 'x' }] }] })),
      [],
    );
  });

  test('a Persistent Chat server is for pchat-not-with-other-roles to report, a Standard Edition server is not', () => {
    const otherPools = [other('director', 'd', 'pc01.contoso.com')];
    assert.deepEqual(paths(rule, text({ otherPools, persistentChatPools: [persistentChatPool()] })), []);
    const standardEditionServers = [standardEditionServer({ fqdn: 'SE01.contoso.com' })];
    const persistentChatPools = [persistentChatPool({ computers: [{ fqdn: 'se01.contoso.com' }] })];
    assert.deepEqual(
      paths(
        rule,
        text({ otherPools: [other('edge', 'e', 'se01.contoso.com')], persistentChatPools, standardEditionServers }),
      ),
      ['/persistentChatPools/0/computers/0/fqdn', '/standardEditionServers/0/fqdn'],
    );
  });

  test('a Standard Edition server and the Persistent Chat pool on it are one membership, at the earlier', () => {
    const otherPools = [other('director', 'd', 'se01.contoso.com')];
    const standardEditionServers = [standardEditionServer()];
    const persistentChatPools = [collocatedPool()];
    assert.deepEqual(paths(rule, text({ standardEditionServers, otherPools, persistentChatPools })), [
      '/otherPools/0/computers/0/fqdn',
    ]);
    assert.deepEqual(paths(rule, text({ otherPools, persistentChatPools, standardEditionServers })), [
      '/persistentChatPools/0/computers/0/fqdn',
    ]);
    assert.deepEqual(paths(rule, text({ persistentChatPools, standardEditionServers })), []);
  });

  test('the fix removes it from the later pool', () => {
    const document = (members: string): string => `{
  "frontEndPools": [{ "fqdn": "a", "computers": [{ "fqdn": "x" }] }], // users
  "otherPools": [
    { "fqdn": "d", "role": "director", "computers": [${members}] } // one less
  ]
}`;
    assert.equal(
      fixed(rule, document('{ "fqdn": "y" }, { "fqdn": "x" }'), 'Remove x from d'),
      document('{ "fqdn": "y" }'),
    );
  });
});
