import assert from 'node:assert/strict';
import { pchatSeFqdnMatch as rule } from '../../../server/src/rules/edition/pchat-se-fqdn-match';
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

const SERVERS = [standardEditionServer(), standardEditionServer({ fqdn: 'se02.contoso.com' })];

function withPool(properties: Properties): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], standardEditionServers: SERVERS });
}

suite('pchat-se-fqdn-match', () => {
  test('a pool of another FQDN with such a server among its computers is reported, whatever the letter case', () => {
    const computers = [{ fqdn: 'pc01.contoso.com' }, { fqdn: 'SE01.Contoso.COM' }];
    assert.deepEqual(findings(rule, withPool({ computers })), [
      {
        path: '/persistentChatPools/0/fqdn',
        message:
          'pchat01.contoso.com has a Standard Edition server among its computers, se01.contoso.com, and not its FQDN. This is not supported: a Persistent Chat pool on a Standard Edition server has the FQDN of the server.',
        related: ['"SE01.Contoso.COM"'],
      },
    ]);
  });

  test('a pool with the FQDN of the server is supported, whatever the letter case', () => {
    const pool = collocatedPool({ fqdn: 'Se01.contoso.com' });
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [pool], standardEditionServers: SERVERS })), []);
  });

  test('the FQDN of any Standard Edition server is one', () => {
    assert.deepEqual(
      paths(rule, withPool({ fqdn: 'se02.contoso.com', computers: [{ fqdn: 'se01.contoso.com' }] })),
      [],
    );
  });

  test('a Standard Edition server as next hop of a pool on computers of its own is supported', () => {
    assert.deepEqual(paths(rule, withPool({ nextHop: 'se01.contoso.com' })), []);
  });

  test('two such servers are one finding', () => {
    const computers = [{ fqdn: 'se02.contoso.com' }, { fqdn: 'se01.contoso.com' }];
    assert.deepEqual(paths(rule, withPool({ computers })), ['/persistentChatPools/0/fqdn']);
    assert.deepEqual(fixTitles(rule, withPool({ computers })), [
      'Give the pool the FQDN se02.contoso.com',
      'Give the pool the FQDN se01.contoso.com',
    ]);
  });

  test('an FQDN that cannot be read may be the right one, one that is missing is not', () => {
    const computers = [{ fqdn: 'se01.contoso.com' }];
    assert.deepEqual(paths(rule, withPool({ fqdn: 5, computers })), []);
    const missing =
      '{ "persistentChatPools": [{ "computers": [{ "fqdn": "se01" }] }], "standardEditionServers": [{ "fqdn": "se01" }] }';
    assert.deepEqual(paths(rule, missing), ['/persistentChatPools/0']);
    assert.equal(
      fixed(rule, missing, 'Give the pool the FQDN se01'),
      missing.replace('[{ "fqdn": "se01" }] }]', '[{ "fqdn": "se01" }], "fqdn": "se01" }]'),
    );
  });

  test('the fix gives the pool the FQDN as the server writes it', () => {
    const document = (fqdn: string): string => `{
  "standardEditionServers": [{ "fqdn": "se01.contoso.com" }], // the only one
  "persistentChatPools": [
    {
      "fqdn": "${fqdn}", // as published
      "computers": [{ "fqdn": "SE01.contoso.com" }]
    }
  ]
}`;
    const title = 'Give the pool the FQDN se01.contoso.com';
    assert.equal(fixed(rule, document('pchat01.contoso.com'), title), document('se01.contoso.com'));
    assert.equal(
      fixed(rule, document('pchat01.contoso.com').replaceAll('\n', '\r\n'), title),
      document('se01.contoso.com').replaceAll('\n', '\r\n'),
    );
  });
});
