import { isClosed } from './cursor';
import type { FoldedText } from './foldedText';
import { endsMayDiffer, indentationAt } from './itemEnds';
import { lastStarting } from './nodes';
import type { Edit } from './textEdit';
import type { ArrayNode, KnownPart, KnownParts, ObjectNode, Span, SyntaxTree } from './tree';

/** A part of a text, and where it started before the edit: what the parser takes gets another start meanwhile. */
interface Part<Node> {
  readonly start: number;
  readonly node: Node;
}

/** Parts in the order of the text, and those of them that something is wrong with, or right behind them. */
interface Parts<One> {
  readonly all: readonly One[];
  readonly mistaken: ReadonlySet<One | undefined>;
}

/** A list of the document's object. */
interface List extends Part<ArrayNode> {
  /** Of its name, as `indentationAt` gives it. */
  readonly indentation: number;
}

/** What an edit leaves of a document as it was, and without a mistake: lists of its object, and the items of those that it does not leave so. */
export class UnchangedParts implements KnownParts {
  readonly #tree: SyntaxTree;
  readonly #edit: Edit;
  readonly #source: FoldedText;
  readonly #lists: Parts<List>;
  readonly #items = new Map<List, Parts<Part<ObjectNode>>>();

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
      object.properties.flatMap(({ offset, valueNode: node }) =>
        node?.type === 'array' ? { start: node.offset, node, indentation: indentationAt(tree.text, offset) } : [],
      ),
    );
  }

  list(place: number, indentation?: number, isEnd?: (end: number) => boolean): KnownPart<ArrayNode> | undefined {
    const list = this.#listAt(place, indentation);
    return list && this.#part(list, this.#lists, place, isEnd);
  }

  item(place: number, indentation?: number, isEnd?: (end: number) => boolean): KnownPart<ObjectNode> | undefined {
    const list = this.#listAt(place, indentation);
    if (!list) return undefined;
    const items = this.#itemsOf(list);
    const item = lastAt(items.all, this.#before(place));
    if (!item) return undefined;
    const before = indentationAt(this.#tree.text, item.start);
    const mayEndElsewhere =
      indentation !== undefined && endsMayDiffer(before, indentationAt(this.#source.text, place), indentation);
    return mayEndElsewhere ? undefined : this.#part(item, items, place, isEnd);
  }

  /** @returns the last list that starts before a place or there, if its name was indented like that */
  #listAt(place: number, indentation: number | undefined): List | undefined {
    const list = lastAt(this.#lists.all, this.#before(place));
    // Of one that does not begin a line it tells nothing.
    const isAlike = indentation === undefined || indentation < 0 || list?.indentation === indentation;
    return isAlike ? list : undefined;
  }

  #itemsOf(list: List): Parts<Part<ObjectNode>> {
    let items = this.#items.get(list);
    if (!items) {
      items = this.#parts(
        list.node.items.flatMap((node) => (node.type === 'object' ? { start: list.start + node.start, node } : [])),
      );
      this.#items.set(list, items);
    }
    return items;
  }

  #parts<One extends { readonly start: number }>(all: readonly One[]): Parts<One> {
    return { all, mistaken: new Set(this.#tree.problems.map(({ offset }) => lastAt(all, offset))) };
  }

  /** @returns where what stands at a place now stood before */
  #before(place: number): number {
    const { offset, length, content } = this.#edit;
    return place < offset ? place : place - content.length + length;
  }

  #part<Node extends ArrayNode | ObjectNode>(
    part: Part<Node>,
    { mistaken }: Parts<Part<Node>>,
    place: number,
    isEnd: (end: number) => boolean = () => true,
  ): KnownPart<Node> | undefined {
    const { offset, length } = this.#edit;
    const start = this.#before(place);
    if (part.start !== start || mistaken.has(part)) return undefined;
    const end = start + part.node.length;
    const isUntouched = place < offset ? end <= offset : start >= offset + length;
    if (!isUntouched || !isClosed(this.#tree, part.node) || !isEnd(place + part.node.length)) return undefined;
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
function lastAt<One extends { readonly start: number }>(parts: readonly One[], offset: number): One | undefined {
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
