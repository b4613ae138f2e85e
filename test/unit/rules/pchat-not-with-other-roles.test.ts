import assert from 'node:assert/strict';
import { pchatNotWithOtherRoles as rule } from '../../../server/src/rules/collocation/pchat-not-with-other-roles';
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

function otherPool(role: JsonValue, ...fqdns: readonly string[]): JsonValue {
  return { fqdn: 'other.contoso.com', role, site: 'Chicago', computers: fqdns.map((fqdn) => ({ fqdn })) };
}

suite('pchat-not-with-other-roles', () => {
  test('a computer in a pool of any other role is reported in the Persistent Chat pool', () => {
    for (const role of ['director', 'edge', 'mediation', 'trustedApplication', 'officeWebApps', 'gateway']) {
      const otherPools = [otherPool(role, 'x1.contoso.com', 'PC02.contoso.com')];
      const expected = [
        {
          path: '/persistentChatPools/0/computers/1/fqdn',
          message:
            'pc02.contoso.com is in the Persistent Chat pool pchat01.contoso.com and in other.contoso.com. This is not supported: Persistent Chat Server cannot be collocated with other server roles.',
          related: ['"PC02.contoso.com"'],
        },
      ];
      assert.deepEqual(findings(rule, topology({ otherPools })), expected, role);
      const swapped = topology({ persistentChatPools: [persistentChatPool()], otherPools });
      assert.deepEqual(findings(rule, swapped), expected, role);
    }
  });

  test('a Standard Edition server may have other roles, but not another computer of the pool on it', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer({ fqdn: 'SE01.contoso.com' })],
      persistentChatPools: [
        collocatedPool({ computers: [{ fqdn: 'se01.contoso.com' }, { fqdn: 'pc01.contoso.com' }] }),
      ],
      otherPools: [otherPool('trustedApplication', 'se01.contoso.com', 'pc01.contoso.com')],
    });
    assert.deepEqual(paths(rule, text), ['/persistentChatPools/0/computers/1/fqdn']);
  });

  test('pools that share no computer are fine, and a computer without a name is in no other pool', () => {
    assert.deepEqual(paths(rule, topology({ otherPools: [otherPool('edge', 'edge01.contoso.com')] })), []);
    const nameless = topology({
      persistentChatPools: [persistentChatPool({ computers: [{}, { fqdn: false }] })],
      otherPools: [{ fqdn: 'o.contoso.com', role: 'edge', site: 'Chicago', computers: [{}, { fqdn: false }] }],
    });
    assert.deepEqual(paths(rule, nameless), []);
  });

  test('the fix removes the computer from the Persistent Chat pool', () => {
    const document = (members: string): string =>
      `{\r\n  "otherPools": [{ "computers": [{ "fqdn": "pc01" }] }], // another\r\n  "persistentChatPools": [{ "fqdn": "p", "computers": ${members} }]\r\n}`;
    const before = document('[{ "fqdn": "pc02" }, /* moved */ { "fqdn": "pc01" }]');
    assert.equal(fixed(rule, before, 'Remove pc01 from p'), document('[{ "fqdn": "pc02" } /* moved */]'));
  });
});
