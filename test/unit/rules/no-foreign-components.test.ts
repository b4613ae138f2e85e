import assert from 'node:assert/strict';
import { noForeignComponents as rule } from '../../../server/src/rules/collocation/no-foreign-components';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  findings,
  fixed,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const FOREIGN = ['exchange', 'sharePoint', 'reverseProxy'];

function inOtherPool(role: JsonValue): string {
  const computers = [{ fqdn: 'x1.contoso.com', services: ['exchange'] }];
  return topology({ otherPools: [{ fqdn: 'other.contoso.com', role, site: 'Chicago', computers }] });
}

suite('no-foreign-components', () => {
  test('each of the three is reported, other services are not', () => {
    const services = [...FOREIGN, 'mediation', 'trustedApplication', 'persistentChatFileWebService', 'Exchange'];
    const text = topology({ frontEndPools: [frontEndPool({ computers: [{ fqdn: 'fe01.contoso.com', services }] })] });
    assert.deepEqual(
      findings(rule, text),
      ['Exchange Server', 'SharePoint', 'A reverse proxy'].map((product, index) => ({
        path: `/frontEndPools/0/computers/0/services/${index}`,
        message: `${product} on fe01.contoso.com, which is a server of pool01.contoso.com. This is not supported.`,
        related: ['"pool01.contoso.com"'],
      })),
    );
  });

  test('in every pool of Lync servers', () => {
    const services = ['exchange'];
    const text = topology({
      standardEditionServers: [standardEditionServer({ services })],
      persistentChatPools: [persistentChatPool({ computers: [{ fqdn: 'pc01.contoso.com', services }] })],
    });
    assert.deepEqual(paths(rule, text), [
      '/standardEditionServers/0/services/0',
      '/persistentChatPools/0/computers/0/services/0',
    ]);
    for (const role of ['director', 'edge', 'mediation']) {
      assert.deepEqual(paths(rule, inOtherPool(role)), ['/otherPools/0/computers/0/services/0'], role);
    }
  });

  test('trusted applications and Office Web Apps are no Lync servers, and a role that cannot be read may be one of them; one that is left out is none', () => {
    for (const role of ['trustedApplication', 'officeWebApps', 'gateway', null]) {
      assert.deepEqual(paths(rule, inOtherPool(role)), [], String(role));
    }
    assert.deepEqual(paths(rule, '{ "otherPools": [{ "computers": [{ "services": ["exchange"] }] }] }'), [
      '/otherPools/0/computers/0/services/0',
    ]);
  });

  test('the fix removes the service', () => {
    const document = (list: string): string => `{
  "standardEditionServers": [
    {
      "fqdn": "se01.contoso.com",
      "services": [
        "mediation", // by phone
${list}      ]
    }
  ]
}`;
    const before = document('        "sharePoint",\n');
    const title = 'Remove sharePoint from se01.contoso.com';
    assert.equal(fixed(rule, before, title), document(''));
    assert.equal(fixed(rule, before.replaceAll('\n', '\r\n'), title), document('').replaceAll('\n', '\r\n'));
  });
});
