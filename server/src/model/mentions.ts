import type { ObjectNode, StringNode } from '../syntax/tree';
import type { Entity, Pool, ReferenceKind } from './entities';
import type { Fact, Written } from './fact';
import { visitReferences } from './references';

/** What a string names. */
export type NamedKind = ReferenceKind | 'computer';

/** A name that is written: a string is the name, or holds it. Of most nobody asks where. */
export class Mention {
  readonly kind: NamedKind;
  /** What the string says, which is known. */
  readonly fact: Fact<string>;
  /** Where the name stands in that. */
  readonly from: number;
  readonly to: number;
  readonly #bearer: Written | undefined;

  /** @param bearer what gets its name here; `undefined` where it is only referred to */
  constructor(kind: NamedKind, fact: Fact<string>, from: number, to: number, bearer: Written | undefined) {
    this.kind = kind;
    this.fact = fact;
    this.from = from;
    this.to = to;
    this.#bearer = bearer;
  }

  get node(): StringNode {
    return this.fact.node as StringNode;
  }

  get isDeclaring(): boolean {
    return this.#bearer !== undefined;
  }

  /** The object that gets its name here; `undefined` where it is only referred to. */
  get declares(): ObjectNode | undefined {
    return this.#bearer?.node as ObjectNode | undefined;
  }

  /** The name itself. */
  get text(): string {
    return (this.fact.value ?? '').slice(this.from, this.to);
  }

  /** The name, to be looked up. Where it stands nobody asks of that: the node of a longer text need not be made. */
  get name(): Fact<string> {
    const { fact, from, to } = this;
    return from === 0 && to === fact.value?.length ? fact : { node: undefined, value: this.text };
  }
}

/**
 * @returns the names that are written in a site, a pool or a store, also within a longer text (`\\files.contoso.com\chat`). The server of a store
 * is declared by it, as far as the store can know: it may be a computer of a pool too
 */
export function mentionsIn(entity: Entity): Mention[] {
  const mentions: Mention[] = [];
  if ('computerList' in entity) ofPool(entity, mentions);
  else if ('name' in entity) whole('site', entity.name, entity, mentions);
  else {
    whole('instance' in entity ? 'sqlStore' : 'fileStore', entity.id, entity, mentions);
    if ('path' in entity) uncIn(entity.path, mentions);
    whole('computer', entity.server, entity, mentions);
  }
  visitReferences(entity, (kind, fact) => whole(kind, fact, undefined, mentions));
  if ('compliance' in entity) uncIn(entity.compliance.adapter.outputDirectory, mentions);
  return mentions;
}

function ofPool(pool: Pool, mentions: Mention[]): void {
  whole('pool', pool.fqdn, pool, mentions);
  // A Standard Edition server is its computer.
  if (pool.kind === 'standardEdition') return;
  for (const computer of pool.computers) whole('computer', computer.fqdn, computer, mentions);
}

function whole(kind: NamedKind, fact: Fact<string>, bearer: Written | undefined, mentions: Mention[]) {
  // What is empty is not named yet, and no two such things are one.
  const { value } = fact;
  if (value?.trim()) mentions.push(new Mention(kind, fact, 0, value.length, bearer));
}

function uncIn(fact: Fact<string>, mentions: Mention[]): void {
  const server = uncServer(fact.value ?? '');
  if (server) mentions.push(new Mention('computer', fact, 2, 2 + server.length, undefined));
}

/** @returns the server of a UNC path; `undefined` of any other text */
export function uncServer(path: string): string | undefined {
  return /^\\\\([^\\/]*[^\\/\s][^\\/]*)/.exec(path)?.[1];
}
