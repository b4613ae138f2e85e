import assert from 'node:assert/strict';
import { fqdnRequired as rule } from '../../../server/src/rules/naming/fqdn-required';
import { fixed, fixTitles, paths, persistentChatPool, standardEditionServer, topology } from '../../support/rules';

suite('Rule fqdn-required', () => {
  test('pools, computers and the servers of stores; a Standard Edition server once', () => {
    const text = topology({
      frontEndPools: [{ fqdn: 'pool01', site: 'Chicago', computers: [{ fqdn: 'fe01' }] }],
      standardEditionServers: [standardEditionServer({ fqdn: 'se01' })],
      persistentChatPools: [persistentChatPool({ fqdn: 'pchat01', computers: [{ fqdn: 'pc01' }], nextHop: 'pool01' })],
      otherPools: [{ fqdn: 'edge01', role: 'edge', site: 'Chicago', computers: [{ fqdn: 'ed01' }], nextHop: 'pool01' }],
      sqlStores: [{ id: 'sql', server: 'sql01' }],
      fileStores: [{ id: 'files', server: 'files01', share: 'lync' }],
      sipDomains: ['contoso'],
    });
    assert.deepEqual(paths(rule, text), [
      '/frontEndPools/0/fqdn',
      '/frontEndPools/0/computers/0/fqdn',
      '/standardEditionServers/0/fqdn',
      '/persistentChatPools/0/fqdn',
      '/persistentChatPools/0/computers/0/fqdn',
      '/otherPools/0/fqdn',
      '/otherPools/0/computers/0/fqdn',
      '/sqlStores/0/server',
      '/fileStores/0/server',
    ]);
  });

  test('one dot is enough; what is empty, left out or no text is not reported', () => {
    for (const fqdn of ['pc01.local', '.', '', 5, null]) {
      assert.deepEqual(paths(rule, topology({ otherPools: [{ fqdn }, {}] })), [], JSON.stringify(fqdn));
    }
  });

  test('the fixed text: everywhere where the name stands, with comments', () => {
    const text = `{
  "sipDomains": ["contoso.com", "contoso.ch"],
  "standardEditionServers": [{ "fqdn": "se01" }], // here
  "persistentChatPools": [
    // and there
    { "fqdn": "SE01", "computers": [{ "fqdn": "se01" }], "nextHop": "se01" }
  ],
  "sqlStores": [{ "id": "se01", "server": "se01" }]
}`;
    assert.equal(
      fixed(rule, text, 'Change se01 to se01.contoso.com wherever it stands'),
      text.replace(/"(fqdn|nextHop|server)": "se01"/gi, '"$1": "se01.contoso.com"'),
    );
  });

  test('the fixed text of one line, and of a document with CRLF', () => {
    const line = '{"sipDomains":["b.c"],"otherPools":[{"fqdn":"a"}]}';
    assert.equal(fixed(rule, line, 'Change a to a.b.c wherever it stands'), line.replace('"a"', '"a.b.c"'));
    const crlf = '{\r\n  "sipDomains": ["b.c"],\r\n  "otherPools": [{ "fqdn": "a" }]\r\n}';
    assert.equal(fixed(rule, crlf, 'Change a to a.b.c wherever it stands'), crlf.replace('"a"', '"a.b.c"'));
  });

  test('nothing is appended where the default SIP domain is not known', () => {
    for (const sipDomains of [[], [5, 'contoso.com'], [''], 'contoso.com']) {
      assert.deepEqual(fixTitles(rule, topology({ sipDomains, otherPools: [{ fqdn: 'a' }] })), []);
    }
  });
});
