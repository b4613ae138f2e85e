import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly first: PersistentChatPool;
  readonly directory: string;
}

export const complianceAdapterOutputUnique = defineRule<Data>({
  id: 'compliance-adapter-output-unique',
  category: 'compliance',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['outputDirectory'],
  sources: ['powershell:New-CsPersistentChatComplianceConfiguration'],
  page: () => ({
    title: t('Each compliance adapter writes to a directory of its own'),
    why: t(
      'Every adapter of the compliance service needs an output directory that no other adapter uses, says the documentation of `New-CsPersistentChatComplianceConfiguration`. Two pools must not name one directory.',
    ),
    whatToDo: t('Give each pool a directory of its own, for example with the name of the pool in it.'),
  }),
  check({ persistentChatPools, names }, report) {
    for (const pool of persistentChatPools) {
      const { outputDirectory } = pool.compliance.adapter;
      if (outputDirectory.value === undefined || outputDirectory.value.trim() === '') continue;
      const first = names.adapterWritingTo(outputDirectory);
      if (!first || first === pool) continue;
      report({
        at: placeIn(pool, outputDirectory),
        data: { pool, first, directory: outputDirectory.value },
        related: () => [
          {
            at: placeIn(first, first.compliance.adapter.outputDirectory),
            message: t('The first adapter that writes there'),
          },
        ],
      });
    }
  },
  message: ({ pool, first, directory }) =>
    t(
      'The compliance adapters of {first} and {pool} both write to {directory}. One directory for two adapters is not supported.',
      {
        first: poolName(first),
        pool: poolName(pool),
        directory,
      },
    ),
});
