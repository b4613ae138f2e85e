import { t } from '@vscode/l10n';
import type { StoreSetKind } from '../model/entities';
import { FORMAT, type Shape } from '../model/format';
import type { Topology } from '../model/topology';
import { storeSetTitle } from '../rules/shared/storeSets';
import type { JsonValue } from '../syntax/print';
import type { ObjectNode, ValueNode } from '../syntax/tree';
import { valueAt } from '../syntax/value';
import type { Change, StatedFact, Subject, Value } from './comparison';
import { comparable, namesOf, propertiesOf, said, saysTheSame, textsIn, type Said } from './facts';
import type { Renames } from './matching';
import { inWords, isStoreSet, nodeInWords, propertyTitle } from './words';

/** One of the two topologies. */
export interface Side {
  readonly topology: Topology;
  /** Properties of which it does not say anything, whatever the deployment is: where one is missing, it is not compared. */
  readonly unsaid: ReadonlySet<string>;
}

export type Emit = (change: Omit<Change<ValueNode>, 'message'>) => void;

/** What properties belong to. */
export interface Owner {
  readonly subject: Subject;
  /** The FQDN of the computer of the subject that they are properties of. */
  readonly computer?: string;
  /** What the format says of it. */
  readonly shape: Shape | undefined;
  /** Properties that are not compared. */
  readonly without?: readonly string[];
  /** What is meant where nothing is written, as far as the format alone does not tell it. */
  readonly unwritten?: (property: string, side: 'old' | 'new') => JsonValue | undefined;
}

interface Both<Node> {
  readonly old?: Node | undefined;
  readonly new?: Node | undefined;
}

/** A property of both topologies. */
interface Property extends Both<ValueNode> {
  /** From the subject on. */
  readonly path: readonly string[];
  readonly owner: Owner;
}

/** Compares what two topologies say of one thing, property by property. */
export class PropertyComparison {
  readonly #old: Side;
  readonly #new: Side;
  readonly #renames: Renames;
  readonly #emit: Emit;

  constructor(old: Side, next: Side, renames: Renames, emit: Emit) {
    this.#old = old;
    this.#new = next;
    this.#renames = renames;
    this.#emit = emit;
  }

  /** Compares the properties of an object; one that is missing has none. */
  compareObjects(objects: Both<ObjectNode>, owner: Owner, path: readonly string[] = []): void {
    const [before, after] = [propertiesOf(objects.old), propertiesOf(objects.new)];
    for (const name of namesOf(owner.shape, before, after)) {
      if (owner.without?.includes(name)) continue;
      this.compare({ path: [...path, name], old: before.get(name), new: after.get(name), owner });
    }
  }

