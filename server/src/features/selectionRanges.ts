import type { SelectionRange } from 'vscode-languageserver-types';
import type { LineIndex } from '../syntax/lines';
import { nodeAt, type JsonNode, type Span, type SyntaxTree } from '../syntax/tree';
import { commentAt } from './comments';

/**
 * @param offset where the cursor is
 * @returns what a selection grows to from there, step by step: the text within quotes or brackets, the value, its property, the object or
 * list that it is in, and so on up to the whole document; a comment before what it stands in
 */
export function selectionRangeAt(tree: SyntaxTree, lines: LineIndex, offset: number): SelectionRange {
  const comment = commentAt(tree, offset);
  const spans: Span[] = comment ? [comment] : [];
  for (let node = nodeAt(tree, offset); node; node = node.parent) {
    const inner = innerOf(node, tree.text);
    if (inner && holds(inner, offset)) spans.push(inner);
    spans.push(node);
  }
  let smaller: Span | undefined;
  const growing = spans.filter((span) => {
    if (span.length === tree.text.length || (smaller && !isWithin(smaller, span))) return false;
    smaller = span;
    return true;
  });
  const whole: SelectionRange = { range: lines.rangeOf({ offset: 0, length: tree.text.length }) };
  return growing.reduceRight((parent, span) => ({ range: lines.rangeOf(span), parent }), whole);
}

/** @returns what stands between the quotes or brackets of a value, without the blanks at both ends; `undefined` of other ones */
function innerOf(node: JsonNode, text: string): Span | undefined {
  if (node.type === 'string') {
    // The name of a property that is typed without quotes.
    if (text.charAt(node.offset) !== '"') return undefined;
    const isClosed = node.length > 1 && text.charAt(node.offset + node.length - 1) === '"';
    return { offset: node.offset + 1, length: node.length - (isClosed ? 2 : 1) };
  }
  if (node.type !== 'object' && node.type !== 'array') return undefined;
  const first = node.children[0];
  const last = node.children.at(-1);
  return first && last && { offset: first.offset, length: last.offset + last.length - first.offset };
}

function holds(span: Span, offset: number): boolean {
  return offset >= span.offset && offset <= span.offset + span.length;
}

/** Whether one stretch is in another one that is larger. */
function isWithin(one: Span, other: Span): boolean {
  const end = one.offset + one.length;
  return other.length > one.length && other.offset <= one.offset && other.offset + other.length >= end;
}
