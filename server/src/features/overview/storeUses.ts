import { t } from '@vscode/l10n';
import type { Pool, Slot, StandardEditionServer, StoreSet, StoreSetKind } from '../../model/entities';
import type { Fact } from '../../model/fact';
import type { OverviewElement } from '../../protocol';
import { storeSetTitle } from '../../rules/shared/storeSets';
import { databasesOf } from '../../rules/shared/uses';
import { isNameless, poolKind, poolName } from '../../rules/shared/words';
import { propertyOf } from '../../syntax/tree';
import { copyTraits } from './copyTraits';
import type { Elements } from './elements';

/** What menus call the databases of a store set. */
const TRAITS: Readonly<Record<StoreSetKind, string>> = {
  backEnd: 'userStore',
  archivingStore: 'archiving',
  monitoringStore: 'monitoring',
  store: 'mgc',
  complianceStore: 'mgccomp',
};

/** A slot of a pool that names a SQL Server store, declared or not. */
export interface UsedSlot {
  readonly pool: Pool;
  readonly set: StoreSet;
  readonly slot: Slot;
  readonly fact: Fact<string>;
}

/** @returns the databases that a pool has in a SQL Server store, or its witness there */
export function databaseElement(elements: Elements, { pool, set, slot, fact }: UsedSlot): OverviewElement {
  const title = databaseTitle(set);
  const owner = poolName(pool);
  const role = slotRole(slot);
  const name =
    slot === 'witness' || slot === 'backupWitness' ? t('Witness of {databases}', { databases: title }) : title;
  return elements.make({
    kind: 'database',
    key: `${set.kind} ${slot} of ${owner}`,
    name,
    traits: [TRAITS[set.kind], slot, pool.kind === 'standardEdition' ? pool.kind : undefined, ...copyTraits(set, slot)],
    owner,
    description: [owner, role],
    node: fact.node && (propertyOf(fact.node) ?? fact.node),
    value: fact.node,
    place: fact.node,
    spoken: [
      role === undefined
        ? t('{database} of {pool}.', { database: name, pool: owner })
        : t('{database} of {pool}, {role}.', { database: name, pool: owner, role }),
    ],
  });
}

/** @returns the user store that a Standard Edition server has on itself without the document saying so */
export function localDatabaseElement(elements: Elements, server: StandardEditionServer): OverviewElement {
  const name = databaseTitle(server.backEnd);
  const owner = poolName(server);
  return elements.make({
    kind: 'database',
    key: `${server.backEnd.kind} by default of ${owner}`,
    name,
    traits: [TRAITS[server.backEnd.kind], 'local'],
    owner,
    description: [owner, t('by default')],
    node: server.node,
    isShown: false,
    place: server.fqdn.node,
    tooltip: t('The user store of a Standard Edition server, which gives no other back end.'),
    spoken: [t('{database} of {pool}, by default.', { database: name, pool: owner })],
  });
}

/** A pool of those that may have a file store. */
type PoolWithFiles = Exclude<Pool, { readonly kind: 'other' }>;

export function hasFiles(pool: Pool): pool is PoolWithFiles {
  return pool.kind !== 'other';
}

/** @returns a pool that keeps its files in a file store */
export function fileUseElement(elements: Elements, pool: PoolWithFiles): OverviewElement {
  const name = poolName(pool);
  const { node } = pool.fileStore;
  return elements.make({
    kind: 'fileUse',
    name,
    traits: [pool.kind, isNameless(pool.fqdn) ? 'unnamed' : undefined],
    description: [poolKind(pool)],
    node: node && (propertyOf(node) ?? node),
    value: node,
    place: node,
    spoken: [t('Used by the {kind} {pool}.', { kind: poolKind(pool), pool: name })],
  });
}

/** mgc, mgccomp or the name that the document gives; what holds several databases is called by what they are for. */
function databaseTitle(set: StoreSet): string {
  switch (set.kind) {
    case 'backEnd':
      return t('User store');
    case 'archivingStore':
      return t('Archiving store');
    case 'monitoringStore':
      return t('Monitoring store');
    case 'store':
    case 'complianceStore':
      return databasesOf(set)[0] ?? storeSetTitle(set.kind);
  }
}

function slotRole(slot: Slot): string | undefined {
  switch (slot) {
    case 'primary':
    case 'witness':
      return undefined;
    case 'mirror':
      return t('mirror');
    case 'backup':
      return t('backup');
    case 'backupMirror':
      return t('mirror of the backup');
    case 'backupWitness':
      return t('for the backup');
  }
}
