import { spanWithin } from '../syntax/strings';
import type { JsonNode, ObjectNode, Span, StringNode, SyntaxTree } from '../syntax/tree';
import type { Computer, Declarations, Deployment, Pool, ReferenceKind } from './entities';
import { folded, sameName, type Fact } from './fact';
import { bearersOf, isMachine } from './bearers';
import type { Names } from './names';

/** What a string names. A Standard Edition server is a pool that is named by its computer. */
export type NamedKind = ReferenceKind | 'computer';

/** One place where a name is written. */
export interface Occurrence {
  readonly kind: NamedKind;
  /** The string that holds the name, or is it. */
  readonly node: StringNode;
  /** The name alone, without quotes. */
  readonly span: Span;
  /** What gets its name here; `undefined` where it is only referred to. */
  readonly declares: ObjectNode | undefined;
  readonly name: Name;
}

/** The name of one thing, with all places where it is written. */
export interface Name {
  /** As it is declared; of what is not declared, as it is first written. */
  readonly text: string;
  /** What bears it: an FQDN may be that of a pool and of the one computer in it. Not empty. */
  readonly kinds: ReadonlySet<NamedKind>;
  /** In the order of the text; not empty. */
  readonly occurrences: readonly Occurrence[];
}

/** What of a topology holds names. */
interface Named extends Declarations {
  readonly tree: SyntaxTree;
  readonly names: Names;
  readonly deployment: Deployment | undefined;
}

/**
 * Where each name of a topology is written: sites, pools, stores and computers, where they get it and where something refers to them, also
 * within a longer text (`site:Chicago`, `\\files.contoso.com\chat`). Built in time linear in the document but for sorting.
 *
 * An FQDN of a pool and of a computer are one name where the pool is that machine: a Standard Edition server, and a pool of one
 * computer. Of two things that must not have one name, references mean the first; the later one has its name for itself.
 */
export class Occurrences {
  readonly #text: string;
  readonly #byNode = new Map<JsonNode, Occurrence>();
  readonly #byKey = new Map<string, WrittenName>();
  readonly #poolsOfMachines: ReadonlySet<string>;

  constructor(topology: Named) {
    this.#text = topology.tree.text;
    const bearers = bearersOf(topology);
    this.#poolsOfMachines = new Set(
      [...bearers].flatMap((pool) => (isMachine(pool) && pool.fqdn.value ? [folded(pool.fqdn.value)] : [])),
    );
    for (const site of topology.sites) this.#declare('site', site.name, site, topology.names.site(site.name));
    for (const pool of topology.pools) this.#pool(pool, bearers.has(pool));
    this.#stores(topology);
    for (const { kind, node } of topology.references) this.#add(kind, node, this.#keyOf(kind, node.value));
    for (const { node, value } of topology.deployment?.persistentChatPolicy.enabledScopes.items ?? []) {
      const [scope = '', kind] = /^(site|pool):/i.exec(value) ?? [];
      if (kind) this.#within(kind.toLowerCase() === 'site' ? 'site' : 'pool', node, scope.length, value.length);
    }
    for (const name of this.#byKey.values()) name.finish();
  }

  /** @returns the occurrence that a string is or holds */
  at(node: JsonNode): Occurrence | undefined {
    return this.#byNode.get(node);
  }

  /** @returns every name that is written in the document */
  names(): Iterable<Name> {
    return this.#byKey.values();
  }

  /** @returns what something of that kind and name would be mistaken for: the names, without case, that are given already */
  bearing(kind: NamedKind, text: string): Name[] {
    const keys = isFqdn(kind) ? FQDN_KEYS.map((key) => keyed(key, text)) : [keyed(kind, text)];
    return keys.flatMap((key) => this.#byKey.get(key) ?? []).filter((name) => name.isDeclared);
  }

  /** @returns where what an occurrence names gets its name: mostly one place; none where nothing declares it */
  declarationsOf({ kind, name }: Occurrence): Occurrence[] {
    const declarations = name.occurrences.filter(({ declares }) => declares);
    const ofKind = declarations.filter((declaration) => declaration.kind === kind);
    // A Standard Edition server declares its machine, and what is collocated on it says so again.
    const meant = name.main ? declarations.filter(({ declares }) => declares === name.main) : [];
    if (kind === 'pool' || meant.some(({declares}) => declares && this.#servers.has(declares))) return meant.length > 0 ? meant : declarations;
    return ofKind.length > 0 ? ofKind : declarations;
  }
}
