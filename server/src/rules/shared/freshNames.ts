import type { Computer, FileStore, Pool, SqlStore } from '../../model/entities';
import { folded, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { Placed, RootList } from './skeletons';

/** What the names of servers and pools of a kind mostly begin with. */
const STEMS: Readonly<Record<string, { pool: string; computer: string }>> = {
  frontEndPools: { pool: 'pool', computer: 'fe' },
  standardEditionServers: { pool: 'se', computer: 'se' },
  persistentChatPools: { pool: 'pchat', computer: 'pc' },
  otherPools: { pool: 'dir', computer: 'dir' },
  sqlStores: { pool: 'sql', computer: 'sql' },
  fileStores: { pool: 'files', computer: 'files' },
};

/** What is to be at a site. */
export type AtSite = Pick<Placed, 'site'>;

/** A pool that is to get a computer; it need not be in the document yet. */
type Growing = Placed & { readonly computers?: readonly Computer[] };

/**
 * Proposes names that nothing in a topology has yet, in the row of those that are there: `pc05.contoso.com` after `pc04.contoso.com`. They
 * are in the domain of the pool that they are for; for a pool, in that of its site.
 */
export class FreshNames {
  readonly #topology: Topology;
  /** Those that were proposed already, or are about to be given, as names are compared. */
  readonly #given = new Set<string>();

  constructor(topology: Topology) {
    this.#topology = topology;
  }

  /** @returns the FQDN of a further computer: the next one of the pool; in an empty pool, of the pools of its kind */
  computer(list: string, pool: Growing | undefined): string {
    const own = inARow(pool?.computers ?? [], fqdnOf);
    const domain = domainOf(own) ?? this.#domainFor(pool);
    const like =
      own ??
      inARowIn(
        domain,
        this.#poolsIn(list).flatMap(({ computers }) => computers),
        fqdnOf,
      );
    return this.#next(like, STEMS[list]?.computer ?? 'server', domain);
  }

  /** @returns the FQDN of a further pool of a list, at a site */
  pool(list: string, at?: AtSite): string {
    const domain = this.#domainAt(at);
    return this.#next(inARowIn(domain, this.#poolsIn(list), fqdnOf), STEMS[list]?.pool ?? 'pool', domain);
  }

  /** @returns the FQDN of a server for a further store: of a pool, or at a site */
  server(list: 'sqlStores' | 'fileStores', beside?: AtSite | Placed): string {
    const { names } = this.#topology;
    const domain = this.#domainFor(beside);
    // A server that is a computer of a pool has its name from there.
    const stores: readonly (SqlStore | FileStore)[] = this.#topology[list];
    const like = inARowIn(domain, stores, ({ server }) =>
      names.membershipCount(server) === 0 ? server.value : undefined,
    );
    return this.#next(like, STEMS[list]?.computer ?? 'server', domain);
  }

  /** @returns a name for a further site */
  site(): string {
    const taken = new Set(this.#topology.sites.map(({ name }) => folded(name.value ?? '')));
    if (!taken.has('headquarters')) return 'Headquarters';
    let number = 2;
    while (taken.has(`site ${number}`)) number++;
    return `Site ${number}`;
  }

  /** Says that names are about to be given: they are not proposed then. */
  reserve(...fqdns: readonly string[]): void {
    for (const fqdn of fqdns) this.#given.add(folded(fqdn));
  }

  /** @returns whether an FQDN is declared, referred to or about to be given */
  #isTaken(fqdn: string): boolean {
    return this.#given.has(folded(fqdn)) || this.#topology.names.written.has(fqdn);
  }

  #poolsIn(list: string): readonly Pool[] {
    switch (list as RootList) {
      case 'frontEndPools':
        return this.#topology.frontEndPools;
      case 'standardEditionServers':
        return this.#topology.standardEditionServers;
      case 'persistentChatPools':
        // One on a Standard Edition server has the name of that.
        return this.#topology.persistentChatPools.filter((pool) => !this.#topology.names.hostOf(pool));
      case 'otherPools':
        return this.#topology.otherPools;
      default:
        return [];
    }
  }

  #next(like: string | undefined, stem: string, wanted: string | undefined): string {
    const [, row = stem, last = '00', ownDomain] = NUMBERED.exec(like ?? '') ?? [];
    const domain = wanted ?? ownDomain ?? this.#domain();
    let fqdn: string;
    let number = Number(last);
    do fqdn = `${row}${String(++number).padStart(last.length, '0')}.${domain}`;
    while (this.#isTaken(fqdn));
    this.#given.add(folded(fqdn));
    return fqdn;
  }

  /** @returns the domain of a pool, or of its site */
  #domainFor(beside: AtSite | Placed | undefined): string | undefined {
    return (beside && 'fqdn' in beside ? domainOf(beside.fqdn.value) : undefined) ?? this.#domainAt(beside);
  }

  /** @returns the domain that most names at a site are in: of its pools, their computers and its stores; of several the first */
  #domainAt(at: AtSite | undefined): string | undefined {
    const { names } = this.#topology;
    const site = at && names.site(at.site);
    if (!site) return undefined;
    const { pools, sqlStores, fileStores } = names.written.standingAt(site.name);
    const fqdns = [
      ...pools.flatMap(({ fqdn, computers }) => [fqdn, ...computers.map((computer) => computer.fqdn)]),
      ...[...sqlStores, ...fileStores].map(({ server }) => server),
    ];
    const counts = new Map<string, { readonly domain: string; readonly count: number }>();
    for (const { value } of fqdns) {
      const domain = domainOf(value);
      if (domain === undefined) continue;
      counts.set(folded(domain), { domain, count: (counts.get(folded(domain))?.count ?? 0) + 1 });
    }
    const [first, ...others] = counts.values();
    return others.reduce((most, one) => (one.count > (most?.count ?? 0) ? one : most), first)?.domain;
  }

  #domain(): string {
    const { pools, sipDomains } = this.#topology;
    const known = pools.findLast(({ fqdn }) => domainOf(fqdn.value))?.fqdn.value;
    return domainOf(known) ?? sipDomains[0]?.value ?? 'contoso.com';
  }
}

/** A name with a number, and its domain: `pc`, `04`, `contoso.com`. */
const NUMBERED = /^([^.]*?)(\d{1,9})\.([^.]+(?:\.[^.]+)*)$/;

/** @returns the name of the last of these things whose name has a number, and is in the domain where one is given */
function inARow<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string | undefined,
  domain?: string,
): string | undefined {
  // The last one is mostly it: the others are not looked at.
  for (let at = things.length - 1; at >= 0; at--) {
    const thing = things[at];
    const name = thing && nameOf(thing);
    if (name === undefined || !NUMBERED.test(name)) continue;
    if (domain === undefined || folded(domainOf(name) ?? '') === folded(domain)) return name;
  }
  return undefined;
}

/** @returns the same: of those in the domain, or of all where none is */
function inARowIn<Thing>(
  domain: string | undefined,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string | undefined,
): string | undefined {
  return (domain === undefined ? undefined : inARow(things, nameOf, domain)) ?? inARow(things, nameOf);
}

function fqdnOf({ fqdn }: { readonly fqdn: Fact<string> }): string | undefined {
  return fqdn.value;
}

function domainOf(fqdn: string | undefined): string | undefined {
  return /^[^.]+\.([^.]+(?:\.[^.]+)*)$/.exec(fqdn ?? '')?.[1];
}
