import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { setValue } from '../shared/fixes';
import { HIGHEST_PORT, PERSISTENT_CHAT_PORT, PORTS_IN_USE } from '../shared/limits';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly port: number;
}

export const pchatPortValid = defineRule<Data>({
  id: 'pchat-port-valid',
  category: 'naming',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['port'],
  sources: ['learn:lync-server-2013-ports-and-protocols-for-internal-servers'],
  page: () => ({
    title: t('The port of a Persistent Chat pool is free'),
    why: t(
      'A port is a number from 1 to 65535. Persistent Chat Server listens on 443, 881 and 8011 for file transfer, its service interface and traffic between its servers, and Front End Servers on 5061: on one of these the service does not start.',
    ),
    whatToDo: t('Use 5041, which is the default, or another port that is free on all computers of the pool.'),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      const port = pool.port.value;
      if (port === undefined || !(isOutOfRange(port) || PORTS_IN_USE.includes(port))) continue;
      report({ at: placeIn(pool, pool.port), data: { pool, port } });
    }
  },
  message({ pool, port }) {
    const places = { port: String(port), pool: poolName(pool), highest: String(HIGHEST_PORT) };
    return isOutOfRange(port)
      ? t('{port} is no port for {pool}: ports are 1 to {highest}.', places)
      : t('The port {port} of {pool} is in use on its computers by Lync Server itself.', places);
  },
  fixes: ({ data: { pool } }, topology) => [
    {
      title: t('Change the port to {port}', { port: String(PERSISTENT_CHAT_PORT) }),
      safe: false,
      edits: setValue(topology, pool.port, PERSISTENT_CHAT_PORT),
    },
  ],
});

function isOutOfRange(port: number): boolean {
  return port < 1 || port > HIGHEST_PORT;
}
