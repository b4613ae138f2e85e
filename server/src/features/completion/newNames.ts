import { t } from '@vscode/l10n';
import { SLOTS, type Pool, type Slot } from '../../model/entities';
import type { Topology } from '../../model/topology';
import { declare, firstLabel, Skeletons, type Additions } from '../../rules/shared/skeletons';
import type { Edit } from '../../syntax/edit';
import { FreshNames } from './freshNames';
import { poolIn, type Scope } from './scope';

/** A name of something that is not there yet, and what declares it. */
export interface NewName {
  readonly name: string;
  readonly label: string;
  readonly additions: Additions;
  readonly edits: readonly Edit[];
}

/** What is added to the id of a store: for what it is, and in which slot. */
const OF_SET: Readonly<Partial<Record<string, string>>> = {
  backEnd: '',
  store: '',
  complianceStore: '-compliance',
  archivingStore: '-archiving',
  monitoringStore: '-monitoring',
};

const OF_SLOT: Readonly<Record<Slot, string>> = {
  primary: '',
  mirror: '-mirror',
  witness: '-witness',
  backup: '-backup',
  backupMirror: '-backup-mirror',
  backupWitness: '-backup-witness',
};

/**
 * @param property a property whose value names something
 * @param scope where the object is that has it
 * @returns names for what may be named there and is still to be declared, with the edits that declare it; none in a document where
 * nothing can be declared
 */
export function newNamesFor(topology: Topology, property: string, scope: Scope): NewName[] {
  return proposals(topology, property, scope).flatMap((proposal) => {
    const edits = declare(topology, proposal.additions);
    return edits ? [{ ...proposal, edits }] : [];
  });
}

type Proposal = Omit<NewName, 'edits'>;

function proposals(topology: Topology, property: string, scope: Scope): Proposal[] {
  const pool = poolIn(topology, scope);
  const slot = SLOTS.find((one) => one === property);
  if (slot && scope.path.length === 2) return pool ? [newSqlStore(topology, pool, slot, scope.path[1])] : [];
  switch (property) {
    case 'site':
    case 'centralSite': {
      const name = new FreshNames(topology).site();
      return [{ name, label: t('New site: {name}', { name }), additions: { sites: [{ name }] } }];
    }
    case 'fileStore':
      return pool ? [newFileStore(topology, pool)] : [];
    case 'nextHop':
      // Persistent Chat on a Standard Edition server has this server as its next hop and no other.
      if (!pool || (pool.kind === 'persistentChat' && topology.names.hostOf(pool))) return [];
      return [newFrontEndPool(topology, pool), newStandardEditionServer(topology, pool)];
    case 'pairedPool': {
      const back = pool?.fqdn.value ? { pairedPool: pool.fqdn.value } : {};
      if (pool?.kind === 'frontEnd') return [newFrontEndPool(topology, pool, back)];
      if (pool?.kind === 'standardEdition') return [newStandardEditionServer(topology, pool, back)];
      return [];
    }
    default:
      return [];
  }
}

function newSqlStore(topology: Topology, pool: Pool, slot: Slot, set: string | undefined): Proposal {
  const skeletons = new Skeletons(topology);
  const ofSet = OF_SET[set ?? ''] ?? '';
  const name = skeletons.freeId(`sql-${firstLabel(pool.fqdn.value ?? '') || 'pool'}${ofSet}${OF_SLOT[slot]}`);
  const host =
    pool.kind === 'persistentChat' ? topology.names.hostOf(pool) : pool.kind === 'standardEdition' ? pool : undefined;
  const isLocal = slot === 'primary' && host?.fqdn.value;
  const store = isLocal ? skeletons.localSqlStore(name, host) : skeletons.sqlStore(name, pool);
  return { name, label: t('New SQL Server store: {name}', { name }), additions: { sqlStores: [store] } };
}

function newFileStore(topology: Topology, pool: Pool): Proposal {
  const skeletons = new Skeletons(topology);
  const site = topology.names.site(pool.site)?.name.value;
  const name = skeletons.freeId(site ? `files-${site.toLowerCase().replace(/\s+/g, '-')}` : 'files');
  const label = t('New file store: {name}', { name });
  return { name, label, additions: { fileStores: [skeletons.fileStore(name, pool)] } };
}

function newFrontEndPool(topology: Topology, beside: Pool, properties = {}): Proposal {
  const skeletons = new Skeletons(topology);
  const name = skeletons.poolFqdn('pool', beside);
  const additions = skeletons.frontEndPool(name, beside, properties);
  return { name, label: t('New Front End pool: {name}', { name }), additions };
}

function newStandardEditionServer(topology: Topology, beside: Pool, properties = {}): Proposal {
  const skeletons = new Skeletons(topology);
  const name = skeletons.poolFqdn('se', beside);
  const additions = skeletons.standardEditionServer(name, beside, properties);
  return { name, label: t('New Standard Edition server: {name}', { name }), additions };
}
