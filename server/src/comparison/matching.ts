import type { FileStore, Site, SqlStore } from '../model/entities';
import { folded, keyOf, valueOr, type Fact } from '../model/fact';
import type { Topology } from '../model/topology';

/** The same thing in two topologies; one is missing where it has come or gone. */
export interface Pair<Thing> {
  readonly old: Thing | undefined;
  readonly new: Thing | undefined;
}

/**
 * @param nameOfOld the name of a thing; `undefined` where it has none: such things are taken one by one, in their order
 * @returns all things of two lists: what is in the new one in its order, then what has gone. Of several with one name the first of both
 * belong together, the second, and so on
 */
export function pairs<Thing>(
  old: readonly Thing[],
  next: readonly Thing[],
  nameOfOld: (thing: Thing) => string | undefined,
  nameOfNew: (thing: Thing) => string | undefined = nameOfOld,
): Pair<Thing>[] {
  const before = numbered(old, nameOfOld);
  const found: Pair<Thing>[] = [];
  for (const [key, thing] of numbered(next, nameOfNew)) {
    found.push({ old: before.get(key), new: thing });
    before.delete(key);
  }
  for (const thing of before.values()) found.push({ old: thing, new: undefined });
  return found;
}

function numbered<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string | undefined): Map<string, Thing> {
  const times = new Map<string | undefined, number>();
  const all = new Map<string, Thing>();
  for (const thing of things) {
    const name = nameOf(thing);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    all.set(JSON.stringify([name ?? null, time]), thing);
  }
  return all;
}

/** What may have another name in the new topology and is the same. */
export type Renamable = 'site' | 'sqlStore' | 'fileStore';

/** The names of things that are the same for sure under another name: a store by what it is, a site by all that is in it. */
export class Renames {
  readonly #forth: Readonly<Record<Renamable, ReadonlyMap<string, string>>>;
  readonly #back: Readonly<Record<Renamable, ReadonlySet<string>>>;

  constructor(old: Topology, next: Topology) {
    const stores = renamed(old.sqlStores, next.sqlStores, ({ id }) => id, instanceOf);
    const shares = renamed(old.fileStores, next.fileStores, ({ id }) => id, shareOf);
    const [before, after] = [inhabitants(old), inhabitants(next)];
    const sites = renamed(
      old.sites,
      next.sites,
      ({ name }) => name,
      (site, isOld) => contentOf(site, isOld ? before : after),
    );
    this.#forth = { site: sites, sqlStore: stores, fileStore: shares };
    this.#back = {
      site: new Set(sites.values()),
      sqlStore: new Set(stores.values()),
      fileStore: new Set(shares.values()),
    };
  }

  /** @returns what the old topology calls something, so that it is the same as {@link ofNew} gives for the new one */
  ofOld(kind: Renamable, name: string): string {
    const other = this.#forth[kind].get(name);
    return other === undefined ? name : marked(other);
  }

  ofNew(kind: Renamable, name: string): string {
    return this.#back[kind].has(name) ? marked(name) : name;
  }
}

/** Apart from all that documents call by that name without having renamed it. */
function marked(name: string): string {
  return `\0${name}`;
}

/**
 * @param identify what makes a thing the one that it is, whatever its name; `undefined` where that is not known
 * @returns new names by old ones, both without case: of what has gone under one name and come under another. Where a name would be that of
 * several, it is of none
 */
function renamed<Thing>(
  old: readonly Thing[],
  next: readonly Thing[],
  nameOf: (thing: Thing) => Fact<string>,
  identify: (thing: Thing, isOld: boolean) => string | undefined,
): Map<string, string> {
  const before = onlyOnes(old, (thing) => identify(thing, true));
  const after = onlyOnes(next, (thing) => identify(thing, false));
  const oldNames = new Set(old.map((thing) => keyOf(nameOf(thing))));
  const newNames = new Set(next.map((thing) => keyOf(nameOf(thing))));
  const found: (readonly [from: string, to: string])[] = [];
  for (const [identity, thing] of before) {
    const other = after.get(identity);
    const from = keyOf(nameOf(thing));
    const to = other && keyOf(nameOf(other));
    // An empty name is none.
    if (!from || !to || newNames.has(from) || oldNames.has(to)) continue;
    found.push([from, to]);
  }
  const [forth, back] = [onlyOnes(found, ([from]) => from), onlyOnes(found, ([, to]) => to)];
  return new Map(found.filter(([from, to]) => forth.has(from) && back.has(to)));
}

/** @returns things by what makes them the ones that they are; what there is twice is left out */
export function onlyOnes<Thing>(
  things: readonly Thing[],
  identify: (thing: Thing) => string | undefined,
): Map<string, Thing> {
  const found = new Map<string, Thing>();
  const several = new Set<string>();
  for (const thing of things) {
    const identity = identify(thing);
    if (identity === undefined) continue;
    if (found.has(identity)) several.add(identity);
    found.set(identity, thing);
  }
  for (const identity of several) found.delete(identity);
  return found;
}

function instanceOf({ server, instance }: SqlStore): string | undefined {
  const name = valueOr(instance, '');
  const host = keyOf(server);
  return host === undefined || name === undefined ? undefined : JSON.stringify([host, folded(name)]);
}

function shareOf({ server, share, path }: FileStore): string | undefined {
  const [host, name] = [keyOf(server), keyOf(share)];
  if (host !== undefined && name !== undefined) return JSON.stringify([host, name]);
  return path.value === undefined ? undefined : JSON.stringify([host ?? null, path.value]);
}

/** @returns the pools, stores and branch sites by the site that they are in, as names without case */
function inhabitants({ sites, pools, sqlStores, fileStores }: Topology): ReadonlyMap<string, string[]> {
  const bySite = new Map<string, string[]>();
  const add = (site: Fact<string>, kind: string, name: Fact<string>): void => {
    const key = keyOf(site);
    if (key === undefined) return;
    const inhabitant = JSON.stringify([kind, keyOf(name) ?? null]);
    const known = bySite.get(key);
    if (known) known.push(inhabitant);
    else bySite.set(key, [inhabitant]);
  };
  for (const pool of pools) add(pool.site, pool.kind, pool.fqdn);
  for (const store of sqlStores) add(store.site, 'sqlStore', store.id);
  for (const store of fileStores) add(store.site, 'fileStore', store.id);
  for (const site of sites) add(site.centralSite, 'site', site.name);
  return bySite;
}

function contentOf({ name, kind }: Site, bySite: ReadonlyMap<string, string[]>): string | undefined {
  const key = keyOf(name);
  const inhabitants = key === undefined ? undefined : bySite.get(key);
  return inhabitants && JSON.stringify([valueOr(kind, 'central') ?? null, ...inhabitants.sort()]);
}
