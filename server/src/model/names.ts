import type { JsonNode } from '../syntax/tree';
import type {
  Computer,
  Declarations,
  Entity,
  FileStore,
  Membership,
  PersistentChatPool,
  Pool,
  Reference,
  Site,
  SqlStore,
  StandardEditionServer,
} from './entities';
import { folded, sameName, type Fact } from './fact';

/** Names that are declared or referred to, as names are compared. */
export interface TakenNames {
  /** Of pools, computers and the servers of stores. */
  readonly fqdns: ReadonlySet<string>;
  /** Of SQL Server stores and file stores. */
  readonly ids: ReadonlySet<string>;
}

/**
 * What the names in a topology mean: who bears one, and which computer is in which pools. Names compare without case; where
 * one is given twice it means the first in the text. Everything is looked up in constant time.
 */
export class Names {
  readonly #sites: Map<string, Site>;
  readonly #pools: Map<string, Pool>;
  readonly #standardEditionServers: Map<string, StandardEditionServer>;
  readonly #sqlStores: Map<string, SqlStore>;
  readonly #fileStores: Map<string, FileStore>;
  readonly #memberships = new Map<string, Membership[]>();
  readonly #entries: Map<Pool, Map<Computer, readonly Computer[]>>;
  readonly #declared: Declarations;
  #taken: TakenNames | undefined;
  /** The values of references that name nothing. */
  readonly dangling: ReadonlySet<JsonNode>;

  constructor(declared: Declarations) {
    this.#declared = declared;
    this.#sites = firstByName(declared.sites, (site) => site.name);
    this.#sqlStores = firstByName(declared.sqlStores, (store) => store.id);
    this.#fileStores = firstByName(declared.fileStores, (store) => store.id);
    this.#standardEditionServers = firstByName(declared.standardEditionServers, (server) => server.fqdn);
    // A reference to an FQDN that a Front End pool or Standard Edition server shares means that one.
    const users = declared.pools.filter((pool) => pool.kind === 'frontEnd' || pool.kind === 'standardEdition');
    this.#pools = firstByName([...users, ...declared.pools], (pool) => pool.fqdn);
    for (const pool of declared.pools) {
      for (const computer of pool.computers) {
        if (computer.fqdn.value === undefined) continue;
        const name = folded(computer.fqdn.value);
        const known = this.#memberships.get(name);
        if (known) known.push({ computer, pool });
        else this.#memberships.set(name, [{ computer, pool }]);
      }
    }
    this.#entries = entriesOfServers(declared, this);
    this.dangling = new Set(declared.references.filter((reference) => !this.target(reference)).map(({ node }) => node));
  }

  /** The names that nothing new can have. Gathered when they are first asked for. */
  get taken(): TakenNames {
    return (this.#taken ??= takenNames(this.#declared));
  }

  site(name: Fact<string>): Site | undefined {
    return lookUp(this.#sites, name);
  }

  /** @returns the pool of that FQDN, a Front End pool or Standard Edition server before others */
  pool(fqdn: Fact<string>): Pool | undefined {
    return lookUp(this.#pools, fqdn);
  }

  sqlStore(id: Fact<string>): SqlStore | undefined {
    return lookUp(this.#sqlStores, id);
  }

  fileStore(id: Fact<string>): FileStore | undefined {
    return lookUp(this.#fileStores, id);
  }

  standardEditionServer(fqdn: Fact<string>): StandardEditionServer | undefined {
    return lookUp(this.#standardEditionServers, fqdn);
  }

  /** @returns what a reference names; `undefined` where it names nothing that the document declares */
  target(reference: Reference): Entity | undefined {
    const name = { node: reference.node, value: reference.node.value };
    switch (reference.kind) {
      case 'site':
        return this.site(name);
      case 'pool':
        return this.pool(name);
      case 'sqlStore':
        return this.sqlStore(name);
      case 'fileStore':
        return this.fileStore(name);
    }
  }

  /** @returns the Standard Edition server that a Persistent Chat pool is collocated on: the one with its FQDN */
  hostOf(pool: PersistentChatPool): StandardEditionServer | undefined {
    return this.standardEditionServer(pool.fqdn);
  }

  /** @returns every place where a computer of that FQDN is a member of a pool, in the order of the text */
  memberships(fqdn: Fact<string>): readonly Membership[] {
    return lookUp(this.#memberships, fqdn) ?? [];
  }

  /**
   * @returns all entries that describe a computer, in the order of the text: the entry itself, and, for a Standard Edition server
   * and the computer of its FQDN in the Persistent Chat pool collocated on it, the other one
   */
  entriesOf(computer: Computer, pool: Pool): readonly Computer[] {
    const server = pool.kind === 'persistentChat' ? this.hostOf(pool) : pool;
    return (server && this.#entries.get(server)?.get(computer)) ?? [computer];
  }
}

/** @returns by server: the entries that describe it, its own and those in the Persistent Chat pools on it, by each of them */
function entriesOfServers(declared: Declarations, names: Names): Map<Pool, Map<Computer, readonly Computer[]>> {
  const byServer = new Map<Pool, Computer[]>();
  for (const pool of declared.persistentChatPools) {
    const server = names.hostOf(pool);
    if (!server) continue;
    const twins = pool.computers.filter((computer) => sameName(computer.fqdn, server.fqdn));
    byServer.set(server, [...(byServer.get(server) ?? server.computers), ...twins]);
  }
  return new Map(
    [...byServer].map(([server, entries]) => {
      entries.sort((a, b) => a.node.offset - b.node.offset);
      return [server, new Map(entries.map((entry) => [entry, entries]))];
    }),
  );
}

function takenNames({ pools, sqlStores, fileStores, references }: Declarations): TakenNames {
  const stores = [...sqlStores, ...fileStores];
  const fqdns = [
    ...pools.flatMap((pool) => [pool.fqdn, ...pool.computers.map((computer) => computer.fqdn)]),
    ...stores.map((store) => store.server),
  ];
  const valuesOf = (facts: readonly Fact<string>[]): string[] => facts.flatMap(({ value }) => value ?? []);
  const referred = references.map(({ node }) => node.value);
  return {
    fqdns: new Set([...valuesOf(fqdns), ...referred].map(folded)),
    ids: new Set([...valuesOf(stores.map((store) => store.id)), ...referred].map(folded)),
  };
}

function firstByName<Named>(all: readonly Named[], nameOf: (one: Named) => Fact<string>): Map<string, Named> {
  const byName = new Map<string, Named>();
  for (const one of all) {
    const { value } = nameOf(one);
    if (value === undefined) continue;
    const name = folded(value);
    if (!byName.has(name)) byName.set(name, one);
  }
  return byName;
}

function lookUp<Named>(byName: ReadonlyMap<string, Named>, name: Fact<string>): Named | undefined {
  return name.value === undefined ? undefined : byName.get(folded(name.value));
}
