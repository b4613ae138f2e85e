import { spanWithin } from '../syntax/strings';
import type { JsonNode, ObjectNode, Span, StringNode, SyntaxTree } from '../syntax/tree';
import type { Declarations, Deployment, Entity, Pool, ReferenceKind } from './entities';
import { folded, isUnknown, sameName, type Fact } from './fact';
import type { Names } from './names';

/** What a string names. */
export type NamedKind = ReferenceKind | 'computer';

/** One place where a name is written. */
export interface Occurrence {
  readonly kind: NamedKind;
  /** The string that is the name, or holds it. */
  readonly node: StringNode;
  /** The name as it is written here, without JSON's escapes. */
  readonly text: string;
  /** Where the name stands, without quotes. */
  readonly span: Span;
  /** What gets its name here; `undefined` where it is only referred to. */
  readonly declares: ObjectNode | undefined;
  readonly name: Name;
}

/** The name of one thing, with all places where it is written. */
export interface Name {
  /** As it is declared; where nothing declares it, as it is first written. */
  readonly text: string;
  /** What bears it: an FQDN may be that of a pool and of its one computer. */
  readonly kinds: ReadonlySet<NamedKind>;
  /** In the order of the text; not empty. */
  readonly occurrences: readonly Occurrence[];
}

/** What of a topology holds names. */
interface NamedThings extends Declarations {
  readonly tree: SyntaxTree;
  readonly names: Names;
  readonly deployment: Deployment | undefined;
}

/**
 * Where the names of sites, pools, stores and computers are written: where they are given, and where something refers to them, also within
 * a longer text (`site:Chicago`, `\\files.contoso.com\chat`).
 *
 * The FQDN of a pool and that of a computer are one name where the pool is that machine: a Standard Edition server, and a pool of one
 * computer. Of two things that must not have one name, what refers to it means the first; the later one has its name for itself.
 */
export class Occurrences {
  readonly #topology: NamedThings;
  readonly #byNode = new Map<JsonNode, Occurrence>();
  readonly #byKey = new Map<string, GrowingName>();
  /** The FQDNs of pools that are those of their computers too, as names are compared. */
  readonly #machines: ReadonlySet<string>;

  constructor(topology: NamedThings) {
    this.#topology = topology;
    const bearers = bearersOf(topology);
    const machines = topology.pools.filter((pool) => bearers.has(pool) && isMachine(pool));
    this.#machines = new Set(machines.map(({ fqdn }) => folded(fqdn.value ?? '')));
    for (const pool of topology.pools) this.#pool(pool, bearers.has(pool));
    this.#sites();
    this.#stores();
    this.#references();
    for (const name of this.#byKey.values()) name.occurrences.sort((a, b) => a.span.offset - b.span.offset);
  }

  /** @returns the occurrence that a string is or holds; `undefined` of a node that names nothing, or nothing yet */
  at(node: JsonNode): Occurrence | undefined {
    return this.#byNode.get(node);
  }

  /** @returns every occurrence, in no particular order */
  all(): Iterable<Occurrence> {
    return this.#byNode.values();
  }

  /** @returns where the thing that an occurrence means gets its name: mostly one place, none where nothing declares it */
  declarationsOf({ kind, name }: Occurrence): Occurrence[] {
    const declarations = name.occurrences.filter(({ declares }) => declares);
    const { names } = this.#topology;
    const fact = { node: undefined, value: name.text };
    const meant =
      kind === 'pool' ? names.pool(fact) : kind === 'computer' ? names.standardEditionServer(fact) : undefined;
    const [best] = declarations.filter(({ declares }) => declares === meant?.node);
    if (best) return [best];
    const ofKind = declarations.filter((declaration) => declaration.kind === kind);
    return ofKind.length > 0 ? ofKind : declarations;
  }

  /** @returns the other names that something of that name would be mistaken for, were it called so: sites for a site, pools and computers for each other */
  takenBy(text: string, name: Name): Name[] {
    const keys = [...name.kinds].flatMap((kind) =>
      isFqdn(kind) ? FQDN_SPACES.map((space) => key(space, text)) : [key(kind, text)],
    );
    const found = new Set(keys.flatMap((one) => this.#byKey.get(one) ?? []));
    return [...found].filter((other) => other !== name && other.occurrences.some(({ declares }) => declares));
  }

  #pool(pool: Pool, isMeant: boolean): void {
    // A later pool that must not have this FQDN is most often a copy that is about to get another one.
    const own = isMeant ? this.#key('pool', pool.fqdn.value) : `pool at ${pool.node.offset}`;
    this.#add('pool', pool.fqdn, own, pool);
    if (pool.kind === 'standardEdition') {
      this.#byKey.get(own)?.kinds.add('computer');
      return;
    }
    for (const { fqdn, node } of pool.computers) {
      const isCopy = !isMeant && isMachine(pool) && sameName(fqdn, pool.fqdn);
      this.#add('computer', fqdn, isCopy ? own : this.#key('computer', fqdn.value), { node });
    }
  }

  #sites(): void {
    const { sites, names } = this.#topology;
    for (const site of sites) {
      this.#add('site', site.name, keyAmong(names.site(site.name), 'site', site, site.name), site);
    }
  }

  #stores(): void {
    const { sqlStores, fileStores, names } = this.#topology;
    for (const store of sqlStores) {
      this.#add('sqlStore', store.id, keyAmong(names.sqlStore(store.id), 'sqlStore', store, store.id), store);
    }
    for (const store of fileStores) {
      this.#add('fileStore', store.id, keyAmong(names.fileStore(store.id), 'fileStore', store, store.id), store);
      this.#uncIn(store.path);
    }
    for (const { server, node } of [...sqlStores, ...fileStores]) {
      // A SQL Server or file server that is no computer of a pool is declared with its stores.
      const isDeclared = names.memberships(server).length > 0;
      this.#add('computer', server, this.#key('computer', server.value), isDeclared ? undefined : { node });
    }
  }

