import { t } from '@vscode/l10n';
import { SLOTS, type StoreSet } from '../../model/entities';
import { valueOr } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { ChecklistTask } from '../../protocol';
import { PERSISTENT_CHAT_PORT } from '../../rules/shared/limits';
import { typeOfPool } from '../../rules/shared/standardEdition';
import { slotTitle } from '../../rules/shared/storeSets';
import { capital, sharePath, sqlStoreName, instanceName } from '../../rules/shared/words';
import { fqdnsOf, type ChatPool } from './chatPools';

type Details = ChecklistTask['details'];

/** @returns for each pool what to answer the wizard of Topology Builder, in the order of its pages */
export function definition(pools: readonly ChatPool[], topology: Topology): ChecklistTask[] {
  return pools.map((chat) => ({
    title: t('Run New Persistent Chat Pool in Topology Builder'),
    pool: chat.name,
    computers: [],
    details: answers(chat, topology),
  }));
}

function answers({ pool, host, compliance, disasterRecovery, active, ...chat }: ChatPool, topology: Topology): Details {
  const isSingle = typeOfPool(topology, pool) === 'singleComputer';
  const inactive = fqdnsOf(pool.computers).filter((fqdn) => !active.includes(fqdn));
  const files = topology.names.fileStore(pool.fileStore);
  const site = pool.site.value;
  return [
    { name: t('Pool FQDN'), value: orUnplanned(chat.fqdn) },
    { name: t('Type of pool'), value: isSingle ? t('Single computer pool') : t('Multiple computer pool') },
    ...(isSingle ? [] : [{ name: t('Computers'), value: orUnplanned(chat.computers.join(', ')) }]),
    { name: t('Display name'), value: orUnplanned(pool.displayName.value) },
    { name: t('Persistent Chat port'), value: orUnplanned(valueOr(pool.port, PERSISTENT_CHAT_PORT)?.toString()) },
    { name: t('Enable compliance'), value: yesNo(compliance) },
    // Topology Builder asks this of pools that can have several computers.
    ...(isSingle
      ? []
      : [{ name: t('Use backup SQL Server stores to enable disaster recovery'), value: yesNo(disasterRecovery) }]),
    {
      name: t('Use this pool as default for site {site}', { site: orUnplanned(site) }),
      value: yesNo(pool.defaultForSite.value === true),
    },
    ...(topology.sites.length > 1
      ? [{ name: t('Use this pool as default for all sites'), value: yesNo(pool.defaultForAllSites.value === true) }]
      : []),
    ...stores(pool.store, topology, (title) => title),
    ...(compliance ? stores(pool.complianceStore, topology, (title) => t('Compliance: {title}', { title })) : []),
    { name: t('File store'), value: orUnplanned((files && sharePath(files)) ?? pool.fileStore.value) },
    { name: t('Next hop'), value: orUnplanned(pool.nextHop.value) },
    ...(inactive.length > 0 ? [{ name: t('Machine state settings: make inactive'), value: inactive.join(', ') }] : []),
    ...(host ? [{ name: t('Collocated on the Standard Edition server'), value: orUnplanned(host.fqdn.value) }] : []),
  ];
}

function stores(set: StoreSet, { names }: Topology, titled: (title: string) => string): Details {
  return SLOTS.flatMap((slot) => {
    const fact = set.slots[slot];
    if (slot !== 'primary' && fact.value === undefined) return [];
    const store = names.sqlStore(fact);
    const value = store ? (instanceName(store) ?? sqlStoreName(store)) : orUnplanned(fact.value);
    return [{ name: titled(capital(slotTitle(slot))), value }];
  });
}

function orUnplanned(value: string | undefined): string {
  return value === undefined || value.trim() === '' ? t('not planned yet') : value;
}

function yesNo(value: boolean): string {
  return value ? t('Yes') : t('No');
}
