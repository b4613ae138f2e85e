import { t } from '@vscode/l10n';
import { SLOTS, type Pool, type Slot } from '../../model/entities';
import type { Topology } from '../../model/topology';
import { newFileStore, newSqlStore } from '../../rules/shared/newStores';
import { declare, Skeletons, type Additions } from '../../rules/shared/skeletons';
import { storeSetsOf } from '../../rules/shared/storeSets';
import type { Edit } from '../../syntax/edit';
import { FreshNames } from '../../rules/shared/freshNames';
import { poolIn, type Scope } from './scope';

/** A name of something that is not there yet, and what declares it. */
export interface NewName {
  readonly name: string;
  readonly label: string;
  readonly additions: Additions;
  readonly edits: readonly Edit[];
}

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
  if (slot && scope.path.length === 2) return pool ? newSqlStoreFor(topology, pool, slot, scope.path[1]) : [];
  switch (property) {
    case 'site':
    case 'centralSite': {
      const name = new FreshNames(topology).site();
      return [{ name, label: t('New site: {name}', { name }), additions: { sites: [{ name }] } }];
    }
    case 'fileStore':
      return pool ? [newFileStoreFor(topology, pool)] : [];
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

function newSqlStoreFor(topology: Topology, pool: Pool, slot: Slot, set: string | undefined): Proposal[] {
  const kind = storeSetsOf(pool).find((one) => one.kind === set)?.kind;
  if (!kind) return [];
  const store = newSqlStore(topology, new Skeletons(topology), pool, kind, slot);
  return [
    {
      name: store.id,
      label: t('New SQL Server store: {name}', { name: store.id }),
      additions: { sqlStores: [store] },
    },
  ];
}

function newFileStoreFor(topology: Topology, pool: Pool): Proposal {
  const store = newFileStore(topology, new Skeletons(topology), pool);
  return { name: store.id, label: t('New file store: {name}', { name: store.id }), additions: { fileStores: [store] } };
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
