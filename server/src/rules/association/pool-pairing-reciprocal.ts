import { t } from '@vscode/l10n';
import type { Pool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { addInOrder, setValue } from '../shared/fixes';
import type { UserPool } from '../shared/nextHops';
import { pairings } from '../shared/pairing';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: UserPool;
  readonly paired: UserPool;
  /** What the other one says it is paired with; `undefined` where it says nothing. */
  readonly instead: Pool | undefined;
}

export const poolPairingReciprocal = defineRule<Data>({
  id: 'pool-pairing-reciprocal',
  category: 'association',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['pairedPool'],
  sources: ['learn:lync-server-2013-backup-registrar-relationships'],
  page: () => ({
    title: t('Two pools are paired with each other'),
    why: t(
      'Each of two paired pools is the backup registrar of the other, one to one: a chain or a ring of pools is not possible. A pairing that only one of two says is none.',
    ),
    whatToDo: t('Let both pools name each other as `pairedPool`, or neither.'),
  }),
  check(topology, report) {
    for (const { pool, paired } of pairings(topology)) {
      // Other pairs are pool-pairing-same-edition's.
      if (paired === pool || (paired.kind !== 'frontEnd' && paired.kind !== 'standardEdition')) continue;
      if (paired.kind !== pool.kind) continue;
      const instead = topology.names.pool(paired.pairedPool);
      if (instead === pool || (!instead && !isAbsent(paired.pairedPool))) continue;
      report({
        at: placeIn(pool, pool.pairedPool),
        data: { pool, paired, instead },
        related: () => [
          {
            at: placeIn(paired, paired.pairedPool),
            message: t('What {paired} is paired with', { paired: poolName(paired) }),
          },
        ],
      });
    }
  },
  message({ pool, paired, instead }) {
    const places = { pool: poolName(pool), paired: poolName(paired) };
    return instead
      ? t('{pool} is paired with {paired}, but {paired} with {instead}.', { ...places, instead: poolName(instead) })
      : t('{pool} is paired with {paired}, but {paired} with none.', places);
  },
  fixes({ data: { pool, paired } }, topology) {
    const fqdn = pool.fqdn.value;
    if (!fqdn || topology.names.pool(pool.fqdn) !== pool) return [];
    return [
      {
        title: t('Pair {paired} with {pool}', { paired: poolName(paired), pool: fqdn }),
        safe: false,
        edits: paired.pairedPool.node
          ? setValue(topology, paired.pairedPool, fqdn)
          : addInOrder(topology, paired.node, { pairedPool: fqdn }),
      },
    ];
  },
});
