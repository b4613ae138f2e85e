import assert from 'node:assert/strict';
import { pchatNotOnEeFrontEnd as rule } from '../../../server/src/rules/collocation/pchat-not-on-ee-front-end';
import {
  collocatedPool,
  findings,
  fixed,
  fixTitles,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

suite('pchat-not-on-ee-front-end', () => {
  suite('a computer of both pools', () => {
    const both = persistentChatPool({ computers: [{ fqdn: 'pc01.contoso.com' }, { fqdn: 'FE02.Contoso.com' }] });

    test('is reported in the Persistent Chat pool, whatever the letter case', () => {
      assert.deepEqual(findings(rule, topology({ persistentChatPools: [both] })), [
        {
          path: '/persistentChatPools/0/computers/1/fqdn',
          message:
            'FE02.Contoso.com is in the Persistent Chat pool pchat01.contoso.com and is a Front End Server of pool01.contoso.com. This is not supported: Persistent Chat Server needs computers of its own.',
          related: ['"fe02.contoso.com"'],
        },
      ]);
    });

    test('is reported there wherever the sections stand', () => {
      const paths1 = paths(rule, topology({ persistentChatPools: [both], frontEndPools: [frontEndPool()] }));
      const paths2 = paths(rule, topology({ frontEndPools: [frontEndPool()], persistentChatPools: [both] }));
      assert.deepEqual(paths1, ['/persistentChatPools/0/computers/1/fqdn']);
      assert.deepEqual(paths2, paths1);
    });

    test('is reported in each Persistent Chat pool that lists it', () => {
      assert.equal(paths(rule, topology({ persistentChatPools: [both, both] })).length, 2);
    });

    test('is reported also where the pool is on a Standard Edition server', () => {
      const text = topology({
        standardEditionServers: [standardEditionServer()],
        persistentChatPools: [collocatedPool({ computers: [{ fqdn: 'fe01.contoso.com' }] })],
      });
      assert.deepEqual(paths(rule, text), ['/persistentChatPools/0/computers/0/fqdn']);
    });
  });

  test('computers of their own are supported', () => {
    assert.deepEqual(paths(rule, topology()), []);
  });

  test('the Standard Edition server may run Persistent Chat', () => {
    const services = ['persistentChatService'];
    const text = topology({
      standardEditionServers: [standardEditionServer({ services })],
      persistentChatPools: [collocatedPool()],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('a computer whose FQDN is missing or cannot be read is in no other pool', () => {
    const text = topology({
      frontEndPools: [frontEndPool({ computers: [{}, { fqdn: null }] })],
      persistentChatPools: [persistentChatPool({ computers: [{}, { fqdn: null }] })],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  suite('the service on a Front End Server', () => {
    const frontEnd = (...services: string[]): string =>
      topology({ frontEndPools: [frontEndPool({ computers: [{ fqdn: 'fe01.contoso.com', services }] })] });

    test('is reported at the service', () => {
      assert.deepEqual(findings(rule, frontEnd('trustedApplication', 'persistentChatService')), [
        {
          path: '/frontEndPools/0/computers/0/services/1',
          message:
            'Persistent Chat Server on fe01.contoso.com, which is a Front End Server of pool01.contoso.com. This is not supported: it needs computers of its own.',
          related: [],
        },
      ]);
    });

    test('other services are no reason, a trusted application among them', () => {
      assert.deepEqual(paths(rule, frontEnd('trustedApplication', 'persistentChatFileWebService')), []);
      assert.deepEqual(paths(rule, frontEnd('PersistentChatService')), []);
    });

    test('in an entry of another pool it is not', () => {
      const text = topology({
        persistentChatPools: [
          persistentChatPool({ computers: [{ fqdn: 'pc01.contoso.com', services: ['persistentChatService'] }] }),
        ],
      });
      assert.deepEqual(paths(rule, text), []);
    });
  });

  suite('fixes', () => {
    test('remove the computer from the Persistent Chat pool, with the line that it is on', () => {
      const document = (fe02: string): string => `{
  "frontEndPools": [{ "fqdn": "pool01.contoso.com", "computers": [{ "fqdn": "fe02.contoso.com" }] }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "computers": [
        // on computers of their own
${fe02}        { "fqdn": "pc01.contoso.com" } // the first
      ]
    }
  ]
}`;
      const before = document('        { "fqdn": "fe02.contoso.com" },\n');
      const title = 'Remove fe02.contoso.com from pchat01.contoso.com';
      assert.deepEqual(fixTitles(rule, before), [title]);
      assert.equal(fixed(rule, before, title), document(''));
      assert.equal(fixed(rule, before.replaceAll('\n', '\r\n'), title), document('').replaceAll('\n', '\r\n'));
    });

    test('remove the service, in one line', () => {
      const line = (services: string): string =>
        `{ "frontEndPools": [{ "computers": [{ "fqdn": "fe01.contoso.com", "services": [${services}] }] }] }`;
      assert.equal(
        fixed(
          rule,
          line('"persistentChatService", "trustedApplication"'),
          'Remove persistentChatService from fe01.contoso.com',
        ),
        line('"trustedApplication"'),
      );
    });
  });
});
