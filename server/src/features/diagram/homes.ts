import type { FileStore, Pool, Site, SqlStore } from '../../model/entities';
import type { Fact } from '../../model/fact';
import { folded } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { Uses } from '../../rules/shared/uses';

/** Where something stands in a picture: at a site, or, where it names a site that is not declared, under that name; `''` is no site. */
export type Home = Site | string;

/**
 * Where pools and stores stand in a picture: where they say. What says nothing stands with what it belongs to: a pool on a Standard
 * Edition server with that, a store with the first pool that uses it.
 */
export class Homes {
  readonly #topology: Topology;
  readonly #uses: Uses;
  /** The names of sites that are not declared, as they are written first. */
  readonly #names = new Map<string, string>();

  constructor(topology: Topology, uses: Uses) {
    this.#topology = topology;
    this.#uses = uses;
  }

  ofPool(pool: Pool): Home {
    const host = pool.kind === 'persistentChat' ? this.#topology.names.hostOf(pool) : undefined;
    return this.#named(pool.site) ?? (host && this.#named(host.site)) ?? this.#undeclared('');
  }

  ofStore(store: SqlStore | FileStore): Home {
    const home = this.#named(store.site);
    if (home !== undefined) return home;
    const user = 'instance' in store ? this.#userOf(store) : this.#uses.poolsWithFilesIn(store)[0];
    return user ? this.ofPool(user) : this.#undeclared('');
  }

  /** @returns all sites in the order of the text, then the homes that are none, as far as they have been asked for */
  all(): Home[] {
    const names = [...this.#names.values()];
    return [...this.#topology.sites, ...names.filter((name) => name !== ''), ...names.filter((name) => name === '')];
  }

  #userOf(store: SqlStore): Pool | undefined {
    const [slot] = this.#uses.slotsOf(store);
    return slot?.pool ?? this.#uses.localBackEndOf(store);
  }

  #named(site: Fact<string>): Home | undefined {
    if (site.value === undefined || site.value.trim() === '') return undefined;
    return this.#topology.names.site(site) ?? this.#undeclared(site.value);
  }

  #undeclared(name: string): string {
    const key = folded(name);
    const first = this.#names.get(key) ?? name;
    this.#names.set(key, first);
    return first;
  }
}
