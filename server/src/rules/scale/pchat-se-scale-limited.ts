import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

export const pchatSeScaleLimited = defineRule<PersistentChatPool>({
  id: 'pchat-se-scale-limited',
  category: 'scale',
  severity: 'information',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['standardEditionServers'],
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('Persistent Chat on a Standard Edition server is limited in performance and scale'),
    why: t(
      'A Standard Edition server that also runs Persistent Chat Server shares its processors, memory and SQL Server Express between the two. Microsoft supports it, and says that performance and scale are limited there.',
    ),
    whatToDo: t(
      'Nothing, for a trial or a small office. For more, deploy a Persistent Chat pool on computers of its own; the Standard Edition server can be its next hop.',
    ),
  }),
  check({ persistentChatPools, names }, report) {
    for (const pool of persistentChatPools) {
      const host = names.hostOf(pool);
      if (!host) continue;
      report({
        at: placeOfPool(pool),
        data: pool,
        related: () => [{ at: placeOfPool(host), message: t('The Standard Edition server') }],
      });
    }
  },
  message: (pool) =>
    t('The Persistent Chat pool {pool} is on a Standard Edition server, where its performance and scale are limited.', {
      pool: poolName(pool),
    }),
});
