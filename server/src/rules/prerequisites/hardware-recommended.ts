import { t } from '@vscode/l10n';
import type { Computer, Pool, SqlStore } from '../../model/entities';
import { isWritten, valueOr, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { setValue } from '../shared/fixes';
import { RECOMMENDED_MEMORY_GB, RECOMMENDED_PROCESSOR_CORES } from '../shared/limits';
import { defineRule, type Report } from '../rule';
import { holdsDatabases } from '../shared/storeSlots';
import { mayBeUsedUnread } from '../shared/unreadUses';
import { computerName, count, sqlStoreName } from '../shared/words';

interface Data {
  /** What to call the computer or SQL Server store. */
  readonly name: () => string;
  readonly what: 'cores' | 'memory';
  readonly fact: Fact<number>;
  readonly found: number;
}

const LIMITS = { cores: RECOMMENDED_PROCESSOR_CORES, memory: RECOMMENDED_MEMORY_GB };

export const hardwareRecommended = defineRule<Data>({
  id: 'hardware-recommended',
  category: 'prerequisites',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deployment checklist for Persistent Chat Server in Lync Server 2013',
    'seed:Technical requirements for Persistent Chat Server in Lync Server 2013',
    'learn:lync-server-2013-server-hardware-platforms',
  ],
  page: () => ({
    title: t('Servers have at least 12 processor cores and 32 GB of memory'),
    why: t(
      'For Front End Servers, Standard Edition servers, Persistent Chat Servers and the SQL Servers behind them Microsoft recommends two six-core processors and 32 GB of memory. The numbers of users that it supports are measured on such servers; smaller ones carry fewer.',
    ),
    whatToDo: t(
      'Plan servers of that size, or fewer users. Virtual computers are judged by other rules, a SQL Server that only witnesses mirrors by none.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.pools) {
      if (pool.kind === 'other') continue;
      for (const member of pool.computers) checkComputer(topology, pool, member, report);
    }
    for (const store of topology.sqlStores) {
      if (isSmall(store) && holdsData(topology, store)) checkHardware(store, () => sqlStoreName(store), report);
    }
  },
  message({ name, what, found }) {
    const places = { name: name(), found: count(found), limit: count(LIMITS[what]) };
    return what === 'cores'
      ? t('{found} of at least {limit} recommended processor cores in {name}.', places)
      : t('{found} GB of at least {limit} GB of recommended memory in {name}.', places);
  },
  fixes({ data: { name, what, fact } }, topology) {
    const limit = LIMITS[what];
    const places = { name: name(), limit: count(limit) };
    const title =
      what === 'cores'
        ? t('Raise the processor cores of {name} to {limit}', places)
        : t('Raise the memory of {name} to {limit} GB', places);
    return [{ title, safe: false, edits: setValue(topology, fact, limit) }];
  },
});

function checkComputer({ names }: Topology, pool: Pool, member: Computer, report: Report<Data>): void {
  const entries = names.entriesOf(member, pool);
  if (!entries.some(isSmall)) return;
  // One entry is enough to say that it is virtual, and to leave that open.
  if (!entries.every(({ virtual }) => valueOr(virtual, false) === false)) return;
  for (const computer of entries) {
    if (isSmall(computer)) checkHardware(computer, () => computerName(computer), report);
  }
}

interface Hardware {
  readonly processorCores: Fact<number>;
  readonly memoryGB: Fact<number>;
}

function isSmall({ processorCores, memoryGB }: Hardware): boolean {
  return isBelow(processorCores, LIMITS.cores) || isBelow(memoryGB, LIMITS.memory);
}

function isBelow({ value }: Fact<number>, limit: number): boolean {
  return value !== undefined && value < limit;
}

function checkHardware({ processorCores, memoryGB }: Hardware, name: () => string, report: Report<Data>): void {
  const facts = [
    ['cores', processorCores],
    ['memory', memoryGB],
  ] as const;
  for (const [what, fact] of facts) {
    const { value } = fact;
    if (value !== undefined && value < LIMITS[what] && isWritten(fact))
      report({ at: fact, data: { name, what, fact, found: value } });
  }
}

/** @returns whether a SQL Server store is known to be more than a witness: it is named for data, or not named at all */
function holdsData(topology: Topology, store: SqlStore): boolean {
  const slots = topology.names.slotsNaming(store);
  if (slots.some(holdsDatabases)) return true;
  // What cannot be read of the pools, or is cut off, may name it as a witness.
  return slots.length === 0 && !mayBeUsedUnread(topology, 'witness');
}
