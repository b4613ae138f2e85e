import assert from 'node:assert/strict';
import { pchatComplianceServiceLocation as rule } from '../../../server/src/rules/collocation/pchat-compliance-service-location';
import {
  collocatedPool,
  findings,
  fixed,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const services = ['persistentChatService', 'persistentChatComplianceService'];

suite('pchat-compliance-service-location', () => {
  test('on a computer that is in no Persistent Chat pool it is reported', () => {
    const text = topology({ frontEndPools: [frontEndPool({ computers: [{ fqdn: 'fe01.contoso.com', services }] })] });
    assert.deepEqual(findings(rule, text), [
      {
        path: '/frontEndPools/0/computers/0/services/1',
        message:
          'The Persistent Chat compliance service on fe01.contoso.com, which is in no Persistent Chat pool. This is not supported.',
        related: [],
      },
    ]);
  });

  test('on a Standard Edition server without Persistent Chat too', () => {
    const text = topology({ standardEditionServers: [standardEditionServer({ services })] });
    assert.deepEqual(paths(rule, text), ['/standardEditionServers/0/services/1']);
  });

  test('on computers of a Persistent Chat pool it is supported, in whichever of their entries', () => {
    const own = persistentChatPool({ computers: [{ fqdn: 'pc01.contoso.com', services }] });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [own] })), []);
    const collocated = topology({
      standardEditionServers: [standardEditionServer({ fqdn: 'SE01.contoso.com', services })],
      persistentChatPools: [collocatedPool()],
    });
    assert.deepEqual(paths(rule, collocated), []);
    const elsewhere = topology({
      otherPools: [
        { fqdn: 'o.contoso.com', role: 'edge', site: 'Chicago', computers: [{ fqdn: 'PC01.contoso.com', services }] },
      ],
    });
    assert.deepEqual(paths(rule, elsewhere), []);
  });

  test('a computer without a name is in no other pool; one whose name cannot be read may be', () => {
    const text = topology({ frontEndPools: [frontEndPool({ computers: [{ services }, { fqdn: 1, services }] })] });
    assert.deepEqual(paths(rule, text), ['/frontEndPools/0/computers/0/services/1']);
  });

  test('the fix removes the service', () => {
    const line = (list: string): string =>
      `{ "frontEndPools": [{ "computers": [{ "fqdn": "fe01", "services": [${list}] /* all */ }] }] }`;
    assert.equal(
      fixed(
        rule,
        line('"trustedApplication", "persistentChatComplianceService", "mediation"'),
        'Remove persistentChatComplianceService from fe01',
      ),
      line('"trustedApplication", "mediation"'),
    );
  });
});
