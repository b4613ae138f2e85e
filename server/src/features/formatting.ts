import type { FormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../syntax/edit';
import { layoutOf } from '../syntax/surroundings';
import { format, type FormatOptions } from '../syntax/format';
import type { LineIndex } from '../syntax/lines';
import { parse } from '../syntax/parse';
import { nodeAt, type Span, type SyntaxTree } from '../syntax/tree';

/** What of a document its layout rests on. */
export interface FormattedDocument {
  readonly tree: SyntaxTree;
  readonly lines: LineIndex;
}

/** @returns the edits that lay out a whole document; none where only its lines tell where brackets belong: they would not any more */
export function formatDocument(document: FormattedDocument, options: FormattingOptions): TextEdit[] {
  const { problems, text } = document.tree;
  if (problems.length > 0 && parse(text).endsTold === 'indentation') return [];
  return textEdits(format(document.tree.text, optionsFor(document, options)), document);
}

/** @returns the edits that lay out the lines of a selection */
export function formatRange(
  document: FormattedDocument,
  { start, end }: Range,
  options: FormattingOptions,
): TextEdit[] {
  const { lines } = document;
  // A selection of whole lines ends at the start of the next one, which is not meant.
  const isWholeLines = end.character === 0 && end.line > start.line;
  const lastLine = isWholeLines ? end.line - 1 : end.line;
  const offset = lines.offsetAt({ line: start.line, character: 0 });
  const length = lines.offsetAt({ line: lastLine, character: Infinity }) - offset;
  return within({ offset, length }, document, options);
}

/**
 * @param position right behind what was typed
 * @param typed a closing bracket or a new line
 * @returns the edits that lay out the object or list that a bracket closes; after a new line, the line before, whose breaks stay. None
 * where the text is half-typed, so that nothing moves that is not understood
 */
export function formatOnType(
  document: FormattedDocument,
  position: Position,
  typed: string,
  options: FormattingOptions,
): TextEdit[] {
  const span = typed === '\n' ? lineBefore(position, document) : closedAt(position, typed, document);
  if (!span || document.tree.problems.some((problem) => touches(problem, span))) return [];
  const edits = within(span, document, options);
  if (typed !== '\n') return edits;
  const { line } = position;
  return edits.filter(
    ({ range, newText }) => range.start.line === line - 1 && range.end.line === line - 1 && !/[\r\n]/.test(newText),
  );
}

function within(span: Span, document: FormattedDocument, options: FormattingOptions): TextEdit[] {
  return textEdits(format(document.tree.text, optionsFor(document, options), span), document);
}

function textEdits(edits: readonly Edit[], { lines }: FormattedDocument): TextEdit[] {
  return edits.map((edit) => ({ range: lines.rangeOf(edit), newText: edit.content }));
}

/** Wider ones are a mistake of who asks. */
const WIDEST_TAB = 32;

function optionsFor({ tree }: FormattedDocument, options: FormattingOptions): FormatOptions {
  const { insertSpaces, insertFinalNewline = false, trimFinalNewlines = false } = options;
  const tabSize = Math.max(0, Math.min(options.tabSize, WIDEST_TAB));
  return {
    unit: insertSpaces ? ' '.repeat(tabSize) : '\t',
    endOfLine: layoutOf(tree).endOfLine,
    tabSize,
    insertFinalNewline,
    trimFinalNewlines,
  };
}

function lineBefore({ line }: Position, { lines }: FormattedDocument): Span {
  const offset = lines.offsetAt({ line: line - 1, character: 0 });
  return { offset, length: lines.textOf(line - 1).length };
}

/** The object or list whose closing bracket was typed; `undefined` where the bracket closes nothing, as in a string. */
function closedAt(position: Position, typed: string, { tree, lines }: FormattedDocument): Span | undefined {
  const offset = lines.offsetAt(position);
  const type = typed === '}' ? 'object' : 'array';
  let node = nodeAt(tree, offset);
  while (node && !(node.type === type && node.offset + node.length === offset)) node = node.parent;
  return tree.text.charAt(offset - 1) === typed ? node : undefined;
}

function touches(one: Span, other: Span): boolean {
  return one.offset <= other.offset + other.length && one.offset + one.length >= other.offset;
}
