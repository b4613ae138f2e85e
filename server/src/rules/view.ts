import type { Entity, FileStore, Pool, Reference, Site, SqlStore } from '../model/entities';
import type { Topology } from '../model/topology';

const NONE: readonly never[] = [];

/** A topology of which a part only is to be seen in the lists, and all in the names. */
export class View implements Topology {
  readonly #topology: Topology;
  /** What rules have worked out from that part. */
  readonly #cached = new Map<unknown, unknown>();
  sites: Topology['sites'] = NONE;
  frontEndPools: Topology['frontEndPools'] = NONE;
  standardEditionServers: Topology['standardEditionServers'] = NONE;
  persistentChatPools: Topology['persistentChatPools'] = NONE;
  otherPools: Topology['otherPools'] = NONE;
  sqlStores: Topology['sqlStores'] = NONE;
  fileStores: Topology['fileStores'] = NONE;
  pools: Topology['pools'] = NONE;

  constructor(topology: Topology) {
    this.#topology = topology;
  }

  get tree() {
    return this.#topology.tree;
  }

  get node() {
    return this.#topology.node;
  }

  get product() {
    return this.#topology.product;
  }

  get sipDomains() {
    return this.#topology.sipDomains;
  }

  get deployment() {
    return this.#topology.deployment;
  }

  get unread() {
    return this.#topology.unread;
  }

  get names() {
    return this.#topology.names;
  }

  get occurrences() {
    return this.#topology.occurrences;
  }

  get references(): readonly Reference[] {
    const { sites, pools, sqlStores, fileStores } = this;
    return [...sites, ...pools, ...sqlStores, ...fileStores].flatMap((entity) => entity.references);
  }

  cached<Value>(workOut: (topology: Topology) => Value): Value {
    if (!this.#cached.has(workOut)) this.#cached.set(workOut, workOut(this));
    return this.#cached.get(workOut) as Value;
  }

  /** Shows one thing, and no other. */
  show(entity: Entity): void {
    this.#showNothing();
    if (!('computerList' in entity)) {
      if ('instance' in entity) this.sqlStores = [entity];
      else if ('share' in entity) this.fileStores = [entity];
      else this.sites = [entity];
      return;
    }
    this.pools = [entity];
    if (entity.kind === 'frontEnd') this.frontEndPools = [entity];
    else if (entity.kind === 'standardEdition') this.standardEditionServers = [entity];
    else if (entity.kind === 'persistentChat') this.persistentChatPools = [entity];
    else this.otherPools = [entity];
  }

  showSites(sites: readonly Site[]): void {
    this.#showNothing();
    this.sites = sites;
  }

  showPools(pools: readonly Pool[]): void {
    this.#showNothing();
    this.pools = pools;
    this.frontEndPools = pools.filter((pool) => pool.kind === 'frontEnd');
    this.standardEditionServers = pools.filter((pool) => pool.kind === 'standardEdition');
    this.persistentChatPools = pools.filter((pool) => pool.kind === 'persistentChat');
    this.otherPools = pools.filter((pool) => pool.kind === 'other');
  }

  showSqlStores(stores: readonly SqlStore[]): void {
    this.#showNothing();
    this.sqlStores = stores;
  }

  showFileStores(stores: readonly FileStore[]): void {
    this.#showNothing();
    this.fileStores = stores;
  }

  #showNothing(): void {
    this.#cached.clear();
    this.sites = this.sqlStores = this.fileStores = NONE;
    this.pools = this.frontEndPools = this.standardEditionServers = NONE;
    this.persistentChatPools = this.otherPools = NONE;
  }
}
