import type { Pool, Site, StandardEditionServer } from '../../model/entities';
import { folded, type Fact } from '../../model/fact';
import { FORMAT } from '../../model/format';
import type { Topology } from '../../model/topology';
import { appendItem, insertProperties, type Edit } from '../../syntax/edit';
import type { JsonValue } from '../../syntax/print';
import { propertyNamed } from '../../syntax/tree';

/** The lists at the root of a document that declare something. */
export type RootList =
  | 'sites'
  | 'frontEndPools'
  | 'standardEditionServers'
  | 'persistentChatPools'
  | 'otherPools'
  | 'sqlStores'
  | 'fileStores';

/** An object to be written into a document. */
export type Skeleton = Readonly<Record<string, JsonValue>>;

/** What a fix adds to a document. */
export type Additions = Readonly<Partial<Record<RootList, readonly Skeleton[]>>>;

/** What has a name and a site. */
export interface Placed {
  readonly fqdn: Fact<string>;
  readonly site: Fact<string>;
}

/** A Front End pool of three servers has a quorum when one fails. */
export const FRONT_END_SERVERS = 3;

/** A Persistent Chat pool of two servers goes on when one fails. */
export const PERSISTENT_CHAT_SERVERS = 2;

/**
 * Adds declarations to a document, each at the end of its list; a list that is left out comes to its place in the order of the format.
 *
 * @returns the edits; `undefined` where a list is written as something else, so that nothing can be added to it
 */
export function declare(topology: Topology, additions: Additions): Edit[] | undefined {
  const { tree, node: root } = topology;
  if (!root) return undefined;
  const order = [...FORMAT.properties.keys()];
  const edits: Edit[] = [];
  /** New lists by the property that they follow: those that come to one place are written in one go. */
  const missing = new Map<string, { after: string[]; lists: Record<string, JsonValue> }>();
  for (const list of order) {
    const added = additions[list as RootList] ?? [];
    if (added.length === 0) continue;
    const given = propertyNamed(root, list);
    if (given) {
      if (given.valueNode?.type !== 'array') return undefined;
      edits.push(...appendItem(tree, given.valueNode, ...added));
      continue;
    }
    const after = order.slice(0, order.indexOf(list));
    const anchor =
      root.properties.findLast((property) => after.includes(property.keyNode.value)) ?? root.properties.at(-1);
    const place = anchor?.keyNode.value ?? '';
    const lists = missing.get(place)?.lists ?? {};
    lists[list] = added;
    missing.set(place, { after, lists });
  }
  for (const { after, lists } of missing.values()) edits.push(...insertProperties(tree, root, lists, after));
  return edits;
}

/**
 * Makes declarations that a document can take as they are: their names are made after its own, and none of them is in use. What an
 * administrator must decide, such as the name of a server that is still to be bought, is a proposal.
 */
export class Skeletons {
  readonly #topology: Topology;
  /** The names that it has given away itself. */
  readonly #given = new Set<string>();

  constructor(topology: Topology) {
    this.#topology = topology;
  }

