import { isClosed } from './cursor';
import type { FoldedText } from './folded';
import { lastStarting } from './nodes';
import type { Edit } from './textEdit';
import type { ArrayNode, KnownPart, KnownParts, ObjectNode, Span, SyntaxTree } from './tree';

/** A part of a text, and where it started before the edit: what the parser takes gets another start meanwhile. */
interface Part<Node> {
  readonly start: number;
  readonly node: Node;
}

/** Parts in the order of the text, and those of them that something is wrong with, or right behind them. */
interface Parts<Node> {
  readonly all: readonly Part<Node>[];
  readonly mistaken: ReadonlySet<Part<Node> | undefined>;
}

/** What an edit leaves of a document as it was, and without a mistake: lists of its object, and the items of those that it does not leave so. */
export class UnchangedParts implements KnownParts {
  readonly #tree: SyntaxTree;
  readonly #edit: Edit;
  readonly #source: FoldedText;
  readonly #lists: Parts<ArrayNode>;
  readonly #items = new Map<Part<ArrayNode>, Parts<ObjectNode>>();

  /**
   * @param tree of the text before the edit
   * @param object the document's object in it
   * @param source the text after the edit: what is given stands in that from then on
   */
  constructor(tree: SyntaxTree, object: ObjectNode, edit: Edit, source: FoldedText) {
    this.#tree = tree;
    this.#edit = edit;
    this.#source = source;
    this.#lists = this.#parts(
      object.properties.flatMap(({ valueNode: node }) => (node?.type === 'array' ? { start: node.offset, node } : [])),
    );
  }

  list(place: number): KnownPart<ArrayNode> | undefined {
    return this.#part(this.#lists, place);
  }

  item(place: number): KnownPart<ObjectNode> | undefined {
    const list = lastAt(this.#lists.all, this.#before(place));
    return list && this.#part(this.#itemsOf(list), place);
  }

  #itemsOf(list: Part<ArrayNode>): Parts<ObjectNode> {
    let items = this.#items.get(list);
    if (!items) {
      items = this.#parts(
        list.node.items.flatMap((node) => (node.type === 'object' ? { start: list.start + node.start, node } : [])),
      );
      this.#items.set(list, items);
    }
    return items;
  }

  #parts<Node>(all: readonly Part<Node>[]): Parts<Node> {
    return { all, mistaken: new Set(this.#tree.problems.map(({ offset }) => lastAt(all, offset))) };
  }

  /** @returns where what stands at a place now stood before */
  #before(place: number): number {
    const { offset, length, content } = this.#edit;
    return place < offset ? place : place - content.length + length;
  }

  #part<Node extends ArrayNode | ObjectNode>(parts: Parts<Node>, place: number): KnownPart<Node> | undefined {
    const { offset, length } = this.#edit;
    const start = this.#before(place);
    const part = lastAt(parts.all, start);
    if (part?.start !== start || parts.mistaken.has(part)) return undefined;
    const end = start + part.node.length;
    const isUntouched = place < offset ? end <= offset : start >= offset + length;
    if (!isUntouched || !isClosed(this.#tree, part.node)) return undefined;
    for (const item of part.node.type === 'array' ? part.node.items : [part.node]) {
      if (item.type === 'object' && item.folded) item.folded.source = this.#source;
    }
    return { node: part.node, comments: this.#commentsIn(start, end).map((span) => moved(span, place - start)) };
  }

  #commentsIn(start: number, end: number): readonly Span[] {
    const { comments } = this.#tree;
    return comments.slice(firstAt(comments, start), firstAt(comments, end));
  }
}

/** @returns the last of these parts that starts before an offset or there */
function lastAt<Node>(parts: readonly Part<Node>[], offset: number): Part<Node> | undefined {
  return parts[lastStarting(parts, offset)];
}

/** @returns the place of the first of these that is at an offset or behind it */
function firstAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function moved<Noted extends Span>(noted: Noted, by: number): Noted {
  return { ...noted, offset: noted.offset + by };
}
