import { t } from '@vscode/l10n';
import type { Computer, Pool, StoreSet } from '../../model/entities';
import { isAbsent, valueOr } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { OverviewElement } from '../../protocol';
import { isComplianceOff } from '../../rules/shared/compliance';
import { typeOfPool } from '../../rules/shared/standardEdition';
import { computerName, count, isNameless, poolKind, poolName } from '../../rules/shared/words';
import { computerCount, userCount } from '../cards/poolSummary';
import { copyTraits } from './copyTraits';
import type { Elements } from './elements';
import { siteElements, type AtSite } from './sites';

/** The kinds of pool, in the order of Topology Builder's tree. */
const GROUPS = [
  'standardEdition',
  'frontEnd',
  'director',
  'mediation',
  'persistentChat',
  'edge',
  'trustedApplication',
  'officeWebApps',
  'other',
] as const;
type Group = (typeof GROUPS)[number];

/** @returns the pools of a document: in each site the kinds of pool, in these the pools, in these their computers */
export function poolTree(topology: Topology, elements: Elements): OverviewElement[] {
  const show = (pools: readonly Pool[]): AtSite => ({
    children: groupElements(topology, elements, pools),
    description:
      pools.length === 0
        ? t('no pools')
        : pools.length === 1
          ? t('1 pool')
          : t('{count} pools', { count: count(pools.length) }),
  });
  return siteElements(topology, elements, topology.pools, show, true);
}

function groupElements(topology: Topology, elements: Elements, pools: readonly Pool[]): OverviewElement[] {
  if (pools.length === 0) return [];
  const byGroup = new Map<Group, Pool[]>();
  for (const pool of pools) {
    const group = groupOf(pool);
    const known = byGroup.get(group);
    if (known) known.push(pool);
    else byGroup.set(group, [pool]);
  }
  return GROUPS.flatMap((group) => {
    const members = byGroup.get(group) ?? [];
    if (members.length === 0) return [];
    const name = groupName(group);
    return [
      elements.make({
        kind: 'poolGroup',
        key: group,
        name,
        traits: [group],
        description: [count(members.length)],
        spoken: [t('{group}: {count}.', { group: name, count: count(members.length) })],
        children: members.map((pool) => poolElement(topology, elements, pool)),
      }),
    ];
  });
}

function groupOf(pool: Pool): Group {
  return pool.kind === 'other' ? (pool.role.value ?? 'other') : pool.kind;
}

/** What Topology Builder calls the folders of its tree. */
function groupName(group: Group): string {
  switch (group) {
    case 'standardEdition':
      return t('Standard Edition Front End Servers');
    case 'frontEnd':
      return t('Enterprise Edition Front End pools');
    case 'director':
      return t('Director pools');
    case 'mediation':
      return t('Mediation pools');
    case 'persistentChat':
      return t('Persistent Chat pools');
    case 'edge':
      return t('Edge pools');
    case 'trustedApplication':
      return t('Trusted application servers');
    case 'officeWebApps':
      return t('Office Web Apps Servers');
    case 'other':
      return t('Other pools');
  }
}

function poolElement(topology: Topology, elements: Elements, pool: Pool): OverviewElement {
  // A Standard Edition server is the computer of its pool.
  const computers = pool.kind === 'standardEdition' ? [] : pool.computers;
  const name = poolName(pool);
  const numbers = [computerCount(pool), userCount(pool, topology)];
  return elements.make({
    kind: 'pool',
    name,
    traits: [...poolTraits(topology, pool), isNameless(pool.fqdn) ? 'unnamed' : undefined],
    description: numbers,
    node: pool.node,
    place: pool.fqdn.node,
    spoken: [
      t('{kind} {pool}.', { kind: poolKind(pool), pool: name }),
      ...numbers.map((phrase) => phrase && `${phrase}.`),
    ],
    children: computers.map((computer) => computerElement(elements, pool, computer)),
    within: computers,
  });
}

function poolTraits(topology: Topology, pool: Pool): (string | undefined)[] {
  if (pool.kind === 'other') return [pool.kind, pool.role.value];
  if (pool.kind === 'standardEdition') return [pool.kind];
  if (pool.kind === 'frontEnd') return [pool.kind, ...storeTraits(pool.backEnd)];
  const type = typeOfPool(topology, pool);
  return [
    pool.kind,
    type === 'multipleComputer' ? 'multiple' : type === 'singleComputer' ? 'single' : undefined,
    topology.names.hostOf(pool) ? 'collocated' : undefined,
    isComplianceOff(pool) === false ? 'compliance' : undefined,
    pool.defaultForSite.value === true ? 'defaultForSite' : undefined,
    pool.defaultForAllSites.value === true || topology.sites.length < 2 ? 'defaultForAllSites' : undefined,
    ...storeTraits(pool.store),
  ];
}

function storeTraits(set: StoreSet): string[] {
  return isAbsent(set.slots.primary) ? ['noStore'] : copyTraits(set);
}

function computerElement(elements: Elements, pool: Pool, computer: Computer): OverviewElement {
  const name = computerName(computer);
  const state = pool.kind === 'persistentChat' ? valueOr(computer.state, 'active') : undefined;
  return elements.make({
    kind: 'computer',
    name,
    traits: [pool.kind, state, isNameless(computer.fqdn) ? 'unnamed' : undefined],
    description: [state === 'active' ? t('active') : state === 'inactive' ? t('inactive') : undefined],
    node: computer.node,
    place: computer.fqdn.node,
    spoken: [spokenComputer(name, poolName(pool), state)],
  });
}

function spokenComputer(computer: string, pool: string, state: 'active' | 'inactive' | undefined): string {
  switch (state) {
    case 'active':
      return t('Computer {computer}, active in {pool}.', { computer, pool });
    case 'inactive':
      return t('Computer {computer}, inactive in {pool}.', { computer, pool });
    case undefined:
      return t('Computer {computer} in {pool}.', { computer, pool });
  }
}
