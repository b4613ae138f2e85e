import assert from 'node:assert/strict';
import { pchatNextHopVersion as rule } from '../../../server/src/rules/association/pchat-next-hop-version';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  findings,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

function isReported(of: { document?: JsonValue; pool?: JsonValue; nextHop?: JsonValue }): boolean {
  const product = (value: JsonValue | undefined) => (value === undefined ? {} : { product: value });
  const parts: Record<string, JsonValue> = {
    frontEndPools: [frontEndPool(product(of.nextHop))],
    persistentChatPools: [persistentChatPool(product(of.pool))],
    // Without this the example deployment's would stand there.
    product: of.document ?? 'lyncServer2013',
  };
  return paths(rule, topology(parts)).length === 1;
}

suite('Rule pchat-next-hop-version', () => {
  test('every product with the one before it, and with itself', () => {
    const order = [
      'ocs2007R2',
      'lyncServer2010',
      'lyncServer2013',
      'skypeForBusinessServer2015',
      'skypeForBusinessServer2019',
      'skypeForBusinessServerSubscriptionEdition',
    ];
    order.forEach((pool, index) => {
      order.forEach((nextHop, other) => {
        assert.equal(isReported({ pool, nextHop }), other < index, `${nextHop} for ${pool}`);
      });
    });
  });

  test('the product of the pool is the document’s by default, that of the next hop must be its own', () => {
    assert.equal(isReported({ document: 'skypeForBusinessServer2015', nextHop: 'lyncServer2013' }), true);
    assert.equal(
      isReported({ document: 'skypeForBusinessServer2015', pool: 'lyncServer2013', nextHop: 'lyncServer2013' }),
      false,
    );
    assert.equal(isReported({ document: 'lyncServer2013', pool: 'skypeForBusinessServer2015' }), false);
  });

  test('products that cannot be read', () => {
    assert.equal(isReported({ document: 'lync', nextHop: 'lyncServer2010' }), false);
    assert.equal(isReported({ pool: 5, nextHop: 'lyncServer2010' }), false);
    assert.equal(isReported({ nextHop: 'lyncServer2007' }), false);
    assert.equal(isReported({ document: 'lync', pool: 'lyncServer2013', nextHop: 'lyncServer2010' }), true);
  });

  test('a Standard Edition server and another Persistent Chat pool too; related to the product', () => {
    const text = topology({
      persistentChatPools: [
        persistentChatPool({ nextHop: 'SE01.contoso.com' }),
        persistentChatPool({ fqdn: 'old.contoso.com', product: 'lyncServer2010' }),
        persistentChatPool({ fqdn: 'new.contoso.com', nextHop: 'old.contoso.com' }),
      ],
      standardEditionServers: [standardEditionServer({ product: 'lyncServer2010' })],
    });
    assert.deepEqual(
      findings(rule, text).map(({ path, related }) => [path, ...related]),
      [
        ['/persistentChatPools/0/nextHop', '"lyncServer2010"'],
        ['/persistentChatPools/2/nextHop', '"lyncServer2010"'],
      ],
    );
  });

  test('a next hop that is not declared', () => {
    assert.deepEqual(
      paths(rule, topology({ persistentChatPools: [persistentChatPool({ nextHop: 'nobody.contoso.com' })] })),
      [],
    );
  });
});
