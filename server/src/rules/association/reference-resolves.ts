import { t } from '@vscode/l10n';
import type { Entity, Pool, Reference } from '../../model/entities';
import { folded, type Fact } from '../../model/fact';
import { meantBy } from '../../model/nearest';
import { danglingReferences, placeOfReference } from '../../model/references';
import type { Topology } from '../../model/topology';
import { replaceValue, type Edit } from '../../syntax/edit';
import { propertyOf, type StringNode } from '../../syntax/tree';
import { defineRule, type Fix } from '../rule';
import { declare, Skeletons, type Additions } from '../shared/skeletons';
import { localExpressStores } from '../shared/sqlStores';

/** How many names are offered. */
const CHOICES = 3;

export const referenceResolves = defineRule<Reference>({
  id: 'reference-resolves',
  category: 'association',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('What is referred to is declared'),
    why: t(
      'Pools name their site, their stores and their next hop, and Topology Builder lets you choose only among those that are defined. A name that nothing in the document bears is a slip of the pen, or something that is still to be declared.',
    ),
    whatToDo: t('Write the name as it is declared, without regard to case; or declare what is meant.'),
  }),
  check(topology, report) {
    const { names } = topology;
    for (const reference of topology.cached(danglingReferences)) {
      if (!names.mayBeDeclared(reference.kind)) report({ at: placeOfReference(reference), data: reference });
    }
  },
  message({ kind, node: { value: name } }) {
    switch (kind) {
      case 'site':
        return t('No site is called "{name}".', { name });
      case 'pool':
        return t('No pool has the FQDN "{name}".', { name });
      case 'sqlStore':
        return t('No SQL Server store has the id "{name}".', { name });
      case 'fileStore':
        return t('No file store has the id "{name}".', { name });
    }
  },
  fixes({ data: reference }, topology) {
    const { node } = reference;
    const known = namesFor(reference, topology);
    const { names, isTypo } = meantBy(node.value, known.names, CHOICES);
    const offered = [...new Set([...known.byOtherName, ...names])].slice(0, CHOICES);
    const fixes = offered.map((name, index): Fix => ({
      title: t('Change "{written}" to "{name}"', { written: node.value, name }),
      // Where it is the spelling alone, there is nothing to decide.
      safe: index === 0 && isTypo && names[0] === name,
      edits: replaceValue(topology.tree, node, name),
    }));
    return node.value.trim() === '' ? fixes : [...fixes, ...declarations(reference, topology)];
  },
});

interface KnownNames {
  /** What may be meant, in the order of the text. */
  readonly names: readonly string[];
  /** What bears the name in another way: the pool of a computer of that FQDN, the store on such a server. */
  readonly byOtherName: readonly string[];
}

/** @returns the names that can stand at the place of a reference */
function namesFor(reference: Reference, topology: Topology): KnownNames {
  const written = folded(reference.node.value);
  switch (reference.kind) {
    case 'site': {
      const sites = topology.sites.filter(
        (site) =>
          site !== reference.from && (propertyName(reference) !== 'centralSite' || site.kind.value !== 'branch'),
      );
      return { names: sites.flatMap(({ name }) => given(name)), byOtherName: [] };
    }
    case 'sqlStore': {
      const taken = namesBeside(reference.node);
      const stores = topology.sqlStores.filter(({ id }) => id.value && !taken.has(folded(id.value)));
      const isThere = ({ server, instance }: (typeof stores)[number]): boolean =>
        [server.value, `${server.value ?? ''}\\${instance.value ?? ''}`].some((name) => folded(name ?? '') === written);
      return {
        names: stores.flatMap(({ id }) => given(id)),
        byOtherName: stores.filter(isThere).flatMap(({ id }) => given(id)),
      };
    }
    case 'fileStore': {
      const stores = topology.fileStores;
      const isThere = ({ server, share }: (typeof stores)[number]): boolean =>
        [server.value, `\\\\${server.value ?? ''}\\${share.value ?? ''}`].some(
          (name) => folded(name ?? '') === written,
        );
      return {
        names: stores.flatMap(({ id }) => given(id)),
        byOtherName: stores.filter(isThere).flatMap(({ id }) => given(id)),
      };
    }
    case 'pool': {
      const pools = topology.pools.filter((pool) => canBeMeant(pool, reference, topology));
      const members = topology.names.memberships({ node: undefined, value: reference.node.value });
      const withMember = new Set(members.map(({ pool }) => pool));
      return {
        names: pools.flatMap(({ fqdn }) => given(fqdn)),
        byOtherName: pools.filter((pool) => withMember.has(pool)).flatMap(({ fqdn }) => given(fqdn)),
      };
    }
  }
}

