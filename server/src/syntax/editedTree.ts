import type { Edit } from './edit';
import { unedited, type FoldedText } from './folded';
import { MOST_PARTS, MOST_PROBLEMS } from './limits';
import { parseEdited, parseItem } from './parse';
import type { NameTable } from './nameTable';
import { lastStarting } from './nodes';
import { detached } from './scanner';
import type {
  ArrayNode,
  JsonNode,
  KnownParts,
  ObjectNode,
  PropertyNode,
  Span,
  SyntaxProblem,
  SyntaxTree,
  ValueNode,
} from './tree';
import { isClosed } from './cursor';

/** An item of a list, before and after it was edited. */
export interface EditedItem {
  readonly gone: ObjectNode;
  readonly come: ObjectNode;
}

/** What is read at a glance. */
const FEW = 10_000;

/**
 * The tree of a text that is being edited: after each edit it is the tree that {@link parse} gives for the text then. An edit costs what
 * the item of a list costs that it is in; elsewhere, what the number of items costs. Nodes outside of what was edited stay the same.
 */
export class EditedTree implements SyntaxTree {
  #tree: SyntaxTree;
  /** How many names, values and comments there are. What was read again counts twice, until all is read again. */
  #size = 0;
  #sizeAtFirst = 0;
  #namesAtFirst = 0;
  /** What its folded objects are read from. */
  #source: FoldedText;

  constructor(text: string) {
    this.#source = unedited(text);
    this.#tree = this.#parsed(this.#source);
  }

  get text(): string {
    return this.#tree.text;
  }

  get root(): ValueNode | undefined {
    return this.#tree.root;
  }

  get problems(): readonly SyntaxProblem[] {
    return this.#tree.problems;
  }

  get comments(): readonly Span[] {
    return this.#tree.comments;
  }

  /** Other ones where all was read again: those that nobody writes any more are not among them. */
  get names(): NameTable {
    return this.#source.names;
  }

  /** How many names, values and comments there are: so many, or half of it. */
  get size(): number {
    return this.#size;
  }

  /**
   * @param text the whole text after the edit
   * @returns the item of a list that was read again, where nothing else was
   */
  edit(edit: Edit, text: string): EditedItem | undefined {
    const item = this.#isCounted() ? this.#editItem(edit, text) : undefined;
    if (item) return item;
    // What is gone stays what it was in the text before.
    this.#source = { ...this.#source, text, isEdited: true };
    this.#tree = this.#parsedAround(edit) ?? this.#parsed(unedited(text));
    return undefined;
  }

