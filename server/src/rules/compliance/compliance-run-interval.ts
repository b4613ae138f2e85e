import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { setValue } from '../shared/fixes';
import { COMPLIANCE_RUN_INTERVAL_MINUTES as RANGE } from '../shared/limits';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { count, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly minutes: number;
}

export const complianceRunInterval = defineRule<Data>({
  id: 'compliance-run-interval',
  category: 'compliance',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['runIntervalMinutes'],
  sources: ['powershell:New-CsPersistentChatComplianceConfiguration'],
  page: () => ({
    title: t('A compliance adapter runs every 1 minute to 30 days'),
    why: t(
      '`New-CsPersistentChatComplianceConfiguration` takes a run interval from one minute to thirty days. By default an adapter runs every 15 minutes.',
    ),
    whatToDo: t('Choose an interval from 1 to 43,200 minutes, or leave it out for 15.'),
  }),
  check({ persistentChatPools }, report) {
    for (const pool of persistentChatPools) {
      const { runIntervalMinutes } = pool.compliance.adapter;
      const minutes = runIntervalMinutes.value;
      if (minutes === undefined || (minutes >= RANGE.least && minutes <= RANGE.most)) continue;
      report({ at: placeIn(pool, runIntervalMinutes), data: { pool, minutes } });
    }
  },
  message: ({ pool, minutes }) =>
    t(
      'The compliance adapter of {pool} runs every {minutes} minutes, and {least} to {most} are supported: up to 30 days.',
      {
        pool: poolName(pool),
        minutes: count(minutes),
        least: count(RANGE.least),
        most: count(RANGE.most),
      },
    ),
  fixes: ({ data: { pool } }, topology) => [
    {
      title: t('Run the adapter every {minutes} minutes', { minutes: count(RANGE.byDefault) }),
      safe: false,
      edits: setValue(topology, pool.compliance.adapter.runIntervalMinutes, RANGE.byDefault),
    },
  ],
});
