import type { Span, StringNode } from '../syntax/tree';
import type { DeclaredNames } from './declaredNames';
import { SLOTS, type Declarations, type Entity, type Reference, type ReferenceKind } from './entities';
import { isKnown, offsetOf, type Fact, type Place, type Written } from './fact';

type Entities = Pick<Declarations, 'sites' | 'pools' | 'sqlStores' | 'fileStores'>;

/** Told what refers to something: what kind of thing that is, and the name. */
type Visit = (kind: ReferenceKind, name: Fact<string>) => void;

/** Visits what a site, pool or store refers to, as far as it is known. */
export function visitReferences(entity: Entity, visit: Visit): void {
  if ('centralSite' in entity) {
    if (isKnown(entity.centralSite)) visit('site', entity.centralSite);
    return;
  }
  if (isKnown(entity.site)) visit('site', entity.site);
  if (!('kind' in entity)) return;
  const pool = 'nextHop' in entity ? entity.nextHop : entity.pairedPool;
  if (isKnown(pool)) visit('pool', pool);
  for (const { set, slots } of entity.storeSets) {
    if (!isKnown(set)) continue;
    for (const slot of SLOTS) if (isKnown(slots[slot])) visit('sqlStore', slots[slot]);
  }
  if (entity.kind !== 'other' && isKnown(entity.fileStore)) visit('fileStore', entity.fileStore);
}

/** @returns what a site, pool or store refers to, as far as it is known */
export function referencesOf(entity: Entity): Reference[] {
  const references: Reference[] = [];
  visitReferences(entity, (kind, fact) => references.push(new ReadReference(kind, fact, entity)));
  return references;
}

/** @returns the references that name nothing which the document declares, thing by thing */
export function danglingIn({ sites, pools, sqlStores, fileStores }: Entities, names: DeclaredNames): Reference[] {
  const dangling: Reference[] = [];
  let from: Entity | undefined;
  const visit: Visit = (kind, name) => {
    if (from && !names.target(kind, name)) dangling.push(new ReadReference(kind, name, from));
  };
  for (const entities of [sites, pools, sqlStores, fileStores]) {
    for (from of entities) visitReferences(from, visit);
  }
  return dangling;
}

/** @returns whether a reference in a stretch of the text names nothing; looked for in the things there, which are found without looking at the others */
export function hasDanglingWithin(
  { sites, pools, sqlStores, fileStores, names }: Entities & { readonly names: DeclaredNames },
  { offset, length }: Span,
): boolean {
  const end = offset + length;
  const within = <Thing extends Entity>(things: readonly Thing[]): readonly Thing[] => {
    const from = firstEndingBehind(things, offset);
    let to = from;
    while ((things[to]?.node.offset ?? end) < end) to++;
    return things.slice(from, to);
  };
  const there: Entities = {
    sites: within(sites),
    pools: within(pools),
    sqlStores: within(sqlStores),
    fileStores: within(fileStores),
  };
  return danglingIn(there, names).some((reference) => {
    const at = offsetOf(placeOfReference(reference));
    return at >= offset && at < end;
  });
}

/** @returns the place of the first of these, which are in the order of the text, that ends behind an offset */
function firstEndingBehind(things: readonly Entity[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = things[middle]?.node;
    if (node && node.offset + node.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** {@link danglingIn} what a topology shows; to be asked for by its `cached`. */
export function danglingReferences(topology: Entities & { readonly names: DeclaredNames }): readonly Reference[] {
  return danglingIn(topology, topology.names);
}

/** @returns where a reference is written; its node is not made for that */
export function placeOfReference({ fact }: Reference): Place {
  return fact as Fact<string> & Written;
}

class ReadReference implements Reference {
  readonly kind: ReferenceKind;
  readonly fact: Fact<string>;
  readonly from: Entity;

  constructor(kind: ReferenceKind, fact: Fact<string>, from: Entity) {
    this.kind = kind;
    this.fact = fact;
    this.from = from;
  }

  get node(): StringNode {
    return this.fact.node as StringNode;
  }
}
