import { t } from '@vscode/l10n';
import type { Pool } from '../../model/entities';
import { removeProperty } from '../shared/fixes';
import type { UserPool } from '../shared/nextHops';
import { pairings } from '../shared/pairing';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: UserPool;
  readonly paired: Pool;
}

export const poolPairingSameEdition = defineRule<Data>({
  id: 'pool-pairing-same-edition',
  category: 'association',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['pairedPool'],
  sources: ['learn:lync-server-2013-supported-pool-pairing-options-and-best-practices'],
  page: () => ({
    title: t('Paired pools are of one edition'),
    why: t(
      'A Front End pool can be paired with another Front End pool, and a Standard Edition server with another Standard Edition server. Microsoft supports no other pair, and says itself that Topology Builder does not stop you from making one.',
    ),
    whatToDo: t('Pair the pool with one of its own kind, or with none.'),
  }),
  check(topology, report) {
    for (const { pool, paired } of pairings(topology)) {
      if (paired.kind === pool.kind && paired !== pool) continue;
      report({
        at: placeIn(pool, pool.pairedPool),
        data: { pool, paired },
        related: () => [{ at: placeOfPool(paired), message: t('The paired pool') }],
      });
    }
  },
  message({ pool, paired }) {
    const places = { pool: poolName(pool), paired: poolName(paired) };
    if (paired === pool) return t('{pool} is paired with itself.', places);
    return pool.kind === 'frontEnd'
      ? t(
          'The Front End pool {pool} is paired with {paired}, which is no Front End pool. This is not supported.',
          places,
        )
      : t(
          'The Standard Edition server {pool} is paired with {paired}, which is no Standard Edition server. This is not supported.',
          places,
        );
  },
  fixes: ({ data: { pool } }, topology) => [
    {
      title: t('Let {pool} be paired with none', { pool: poolName(pool) }),
      safe: false,
      edits: removeProperty(topology, pool.pairedPool),
    },
  ],
});
