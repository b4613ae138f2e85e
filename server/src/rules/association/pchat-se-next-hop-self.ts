import { t } from '@vscode/l10n';
import type { PersistentChatPool, Pool, StandardEditionServer } from '../../model/entities';
import { sameName } from '../../model/fact';
import { setValue } from '../shared/fixes';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly host: StandardEditionServer;
  readonly nextHop: Pool;
}

export const pchatSeNextHopSelf = defineRule<Data>({
  id: 'pchat-se-next-hop-self',
  category: 'association',
  origin: 'seed',
  evidence: 'derived',
  recommended: true,
  needs: ['standardEditionServers'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('A Persistent Chat pool on a Standard Edition server has this server as its next hop'),
    why: t(
      'Collocated Persistent Chat is a part of the Standard Edition server that it is on: that server routes to it and carries its web services. Another next hop would route to a server that already has a way to the pool of its own.',
    ),
    whatToDo: t('Name the Standard Edition server as `nextHop`: it is the FQDN of the pool too.'),
  }),
  check(topology, report) {
    const { names } = topology;
    for (const pool of topology.persistentChatPools) {
      const host = names.hostOf(pool);
      const nextHop = names.pool(pool.nextHop);
      // Another pool of the same name is none that could be told apart from it.
      if (!host || !nextHop || sameName(pool.nextHop, host.fqdn)) continue;
      if (nextHop.kind !== 'frontEnd' && nextHop.kind !== 'standardEdition') continue;
      report({
        at: placeIn(pool, pool.nextHop),
        data: { pool, host, nextHop },
        related: () => [{ at: placeOfPool(host), message: t('The Standard Edition server that the pool is on') }],
      });
    }
  },
  message: ({ host, nextHop }) =>
    t(
      'The Persistent Chat pool on the Standard Edition server {host} has {nextHop} as its next hop. It is to be this server itself.',
      { host: poolName(host), nextHop: poolName(nextHop) },
    ),
  fixes: ({ data: { pool, host } }, topology) => [
    {
      title: t('Make {pool} the next hop', { pool: poolName(host) }),
      // There is one next hop that it can have.
      safe: true,
      edits: setValue(topology, pool.nextHop, host.fqdn.value ?? ''),
    },
  ],
});