  /** @returns a SQL Server store of that id, the default instance on a server of its own, in the site of the pool */
  sqlStore(id: string, pool?: Placed): Skeleton {
    const { sqlStores, names } = this.#topology;
    const servers = sqlStores.map((store) => store.server).filter((server) => names.memberships(server).length === 0);
    return { id, server: this.#freeFqdn(servers, 'sql', pool?.fqdn), ...this.#siteOf(pool) };
  }

  /** @returns the SQL Server Express instance that setup installs on a Standard Edition server */
  localSqlStore(id: string, server: StandardEditionServer): Skeleton {
    return { id, server: server.fqdn.value ?? '', instance: 'RTC', ...this.#siteOf(server), edition: 'express' };
  }

  /** @returns a file store of that id, a share on a server of its own, in the site of the pool */
  fileStore(id: string, pool?: Placed): Skeleton {
    const { fileStores, names } = this.#topology;
    const servers = fileStores.map((store) => store.server).filter((server) => names.memberships(server).length === 0);
    const share = fileStores.find((store) => store.share.value)?.share.value ?? 'lync';
    return { id, server: this.#freeFqdn(servers, 'files', pool?.fqdn), share, ...this.#siteOf(pool) };
  }

  /**
   * @param beside a pool whose site and file store the new one shares; where there is none, the first site, or a new one
   * @param properties what else the pool is to say
   * @returns a Front End pool of that FQDN, with a new SQL Server store for its databases
   */
  frontEndPool(fqdn: string, beside: Pool | undefined, properties: Skeleton = {}): Additions {
    const like = this.#topology.frontEndPools.flatMap((pool) => pool.computers.map((computer) => computer.fqdn));
    const { site, sites } = this.#siteForUsers(beside);
    const placed: Placed = { fqdn: written(fqdn), site: written(site) };
    const computers = Array.from({ length: FRONT_END_SERVERS }, () => ({
      fqdn: this.#freeFqdn(like, 'fe', placed.fqdn),
    }));
    const id = this.freeId(`sql-${firstLabel(fqdn)}`);
    const fileStore = this.#fileStoreOf(beside, site);
    return {
      ...sites,
      frontEndPools: [{ fqdn, site, computers, backEnd: { primary: id }, ...fileStore, ...properties }],
      sqlStores: [this.sqlStore(id, placed)],
    };
  }

  /** @returns a Standard Edition server of that FQDN, whose databases are on its own SQL Server Express instance */
  standardEditionServer(fqdn: string, beside: Pool | undefined, properties: Skeleton = {}): Additions {
    const { site, sites } = this.#siteForUsers(beside);
    return { ...sites, standardEditionServers: [{ fqdn, site, ...this.#fileStoreOf(beside, site), ...properties }] };
  }

  /** @returns computers for a Persistent Chat pool of that FQDN, named after those of other pools */
  persistentChatServers(count: number, pool: Placed): { readonly fqdn: string }[] {
    const { persistentChatPools, names } = this.#topology;
    const like = persistentChatPools
      .filter((other) => !names.hostOf(other))
      .flatMap((other) => other.computers.map((computer) => computer.fqdn));
    return Array.from({ length: count }, () => ({ fqdn: this.#freeFqdn(like, 'pc', pool.fqdn) }));
  }

  /** @returns a name for a pool in the domain of the others: `pool01.contoso.com` */
  poolFqdn(kind: 'pool' | 'se' | 'pchat', beside: Pool | undefined): string {
    return this.#freeFqdn([], kind, beside?.fqdn);
  }

  /** @returns the id itself where no store has it, else with a number */
  freeId(wanted: string): string {
    let id = wanted;
    for (let number = 2; !this.#take(id); number++) id = `${wanted}-${number}`;
    return id;
  }

  /** @returns the next free name in a row, `sql03.contoso.com` after `sql01` and `sql02`, in the domain of that FQDN */
  #freeFqdn(like: readonly Fact<string>[], stem: string, beside: Fact<string> | undefined): string {
    const last = like.findLast(({ value }) => rowOf(value) !== undefined);
    const row = rowOf(last?.value) ?? stem;
    const domain =
      domainOf(beside?.value) ??
      domainOf(last?.value) ??
      asDomain(this.#topology.sipDomains[0]?.value) ??
      'contoso.com';
    let fqdn: string;
    let number = 1;
    do fqdn = `${row}${String(number++).padStart(2, '0')}.${domain}`;
    while (!this.#take(fqdn));
    return fqdn;
  }

  /** @returns whether a name is free, which it is not any more then */
  #take(name: string): boolean {
    if (this.#topology.names.written.has(name) || this.#given.has(folded(name))) return false;
    this.#given.add(folded(name));
    return true;
  }

  #siteOf(pool: Placed | undefined): { site?: string } {
    const site = pool && this.#topology.names.site(pool.site)?.name.value;
    return site === undefined ? {} : { site };
  }

  /** A site that may have users' pools: that of the pool, or of a branch site its central site; where it is not declared, a new one. */
  #siteForUsers(beside: Pool | undefined): { site: string; sites: Additions } {
    const { names, sites } = this.#topology;
    let site: Site | undefined = beside && names.site(beside.site);
    if (site?.kind.value === 'branch') site = names.site(site.centralSite);
    site ??= sites.find(({ name, kind }) => name.value && kind.value !== 'branch');
    const name = site?.name.value;
    if (name !== undefined) return { site: name, sites: {} };
    const wanted = beside?.site.value;
    const fresh = wanted && !names.site(beside.site) ? wanted : 'Headquarters';
    return { site: fresh, sites: { sites: [{ name: fresh }] } };
  }

  /** The file store of a pool, where one of that site may share it. */
  #fileStoreOf(beside: Pool | undefined, site: string): { fileStore?: string } {
    if (!beside || beside.kind === 'other') return {};
    const store = this.#topology.names.fileStore(beside.fileStore);
    const elsewhere = store?.site.value !== undefined && folded(store.site.value) !== folded(site);
    // A share; the folder of a computer is for that computer.
    if (!store?.id.value || elsewhere || store.share.value === undefined) return {};
    return { fileStore: store.id.value };
  }
}

/** @returns what stands before the first dot of an FQDN */
export function firstLabel(fqdn: string): string {
  return fqdn.split('.')[0] ?? fqdn;
}

/** @returns the name of a row of servers, `sql` of `sql01.contoso.com`; `undefined` where the name has another form */
function rowOf(fqdn: string | undefined): string | undefined {
  return /^([a-z](?:[a-z0-9-]*[a-z])?)\d+\./i.exec(fqdn ?? '')?.[1];
}

/** @returns the domain of an FQDN, where it is one that others can be made in */
function domainOf(fqdn: string | undefined): string | undefined {
  const dot = fqdn?.indexOf('.') ?? -1;
  return dot < 0 ? undefined : asDomain(fqdn?.slice(dot + 1));
}

function asDomain(name: string | undefined): string | undefined {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(name ?? '') ? name : undefined;
}

/** @returns a name that is about to be written */
export function written(value: string): Fact<string> {
  return { node: undefined, value };
}
