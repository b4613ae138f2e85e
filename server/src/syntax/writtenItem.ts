import { indentAt, layoutOf } from './surroundings';
import type { Span, SyntaxTree, ValueNode } from './tree';

/** An item of a list as it is written, with the comments that are about it; to be put into another list. */
export class WrittenItem {
  /** The comments in lines of their own right above it, and those behind it in its line; none where it shares its line. */
  readonly comments: readonly Span[];
  readonly #comments: readonly string[];
  readonly #text: string;
  readonly #indent: string;
  readonly #endOfLine: string;

  constructor(tree: SyntaxTree, item: ValueNode) {
    const { text } = tree;
    this.comments = commentsAbout(tree, item);
    this.#comments = this.comments.map(({ offset, length }) => text.slice(offset, offset + length));
    this.#text = text.slice(item.offset, item.offset + item.length);
    this.#indent = indentAt(text, item.offset);
    this.#endOfLine = layoutOf(tree).endOfLine;
  }

  /** @returns the comments, each in its line, and the item, moved to another indentation */
  write(indent: string): string {
    const inner = this.#text.replace(/(\r\n?|\n)([ \t]*)/g, (_, lineBreak: string, blanks: string) => {
      const rest = blanks.startsWith(this.#indent) ? blanks.slice(this.#indent.length) : undefined;
      return lineBreak + (rest === undefined ? blanks : indent + rest);
    });
    return [...this.#comments, inner].join(this.#endOfLine + indent);
  }
}

function commentsAbout({ text, comments }: SyntaxTree, item: ValueNode): Span[] {
  if (!isFirstInLine(text, item.offset)) return [];
  const above: Span[] = [];
  let start = item.offset;
  for (const comment of comments.filter(({ offset }) => offset < item.offset).reverse()) {
    const between = text.slice(comment.offset + comment.length, start);
    if (!/^[ \t]*(?:\r\n?|\n)[ \t]*$/.test(between) || !isFirstInLine(text, comment.offset)) break;
    above.unshift(comment);
    start = comment.offset;
  }
  const end = item.offset + item.length;
  const behind: Span[] = [];
  let at = end;
  for (const comment of comments.filter(({ offset }) => offset >= end)) {
    if (!/^[ \t]*,?[ \t]*$/.test(text.slice(at, comment.offset))) break;
    behind.push(comment);
    at = comment.offset + comment.length;
  }
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(at)) ? [...above, ...behind] : above;
}

function isFirstInLine(text: string, offset: number): boolean {
  return indentAt(text, offset).length === offset - lineStart(text, offset);
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
