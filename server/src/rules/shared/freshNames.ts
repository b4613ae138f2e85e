import type { Pool } from '../../model/entities';
import { folded } from '../../model/fact';
import { fqdnsIn } from '../../model/fqdns';
import type { Topology } from '../../model/topology';
import type { RootList } from './skeletons';

/** What the names of servers and pools of a kind mostly begin with. */
const STEMS: Readonly<Record<string, { pool: string; computer: string }>> = {
  frontEndPools: { pool: 'pool', computer: 'fe' },
  standardEditionServers: { pool: 'se', computer: 'se' },
  persistentChatPools: { pool: 'pchat', computer: 'pc' },
  otherPools: { pool: 'dir', computer: 'dir' },
  sqlStores: { pool: 'sql', computer: 'sql' },
  fileStores: { pool: 'files', computer: 'files' },
};

/** Proposes names that nothing in a topology has yet, in the row of those that are there: `pc05.contoso.com` after `pc04.contoso.com`. */
export class FreshNames {
  readonly #topology: Topology;
  #known: Set<string> | undefined;

  constructor(topology: Topology) {
    this.#topology = topology;
  }

  /** @returns the FQDN of a further computer: the next one of the pool; in an empty pool, of the pools of its kind */
  computer(list: string, pool: Pool | undefined): string {
    const ofKind = this.#poolsIn(list).flatMap(({ computers }) => computers);
    const own = inARow(pool?.computers.map(({ fqdn }) => fqdn.value) ?? []);
    const like = own ?? inARow(ofKind.map(({ fqdn }) => fqdn.value));
    return this.#next(like, STEMS[list]?.computer ?? 'server', own === undefined ? pool?.fqdn.value : undefined);
  }

  /** @returns the FQDN of a further pool of a list */
  pool(list: string): string {
    return this.#next(
      inARow(this.#poolsIn(list).map(({ fqdn }) => fqdn.value)),
      STEMS[list]?.pool ?? 'pool',
      undefined,
    );
  }

  /** @returns the FQDN of a server for a further store */
  server(list: 'sqlStores' | 'fileStores'): string {
    const servers = this.#topology[list].map(({ server }) => server);
    const own = servers.filter((server) => this.#topology.names.memberships(server).length === 0);
    return this.#next(inARow(own.map(({ value }) => value)), STEMS[list]?.computer ?? 'server', undefined);
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
    for (const fqdn of fqdns) this.#taken.add(folded(fqdn));
  }

  /** Every FQDN that is declared or referred to, as names are compared. */
  get #taken(): Set<string> {
    if (this.#known) return this.#known;
    const declared = fqdnsIn(this.#topology).flatMap(({ value }) => value ?? []);
    const referred = this.#topology.references.map(({ node }) => node.value);
    const known = new Set([...declared, ...referred].map(folded));
    return (this.#known = known);
  }

  #poolsIn(list: string): readonly Pool[] {
    switch (list as RootList) {
      case 'frontEndPools':
        return this.#topology.frontEndPools;
      case 'standardEditionServers':
        return this.#topology.standardEditionServers;
      case 'persistentChatPools':
        return this.#topology.persistentChatPools;
      case 'otherPools':
        return this.#topology.otherPools;
      default:
        return [];
    }
  }

  #next(like: string | undefined, stem: string, beside: string | undefined): string {
    const [, row = stem, last = '00', ownDomain] = NUMBERED.exec(like ?? '') ?? [];
    const domain = domainOf(beside) ?? ownDomain ?? this.#domain();
    let fqdn: string;
    let number = Number(last);
    do fqdn = `${row}${String(++number).padStart(last.length, '0')}.${domain}`;
    while (this.#taken.has(folded(fqdn)));
    this.#taken.add(folded(fqdn));
    return fqdn;
  }

  #domain(): string {
    const { pools, sipDomains } = this.#topology;
    const known = pools.findLast(({ fqdn }) => domainOf(fqdn.value))?.fqdn.value;
    return domainOf(known) ?? sipDomains[0]?.value ?? 'contoso.com';
  }
}

/** A name with a number, and its domain: `pc`, `04`, `contoso.com`. */
const NUMBERED = /^([^.]*?)(\d{1,9})\.([^.]+(?:\.[^.]+)*)$/;

/** @returns the last of these names that has a number */
function inARow(names: readonly (string | undefined)[]): string | undefined {
  return names.findLast((name) => name !== undefined && NUMBERED.test(name));
}

function domainOf(fqdn: string | undefined): string | undefined {
  return /^[^.]+\.([^.]+(?:\.[^.]+)*)$/.exec(fqdn ?? '')?.[1];
}
