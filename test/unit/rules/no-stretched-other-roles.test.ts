import assert from 'node:assert/strict';
import { noStretchedOtherRoles as rule } from '../../../server/src/rules/high-availability/no-stretched-other-roles';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  findings,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

suite('Rule no-stretched-other-roles', () => {
  const members = (...dataCenters: JsonValue[]): JsonValue =>
    dataCenters.map((dataCenter, index) => ({ fqdn: `c${index}.contoso.com`, dataCenter }));
  const frontEnd = (...dataCenters: JsonValue[]): string =>
    topology({ frontEndPools: [frontEndPool({ computers: members(...dataCenters) })] });

  test('a computer in another data center than the first', () => {
    assert.deepEqual(findings(rule, frontEnd('East', 'EAST', 'West')), [
      {
        path: '/frontEndPools/0/computers/2/dataCenter',
        message:
          'Computers of pool01.contoso.com are in West and in East. Only a Persistent Chat pool can be stretched over data centers; for this one it is not supported.',
        related: ['"East"'],
      },
    ]);
    assert.deepEqual(paths(rule, frontEnd('East', 'east')), []);
    assert.equal(paths(rule, frontEnd('East', 'West', 'South', 'West')).length, 3);
  });

  test('what cannot be read might be the first', () => {
    assert.deepEqual(paths(rule, frontEnd(null, 'East', 'West')), []);
    assert.deepEqual(paths(rule, frontEnd('East', null, 'West')), ['/frontEndPools/0/computers/2/dataCenter']);
  });

  test('of directors, edge and mediation servers; not of other roles, Persistent Chat and Standard Edition', () => {
    const computers = members('East', 'West');
    const roles = ['director', 'edge', 'mediation', 'trustedApplication', 'officeWebApps', 'Director'];
    const otherPools = roles.map((role) => ({ fqdn: `${role}.contoso.com`, role, site: 'Chicago', computers }));
    const text = topology({
      otherPools,
      persistentChatPools: [persistentChatPool({ computers })],
      standardEditionServers: [
        standardEditionServer({ dataCenter: 'East' }),
        standardEditionServer({ dataCenter: 'West' }),
      ],
    });
    assert.deepEqual(paths(rule, text), [
      '/otherPools/0/computers/1/dataCenter',
      '/otherPools/1/computers/1/dataCenter',
      '/otherPools/2/computers/1/dataCenter',
    ]);
  });
});
