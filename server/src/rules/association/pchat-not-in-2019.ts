import { t } from '@vscode/l10n';
import type { OneOf, PersistentChatPool } from '../../model/entities';
import { productOf } from '../shared/facts';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName, productName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly product: OneOf<'poolProduct'>;
}

/** The products that came after the last one with Persistent Chat. */
const WITHOUT_PERSISTENT_CHAT: readonly OneOf<'poolProduct'>[] = [
  'skypeForBusinessServer2019',
  'skypeForBusinessServerSubscriptionEdition',
];

export const pchatNotIn2019 = defineRule<Data>({
  id: 'pchat-not-in-2019',
  category: 'association',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['product'],
  sources: ['learn:SfBServer2019 deprecated features'],
  page: () => ({
    title: t('Skype for Business Server 2019 has no Persistent Chat'),
    why: t(
      'Persistent Chat Server was taken out of Skype for Business Server 2019, and is not in Subscription Edition either. Microsoft points to Teams in its place.',
    ),
    whatToDo: t(
      'Keep the pool on Skype for Business Server 2015, and say so in its `product`, as long as it stays; or plan without it.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const product = productOf(topology, pool);
      if (product && WITHOUT_PERSISTENT_CHAT.includes(product))
        report({ at: placeOfPool(pool), data: { pool, product } });
    }
  },
  message: ({ pool, product }) =>
    t('{pool} is a Persistent Chat pool of {product}, which has no Persistent Chat. This is not supported.', {
      pool: poolName(pool),
      product: productName(product),
    }),
});