  /**
   * Whether the size is near enough, and most of the names are still written. Of a text with too many parts the beginning is read: where that
   * ends, no part tells.
   */
  #isCounted(): boolean {
    return (
      this.#size <= Math.min(2 * this.#sizeAtFirst + FEW, MOST_PARTS) &&
      this.names.count <= 2 * this.#namesAtFirst + FEW
    );
  }

  #parsed(source: FoldedText): SyntaxTree {
    const tree = parseEdited(source);
    this.#source = source;
    this.#size = this.#sizeAtFirst = tree.size;
    this.#namesAtFirst = source.names.count;
    return tree;
  }

  /** @returns the tree of a text of which most is known; `undefined` where too little is */
  #parsedAround(edit: Edit): SyntaxTree | undefined {
    const known = this.#tree.problems.length < MOST_PROBLEMS ? this.#unchanged(edit) : undefined;
    if (!known || !this.#isCounted()) return undefined;
    const tree = parseEdited(this.#source, known);
    this.#size += tree.size;
    return this.#isCounted() ? tree : undefined;
  }

  /** @returns the item that the edit was within, when all is done */
  #editItem({ offset, length, content }: Edit, text: string): EditedItem | undefined {
    const place = itemAround(this.#tree, offset, offset + length);
    if (!place) return undefined;
    const { item, list, property, object } = place;
    const start = item.offset;
    const delta = content.length - length;
    const parsed = parseItem(detached(text.slice(start, start + item.length + delta)), this.#source);
    if (parsed?.root?.type !== 'object') return undefined;
    const range: Reread = { start, end: start + item.length, delta };
    const problems = replaced(this.#tree.problems, range, (problem) => isWithin(problem.within, item), parsed.problems);
    if (problems.length >= MOST_PROBLEMS) return undefined;
    this.#size += parsed.size;
    if (!this.#isCounted()) return undefined;
    // Who still has the item has it as it was in the text before.
    item.folded?.keep();
    this.#source.text = text;
    this.#source.isEdited = true;
    const { root } = parsed;
    root.parent = list;
    root.start = item.start;
    root.index = item.index;
    const at = item.index ?? 0;
    list.items[at] = root;
    for (const later of list.items.slice(at + 1)) later.start += delta;
    for (const node of [list, property, object]) node.length += delta;
    for (const later of object.properties.slice(object.properties.indexOf(property) + 1)) later.start += delta;
    this.#tree = {
      ...this.#tree,
      text,
      root: object,
      problems,
      comments: replaced(this.#tree.comments, range, () => true, parsed.comments),
    };
    return { gone: item, come: root };
  }

  /** @returns the items that an edit does not touch and that are without a mistake, by their offset after it */
  #unchanged({ offset, length, content }: Edit): KnownParts | undefined {
    const tree = this.#tree;
    if (tree.root?.type !== 'object') return undefined;
    const items = itemsOf(tree.root);
    const mistaken = new Set(tree.problems.map((problem) => lastAt(items, problem.offset)));
    const delta = content.length - length;
    return {
      at(place) {
        const before = place < offset ? place : place - delta;
        const known = lastAt(items, before);
        if (known?.offset !== before || mistaken.has(known)) return undefined;
        const end = before + known.node.length;
        const isUntouched = place < offset ? end <= offset : before >= offset + length;
        if (!isUntouched || !isClosed(tree, known.node)) return undefined;
        const shift = place - before;
        return { node: known.node, comments: spansIn(tree.comments, before, end).map((span) => moved(span, shift)) };
      },
    };
  }
}

/** An object that is an item of a list of the document's object, with what is around it. */
interface ItemPlace {
  readonly item: ObjectNode;
  readonly list: ArrayNode;
  readonly property: PropertyNode;
  readonly object: ObjectNode;
}

/** @returns the item that holds a stretch of the text between its braces */
function itemAround(tree: SyntaxTree, start: number, end: number): ItemPlace | undefined {
  const object = tree.root;
  if (object?.type !== 'object') return undefined;
  const property = object.properties[lastStarting(object.properties, start - object.start)];
  const list = property?.valueNode;
  if (!property || list?.type !== 'array') return undefined;
  const item = list.items[lastStarting(list.items, start - list.offset)];
  if (item?.type !== 'object' || item.offset >= start || item.offset + item.length <= end) return undefined;
  return isClosed(tree, item) ? { item, list, property, object } : undefined;
}

interface KnownItem {
  readonly offset: number;
  readonly node: ObjectNode;
}

/** @returns the objects in the lists of the document's object, in the order of the text */
function itemsOf(object: ObjectNode): KnownItem[] {
  const items: KnownItem[] = [];
  for (const { valueNode: list } of object.properties) {
    if (list?.type !== 'array') continue;
    const { offset } = list;
    for (const node of list.items) if (node.type === 'object') items.push({ offset: offset + node.start, node });
  }
  return items;
}

/** @returns the last of these items that starts before an offset or there */
function lastAt(items: readonly KnownItem[], offset: number): KnownItem | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

/** A stretch of the text that was read anew, and by how much what is behind it has moved. */
interface Reread {
  readonly start: number;
  readonly end: number;
  readonly delta: number;
}

/**
 * @param isOld whether something noted within the stretch, or at its ends, was noted of what was read anew
 * @returns what was noted of the text, with what is new in place of that; its places count from the start of the stretch
 */
function replaced<Noted extends Span>(
  all: readonly Noted[],
  { start, end, delta }: Reread,
  isOld: (noted: Noted) => boolean,
  news: readonly Noted[],
): Noted[] {
  const first = all.findIndex((noted) => noted.offset >= start && isOld(noted));
  const behind = all.findIndex(({ offset }) => offset >= end - 1);
  const at = first >= 0 ? first : behind >= 0 ? behind : all.length;
  const before = all.slice(0, at);
  const after = all.slice(at).filter((noted) => noted.offset >= end || !isOld(noted));
  return [
    ...before,
    ...news.map((one) => moved(one, start)),
    ...(delta === 0 ? after : after.map((one) => moved(one, delta))),
  ];
}

function isWithin(node: JsonNode | undefined, object: ObjectNode): boolean {
  let at = node;
  while (at && at !== object) at = at.parent;
  return at === object;
}

function spansIn(spans: readonly Span[], start: number, end: number): Span[] {
  return spans.filter(({ offset }) => offset > start && offset < end);
}

function moved<Noted extends Span>(noted: Noted, by: number): Noted {
  return { ...noted, offset: noted.offset + by };
}
