import type { Computer, PersistentChatPool } from '../model/entities';
import { isUnknown, valueOr } from '../model/fact';

/** @returns the computers of a Persistent Chat pool that are known to be active, which they are by default */
export function activeComputers(pool: PersistentChatPool): Computer[] {
  return pool.computers.filter((computer) => valueOr(computer.state, 'active') === 'active');
}

/** @returns how many computers of the pool may be active: those that are known to be, and those whose state cannot be read */
export function possiblyActive(pool: PersistentChatPool): number {
  return pool.computers.filter(
    (computer) => isUnknown(computer.state) || valueOr(computer.state, 'active') === 'active',
  ).length;
}
