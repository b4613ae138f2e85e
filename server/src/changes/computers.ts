import { t } from '@vscode/l10n';
import type { Pool } from '../model/entities';
import { isUnknown } from '../model/fact';
import { pchatSinglePoolCannotGrow } from '../rules/high-availability/pchat-single-pool-cannot-grow';
import type { RootList } from '../rules/shared/skeletons';
import { poolName } from '../rules/shared/words';
import { unreadable, type Refusal } from './refusal';

/** The list at the root in which pools of a kind are declared. */
export const LIST_OF: Readonly<Record<Pool['kind'], RootList>> = {
  frontEnd: 'frontEndPools',
  standardEdition: 'standardEditionServers',
  persistentChat: 'persistentChatPools',
  other: 'otherPools',
};

/** @returns why a pool cannot get a computer, where that is so whatever the computer is */
export function cannotGrow(pool: Pool): Refusal | undefined {
  if (pool.kind === 'standardEdition') {
    return { refusal: t('{pool} is a Standard Edition server: it has no other computers.', { pool: poolName(pool) }) };
  }
  // The rule reports a pool of two computers; a third would be no finding more.
  if (pool.kind === 'persistentChat' && pool.type.value === 'singleComputer' && pool.computers.length > 1) {
    return { refusal: pchatSinglePoolCannotGrow.message(pool) };
  }
  return isUnknown(pool.computerList) ? unreadable('computers') : undefined;
}

/** @returns why a computer of a pool cannot be active or inactive */
export function hasNoState(pool: Pool): Refusal | undefined {
  if (pool.kind === 'persistentChat') return undefined;
  const refusal = t('{pool} is no Persistent Chat pool: only there are computers active or inactive.', {
    pool: poolName(pool),
  });
  return { refusal };
}
