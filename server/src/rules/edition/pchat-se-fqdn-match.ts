import { t } from '@vscode/l10n';
import type { PersistentChatPool, StandardEditionServer } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { insertProperties } from '../../syntax/edit';
import { setValue } from '../shared/fixes';
import { placeOfComputer, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { isOnStandardEdition } from '../shared/standardEdition';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  /** Those among the computers of the pool; at least one. */
  readonly servers: readonly StandardEditionServer[];
}

export const pchatSeFqdnMatch = defineRule<Data>({
  id: 'pchat-se-fqdn-match',
  category: 'edition',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['standardEditionServers'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('A Persistent Chat pool on a Standard Edition server has the FQDN of the server'),
    why: t(
      'A Persistent Chat pool that is collocated on a Standard Edition server is a pool of one computer, and must be given the FQDN of that server. With another FQDN Topology Builder takes the computer for one of the pool’s own.',
    ),
    whatToDo: t(
      'Give the pool the FQDN of the Standard Edition server. Where the pool is meant to have computers of its own, take the Standard Edition server out of it.',
    ),
  }),
  check(topology, report) {
    const { persistentChatPools, names } = topology;
    for (const pool of persistentChatPools) {
      if (isOnStandardEdition(topology, pool) !== false) continue;
      const listed = pool.computers.filter((computer) => names.standardEditionServer(computer.fqdn));
      if (listed.length === 0) continue;
      const servers = new Set(listed.flatMap((computer) => names.standardEditionServer(computer.fqdn) ?? []));
      report({
        at: placeOfPool(pool),
        data: { pool, servers: [...servers] },
        related: () =>
          listed.map((computer) => ({
            at: placeOfComputer(computer, pool),
            message: t('A Standard Edition server'),
          })),
      });
    }
  },
  message: ({ pool, servers }) =>
    t(
      '{pool} has a Standard Edition server among its computers, {server}, and not its FQDN. This is not supported: a Persistent Chat pool on a Standard Edition server has the FQDN of the server.',
      { pool: poolName(pool), server: servers.map(poolName).join(', ') },
    ),
  fixes: ({ data: { pool, servers } }, topology) =>
    servers.flatMap(({ fqdn: { value } }) =>
      value === undefined
        ? []
        : {
            title: t('Give the pool the FQDN {fqdn}', { fqdn: value }),
            safe: false,
            edits: isAbsent(pool.fqdn)
              ? insertProperties(topology.tree, pool.node, { fqdn: value })
              : setValue(topology, pool.fqdn, value),
          },
    ),
});
