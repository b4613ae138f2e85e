import type { Edit } from './edit';
import { unedited, type FoldedText } from './foldedText';
import { MOST_PARTS, MOST_PROBLEMS } from './limits';
import { endsMayDiffer, indentationAt, nameBehind } from './itemEnds';
import { parseEdited, parseItem, parseItems } from './parse';
import type { NameTable } from './nameTable';
import type { PropertyNames } from './propertyNames';
import { lastStarting } from './nodes';
import { detached } from './scanner';
import { tokenFrom } from './tokenFrom';
import { Fault, Token } from './tokens';
import type {
  ArrayNode,
  JsonNode,
  ObjectNode,
  PropertyNode,
  Span,
  SyntaxProblem,
  SyntaxTree,
  ValueNode,
  EndsToldBy,
} from './tree';
import { isClosed } from './cursor';
import { moved, UnchangedParts } from './unchangedParts';

/** Items of a list of the document's object that stood next to each other, and those that stand there since it was edited. */
export interface EditedItems {
  readonly list: ArrayNode;
  /** The place of the first of them in the list. */
  readonly at: number;
  readonly gone: readonly ValueNode[];
  readonly come: readonly ValueNode[];
}

/** What is read at a glance. */
const FEW = 10_000;

/**
 * The tree of a text that is being edited: after each edit it is the tree that {@link parse} gives for the text then. An edit costs what
 * the items of a list cost that it is in or between; elsewhere, what the number of items costs. Nodes outside of what was edited stay the same.
 */
export class EditedTree implements SyntaxTree {
  #tree: SyntaxTree;
  /** How many names, values and comments there are. What was read again counts twice, until all is read again. */
  #size = 0;
  #sizeAtFirst = 0;
  #namesAtFirst = 0;
  #endsTold: EndsToldBy = 'brackets';
  #hasOpenComment = false;
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

  get properties(): PropertyNames {
    return this.#source.properties;
  }

  /** How many names, values and comments there are: so many, or half of it. */
  get size(): number {
    return this.#size;
  }

  /**
   * @param text the whole text after the edit
   * @returns the items of a list that were read again, where nothing else was
   */
  edit(edit: Edit, text: string): EditedItems | undefined {
    const isInPart = this.#isCounted() && !this.#closesComment(edit, text);
    const items = isInPart ? (this.#editItem(edit, text) ?? this.#editList(edit, text)) : undefined;
    if (items) return items;
    // What is gone stays what it was in the text before.
    this.#source = { ...this.#source, text, isEdited: true };
    this.#tree = this.#parsedAround(edit) ?? this.#parsed(unedited(text));
    return undefined;
  }

  /**
   * Whether the size is near enough, and most of the names are still written. Of a text with too many parts the beginning is read: where that
   * ends, no part tells. Nor does one tell which mistakes are noted of too many.
   */
  #isCounted(): boolean {
    return (
      this.problems.length < MOST_PROBLEMS &&
      this.#size <= Math.min(2 * this.#sizeAtFirst + FEW, MOST_PARTS) &&
      this.names.count <= 2 * this.#namesAtFirst + FEW
    );
  }

