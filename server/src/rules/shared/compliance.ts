import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { folded, isAbsent, valueOr, type Fact } from '../../model/fact';
import type { Names } from '../../model/names';
import type { Topology } from '../../model/topology';
import { insertProperties, setProperty, type Edit } from '../../syntax/edit';
import type { JsonValue } from '../../syntax/print';
import type { Fix } from '../rule';
import { poolName, sqlStoreName } from './words';

/** The names that the databases of Persistent Chat have by default. */
export const CONTENT_DATABASE = 'mgc';
export const COMPLIANCE_DATABASE = 'mgccomp';

/**
 * The condition of `compliance-separate-database`: content and compliance of a pool are in one database, since the primary slots name
 * one SQL Server store and the names of the databases are equal.
 *
 * @returns the `database` that says so: of the compliance store, else of the store; `undefined` where there are two databases, or it
 * is not known
 */
export function sharedDatabase(names: Names, pool: PersistentChatPool): Fact<string> | undefined {
  const { store, complianceStore } = pool;
  const instance = names.sqlStore(store.slots.primary);
  if (!instance || names.sqlStore(complianceStore.slots.primary) !== instance) return undefined;
  const content = valueOr(store.database, CONTENT_DATABASE);
  const compliance = valueOr(complianceStore.database, COMPLIANCE_DATABASE);
  if (content === undefined || compliance === undefined || folded(content) !== folded(compliance)) return undefined;
  return isAbsent(complianceStore.database) ? store.database : complianceStore.database;
}

/** @returns whether compliance is known not to be enabled, as it is by default; `undefined` where it is not known */
export function isComplianceOff({ compliance }: PersistentChatPool): boolean | undefined {
  const enabled = valueOr(compliance.enabled, false);
  return enabled === undefined ? undefined : !enabled;
}

/**
 * @returns the fix that enables compliance for a pool, and gives it a compliance store where it has none: on the SQL Server store of
 * the content, where one instance may hold both databases
 */
export function enableCompliance({ tree, names }: Topology, pool: PersistentChatPool): Fix {
  const { compliance, complianceStore, store } = pool;
  const edits: Edit[] = [];
  const missing: Record<string, JsonValue> = {};
  if (compliance.set.value) edits.push(...setProperty(tree, compliance.set.value, 'enabled', true));
  else missing['compliance'] = { enabled: true };
  const content = names.sqlStore(store.slots.primary);
  const adds = content && isAbsent(complianceStore.slots.primary) ? store.slots.primary.value : undefined;
  if (adds !== undefined && complianceStore.set.value) {
    edits.push(...setProperty(tree, complianceStore.set.value, 'primary', adds));
  } else if (adds !== undefined) {
    missing['complianceStore'] = { primary: adds };
  }
  if (Object.keys(missing).length > 0)
    edits.push(...insertProperties(tree, pool.node, missing, ['store', 'compliance']));
  const title =
    content && adds !== undefined
      ? t('Enable compliance for {pool}, with its database in {store}', {
          pool: poolName(pool),
          store: sqlStoreName(content),
        })
      : t('Enable compliance for {pool}', { pool: poolName(pool) });
  return { title, safe: false, edits };
}
