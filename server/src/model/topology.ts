import type { EditedItems } from '../syntax/editedTree';
import { propertyNamed, type ArrayNode, type ObjectNode, type SyntaxTree } from '../syntax/tree';
import {
  type Declarations,
  type Deployment,
  type Entity,
  type FileStore,
  type FrontEndPool,
  type Item,
  type OneOf,
  type OtherPool,
  type PersistentChatPool,
  type Pool,
  type Reference,
  type Site,
  type SqlStore,
  type StandardEditionServer,
} from './entities';
import { ABSENT, isAbsent, type Fact } from './fact';
import { Field } from './fields';
import { FORMAT } from './format';
import { LISTS, type ListName } from './lists';
import { Names, type Reread } from './names';
import { Occurrences } from './occurrences';
import { readerOf } from './read';
import { READERS } from './readEntities';
import { readDeployment } from './readParts';
import { Lookups, type Reader } from './readers';
import { UnreadLists } from './unreadLists';

export { LISTS, type ListName } from './lists';

/** A topology document, read: what it declares and what its names mean. */
export interface Topology extends Declarations {
  readonly tree: SyntaxTree;
  /** The document's object; `undefined` where the document is none. */
  readonly node: ObjectNode | undefined;
  readonly product: Fact<OneOf<'product'>>;
  readonly sipDomains: readonly Item<string>[];
  readonly deployment: Deployment | undefined;
  readonly names: Names;
  /** Where names are written; worked out when first asked for. */
  readonly occurrences: Occurrences;
  /** @returns what is worked out from the topology as it is now: once, whoever asks. One function is one thing that is worked out */
  cached<Value>(workOut: (topology: Topology) => Value): Value;
}

/** Reads the tree. Whatever the document is, there is a topology; what cannot be read is unknown in it. */
export function readTopology(tree: SyntaxTree): Topology {
  return new ReadTopology(tree);
}

const POOL_LISTS = ['frontEndPools', 'standardEditionServers', 'persistentChatPools', 'otherPools'] as const;

/** Of more items that have come to a list all of it is read. */
const MOST_AT_ONCE = 1000;

/** A topology that can be read again when its tree has been edited: what has stayed in the tree stays in the topology. */
export class ReadTopology implements Topology {
  readonly tree: SyntaxTree;
  readonly names: Names;
  readonly unread: UnreadLists;
  node: ObjectNode | undefined;
  sipDomains: readonly Item<string>[] = [];
  deployment: Deployment | undefined;
  sites: readonly Site[] = [];
  frontEndPools: readonly FrontEndPool[] = [];
  standardEditionServers: readonly StandardEditionServer[] = [];
  persistentChatPools: readonly PersistentChatPool[] = [];
  otherPools: readonly OtherPool[] = [];
  sqlStores: readonly SqlStore[] = [];
  fileStores: readonly FileStore[] = [];
  pools: readonly Pool[] = [];
  #product: Fact<OneOf<'product'>> = ABSENT;
  readonly #productLookups = new Lookups();
  /** The lists that the entities were read from. */
  readonly #lists: Partial<Record<ListName, ArrayNode | undefined>> = {};
  #references: readonly Reference[] | undefined;
  readonly #cached = new Map<unknown, unknown>();

  constructor(tree: SyntaxTree) {
    this.tree = tree;
    this.names = new Names(this, tree.names);
    this.unread = new UnreadLists(this.names.reading);
    this.#read();
  }

  /** Rules over one thing want to know what it is, never where it is written. */
  get product(): Fact<OneOf<'product'>> {
    this.names.reading.note(this.#productLookups, 0);
    return this.#product;
  }

  get references(): readonly Reference[] {
    return (this.#references ??= [...this.sites, ...this.pools, ...this.sqlStores, ...this.fileStores].flatMap(
      (entity) => entity.references,
    ));
  }

  get occurrences(): Occurrences {
    return this.cached(occurrencesIn);
  }

