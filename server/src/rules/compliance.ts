import type { PersistentChatPool } from '../model/entities';
import { folded, valueOr, type Fact } from '../model/fact';
import type { Names } from '../model/names';

/** The names that the databases of Persistent Chat have by default. */
export const CONTENT_DATABASE = 'mgc';
export const COMPLIANCE_DATABASE = 'mgccomp';

/**
 * @returns the condition of `compliance-separate-database`: the one database name that content and compliance of a
 * pool, at the place of `at`; `undefined` where there are two, or it is not known
 */
export function sharedDatabase(names: Names, pool: PersistentChatPool): Fact<string> | undefined {
  const { store, complianceStore } = pool;
  const instance = names.sqlStore(store.slots.primary);
  if (!instance || names.sqlStore(complianceStore.slots.primary) !== instance) return undefined;
  const content = valueOr(store.database, CONTENT_DATABASE);
  const compliance = valueOr(complianceStore.database, COMPLIANCE_DATABASE);
  if (content === undefined || compliance === undefined || folded(content) !== folded(compliance)) return undefined;
  return complianceStore.database.node ? complianceStore.database : store.database;
}

/** @returns whether compliance is known not to be enabled, as it is by default; `undefined` where it is not known */
export function isComplianceOff({ compliance }: PersistentChatPool): boolean | undefined {
  const enabled = valueOr(compliance.enabled, false);
  return enabled === undefined ? undefined : !enabled;
}
