import assert from 'node:assert/strict';
import { pchatWebComponentsOnFrontEnd as rule } from '../../../server/src/rules/collocation/pchat-web-components-on-front-end';
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

const services = ['persistentChatFileWebService', 'persistentChatRoomManagementWebService'];
const AT = '/persistentChatPools/0/computers/0/services';

suite('pchat-web-components-on-front-end', () => {
  test('on a computer of a Persistent Chat pool each of the two is reported', () => {
    const text = topology({
      persistentChatPools: [persistentChatPool({ computers: [{ fqdn: 'pc01.contoso.com', services }] })],
    });
    assert.deepEqual(findings(rule, text), [
      {
        path: `${AT}/0`,
        message:
          'Persistent Chat Web Services for File Upload/Download on pc01.contoso.com, which is no Front End Server. This is not supported: they run on Front End Servers and Standard Edition servers only.',
        related: [],
      },
      {
        path: `${AT}/1`,
        message:
          'Persistent Chat Web Services for Chat Room Management on pc01.contoso.com, which is no Front End Server. This is not supported: they run on Front End Servers and Standard Edition servers only.',
        related: [],
      },
    ]);
  });

  test('on a computer of any other pool too', () => {
    const text = topology({
      otherPools: [
        {
          fqdn: 'dir.contoso.com',
          role: 'director',
          site: 'Chicago',
          computers: [{ fqdn: 'd1.contoso.com', services }],
        },
      ],
    });
    assert.deepEqual(paths(rule, text), [
      '/otherPools/0/computers/0/services/0',
      '/otherPools/0/computers/0/services/1',
    ]);
  });

  test('on Front End Servers and Standard Edition servers they are supported', () => {
    const text = topology({
      frontEndPools: [frontEndPool({ computers: [{ fqdn: 'fe01.contoso.com', services }] })],
      standardEditionServers: [standardEditionServer({ services })],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('in the other entry of a Standard Edition server they are supported, whatever the letter case', () => {
    const text = topology({
      persistentChatPools: [collocatedPool({ computers: [{ fqdn: 'SE01.CONTOSO.COM', services }] })],
      standardEditionServers: [standardEditionServer()],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('in another entry of a Front End Server they are supported', () => {
    const text = topology({
      persistentChatPools: [persistentChatPool({ computers: [{ fqdn: 'fe01.contoso.com', services }] })],
      frontEndPools: [frontEndPool()],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('other services are no reason', () => {
    const other = ['persistentChatService', 'persistentChatComplianceService', 'reverseProxy', 'webServices'];
    const pool = persistentChatPool({ computers: [{ fqdn: 'pc01.contoso.com', services: other }] });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [pool] })), []);
  });

  test('a computer without a name is in no other pool; one whose name cannot be read may be', () => {
    const pool = persistentChatPool({ computers: [{ services }, { fqdn: 1, services }] });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [pool] })), [
      '/persistentChatPools/0/computers/0/services/0',
      '/persistentChatPools/0/computers/0/services/1',
    ]);
  });

  test('what is no list is not read', () => {
    const pool = persistentChatPool({
      computers: [{ fqdn: 'pc01.contoso.com', services: 'persistentChatFileWebService' }],
    });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [pool] })), []);
  });

  test('the fix removes the service', () => {
    const document = (list: string): string =>
      `{\r\n  "persistentChatPools": [{ "computers": [\r\n    { "fqdn": "pc01.contoso.com", "services": ${list} } // first\r\n  ] }]\r\n}`;
    const title = 'Remove persistentChatFileWebService from pc01.contoso.com';
    assert.equal(fixed(rule, document('["persistentChatFileWebService"]'), title), document('[]'));
    assert.equal(
      fixed(rule, document('["exchange", /* why? */ "persistentChatFileWebService"]'), title),
      document('["exchange" /* why? */]'),
    );
  });
});
