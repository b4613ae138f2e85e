import assert from 'node:assert/strict';
import { fqdnStandardCharacters as rule } from '../../../server/src/rules/naming/fqdn-standard-characters';
import { findings, fixed, fixTitles, paths, topology } from '../../support/rules';

const withName = (fqdn: string) => topology({ otherPools: [{ fqdn, role: 'edge', site: 'Chicago', computers: [] }] });
const isReported = (fqdn: string) => paths(rule, withName(fqdn)).length === 1;

suite('Rule fqdn-standard-characters', () => {
  test('letters, digits, hyphens and dots', () => {
    for (const name of ['pc01.contoso.com', 'PC-01.Contoso.COM', '1.2', 'short', 'a--b.c']) {
      assert.equal(isReported(name), false, name);
    }
    for (const name of [
      'pc_01.contoso.com',
      'pc 01.contoso.com',
      'zürich.contoso.com',
      'a*.b',
      'a:5041.b',
      '\\\\a.b',
    ]) {
      assert.equal(isReported(name), true, name);
    }
  });

  test('labels that are empty, or begin or end with a hyphen', () => {
    for (const name of ['', '.', 'a..b', '.a', 'a.', '-a.b', 'a-.b', 'a.-b', 'a.b-']) {
      assert.equal(isReported(name), true, name);
    }
  });

  test('63 characters of a label, and 64', () => {
    assert.equal(isReported(`${'a'.repeat(63)}.contoso.com`), false);
    assert.equal(isReported(`${'a'.repeat(64)}.contoso.com`), true);
  });

  test('255 characters in all, and 256', () => {
    const exact = `${`${'a'.repeat(50)}.`.repeat(4)}${'b'.repeat(51)}`;
    assert.equal(exact.length, 255);
    assert.equal(isReported(exact), false);
    assert.equal(isReported(`${exact}b`), true);
    assert.match(findings(rule, withName(`${exact}b`))[0]?.message ?? '', /256 characters. An FQDN has at most 255/);
  });

  test('servers of stores and computers too, but neither references nor SIP domains', () => {
    const text = topology({
      sipDomains: ['con_toso.com'],
      frontEndPools: [{ fqdn: 'pool.contoso.com', site: 'a_b', computers: [{ fqdn: 'fe_1.contoso.com' }] }],
      persistentChatPools: [{ fqdn: 'chat.contoso.com', nextHop: 'no_body.contoso.com', fileStore: 'f_1' }],
      sqlStores: [{ id: 's_1', server: 'sql_1.contoso.com', instance: 'a_b' }],
      fileStores: [{ id: 'f_1', server: 'files_1.contoso.com', share: 'a_b' }],
    });
    assert.deepEqual(paths(rule, text), [
      '/frontEndPools/0/computers/0/fqdn',
      '/sqlStores/0/server',
      '/fileStores/0/server',
    ]);
  });

  test('a name that is no text', () => {
    assert.deepEqual(paths(rule, topology({ otherPools: [{ fqdn: 5 }, {}] })), []);
  });

  test('hyphens are offered where they mend it', () => {
    assert.deepEqual(fixTitles(rule, withName('a_b c.contoso.com')), [
      'Change a_b c.contoso.com to a-b-c.contoso.com wherever it stands',
    ]);
    for (const name of ['_a.b', 'a_.b', 'ä_b.c', 'a..b']) assert.deepEqual(fixTitles(rule, withName(name)), [], name);
  });

  test('the fixed text: everywhere where the name stands, with comments', () => {
    const text = `{
  "frontEndPools": [{ "fqdn": "pool_01.contoso.com" }], // the pool
  "persistentChatPools": [{ "nextHop": "POOL_01.contoso.com" /* its name */ }]
}`;
    assert.equal(
      fixed(rule, text, 'Change pool_01.contoso.com to pool-01.contoso.com wherever it stands'),
      text.replace(/pool_01/gi, 'pool-01'),
    );
  });
});
