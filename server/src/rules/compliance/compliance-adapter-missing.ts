import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { setProperty } from '../../syntax/edit';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

export const complianceAdapterMissing = defineRule<PersistentChatPool>({
  id: 'compliance-adapter-missing',
  category: 'compliance',
  severity: 'warning',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['compliance', 'enabled'],
  sources: ['powershell:New-CsPersistentChatComplianceConfiguration'],
  page: () => ({
    title: t('Compliance has an adapter'),
    why: t(
      'The compliance service hands what it recorded to an adapter, and only the adapter saves it. Compliance that is enabled without an adapter type saves no compliance data.',
    ),
    whatToDo: t(
      'Give `compliance.adapter` a type: `xml` writes files, `exchange` delivers to hosted archives, `custom` is an adapter of your own.',
    ),
  }),
  check({ persistentChatPools }, report) {
    for (const pool of persistentChatPools) {
      const { set, enabled, adapter } = pool.compliance;
      if (enabled.value === true && isAbsent(adapter.type)) report({ at: placeIn(pool, set), data: pool });
    }
  },
  message: (pool) =>
    t('Compliance is enabled for {pool} without an adapter, so no compliance data is saved. This is not recommended.', {
      pool: poolName(pool),
    }),
  fixes({ data: { compliance } }, { tree }) {
    const { set, adapter } = compliance;
    const title = t('Add an XML adapter');
    if (adapter.set.value) return [{ title, safe: false, edits: setProperty(tree, adapter.set.value, 'type', 'xml') }];
    if (!set.value) return [];
    return [{ title, safe: false, edits: setProperty(tree, set.value, 'adapter', { type: 'xml' }, ['enabled']) }];
  },
});
