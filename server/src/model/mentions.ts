import type { ObjectNode, StringNode } from '../syntax/tree';
import type { Entity, Pool, ReferenceKind } from './entities';
import type { Fact } from './fact';

/** What a string names. */
export type NamedKind = ReferenceKind | 'computer';

/** A name that is written in a site, a pool or a store. */
export interface Mention {
  readonly kind: NamedKind;
  /** The string that is the name, or holds it. */
  readonly node: StringNode;
  /** Where the name stands in the value of the string. */
  readonly from: number;
  readonly to: number;
  /** What gets its name here; `undefined` where it is only referred to. */
  readonly declares: ObjectNode | undefined;
}

/** @returns the name itself */
export function textOf({ node, from, to }: Mention): string {
  return node.value.slice(from, to);
}

/**
 * @returns the names that are written in a site, a pool or a store, also within a longer text (`\\files.contoso.com\chat`). The server of a store
 * is declared by it, as far as the store can know: it may be a computer of a pool too
 */
export function mentionsIn(entity: Entity): Mention[] {
  const mentions: Mention[] = [];
  if ('computerList' in entity) ofPool(entity, mentions);
  else if ('name' in entity) whole('site', entity.name, entity.node, mentions);
  else {
    whole('instance' in entity ? 'sqlStore' : 'fileStore', entity.id, entity.node, mentions);
    if ('path' in entity) uncIn(entity.path, mentions);
    whole('computer', entity.server, entity.node, mentions);
  }
  for (const { kind, fact } of entity.references) whole(kind, fact, undefined, mentions);
  if ('compliance' in entity) uncIn(entity.compliance.adapter.outputDirectory, mentions);
  return mentions;
}

function ofPool(pool: Pool, mentions: Mention[]): void {
  whole('pool', pool.fqdn, pool.node, mentions);
  // A Standard Edition server is its computer.
  if (pool.kind === 'standardEdition') return;
  for (const { fqdn, node } of pool.computers) whole('computer', fqdn, node, mentions);
}

function whole(kind: NamedKind, { node, value }: Fact<string>, declares: ObjectNode | undefined, mentions: Mention[]) {
  // What is empty is not named yet, and no two such things are one.
  if (!value?.trim() || node?.type !== 'string') return;
  mentions.push({ kind, node, from: 0, to: value.length, declares });
}

function uncIn({ node }: Fact<string>, mentions: Mention[]): void {
  if (node?.type !== 'string') return;
  const server = uncServer(node.value);
  if (server) mentions.push({ kind: 'computer', node, from: 2, to: 2 + server.length, declares: undefined });
}

/** @returns the server of a UNC path; `undefined` of any other text */
export function uncServer(path: string): string | undefined {
  return /^\\\\([^\\/]*[^\\/\s][^\\/]*)/.exec(path)?.[1];
}