/** Whether a pool can be what a reference to a pool means: what is routed to, or paired with. */
function canBeMeant(pool: Pool, reference: Reference, { names }: Topology): boolean {
  const { from } = reference;
  if (!isPool(from) || pool === from || names.pool(pool.fqdn) !== pool) return false;
  if (propertyName(reference) === 'pairedPool') return pool.kind === from.kind;
  const host = from.kind === 'persistentChat' ? names.hostOf(from) : undefined;
  if (host) return pool === host;
  const isDirector = pool.kind === 'other' && pool.role.value === 'director';
  return pool.kind === 'frontEnd' || pool.kind === 'standardEdition' || (from.kind === 'other' && isDirector);
}

/** @returns the fixes that declare what a reference names */
function declarations(reference: Reference, topology: Topology): Fix[] {
  const { from } = reference;
  const name = reference.node.value;
  const skeletons = new Skeletons(topology);
  const pool = isPool(from) ? from : undefined;
  const declaring = (title: string, additions: Additions): Fix[] => {
    const edits: Edit[] | undefined = declare(topology, additions);
    return edits ? [{ title, safe: false, edits }] : [];
  };
  switch (reference.kind) {
    case 'site':
      return declaring(t('Declare the site {name}', { name }), { sites: [{ name }] });
    case 'fileStore':
      return declaring(t('Declare the file store {name}', { name }), { fileStores: [skeletons.fileStore(name, pool)] });
    case 'sqlStore': {
      const host = serverOf(pool, topology);
      const isLocal = host && propertyName(reference) === 'primary' && localExpressStores(topology, host).length === 0;
      const store = isLocal ? skeletons.localSqlStore(name, host) : skeletons.sqlStore(name, pool);
      return declaring(t('Declare the SQL Server store {name}', { name }), { sqlStores: [store] });
    }
    case 'pool': {
      // A computer is no pool, and a Persistent Chat pool on a Standard Edition server has this server as its next hop.
      if (topology.names.memberships({ node: undefined, value: name }).length > 0) return [];
      if (!pool || (pool.kind === 'persistentChat' && topology.names.hostOf(pool))) return [];
      const isPaired = propertyName(reference) === 'pairedPool';
      const back = isPaired && pool.fqdn.value ? { pairedPool: pool.fqdn.value } : {};
      return [
        ...(isPaired && pool.kind !== 'frontEnd'
          ? []
          : declaring(t('Declare the Front End pool {name}', { name }), skeletons.frontEndPool(name, pool, back))),
        ...(isPaired && pool.kind !== 'standardEdition'
          ? []
          : declaring(
              t('Declare the Standard Edition server {name}', { name }),
              skeletons.standardEditionServer(name, pool, back),
            )),
      ];
    }
  }
}

/** @returns the Standard Edition server whose SQL Server Express holds the databases of a pool */
function serverOf(pool: Pool | undefined, { names }: Topology) {
  if (pool?.kind === 'standardEdition') return pool;
  return pool?.kind === 'persistentChat' ? names.hostOf(pool) : undefined;
}

/** @returns the names that stand in the other slots of a store set: a store is named in one of them only */
function namesBeside(node: StringNode): Set<string> {
  const set = propertyOf(node)?.parent;
  const values = set?.type === 'object' ? set.properties.map(({ valueNode }) => valueNode) : [];
  return new Set(values.flatMap((value) => (value?.type === 'string' && value !== node ? folded(value.value) : [])));
}

function propertyName({ node }: Reference): string | undefined {
  return propertyOf(node)?.keyNode.value;
}

function isPool(entity: Entity): entity is Pool {
  return 'computerList' in entity;
}

function given({ value }: Fact<string>): string[] {
  return value ? [value] : [];
}
