import { t } from '@vscode/l10n';
import type { OneOf, PersistentChatPool, Pool } from '../../model/entities';
import { productOf } from '../shared/facts';
import { isOlder } from '../shared/nextHops';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolName, productName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly product: OneOf<'poolProduct'>;
  readonly nextHop: Pool;
  readonly older: OneOf<'poolProduct'>;
}

export const pchatNextHopVersion = defineRule<Data>({
  id: 'pchat-next-hop-version',
  category: 'association',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['product'],
  sources: ['learn:lync-server-2013-coexistence-considerations'],
  page: () => ({
    title: t('The next hop is not older than the Persistent Chat pool'),
    why: t(
      'While old and new pools coexist during a migration, a Persistent Chat pool needs a next hop of its own version: the Front End Servers of Lync Server 2010 or Office Communications Server 2007 R2 do not carry its web services and cannot route to it.',
    ),
    whatToDo: t('Name a Front End pool or Standard Edition server of the same version as `nextHop`.'),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const nextHop = topology.names.pool(pool.nextHop);
      const product = productOf(topology, pool);
      if (!nextHop || nextHop.kind === 'other' || !product) continue;
      const older = nextHop.product.value;
      if (!older || !isOlder(older, product)) continue;
      report({
        at: placeIn(pool, pool.nextHop),
        data: { pool, product, nextHop, older },
        related: () => [
          { at: placeIn(nextHop, nextHop.product), message: t('The product of {pool}', { pool: poolName(nextHop) }) },
        ],
      });
    }
  },
  message: ({ pool, product, nextHop, older }) =>
    t('The next hop {nextHop} runs {older}, which is older than {product} of {pool}. This is not supported.', {
      nextHop: poolName(nextHop),
      older: productName(older),
      product: productName(product),
      pool: poolName(pool),
    }),
});
