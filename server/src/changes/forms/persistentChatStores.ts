import { t } from '@vscode/l10n';
import type { StandardEditionServer } from '../../model/entities';
import type { NewPersistentChatPool, NewSqlStore, OptionalSqlStore } from '../../protocol';
import { written, type Placed } from '../../rules/shared/skeletons';
import { backEndBeside } from '../../rules/shared/storeSlots';
import { localExpressStores, storesThatMayHold } from '../../rules/shared/sqlStores';
import { sqlStoreId } from '../../rules/shared/newStores';
import { LOCAL_INSTANCE } from '../../rules/shared/uses';
import type { Form } from './form';
import { askForGroup, type ChosenGroup, type StoreGroup } from './mirroredStores';
import { unusedSqlStores, type ChosenSqlStore } from './sqlStores';
import type { PlannedSqlStore, Surroundings } from './surroundings';

const STORE: StoreGroup = {
  set: 'store',
  slots: ['primary', 'mirror', 'witness'],
  names: ['store', 'mirror', 'witness'],
};
const BACKUP: StoreGroup = {
  set: 'store',
  slots: ['backup', 'backupMirror', 'backupWitness'],
  names: ['backupStore', 'backupMirror', 'backupWitness'],
};
const COMPLIANCE: StoreGroup = {
  set: 'complianceStore',
  slots: ['primary', 'mirror', 'witness'],
  names: ['complianceStore', 'complianceMirror', 'complianceWitness'],
};
const COMPLIANCE_BACKUP: StoreGroup = {
  set: 'complianceStore',
  slots: ['backup', 'backupMirror', 'backupWitness'],
  names: ['complianceBackupStore', 'complianceBackupMirror', 'complianceBackupWitness'],
};

/** What is ticked on Topology Builder's page of properties. */
export interface Options {
  readonly compliance: boolean;
  readonly disasterRecovery: boolean;
  readonly defaultForSite: boolean;
  readonly defaultForAllSites: boolean;
}

/** The stores of one page of the wizard. */
export interface ChosenStores {
  readonly group: StoreGroup;
  readonly chosen: ChosenGroup;
}

/** On a Standard Edition server the databases are in its own SQL Server Express: there is nothing to choose. */
export function localStores(
  { topology, skeletons, newSqlStores }: Surroundings,
  host: StandardEditionServer,
  given: NewPersistentChatPool,
  { compliance, disasterRecovery }: Options,
): ChosenStores[] {
  const fqdn = host.fqdn.value ?? '';
  const plan = (described: NewSqlStore): PlannedSqlStore => {
    const planned = {
      ...described,
      id: described.id ?? skeletons.freeId(sqlStoreId(fqdn, 'store', 'primary')),
      server: described.server ?? fqdn,
      instance: described.instance ?? LOCAL_INSTANCE,
    };
    newSqlStores.set(planned.id, planned);
    return planned;
  };
  const answers = { ...given } as Readonly<Record<string, OptionalSqlStore>>;
  const chosenAs = (name: string): ChosenSqlStore | false => {
    const answer = answers[name] ?? false;
    return typeof answer === 'object' ? plan(answer) : answer;
  };
  const chosenOf = ({ names: [store, mirror, witness] }: StoreGroup, usual: () => ChosenSqlStore): ChosenGroup => {
    const chosen = chosenAs(store);
    return { store: chosen === false ? usual() : chosen, mirror: chosenAs(mirror), witness: chosenAs(witness) };
  };
  const local = localExpressStores(topology, host)[0]?.id.value;
  const content = chosenOf(STORE, () => local ?? plan({}));
  const id = idOf(content.store);
  return [
    { group: STORE, chosen: content },
    ...(disasterRecovery ? [{ group: BACKUP, chosen: chosenOf(BACKUP, () => id) }] : []),
    ...(compliance ? [{ group: COMPLIANCE, chosen: chosenOf(COMPLIANCE, () => id) }] : []),
  ];
}

export function askForStores(
  form: Form,
  around: Surroundings,
  given: NewPersistentChatPool,
  pool: Placed,
  options: Options,
): ChosenStores[] {
  const { topology } = around;
  const { compliance, disasterRecovery } = options;
  const answers = { ...given } as Readonly<Record<string, unknown>>;
  const site = topology.names.site(pool.site);
  const bestFor = (kind: 'store' | 'complianceStore') => storesThatMayHold(topology, pool, kind);
  const groups: ChosenStores[] = [];
  const askFor = (
    group: StoreGroup,
    title: string,
    prompt: string,
    store: string | NewSqlStore,
    best = bestFor('store'),
  ): ChosenGroup => {
    const usual = { store, mirror: disasterRecovery ? {} : false, best } as const;
    const chosen = askForGroup(form, around, group, { title, prompt, pool }, answers, usual);
    groups.push({ group, chosen });
    return chosen;
  };
  const unused = unusedSqlStores(around, site)[0]?.id.value;
  const content = askFor(STORE, t('SQL Server Store'), t('Where the chat database (mgc) is kept'), unused ?? {});
  if (disasterRecovery) {
    askFor(
      BACKUP,
      t('Backup SQL Server Store'),
      t('Where the chat database is copied to, in another data center'),
      {},
      [],
    );
  }
  if (compliance) {
    // The compliance database goes well with the chat database, but for disaster recovery each needs its own instance.
    const declared = topology.names.sqlStore(written(idOf(content.store)));
    const isBesideBackEnd = declared !== undefined && backEndBeside(topology, declared) !== undefined;
    const usual = disasterRecovery || content.mirror !== false || isBesideBackEnd ? {} : idOf(content.store);
    askFor(
      COMPLIANCE,
      t('Compliance SQL Server Store'),
      t('Where the compliance database (mgccomp) is kept'),
      usual,
      bestFor('complianceStore'),
    );
  }
  if (compliance && disasterRecovery) {
    askFor(
      COMPLIANCE_BACKUP,
      t('Compliance Backup SQL Server Store'),
      t('Where the compliance database is copied to, in another data center'),
      {},
      [],
    );
  }
  return groups;
}

function idOf(store: ChosenSqlStore): string {
  return typeof store === 'string' ? store : store.id;
}
