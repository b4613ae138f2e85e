import { t } from '@vscode/l10n';
import type { Pool, Slot, StoreSet, StoreSetKind } from '../../model/entities';
export { storeSetsOf } from '../../model/names';
import type { Topology } from '../../model/topology';
import { remove } from '../../syntax/edit';
import { propertyOf, type PropertyNode } from '../../syntax/tree';
import type { Fix } from '../rule';

/** A store set and the pool that it belongs to. */
export interface SetOfPool<P extends Pool = Pool> {
  readonly pool: P;
  readonly set: StoreSet;
}

/** @returns what Topology Builder calls a slot, within a sentence */
export function slotTitle(slot: Slot): string {
  switch (slot) {
    case 'primary':
      return t('SQL Server store');
    case 'mirror':
      return t('SQL Server store mirror');
    case 'witness':
      return t('mirroring witness');
    case 'backup':
      return t('backup SQL Server store');
    case 'backupMirror':
      return t('mirror of the backup SQL Server store');
    case 'backupWitness':
      return t('mirroring witness of the backup SQL Server store');
  }
}

/** @returns what a store set holds, within a sentence */
export function storeSetTitle(kind: StoreSetKind): string {
  switch (kind) {
    case 'backEnd':
      return t('back end');
    case 'archivingStore':
      return t('archiving store');
    case 'monitoringStore':
      return t('monitoring store');
    case 'store':
      return t('Persistent Chat store');
    case 'complianceStore':
      return t('Persistent Chat compliance store');
  }
}

/** What is there for another slot only, and goes with it. */
const DEPENDENT_SLOTS: Readonly<Partial<Record<Slot, readonly Slot[]>>> = {
  mirror: ['witness'],
  backup: ['backupMirror', 'backupWitness'],
  backupMirror: ['backupWitness'],
};

/** @returns a slot, with the mirror and the witness that have nothing to belong to without it: those of them that are written */
export function propertiesOfSlot(set: StoreSet, slot: Slot): PropertyNode[] {
  return [slot, ...(DEPENDENT_SLOTS[slot] ?? [])].flatMap((name) => {
    const node = set.slots[name].node;
    const property = node && propertyOf(node);
    return property ? [property] : [];
  });
}

/** @returns the fix that takes a slot away, with the mirror and the witness that would have nothing left to belong to */
export function removeSlot({ tree }: Topology, set: StoreSet, slot: Slot): Fix {
  const properties = propertiesOfSlot(set, slot);
  const places = { slot: slotTitle(slot), set: storeSetTitle(set.kind) };
  const title =
    properties.length < 2
      ? t('Remove the {slot} from the {set}', places)
      : t('Remove the {slot} from the {set}, and what belongs to it', places);
  return { title, safe: false, edits: remove(tree, ...properties) };
}
