import { t } from '@vscode/l10n';
import type { PersistentChatPool, StandardEditionServer } from '../../model/entities';
import { isAbsent, type Fact } from '../../model/fact';
import type { Changes } from '../../protocol';
import { hasBackup } from '../../rules/shared/disasterRecovery';
import { localExpressStores, storesThatMayHold } from '../../rules/shared/sqlStores';
import { backEndBeside, isTakenByAnother } from '../../rules/shared/storeSlots';
import { LOCAL_INSTANCE } from '../../rules/shared/uses';
import { Form } from './form';
import {
  askForGroup,
  type ChosenGroup,
  type GroupUsual,
  type StoreGroup,
  type StoreGroupTexts,
} from './mirroredStores';
import type { Surroundings } from './surroundings';

type Given = Changes['enableCompliance'];

/** The compliance stores of a pool that exists, and what has been chosen for each. */
export type ComplianceStores = readonly { readonly group: StoreGroup; readonly chosen: ChosenGroup }[];

const PRIMARY: StoreGroup = {
  set: 'complianceStore',
  slots: ['primary', 'mirror', 'witness'],
  names: ['store', 'mirror', 'witness'],
};
const BACKUP: StoreGroup = {
  set: 'complianceStore',
  slots: ['backup', 'backupMirror', 'backupWitness'],
  names: ['backup', 'backupMirror', 'backupWitness'],
};

/**
 * Asks for the stores of the compliance database: where the chat database has a backup, for a backup too. Those that the pool has are not
 * asked for.
 */
export function askForComplianceStores(
  form: Form,
  around: Surroundings,
  pool: PersistentChatPool,
  given: Given,
): ComplianceStores {
  const { slots } = pool.complianceStore;
  const isGiven = ({ names }: StoreGroup): boolean => names.some((name) => given[name as keyof Given] !== undefined);
  const host = around.topology.names.hostOf(pool);
  const stores: { group: StoreGroup; chosen: ChosenGroup }[] = [];
  const askFor = (asked: Form, group: StoreGroup, texts: StoreGroupTexts, usual: GroupUsual): void => {
    stores.push({ group, chosen: askForGroup(asked, around, group, { ...texts, pool }, { ...given }, usual) });
  };
  if (isAbsent(slots.primary) || isGiven(PRIMARY)) {
    // On a Standard Edition server the databases are in its own SQL Server Express: there is nothing to choose.
    const asked = host ? new Form() : form;
    const texts = {
      title: t('Compliance SQL Server Store'),
      prompt: t('Where the compliance database (mgccomp) is kept'),
    };
    askFor(asked, PRIMARY, texts, host ? localUsual(around, pool, host) : primaryUsual(around, pool));
  }
  if ((!host && hasBackup(pool) && isAbsent(slots.backup)) || isGiven(BACKUP)) {
    const texts = {
      title: t('Compliance Backup SQL Server Store'),
      prompt: t('Where the compliance database is copied to, in another data center'),
    };
    askFor(form, BACKUP, texts, backupUsual(pool));
  }
  return stores;
}

/**
 * Both databases may be on one instance, with its mirror. With disaster recovery compliance needs instances of its own, it is better not
 * beside a back end, and an instance holds the compliance database of one pool.
 */
function primaryUsual({ topology }: Surroundings, pool: PersistentChatPool): GroupUsual {
  const { names } = topology;
  const { primary, mirror, witness } = pool.complianceStore.slots;
  const best = storesThatMayHold(topology, pool, 'complianceStore');
  if (!isAbsent(primary)) {
    return { store: primary.value ?? {}, mirror: mirror.value ?? false, witness: witness.value ?? false, best };
  }
  const content = names.sqlStore(pool.store.slots.primary);
  const isFit =
    content?.id.value &&
    !hasBackup(pool) &&
    !backEndBeside(topology, content) &&
    !isTakenByAnother(topology, pool, 'complianceStore', content);
  if (!isFit) {
    return { store: {}, mirror: hasBackup(pool) ? {} : false, best };
  }
  const declared = (fact: Fact<string>): string | false => names.sqlStore(fact)?.id.value ?? false;
  const copy = declared(pool.store.slots.mirror);
  const watch = copy === false ? {} : { witness: declared(pool.store.slots.witness) };
  return { store: content.id.value, mirror: copy, ...watch, best };
}

function localUsual({ topology }: Surroundings, pool: PersistentChatPool, host: StandardEditionServer): GroupUsual {
  const { primary } = pool.complianceStore.slots;
  const content = topology.names.sqlStore(pool.store.slots.primary);
  const local = content ?? localExpressStores(topology, host)[0];
  const fresh = { server: host.fqdn.value, instance: LOCAL_INSTANCE };
  return { store: primary.value ?? local?.id.value ?? fresh, mirror: false, best: [] };
}

/** In another data center, so none of the stores that are there. */
function backupUsual(pool: PersistentChatPool): GroupUsual {
  const { backup, backupMirror, backupWitness } = pool.complianceStore.slots;
  const best: GroupUsual['best'] = [];
  if (isAbsent(backup)) return { store: {}, mirror: {}, best };
  return {
    store: backup.value ?? {},
    mirror: backupMirror.value ?? false,
    witness: backupWitness.value ?? false,
    best,
  };
}
