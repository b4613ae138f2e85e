import { propertyNamed, type ObjectNode, type SyntaxTree } from '../syntax/tree';
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
import { ABSENT, type Fact } from './fact';
import { LISTS, type ListName } from './lists';
import { Names } from './names';
import { Occurrences } from './occurrences';
import { readerOf } from './read';
import { readDeployment, READERS } from './readEntities';

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

/** What has come and gone when a tree was read again. */
export interface Reread {
  readonly gone: ReadonlySet<Entity>;
  readonly come: readonly Entity[];
  /** Whether something other than these has changed: what the document says beside its lists, or what stands in them that is no declaration. */
  readonly isElsewhere: boolean;
}

/** A topology that can be read again when its tree has been edited: what has stayed in the tree stays in the topology. */
export class ReadTopology implements Topology {
  readonly tree: SyntaxTree;
  readonly names: Names;
  node: ObjectNode | undefined;
  product: Fact<OneOf<'product'>> = ABSENT;
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
  unread: ReadonlySet<ListName> = new Set();
  #references: readonly Reference[] | undefined;
  readonly #cached = new Map<unknown, unknown>();
  /** What is not among the entities, to see whether it has changed. */
  #elsewhere: readonly unknown[] = [];

  constructor(tree: SyntaxTree) {
    this.tree = tree;
    this.names = new Names(this);
    this.#read();
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

  /** Reads the tree again after it was edited. The names are as before until they are told. */
  readAgain(): Reread {
    const reread = this.#read();
    this.#references = undefined;
    this.#cached.clear();
    return reread;
  }

  #read(): Reread {
    const root = readerOf(this.tree.root, this.names.table);
    const gone = new Set<Entity>();
    const come: Entity[] = [];
    const elsewhere: unknown[] = [];
    const unread = new Set<ListName>();
    const object = root.set.value;
    const lists = LISTS.map((name) => {
      const { node, value } = root.list(name);
      const all = value?.items ?? [];
      const objects = all.every((item) => item.type === 'object') ? all : all.filter((item) => item.type === 'object');
      // What is no list, and what stands in one that is no object, matters as such; of a list itself, whether it is there.
      elsewhere.push(value ? true : node);
      if (objects.length < all.length) for (const item of all) elsewhere.push(item);
      const isRead = value ? objects.length === all.length : !(object && propertyNamed(object, name));
      if (!isRead) unread.add(name);
      elsewhere.push(isRead);
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
    this.unread = unread;
    this.node = object;
    this.product = root.oneOf('product', 'product');
    this.sipDomains = root.strings('sipDomains').items;
    this.deployment = readDeployment(root);
    elsewhere.push(this.product.node, this.deployment?.node);
    for (const { node } of this.sipDomains) elsewhere.push(node);
    elsewhere.push(this.node?.properties.length, this.node?.properties[0]?.name);
    const isElsewhere =
      elsewhere.length !== this.#elsewhere.length || elsewhere.some((one, at) => one !== this.#elsewhere[at]);
    this.#elsewhere = elsewhere;
    return { gone, come, isElsewhere };
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
