import assert from 'node:assert/strict';
import { poolPairingSameEdition as rule } from '../../../server/src/rules/association/pool-pairing-same-edition';
import { collocatedPool, fixed, frontEndPool, paths, standardEditionServer, topology } from '../../support/rules';

suite('Rule pool-pairing-same-edition', () => {
  test('a Front End pool with a Standard Edition server, and the other way round', () => {
    const text = topology({
      frontEndPools: [frontEndPool({ pairedPool: 'SE01.contoso.com' })],
      standardEditionServers: [standardEditionServer({ pairedPool: 'pool01.contoso.com' })],
    });
    assert.deepEqual(paths(rule, text), ['/frontEndPools/0/pairedPool', '/standardEditionServers/0/pairedPool']);
  });

  test('with pools of other kinds, and with itself', () => {
    const text = topology({
      frontEndPools: [
        frontEndPool({ pairedPool: 'pchat01.contoso.com' }),
        frontEndPool({ fqdn: 'pool02.contoso.com', pairedPool: 'edge.contoso.com' }),
        frontEndPool({ fqdn: 'pool03.contoso.com', pairedPool: 'POOL03.contoso.com' }),
      ],
      otherPools: [{ fqdn: 'edge.contoso.com', role: 'edge', site: 'Chicago', computers: [] }],
    });
    assert.deepEqual(
      paths(rule, text),
      [0, 1, 2].map((index) => `/frontEndPools/${index}/pairedPool`),
    );
  });

  test('with another of its kind; the FQDN of a Standard Edition server means the server, not the chat on it', () => {
    const text = topology({
      persistentChatPools: [collocatedPool()],
      frontEndPools: [
        frontEndPool({ pairedPool: 'pool02.contoso.com' }),
        frontEndPool({ fqdn: 'pool02.contoso.com', pairedPool: 'pool01.contoso.com' }),
      ],
      standardEditionServers: [
        standardEditionServer({ pairedPool: 'se02.contoso.com' }),
        standardEditionServer({ fqdn: 'se02.contoso.com', pairedPool: 'se01.contoso.com' }),
      ],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('what names nothing or cannot be read', () => {
    for (const pairedPool of ['nobody.contoso.com', 5]) {
      assert.deepEqual(paths(rule, topology({ frontEndPools: [frontEndPool({ pairedPool })] })), []);
    }
  });

  test('the fixed text, with comments', () => {
    const text = `{
  "standardEditionServers": [
    {
      "fqdn": "se01.contoso.com", // alone
      "pairedPool": "se01.contoso.com" // really?
    }
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Let se01.contoso.com be paired with none'),
      text.replace('", // alone', '" // alone').replace('"pairedPool": "se01.contoso.com" ', ''),
    );
  });
});
