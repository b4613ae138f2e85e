import { t } from '@vscode/l10n';
import type { Computer, PersistentChatPool } from '../../model/entities';
import { removeComputer, setValue } from '../shared/fixes';
import { placeIn, placeOfComputer, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  /** One computer too many; `undefined` where the type is at fault. */
  readonly computer: Computer | undefined;
}

export const pchatSeSingleComputer = defineRule<Data>({
  id: 'pchat-se-single-computer',
  category: 'edition',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['standardEditionServers'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('A Persistent Chat pool on a Standard Edition server is a single computer pool'),
    why: t(
      'A Persistent Chat pool that is collocated on a Standard Edition server has that server as its only computer: it is defined as a single computer pool with the FQDN of the server, and can get no other computers.',
    ),
    whatToDo: t(
      'Leave the Standard Edition server as the only computer. For more, define a multiple computer pool with an FQDN and computers of its own.',
    ),
  }),
  check({ persistentChatPools, names }, report) {
    for (const pool of persistentChatPools) {
      const host = names.hostOf(pool);
      if (!host) continue;
      const related = () => [{ at: placeOfPool(host), message: t('The Standard Edition server') }];
      if (pool.type.value === 'multipleComputer') {
        report({ at: placeIn(pool, pool.type), data: { pool, computer: undefined }, related });
      }
      for (const computer of pool.computers.slice(1)) {
        report({ at: placeOfComputer(computer, pool), data: { pool, computer }, related });
      }
    }
  },
  message: ({ pool, computer }) =>
    computer
      ? t(
          '{computers} of at most 1 computer in {pool}, which is on a Standard Edition server. More are not supported.',
          { computers: count(pool.computers.length), pool: poolName(pool) },
        )
      : t(
          '{pool} is on a Standard Edition server and is given as a multiple computer pool. Only a single computer pool is supported there.',
          { pool: poolName(pool) },
        ),
  fixes: ({ data: { pool, computer } }, topology) => [
    computer
      ? removeComputer(topology, computer, pool)
      : {
          title: t('Make {pool} a single computer pool', { pool: poolName(pool) }),
          safe: false,
          edits: setValue(topology, pool.type, 'singleComputer'),
        },
  ],
});
