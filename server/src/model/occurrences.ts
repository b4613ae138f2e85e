import { spanWithin } from '../syntax/strings';
import type { JsonNode, ObjectNode, Span, StringNode, SyntaxTree } from '../syntax/tree';
import type { Declarations, Deployment, Entity, Pool } from './entities';
import { folded, isUnknown, sameName } from './fact';
import { LISTS, writtenAs } from './lists';
import { Mention, mentionsIn, type NamedKind } from './mentions';
import type { Names } from './names';

export type { NamedKind } from './mentions';

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

/** The name of one thing, with all places where it is written. They are looked up when they are asked for. */
export interface Name {
  /** As it is declared; where nothing declares it, as it is first written. */
  readonly text: string;
  /** What bears it: an FQDN may be that of a pool and of its one computer. */
  readonly kinds: ReadonlySet<NamedKind>;
  /** Where something gets it: mostly one place. In the order of the text. */
  readonly declarations: readonly Occurrence[];
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
 * a longer text (`site:Chicago`, `\\files.contoso.com\chat`). One name is looked up at the cost of the places where it is written.
 *
 * The FQDN of a pool and that of a computer are one name where the pool is that machine: a Standard Edition server, and a pool of one
 * computer. Of two things that must not have one name, what refers to it means the first; the later one has its name for itself.
 */
export class Occurrences {
  readonly #topology: NamedThings;
  readonly #known = new Map<string, Name>();
  /** Where each text is declared, and written. */
  readonly #declared = new Map<string, WrittenByName>();
  readonly #mentioned = new Map<string, WrittenByName>();
  readonly #bearers = new Map<string, Bearers>();
  #scopes: readonly Mention[] | undefined;

  constructor(topology: NamedThings) {
    this.#topology = topology;
  }

  /** @returns the occurrence that a string is or holds; `undefined` of a node that names nothing, or nothing yet */
  at(node: JsonNode): Occurrence | undefined {
    if (node.type !== 'string') return undefined;
    const entity = this.#entityWith(node);
    const mentions = entity ? mentionsIn(entity) : this.#inScopes();
    const mention = mentions.find((one) => one.node === node);
    return mention && this.#occurrence(mention, entity);
  }