  /** @returns whether a comment that was not closed may end where the edit is */
  #closesComment({ offset, content }: Edit, text: string): boolean {
    return this.#hasOpenComment && text.slice(Math.max(offset - 1, 0), offset + content.length + 1).includes('*/');
  }

  #parsed(source: FoldedText): SyntaxTree {
    const tree = parseEdited(source);
    this.#source = source;
    this.#size = this.#sizeAtFirst = tree.size;
    this.#namesAtFirst = source.names.count;
    this.#endsTold = tree.endsTold;
    this.#hasOpenComment = tree.hasOpenComment;
    return tree;
  }

  /** @returns the tree of a text of which most is known; `undefined` where too little is */
  #parsedAround(edit: Edit): SyntaxTree | undefined {
    const { root } = this.#tree;
    if (root?.type !== 'object' || !this.#isCounted()) return undefined;
    // Where brackets do not match any more, or match again, items that nobody has touched may end elsewhere.
    if (this.#endsTold === 'disputed') return undefined;
    const tree = parseEdited(this.#source, new UnchangedParts(this.#tree, root, edit, this.#source));
    this.#size += tree.size;
    this.#endsTold = tree.endsTold;
    this.#hasOpenComment = tree.hasOpenComment;
    return this.#isCounted() ? tree : undefined;
  }

  /** @returns the item that the edit was within, when all is done */
  #editItem({ offset, length, content }: Edit, text: string): EditedItems | undefined {
    const place = itemAround(this.#tree, offset, offset + length);
    if (!place) return undefined;
    const { item, list, index } = place;
    const start = item.offset;
    if (!endsForSure(this.text, start + item.length)) return undefined;
    const delta = content.length - length;
    const written = detached(text.slice(start, start + item.length + delta));
    const indentations = { list: indentationAt(text, place.property.offset), item: indentationAt(text, start) };
    const parsed = parseItem(written, this.#source, indentations);
    if (parsed?.root?.type !== 'object') return undefined;
    // Its brackets may have matched, or may match now, and with them those of the document.
    const isBroken = parsed.problems.length > 0 || this.#tree.problems.some(({ within }) => isWithin(within, item));
    if (isBroken && this.#endsTold !== 'brackets') return undefined;
    const range: Reread = { start, end: start + item.length, delta };
    const problems = replaced(this.#tree.problems, range, (problem) => isWithin(problem.within, item), parsed.problems);
    if (problems.length >= MOST_PROBLEMS) return undefined;
    this.#size += parsed.size;
    if (!this.#isCounted()) return undefined;
    const { root } = parsed;
    root.start = item.start;
    const comments = replaced(this.#tree.comments, range, () => true, parsed.comments);
    return this.#replaceItems(
      place,
      { list, at: index, gone: [item], come: [root] },
      { text, problems, comments },
      delta,
    );
  }

  /** @returns what has come and gone in the list that the edit was in, between items or over some of them, when all is done */
  #editList({ offset, length, content }: Edit, text: string): EditedItems | undefined {
    const around = listAround(this.#tree, offset, offset + length);
    if (!around) return undefined;
    const { list } = around;
    const from = list.offset;
    const { items } = list;
    const last = lastStarting(items, offset - from);
    const place = endOf(items[last]) <= offset - from ? last : last - 1;
    const previous = items[place];
    if (previous && (previous.type !== 'object' || !isClosed(this.#tree, previous))) return undefined;
    const start = from + (previous ? endOf(previous) : 1);
    const delta = content.length - length;
    const ofList = indentationAt(text, around.property.offset);
    const endBefore = (index: number): number => {
      const item = items[index];
      return item ? from + item.start : from + list.length - 1;
    };
    // Where an item ends may depend on how far it is indented, and whether a bracket ends the list on how far that is.
    const isSureFrom = (index: number): boolean => {
      const end = endBefore(index);
      const [before, now] = [indentationAt(this.text, end), indentationAt(text, end + delta)];
      if (before === now) return true;
      return index < items.length && this.#endsTold === 'brackets' && !endsMayDiffer(before, now, ofList);
    };
    let behind = lastStarting(items, offset + length - from - 1) + 1;
    // Of an item that may end elsewhere now all is read.
    if (!isSureFrom(behind)) behind++;
    if (behind > items.length || !isSureFrom(behind)) return undefined;
    const next = items[behind];
    const end = endBefore(behind);
    // Where something is wrong between them, more than they may have to do with it.
    if (this.#tree.problems.some((problem) => problem.offset >= start - 1 && problem.offset <= end)) return undefined;
    const parsed = parseItems(text.slice(start, end + delta), this.#source, {
      isBehindItem: previous !== undefined,
      isBeforeItem: next !== undefined,
      indentations: { list: ofList },
    });
    if (!parsed) return undefined;
    this.#size += parsed.size;
    if (!this.#isCounted()) return undefined;
    for (const item of parsed.items) item.start += start - from;
    const range: Reread = { start, end, delta };
    const problems = replaced(this.#tree.problems, range, () => true, []);
    const comments = replaced(this.#tree.comments, range, () => true, parsed.comments);
    const edited = { list, at: place + 1, gone: items.slice(place + 1, behind), come: parsed.items };
    return this.#replaceItems(around, edited, { text, problems, comments }, delta);
  }

  /** @param delta by how much what is behind them moves */
  #replaceItems(
    { property, object }: ListPlace,
    edited: EditedItems,
    tree: Pick<SyntaxTree, 'text' | 'problems' | 'comments'>,
    delta: number,
  ): EditedItems {
    const { list, at, gone, come } = edited;
    // Who still has an item has it as it was in the text before.
    for (const item of gone) if (item.type === 'object') item.folded?.keep();
    this.#source.text = tree.text;
    this.#source.isEdited = true;
    for (const item of come) item.parent = list;
    if (gone.length === come.length) for (const [place, item] of come.entries()) list.items[at + place] = item;
    else list.items = [...list.items.slice(0, at), ...come, ...list.items.slice(at + gone.length)];
    for (let place = at; place < list.items.length; place++) {
      const item = list.items[place];
      if (!item) break;
      item.index = place;
      if (place >= at + come.length) item.start += delta;
    }
    for (const node of [list, property, object]) node.length += delta;
    for (const later of object.properties.slice(object.properties.indexOf(property) + 1)) later.start += delta;
    this.#tree = { ...this.#tree, ...tree, root: object };
    return edited;
  }
}

/** @returns whether an item that ends at an offset does so whatever is in it: that may depend on what follows */
function endsForSure(text: string, offset: number): boolean {
  const { token } = tokenFrom(text, offset);
  return (token === Token.Comma || token === Token.CloseBracket) && !nameBehind(text, offset);
}

function endOf(item: ValueNode | undefined): number {
  return item ? item.start + item.length : 0;
}

/** A list of the document's object, with what is around it. */
interface ListPlace {
  readonly list: ArrayNode;
  readonly property: PropertyNode;
  readonly object: ObjectNode;
}

/** An object that is an item of such a list. */
interface ItemPlace extends ListPlace {
  readonly item: ObjectNode;
  readonly index: number;
}

/** @returns the list that starts last before an offset; `undefined` where its name is not closed, since where that ends its line tells */
function listBefore(tree: SyntaxTree, offset: number): ListPlace | undefined {
  const object = tree.root;
  if (object?.type !== 'object') return undefined;
  const property = object.properties[lastStarting(object.properties, offset - object.start)];
  const list = property?.valueNode;
  if (!property || list?.type !== 'array' || tokenFrom(tree.text, property.offset).fault !== Fault.None)
    return undefined;
  return { list, property, object };
}

/** @returns the list that holds a stretch of the text between its brackets */
function listAround(tree: SyntaxTree, start: number, end: number): ListPlace | undefined {
  const place = listBefore(tree, start);
  if (!place) return undefined;
  const { offset, length } = place.list;
  return offset < start && end < offset + length && isClosed(tree, place.list) ? place : undefined;
}

/** @returns the item that holds a stretch of the text between its braces */
function itemAround(tree: SyntaxTree, start: number, end: number): ItemPlace | undefined {
  const place = listBefore(tree, start);
  if (!place) return undefined;
  const { items, offset } = place.list;
  const index = lastStarting(items, start - offset);
  const item = items[index];
  if (item?.type !== 'object' || item.offset >= start || item.offset + item.length <= end) return undefined;
  // Where the document may end with an item, what is wrong with its end is said at the end of the item, once.
  const mayEnd = index === items.length - 1 && !isClosed(tree, place.list);
  return isClosed(tree, item) && !mayEnd ? { ...place, item, index } : undefined;
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
