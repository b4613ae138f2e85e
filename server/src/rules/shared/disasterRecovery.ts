import type { PersistentChatPool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { dataCentersOf, isInOneDataCenter } from './dataCenters';
import { activeComputers, areComputersKnown, possiblyActive } from './facts';
import { isOnStandardEdition } from './standardEdition';

/** @returns whether disaster recovery of the content database is set up: its store set names a backup */
export function hasBackup(pool: PersistentChatPool): boolean {
  return pool.store.slots.backup.value !== undefined;
}

/** @returns whether both store sets of a Persistent Chat pool have a backup */
export function bothHaveBackup(pool: PersistentChatPool): boolean {
  return hasBackup(pool) && pool.complianceStore.slots.backup.value !== undefined;
}

/**
 * @returns whether the condition of `stretched-needs-backup-store` holds: the computers of a pool that is not on a Standard Edition
 * server are in two or more data centers, and its store set names no backup
 */
export function isStretchedWithoutBackup(topology: Topology, pool: PersistentChatPool): boolean {
  return (
    isOnStandardEdition(topology, pool) === false &&
    isAbsent(pool.store.slots.backup) &&
    !isInOneDataCenter(topology, pool) &&
    dataCentersOf(topology, pool).length >= 2
  );
}

/** Standby computers and a backup store are there for each other. */
export type StandbyGap = 'standbyWithoutBackup' | 'backupWithoutStandby';

/**
 * @returns the condition of `pchat-standby-needs-dr`: which of the two a pool has without the other; `undefined` where it has both or
 * neither, is on a Standard Edition server, is all inactive, or `stretched-needs-backup-store` reports it
 */
export function standbyGap(topology: Topology, pool: PersistentChatPool): StandbyGap | undefined {
  if (isOnStandardEdition(topology, pool) !== false || isStretchedWithoutBackup(topology, pool)) return undefined;
  if (hasBackup(pool)) {
    const allActive = areComputersKnown(pool) && activeComputers(pool).length === pool.computers.length;
    return allActive ? 'backupWithoutStandby' : undefined;
  }
  const standby = pool.computers.length > possiblyActive(pool);
  const alone = standby && activeComputers(pool).length > 0 && isAbsent(pool.store.slots.backup);
  return alone ? 'standbyWithoutBackup' : undefined;
}