  /**
   * @param within the part of the text that is asked for
   * @returns every occurrence there, in no particular order
   */
  all({ start, end } = { start: 0, end: this.#topology.tree.text.length }): Occurrence[] {
    const { sites, pools, sqlStores, fileStores } = this.#topology;
    const isThere = ({ offset, length }: Span): boolean => offset < end && offset + length > start;
    const found = [sites, pools, sqlStores, fileStores].flatMap((list: readonly Entity[]) =>
      list
        .filter(({ node }) => isThere(node))
        .flatMap((entity) =>
          mentionsIn(entity).flatMap((mention) => (isThere(mention.node) ? this.#occurrence(mention, entity) : [])),
        ),
    );
    const scopes = this.#inScopes().filter(({ node }) => isThere(node));
    return [...found, ...scopes.map((mention) => this.#occurrence(mention, undefined))];
  }

  /** @returns where the thing that an occurrence means gets its name: mostly one place, none where nothing declares it */
  declarationsOf({ kind, name }: Occurrence): readonly Occurrence[] {
    const { declarations } = name;
    const { names } = this.#topology;
    const fact = { node: undefined, value: name.text };
    const meant =
      kind === 'pool' ? names.pool(fact) : kind === 'computer' ? names.standardEditionServer(fact) : undefined;
    const best = declarations.find(({ declares }) => declares === meant?.node);
    if (best) return [best];
    const ofKind = declarations.filter((declaration) => declaration.kind === kind);
    return ofKind.length > 0 ? ofKind : declarations;
  }

  /** @returns the other names that something of that name would be mistaken for, were it called so: sites for a site, pools and computers for each other */
  takenBy(text: string, name: Name): Name[] {
    const spaces = [...name.kinds].flatMap((kind): readonly Space[] => (isFqdn(kind) ? FQDN_SPACES : [kind]));
    const keys = new Set(spaces.map((space) => keyIn(space, text)));
    const found = this.#declarationsOf(folded(text)).flatMap(([mention, entity]) => {
      const key = this.#keyOf(mention, entity);
      return keys.has(key) ? [this.#nameOf(key, folded(text))] : [];
    });
    return [...new Set(found)].filter((other) => other !== name);
  }

  /** @returns the site, pool or store that a node stands in */
  #entityWith(node: JsonNode): Entity | undefined {
    let item: JsonNode | undefined;
    for (let at: JsonNode | undefined = node; at; at = at.parent) if (at.parent?.type === 'array') item = at;
    const property = item?.parent?.parent;
    const list = property?.type === 'property' ? LISTS.find((name) => name === property.name) : undefined;
    if (!item || !list || property?.parent?.parent) return undefined;
    const entities: readonly Entity[] = this.#topology[list];
    return writtenAs(entities, item);
  }

  #occurrence(mention: Mention, entity: Entity | undefined): Occurrence {
    const { kind, node, from, to } = mention;
    const text = mention.text;
    return {
      kind,
      node,
      text,
      span: spanWithin(this.#topology.tree.text, node, from, to),
      declares: this.#isDeclaration(mention, entity) ? mention.declares : undefined,
      name: this.#nameOf(this.#keyOf(mention, entity), folded(text)),
    };
  }

  /** @param key tells the name from others that are the same text, `folded` */
  #nameOf(key: string, text: string): Name {
    const known = this.#known.get(key);
    if (known) return known;
    const name = new LazyName(
      () => this.#occurrencesOf(this.#ofName(key, this.#declared, text, () => this.#declarationsOf(text))),
      () => this.#occurrencesOf(this.#ofName(key, this.#mentioned, text, () => this.#written(text))),
    );
    this.#known.set(key, name);
    return name;
  }

  /** Of a text that is written very many times, all names are told apart at once. */
  #ofName(key: string, known: Map<string, WrittenByName>, text: string, find: () => Written[]): readonly Written[] {
    let byName = known.get(text);
    if (!byName) {
      const groups = new Map<string, Written[]>();
      for (const [mention, entity] of find()) {
        const name = this.#keyOf(mention, entity);
        const group = groups.get(name);
        if (group) group.push([mention, entity]);
        else groups.set(name, [[mention, entity]]);
      }
      known.set(text, (byName = groups));
    }
    return byName.get(key) ?? [];
  }

  #occurrencesOf(written: readonly Written[]): Occurrence[] {
    return written
      .map(([mention, entity]) => this.#occurrence(mention, entity))
      .sort((a, b) => a.span.offset - b.span.offset);
  }

  /** @returns every place where a text is written as a name */
  #written(text: string): Written[] {
    const { written } = this.#topology.names;
    const found = new Set([...written.declaring(text), ...written.referring(text)]);
    return [
      ...[...found].flatMap((entity) => mentionsOf(text, entity)),
      ...this.#inScopes().flatMap((mention) => (folded(mention.text) === text ? [[mention, undefined] as const] : [])),
    ];
  }

  #declarationsOf(text: string): Written[] {
    return [...new Set(this.#topology.names.written.declaring(text))]
      .flatMap((entity) => mentionsOf(text, entity))
      .filter(([mention, entity]) => this.#isDeclaration(mention, entity));
  }

  /** A SQL Server or file server that is no computer of a pool is declared with its stores. */
  #isDeclaration({ kind, node, declares }: Mention, entity: Entity | undefined): boolean {
    if (!declares || !entity) return false;
    const isOfPool = kind !== 'computer' || 'computerList' in entity;
    return isOfPool || this.#topology.names.memberships({ node, value: node.value }).length === 0;
  }

  /** @returns what tells the name that is meant from others that are the same text */
  #keyOf(mention: Mention, entity: Entity | undefined): string {
    const { kind, declares } = mention;
    const text = mention.text;
    const byText = keyIn(isFqdn(kind) && this.#bearersOf(text).areMachine ? 'machine' : kind, text);
    if (!declares || !entity) return byText;
    if ('computerList' in entity) {
      if (this.#bearersOf(entity.fqdn.value ?? '').pools.has(entity)) return byText;
      // A later pool that must not have this FQDN is most often a copy that is about to get another one.
      const isItsName =
        kind === 'pool' || (isMachine(entity) && sameName({ node: undefined, value: text }, entity.fqdn));
      return isItsName ? `pool at ${entity.node.offset}` : byText;
    }
    if (kind === 'computer') return byText;
    return this.#meant(entity) === entity ? byText : `${kind} at ${entity.node.offset}`;
  }

  /** @returns the site or store that the name of this one means */
  #meant(entity: Exclude<Entity, Pool>): Entity | undefined {
    const { names } = this.#topology;
    if ('name' in entity) return names.site(entity.name);
    return 'instance' in entity ? names.sqlStore(entity.id) : names.fileStore(entity.id);
  }

  /**
   * @returns the pools that have that FQDN by right: the one that references mean, and those that run on it and share it: Persistent Chat
   * on a Standard Edition server, trusted applications on that or a Front End pool
   */
  #bearersOf(fqdn: string): Bearers {
    const known = this.#bearers.get(folded(fqdn));
    if (known) return known;
    const { names } = this.#topology;
    const fact = { node: undefined, value: fqdn };
    const meant = names.pool(fact);
    const pools = new Set<Pool>(meant ? [meant] : []);
    const shared = new Set<Pool['kind']>();
    for (const pool of names.poolsOf(fact)) {
      if (!meant || pool === meant || !mayShare(pool, meant)) continue;
      if (!shared.has(pool.kind)) pools.add(pool);
      shared.add(pool.kind);
    }
    const bearers = { pools, areMachine: [...pools].some(isMachine) };
    this.#bearers.set(folded(fqdn), bearers);
    return bearers;
  }