  #references(): void {
    const { references, persistentChatPools, deployment } = this.#topology;
    for (const { kind, node } of references) this.#add(kind, { node, value: node.value }, this.#key(kind, node.value));
    for (const pool of persistentChatPools) this.#uncIn(pool.compliance.adapter.outputDirectory);
    for (const { node, value } of deployment?.persistentChatPolicy.enabledScopes.items ?? []) {
      const [prefix, kind] = /^(site|pool):\s*/i.exec(value) ?? [];
      if (prefix !== undefined && kind !== undefined) {
        this.#addPart(folded(kind) === 'site' ? 'site' : 'pool', node, prefix.length, value.length);
      }
    }
  }

  #uncIn({ node, value }: Fact<string>): void {
    const [whole, server] = /^\\\\([^\\/]+)/.exec(value ?? '') ?? [];
    if (node?.type === 'string' && whole !== undefined && server !== undefined) {
      this.#addPart('computer', node, 2, whole.length);
    }
  }

  #addPart(kind: NamedKind, node: StringNode, from: number, to: number): void {
    const text = node.value.slice(from, to);
    this.#record(kind, node, text, spanWithin(this.#topology.tree.text, node, from, to), this.#key(kind, text));
  }

  #add(kind: NamedKind, { node, value }: Fact<string>, inKey: string, declares?: { readonly node: ObjectNode }): void {
    if (value === undefined || node?.type !== 'string') return;
    this.#record(kind, node, value, spanWithin(this.#topology.tree.text, node), inKey, declares?.node);
  }

  #record(kind: NamedKind, node: StringNode, text: string, span: Span, inKey: string, declares?: ObjectNode): void {
    // What is empty is not named yet, and no two such things are one.
    if (text.trim() === '') return;
    let name = this.#byKey.get(inKey);
    if (!name) {
      name = { text, kinds: new Set(), occurrences: [] };
      this.#byKey.set(inKey, name);
    }
    name.kinds.add(kind);
    const occurrence = { kind, node, text, span, declares, name };
    name.occurrences.push(occurrence);
    this.#byNode.set(node, occurrence);
  }

  #key(kind: NamedKind, text = ''): string {
    return key(isFqdn(kind) && this.#machines.has(folded(text)) ? 'machine' : kind, text);
  }
}

/** A name while its occurrences are being gathered, declarations first. */
interface GrowingName extends Name {
  readonly kinds: Set<NamedKind>;
  readonly occurrences: Occurrence[];
}

/** A pool that is a machine and that machine have one name. */
type Space = NamedKind | 'machine';
const FQDN_SPACES: readonly Space[] = ['machine', 'pool', 'computer'];

function isFqdn(kind: NamedKind): boolean {
  return kind === 'pool' || kind === 'computer';
}

function key(space: Space, text: string): string {
  return `${space}:${folded(text)}`;
}

function keyAmong(meant: Entity | undefined, kind: NamedKind, one: Entity, { value = '' }: Fact<string>): string {
  return meant === one ? key(kind, value) : `${kind} at ${one.node.offset}`;
}

/** @returns whether the FQDN of a pool is that of a machine: a Standard Edition server, or the one computer in the pool */
function isMachine({ kind, fqdn, computers, ...pool }: Pool): boolean {
  if (kind === 'standardEdition') return true;
  const isSingle = computers.length === 1 || ('type' in pool && pool.type.value === 'singleComputer');
  return isSingle && computers.some((computer) => sameName(computer.fqdn, fqdn));
}

/**
 * @returns the pools that have their FQDN by right: the one that references mean, and those that run on it and share it: Persistent Chat
 * on a Standard Edition server, trusted applications on that or a Front End pool
 */
function bearersOf({ pools, names }: NamedThings): Set<Pool> {
  const bearers = new Set<Pool>();
  const shared = new Set<string>();
  for (const pool of pools) {
    const meant = names.pool(pool.fqdn);
    if (meant === pool) bearers.add(pool);
    else if (meant && mayShare(pool, meant)) {
      const sort = `${pool.kind}:${folded(pool.fqdn.value ?? '')}`;
      if (!shared.has(sort)) bearers.add(pool);
      shared.add(sort);
    }
  }
  return bearers;
}

function mayShare(pool: Pool, meant: Pool): boolean {
  if (pool.kind === 'persistentChat') return meant.kind === 'standardEdition';
  if (pool.kind !== 'other' || (meant.kind !== 'frontEnd' && meant.kind !== 'standardEdition')) return false;
  return pool.role.value === 'trustedApplication' || isUnknown(pool.role);
}
