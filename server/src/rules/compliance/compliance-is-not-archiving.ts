import { t } from '@vscode/l10n';
import type { FrontEndPool } from '../../model/entities';
import { isComplianceOff } from '../shared/compliance';
import { placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

export const complianceIsNotArchiving = defineRule<FrontEndPool>({
  id: 'compliance-is-not-archiving',
  category: 'compliance',
  severity: 'information',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['archivingStore'],
  sources: ['learn:lync-server-2013-how-archiving-works'],
  page: () => ({
    title: t('Archiving does not archive Persistent Chat'),
    why: t(
      'Archiving Server archives instant messages and conferences, but not the messages of Persistent Chat: those are recorded by the compliance service of the Persistent Chat pool.',
    ),
    whatToDo: t(
      'Where messages of Persistent Chat must be kept, enable compliance for the Persistent Chat pools. Otherwise there is nothing to do.',
    ),
  }),
  check({ frontEndPools, persistentChatPools }, report) {
    const [first] = persistentChatPools;
    if (!first || !persistentChatPools.every(isComplianceOff)) return;
    for (const pool of frontEndPools) {
      const { set } = pool.archivingStore;
      if (!set.value) continue;
      report({
        at: set.value,
        data: pool,
        related: () => [{ at: placeOfPool(first), message: t('A Persistent Chat pool without compliance') }],
      });
    }
  },
  message: (pool) =>
    t(
      '{pool} archives its messages, but archiving does not cover Persistent Chat, and compliance is enabled for no Persistent Chat pool.',
      {
        pool: poolName(pool),
      },
    ),
});
