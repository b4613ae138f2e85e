import { t } from '@vscode/l10n';
import type { Computer, Item, OneOf, Pool } from '../../model/entities';
import { isLyncPool } from '../shared/facts';
import { removeService } from '../shared/fixes';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { computerName, poolName } from '../shared/words';

interface Data {
  readonly computer: Computer;
  readonly pool: Pool;
  readonly service: Item<OneOf<'service'>>;
}

export const noForeignComponents = defineRule<Data>({
  id: 'no-foreign-components',
  category: 'collocation',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['services'],
  sources: ['learn:lync-server-2013-server-collocation-in-an-enterprise-edition-front-end-pool-deployment'],
  page: () => ({
    title: t('Exchange, SharePoint and reverse proxies do not run on Lync servers'),
    why: t(
      'Microsoft does not support Exchange Server, SharePoint or a reverse proxy on a computer that runs a Lync Server role: each needs a computer of its own.',
    ),
    whatToDo: t('Move the other product to another computer.'),
  }),
  check({ pools }, report) {
    for (const pool of pools) {
      if (!isLyncPool(pool)) continue;
      for (const computer of pool.computers) {
        for (const service of computer.services.items) {
          if (!isForeign(service.value)) continue;
          report({
            at: service,
            data: { computer, pool, service },
            related: () => [{ at: placeOfPool(pool), message: t('The pool') }],
          });
        }
      }
    }
  },
  message: ({ computer, pool, service }) =>
    t('{product} on {computer}, which is a server of {pool}. This is not supported.', {
      product: productTitle(service.value),
      computer: computerName(computer),
      pool: poolName(pool),
    }),
  fixes: ({ data: { computer, service } }, topology) => [removeService(topology, service, computer)],
});

function isForeign(service: OneOf<'service'>): boolean {
  return service === 'exchange' || service === 'sharePoint' || service === 'reverseProxy';
}

function productTitle(service: OneOf<'service'>): string {
  if (service === 'exchange') return t('Exchange Server');
  return service === 'sharePoint' ? t('SharePoint') : t('A reverse proxy');
}
