import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { LineIndex } from '../syntax/lines';
import type { ArrayNode, JsonNode, ObjectNode, Span, SyntaxTree } from '../syntax/tree';

/** A comment that starts or ends a region, as in language-configuration.json. */
const REGION = /^\/\/\s*#?(end)?region\b/;

/**
 * @param limit how many ranges the client takes; where there are more, the outer ones come before what is in them
 * @returns objects and lists over several lines, without the line of their closing bracket; blocks of comments; and regions between
 * `//#region` and `//#endregion`. At most one starts in each line
 */
export function foldingRangesOf(tree: SyntaxTree, lines: LineIndex, limit = Infinity): FoldingRange[] {
  const found = [...containers(tree, lines), ...comments(tree, lines)];
  found.sort((a, b) => a.range.startLine - b.range.startLine || b.range.endLine - a.range.endLine);
  const first = found.filter(({ range }, at) => found[at - 1]?.range.startLine !== range.startLine);
  if (first.length <= limit) return first.map(({ range }) => range);
  const outerFirst = first.toSorted((a, b) => a.depth - b.depth).slice(0, Math.max(0, limit));
  return outerFirst.map(({ range }) => range).sort((a, b) => a.startLine - b.startLine);
}

interface Fold {
  readonly range: FoldingRange;
  /** How many objects and lists it is in. */
  readonly depth: number;
}

function containers(tree: SyntaxTree, lines: LineIndex): Fold[] {
  const folds: Fold[] = [];
  const open: { node: JsonNode; depth: number }[] = tree.root ? [{ node: tree.root, depth: 0 }] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (!('children' in node)) continue;
    if (node.type !== 'property') {
      const startLine = lines.positionAt(node.offset).line;
      const lastLine = lines.positionAt(node.offset + node.length).line;
      const endLine = isClosed(node, tree.text) ? lastLine - 1 : lastLine;
      if (endLine > startLine) folds.push({ range: { startLine, endLine }, depth });
    }
    for (const child of node.children) open.push({ node: child, depth: depth + (node.type === 'property' ? 0 : 1) });
  }
  return folds;
}

/** Whether the last character of an object or list is its own closing bracket, not that of something in it. */
function isClosed({ type, offset, length, children }: ObjectNode | ArrayNode, text: string): boolean {
  const end = offset + length;
  const last = children.at(-1);
  return text.charAt(end - 1) === (type === 'object' ? '}' : ']') && (!last || last.offset + last.length < end);
}

/** Block comments over several lines, line comments that follow each other line by line, and regions. */
function comments({ text, comments: all }: SyntaxTree, lines: LineIndex): Fold[] {
  const folds: Fold[] = [];
  const regions: number[] = [];
  let block: { startLine: number; endLine: number } | undefined;
  const endBlock = (): void => {
    if (block && block.endLine > block.startLine) {
      folds.push({ range: { ...block, kind: FoldingRangeKind.Comment }, depth: 0 });
    }
    block = undefined;
  };
  for (const comment of all) {
    const { start, end } = lines.rangeOf(comment);
    const region = startsLine(text, comment)
      ? REGION.exec(text.slice(comment.offset, comment.offset + 100))
      : undefined;
    if (region) {
      endBlock();
      if (region[1] === undefined) {
        regions.push(start.line);
      } else {
        const startLine = regions.pop();
        if (startLine !== undefined && startLine < start.line) {
          folds.push({ range: { startLine, endLine: start.line, kind: FoldingRangeKind.Region }, depth: 0 });
        }
      }
    } else if (!startsLine(text, comment)) {
      endBlock();
      if (end.line > start.line) block = { startLine: start.line, endLine: end.line };
      endBlock();
    } else if (block && start.line === block.endLine + 1) {
      block.endLine = end.line;
    } else {
      endBlock();
      block = { startLine: start.line, endLine: end.line };
    }
  }
  endBlock();
  return folds;
}

/** Whether nothing but blanks stands before a comment in its line. */
function startsLine(text: string, { offset }: Span): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}