  compare(property: Property): void {
    const { path, owner, old, new: next } = property;
    const name = path.at(-1) ?? '';
    if ((!old && this.#old.unsaid.has(name)) || (!next && this.#new.unsaid.has(name))) return;
    const shape = owner.shape?.properties.get(name);
    if (shape?.type === 'object' && isObjectOrMissing(old) && isObjectOrMissing(next)) {
      // What is peculiar to the properties of the owner is not to what is in them.
      const { subject, computer } = owner;
      this.compareObjects(
        { old, new: next },
        { subject, ...(computer === undefined ? {} : { computer }), shape },
        path,
      );
    } else if (shape?.type !== 'array' || !this.#compareLists(property, shape.items)) {
      this.#compareValues(property, shape);
    }
  }

  /** Compares what stands in a list beside the objects that declare things, or stands in its place. */
  compareStrays(property: Property): void {
    const strays = (node: ValueNode | undefined): Said => {
      if (node?.type !== 'array') return said('', node, undefined);
      const items = node.items.filter(({ type }) => type !== 'object');
      return items.length === 0 ? { node: undefined, value: undefined } : { node, value: items.map(valueAt) };
    };
    const [old, next] = [strays(property.old), strays(property.new)];
    if (!saysTheSame('', old, next, this.#renames)) this.#changed(property, old, next);
  }

  /** @returns what is written in the object that is there, as far as somebody would ask */
  factsOf({ old, new: next }: Both<ObjectNode>, without: readonly string[]): StatedFact[] {
    const { topology } = next ? this.#new : this.#old;
    const facts: StatedFact[] = [];
    const add = (object: ObjectNode, path: readonly string[]): void => {
      for (const [name, node] of propertiesOf(object)) {
        if (path.length === 0 && without.includes(name)) continue;
        const here = [...path, name];
        if (node.type === 'object' && node.properties.length > 0) add(node, here);
        else facts.push({ property: here.join('.'), label: propertyTitle(here), ...nodeInWords(name, node, topology) });
      }
    };
    const object = next ?? old;
    if (object) add(object, []);
    return facts;
  }

  /** @returns whether both are lists of texts, or one is and the other one is missing; their order says nothing, but for the first SIP domain */
  #compareLists(property: Property, items: Shape | undefined): boolean {
    const { path, old, new: next } = property;
    const [before, after] = [textsIn(old), textsIn(next)];
    if (items?.type !== 'string' || (old && !before) || (next && !after)) return false;
    // That there are none is more than not saying which.
    if (!before?.length && !after?.length) return false;
    const name = path.at(-1) ?? '';
    const byKey = (texts: readonly string[] = [], side: 'ofOld' | 'ofNew'): Map<string, string> =>
      new Map(texts.map((text) => [comparable(name, text, side, this.#renames), text]));
    const [oldItems, newItems] = [byKey(before, 'ofOld'), byKey(after, 'ofNew')];
    for (const [key, text] of newItems) if (!oldItems.has(key)) this.#item(property, 'added', text);
    for (const [key, text] of oldItems) if (!newItems.has(key)) this.#item(property, 'removed', text);
    const [oldFirst, newFirst] = [oldItems.keys().next().value, newItems.keys().next().value];
    if (name === 'sipDomains' && oldFirst !== undefined && newFirst !== undefined && oldFirst !== newFirst) {
      const text = (items: ReadonlyMap<string, string>, key: string): Value =>
        inWords(name, items.get(key) ?? '', this.#new.topology);
      const [from, to] = [text(oldItems, oldFirst), text(newItems, newFirst)];
      this.#emit({
        ...this.#stub(property),
        kind: 'changed',
        item: 'property',
        label: t('Default SIP domain'),
        from,
        to,
      });
    }
    return true;
  }

  #item(property: Property, kind: 'added' | 'removed', text: string): void {
    const { topology } = kind === 'added' ? this.#new : this.#old;
    const value = inWords(property.path.at(-1) ?? '', text, topology);
    this.#emit({
      ...this.#stub(property),
      kind,
      item: 'property',
      label: propertyTitle(property.path),
      ...(kind === 'added' ? { to: value } : { from: value }),
    });
  }

  #compareValues(property: Property, shape: Shape | undefined): void {
    const { path, owner } = property;
    const name = path.at(-1) ?? '';
    const of = (side: 'old' | 'new'): Said => {
      const stated = said(name, property[side], shape);
      return stated.value === undefined ? { ...stated, value: owner.unwritten?.(name, side) } : stated;
    };
    const [old, next] = [of('old'), of('new')];
    if (!saysTheSame(name, old, next, this.#renames)) this.#changed(property, old, next);
  }

  #changed(property: Property, old: Said, next: Said): void {
    const { path } = property;
    const name = path.at(-1) ?? '';
    const inSide = ({ node, value }: Said, { topology }: Side): Value | undefined =>
      value === undefined ? undefined : inWords(name, value, topology, node);
    const [from, to] = [inSide(old, this.#old), inSide(next, this.#new)];
    const stub = { ...this.#stub(property), ...(from ? { from } : {}), ...(to ? { to } : {}) };
    const [first, slot] = path;
    if (isStoreSet(first) && slot === 'primary') {
      const kind = !from ? 'added' : to ? 'moved' : 'removed';
      this.#emit({ ...stub, kind, item: 'database', label: databasesOf(first, old.node, next.node) });
    } else if (first === 'site' && path.length === 1 && from && to) {
      this.#emit({ ...stub, kind: 'moved', item: 'subject', label: propertyTitle(path) });
    } else {
      this.#emit({ ...stub, kind: 'changed', item: 'property', label: propertyTitle(path) });
    }
  }

  #stub({ path, owner: { subject, computer }, old, new: next }: Property) {
    return {
      subject,
      ...(computer === undefined ? {} : { computer }),
      property: path.join('.'),
      ...(old ? { old } : {}),
      ...(next ? { new: next } : {}),
    };
  }
}

function isObjectOrMissing(node: ValueNode | undefined): node is ObjectNode | undefined {
  return node === undefined || node.type === 'object';
}

/** @returns what a store set holds: *Database mgc*, where that has one name in both topologies */
function databasesOf(set: StoreSetKind, old: ValueNode | undefined, next: ValueNode | undefined): string {
  const names = new Set([old, next].flatMap((node) => (node ? [databaseBeside(set, node)] : [])));
  const [name] = names;
  return name === undefined || names.size > 1
    ? t('Databases of the {set}', { set: storeSetTitle(set) })
    : t('Database {name}', { name });
}

/** @returns the name of the database of a store set; `undefined` where it holds several, or is said not to have one */
function databaseBeside(set: StoreSetKind, slot: ValueNode): string | undefined {
  const storeSet = slot.parent?.parent;
  const written = storeSet?.type === 'object' ? propertiesOf(storeSet).get('database') : undefined;
  if (written) return written.type === 'string' ? written.value.toLowerCase() : undefined;
  const byDefault = FORMAT.properties
    .get('persistentChatPools')
    ?.items?.properties.get(set)
    ?.properties.get('database');
  return typeof byDefault?.default === 'string' ? byDefault.default : undefined;
}