  /** The scopes of the policy are the only names outside of sites, pools and stores. */
  #inScopes(): readonly Mention[] {
    return (this.#scopes ??= (this.#topology.deployment?.persistentChatPolicy.enabledScopes.items ?? []).flatMap(
      ({ node, value }): Mention[] => {
        const [prefix, kind] = /^(site|pool):\s*/i.exec(value) ?? [];
        if (prefix === undefined || kind === undefined || value.slice(prefix.length).trim() === '') return [];
        const named = folded(kind) === 'site' ? 'site' : 'pool';
        return [new Mention(named, { node, value }, prefix.length, value.length, undefined)];
      },
    ));
  }
}

/** The pools that have an FQDN by right. */
interface Bearers {
  readonly pools: ReadonlySet<Pool>;
  /** Whether it is the FQDN of a machine too, since one of them is one. */
  readonly areMachine: boolean;
}

/** A name that is written, and the thing that it is written in; `undefined` in the scopes of a policy. */
type Written = readonly [mention: Mention, entity: Entity | undefined];

/** What is written as one text, by what tells its names apart. */
type WrittenByName = ReadonlyMap<string, readonly Written[]>;

class LazyName implements Name {
  readonly #findDeclarations: () => Occurrence[];
  readonly #findAll: () => Occurrence[];
  #declarations: readonly Occurrence[] | undefined;
  #occurrences: readonly Occurrence[] | undefined;
  #kinds: ReadonlySet<NamedKind> | undefined;

  constructor(findDeclarations: () => Occurrence[], findAll: () => Occurrence[]) {
    this.#findDeclarations = findDeclarations;
    this.#findAll = findAll;
  }

  get text(): string {
    return (this.declarations[0] ?? this.occurrences[0])?.text ?? '';
  }

  get kinds(): ReadonlySet<NamedKind> {
    return (this.#kinds ??= new Set([
      ...this.occurrences.map(({ kind }) => kind),
      ...(this.declarations.some(({ declares }) => declares && isStandardEditionServer(declares))
        ? (['computer'] as const)
        : []),
    ]));
  }

  get declarations(): readonly Occurrence[] {
    return (this.#declarations ??= this.#findDeclarations());
  }

  get occurrences(): readonly Occurrence[] {
    return (this.#occurrences ??= this.#findAll());
  }
}

function mentionsOf(text: string, entity: Entity): Written[] {
  return mentionsIn(entity)
    .filter((mention) => folded(mention.text) === text)
    .map((mention) => [mention, entity]);
}

/** A pool that is a machine and that machine have one name. */
type Space = NamedKind | 'machine';
const FQDN_SPACES: readonly Space[] = ['machine', 'pool', 'computer'];

function isFqdn(kind: NamedKind): boolean {
  return kind === 'pool' || kind === 'computer';
}

function keyIn(space: Space, text: string): string {
  return `${space}:${folded(text)}`;
}

function isStandardEditionServer({ parent }: ObjectNode): boolean {
  const list = parent?.parent;
  return list?.type === 'property' && list.keyNode.value === 'standardEditionServers';
}

/** @returns whether the FQDN of a pool is that of a machine: a Standard Edition server, or the one computer in the pool */
function isMachine(pool: Pool): boolean {
  if (pool.kind === 'standardEdition') return true;
  const { fqdn, computers } = pool;
  const isSingle = computers.length === 1 || ('type' in pool && pool.type.value === 'singleComputer');
  return isSingle && computers.some((computer) => sameName(computer.fqdn, fqdn));
}

function mayShare(pool: Pool, meant: Pool): boolean {
  if (pool.kind === 'persistentChat') return meant.kind === 'standardEdition';
  if (pool.kind !== 'other' || (meant.kind !== 'frontEnd' && meant.kind !== 'standardEdition')) return false;
  return pool.role.value === 'trustedApplication' || isUnknown(pool.role);
}
