import assert from 'node:assert/strict';
import { poolPairingReciprocal as rule } from '../../../server/src/rules/association/pool-pairing-reciprocal';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, fixTitles, frontEndPool, paths, standardEditionServer, topology } from '../../support/rules';

const pools = (...paired: (JsonValue | undefined)[]) =>
  topology({
    frontEndPools: paired.map((pairedPool, index) =>
      frontEndPool({ fqdn: `p${index}.contoso.com`, ...(pairedPool === undefined ? {} : { pairedPool }) }),
    ),
  });

suite('Rule pool-pairing-reciprocal', () => {
  test('the other says nothing', () => {
    assert.deepEqual(findings(rule, pools('p1.contoso.com', undefined)), [
      {
        path: '/frontEndPools/0/pairedPool',
        message: 'p0.contoso.com is paired with p1.contoso.com, but p1.contoso.com with none.',
        related: ['"p1.contoso.com"'],
      },
    ]);
  });

  test('the other names a third one, or itself', () => {
    assert.deepEqual(paths(rule, pools('p1.contoso.com', 'p2.contoso.com', 'p1.contoso.com')), [
      '/frontEndPools/0/pairedPool',
    ]);
    assert.deepEqual(paths(rule, pools('p1.contoso.com', 'p1.contoso.com')), ['/frontEndPools/0/pairedPool']);
    const text = topology({
      frontEndPools: [
        frontEndPool({ pairedPool: 'p1.contoso.com' }),
        frontEndPool({ fqdn: 'p1.contoso.com', pairedPool: 'pchat01.contoso.com' }),
      ],
    });
    assert.deepEqual(paths(rule, text), ['/frontEndPools/0/pairedPool']);
  });

  test('both name each other, without case', () => {
    assert.deepEqual(paths(rule, pools('P1.contoso.com', 'P0.contoso.com')), []);
  });

  test('what the other names is not declared, or cannot be read', () => {
    assert.deepEqual(paths(rule, pools('p1.contoso.com', 'nobody.contoso.com')), []);
    assert.deepEqual(paths(rule, pools('p1.contoso.com', 5)), []);
    assert.deepEqual(paths(rule, pools('nobody.contoso.com')), []);
  });

  test('a pool with itself, or with one of another kind, is pool-pairing-same-edition’s', () => {
    assert.deepEqual(paths(rule, pools('p0.contoso.com')), []);
    const text = topology({
      frontEndPools: [frontEndPool({ pairedPool: 'se01.contoso.com' })],
      standardEditionServers: [standardEditionServer()],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('the fixed text, with comments, and of one line', () => {
    const text = `{
  "frontEndPools": [
    { "fqdn": "a.b", "pairedPool": "c.d" },
    {
      "fqdn": "c.d", // the other
      "centralManagement": true
    }
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Pair c.d with a.b'),
      text.replace('// the other', '// the other\n      "pairedPool": "a.b",'),
    );
    const line =
      '{ "frontEndPools": [{ "fqdn": "a.b", "pairedPool": "c.d" }, { "fqdn": "c.d", "pairedPool": "c.d" }] }';
    assert.equal(fixed(rule, line, 'Pair c.d with a.b'), line.replace('"c.d" }] }', '"a.b" }] }'));
  });

  test('a pool that cannot be named is not paired', () => {
    const text = topology({ frontEndPools: [{ site: 'Chicago', pairedPool: 'c.d' }, frontEndPool({ fqdn: 'c.d' })] });
    assert.deepEqual(fixTitles(rule, text), []);
  });
});
