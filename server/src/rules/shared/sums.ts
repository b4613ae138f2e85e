import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import type { Fact } from '../../model/fact';
import { placeIn } from './places';
import type { Report } from '../rule';

/** What all Persistent Chat pools of a deployment have together. */
export interface Sum {
  readonly sum: number;
}

/** More related places than this nobody reads, and all pools at each pool would be a square of them. */
const MOST_RELATED = 10;

/**
 * Reports a number at each Persistent Chat pool that gives it, where it is over the limit in all of them together. A number that
 * cannot be read does not matter to that: it could only add to the sum.
 */
export function reportSumOver(
  limit: number,
  pools: readonly PersistentChatPool[],
  numberOf: (pool: PersistentChatPool) => Fact<number>,
  report: Report<Sum>,
): void {
  let sum = 0;
  for (const pool of pools) sum += numberOf(pool).value ?? 0;
  if (sum <= limit) return;
  const counted = pools.filter((pool) => numberOf(pool).value !== undefined);
  const places = counted.map((pool) => placeIn(pool, numberOf(pool)));
  const message = t('Added to it: the number of another Persistent Chat pool');
  for (const at of places) {
    const others = places.slice(0, MOST_RELATED + 1).filter((place) => place !== at);
    report({
      at,
      data: { sum },
      related: () => others.slice(0, MOST_RELATED).map((other) => ({ at: other, message })),
    });
  }
}