  cached<Value>(workOut: (topology: Topology) => Value): Value {
    if (!this.#cached.has(workOut)) this.#cached.set(workOut, workOut(this));
    return this.#cached.get(workOut) as Value;
  }

  /**
   * Reads the tree again after it was edited. The names are as before until they are told.
   *
   * @param items those of a list that were edited; `undefined` where more may have been
   */
  readAgain(items: EditedItems | undefined): Reread {
    const reread = (items && this.#readItems(items)) ?? this.#read();
    this.#references = undefined;
    this.#cached.clear();
    return reread;
  }

  /** @returns `undefined` where more has to be read than these */
  #readItems({ list, at, gone: nodes, come: edited }: EditedItems): Reread | undefined {
    const property = list.parent?.type === 'property' ? list.parent : undefined;
    const name = LISTS.find((one) => one === property?.name);
    const objects = edited.filter((node) => node.type === 'object');
    // Of two lists of one name the last one counts.
    const isRead = name && this.node && propertyNamed(this.node, name) === property && !this.unread.has(name);
    if (!isRead || objects.length < edited.length || objects.length > MOST_AT_ONCE) {
      if (name) this.#lists[name] = undefined;
      return undefined;
    }
    const come = objects.map((node) => READERS[name](node, this.names.table));
    const gone = new Set((this[name] as Entity[]).splice(at, nodes.length, ...come));
    const [first] = gone;
    const [now] = come;
    if (first && now && 'computerList' in now && gone.size === 1 && come.length === 1) {
      (this.pools as Pool[])[this.pools.indexOf(first as Pool)] = now;
    } else if (POOL_LISTS.some((one) => one === name)) {
      this.pools = this.#poolsInTextOrder();
    }
    return { gone, come, affected: new Set() };
  }

  #read(): Reread {
    const root = readerOf(this.tree.root, FORMAT, this.names.table);
    const gone = new Set<Entity>();
    const come: Entity[] = [];
    const affected = new Set<Reader>();
    const unread = new Set<ListName>();
    const object = root.set.value;
    const lists = LISTS.map((name) => {
      const { value, node } = root.list(Field[name]);
      const known = this.#lists[name];
      this.#lists[name] = value;
      // Of a list that is still the same one, what was edited has been read.
      if (value && value === known && !this.unread.has(name)) return this[name];
      const all = value?.items ?? [];
      const objects = all.every((item) => item.type === 'object') ? all : all.filter((item) => item.type === 'object');
      // Of a list in which the text ends, or that may follow where it ends, there may be more.
      const isRead = value ? objects.length === all.length && !value.isCut : !node;
      if (!isRead) unread.add(name);
      return this.#entities(name, objects, gone, come);
    });
    const [sites, frontEnds, servers, chats, others, sqlStores, fileStores] = lists;
    this.sites = sites as readonly Site[];
    this.frontEndPools = frontEnds as readonly FrontEndPool[];
    this.standardEditionServers = servers as readonly StandardEditionServer[];
    this.persistentChatPools = chats as readonly PersistentChatPool[];
    this.otherPools = others as readonly OtherPool[];
    this.sqlStores = sqlStores as readonly SqlStore[];
    this.fileStores = fileStores as readonly FileStore[];
    if (gone.size > 0 || come.length > 0) this.pools = this.#poolsInTextOrder();
    this.unread.update(unread, affected);
    this.node = object;
    const product = root.oneOf(Field.product, 'product');
    if (product.value !== this.#product.value || isAbsent(product) !== isAbsent(this.#product)) {
      for (const reader of this.#productLookups.of(0)) affected.add(reader);
    }
    this.#product = product;
    this.sipDomains = root.strings(Field.sipDomains).items;
    this.deployment = readDeployment(root);
    return { gone, come, affected };
  }

  /** Reads the objects of a list; those of which the entity is known at the beginning and the end of the list only where they are others. */
  #entities(name: ListName, nodes: readonly ObjectNode[], gone: Set<Entity>, come: Entity[]): readonly Entity[] {
    const known: readonly Entity[] = this[name];
    let first = 0;
    while (first < nodes.length && known[first]?.node === nodes[first]) first++;
    let behind = 0;
    const shorter = Math.min(nodes.length, known.length) - first;
    while (behind < shorter && known.at(-1 - behind)?.node === nodes.at(-1 - behind)) behind++;
    const middle = known.slice(first, known.length - behind);
    const byNode = new Map(middle.map((entity) => [entity.node, entity]));
    const read = nodes.slice(first, nodes.length - behind).map((node) => {
      const entity = byNode.get(node);
      if (entity) {
        byNode.delete(node);
        return entity;
      }
      const fresh = READERS[name](node, this.names.table);
      come.push(fresh);
      return fresh;
    });
    for (const entity of byNode.values()) gone.add(entity);
    if (first === 0 && behind === 0) return read;
    return [...known.slice(0, first), ...read, ...(behind > 0 ? known.slice(-behind) : [])];
  }

  /** Each list is a stretch of the text of its own. */
  #poolsInTextOrder(): Pool[] {
    const lists: (readonly Pool[])[] = POOL_LISTS.map((name) => this[name]);
    const place = (list: readonly Pool[]): number => list[0]?.node.offset ?? 0;
    const [first = [], ...others] = lists.sort((a, b) => place(a) - place(b));
    return first.concat(...others);
  }
}

function occurrencesIn(topology: Topology): Occurrences {
  return new Occurrences(topology);
}
