import { t } from '@vscode/l10n';
import type { OtherPool, Pool } from '../../model/entities';
import { sameName } from '../../model/fact';
import { dataCentersWritten, isInOneDataCenter } from '../shared/dataCenters';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { dataCenterName, poolName } from '../shared/words';

interface Data {
  readonly pool: Pool;
  /** The data center of the first computer that gives one. */
  readonly first: string;
  readonly other: string;
}

function mustNotBeStretched({ role }: OtherPool): boolean {
  return role.value === 'director' || role.value === 'edge' || role.value === 'mediation';
}

export const noStretchedOtherRoles = defineRule<Data>({
  id: 'no-stretched-other-roles',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['dataCenter'],
  sources: ['learn:lync-server-2013-supported-topologies'],
  page: () => ({
    title: t('A Front End, Director, Edge or Mediation pool is in one data center'),
    why: t(
      'Microsoft does not support pools of these roles whose computers are in several data centers. Of all pools only a Persistent Chat pool can be stretched.',
    ),
    whatToDo: t('Define a pool in each data center. Two Front End pools can be paired for disaster recovery.'),
  }),
  check(topology, report) {
    const pools: Pool[] = [...topology.frontEndPools, ...topology.otherPools.filter(mustNotBeStretched)];
    for (const pool of pools) {
      if (isInOneDataCenter(topology, pool)) continue;
      const [first, ...others] = dataCentersWritten(topology, pool);
      if (first?.value === undefined) continue;
      for (const other of others) {
        if (other.value === undefined || sameName(first, other)) continue;
        report({
          at: placeIn(pool, other),
          data: { pool, first: first.value, other: other.value },
          related: () => [
            { at: placeIn(pool, first), message: t('The first computer of the pool that is in a data center') },
          ],
        });
      }
    }
  },
  message: ({ pool, first, other }) =>
    t(
      'Computers of {pool} are in {other} and in {first}. Only a Persistent Chat pool can be stretched over data centers; for this one it is not supported.',
      {
        pool: poolName(pool),
        first: dataCenterName(first),
        other: dataCenterName(other),
      },
    ),
});
