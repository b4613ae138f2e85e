import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../syntax/edit';

/** What has been done to a text since somebody last asked: one stretch of it became another. */
interface Done {
  offset: number;
  /** Of the stretch in the text at that time, and of what stands there now. */
  before: number;
  after: number;
}

/** `all`: another text altogether. */
const done = new WeakMap<TextDocument, Done | 'all'>();

/** Keeps the texts that a client edits, and what has been done to them. */
export const EDITED_TEXTS: TextDocumentsConfiguration<TextDocument> = {
  create(uri, languageId, version, content) {
    if (typeof uri !== 'string' || typeof content !== 'string') throw new Error('A document has a URI and a text.');
    return TextDocument.create(uri, languageId, version, content);
  },
  update(document, changes, version) {
    // None of them is made, sooner than that the text becomes one that nobody wrote.
    if (!changes.every(isChange)) throw new Error(`A change of ${document.uri} cannot be read: it is open as it was.`);
    for (const change of changes) TextDocument.update(document, [noted(document, change)], version);
    return changes.length > 0 ? document : TextDocument.update(document, changes, version);
  },
};

/** @returns whether anything has been done to a text since {@link takeEdit} was last asked: versions do not say so, a client may use one twice */
export function isEdited(document: TextDocument): boolean {
  return done.has(document);
}

/**
 * @returns what has been done to a text since this was last asked for it, as one edit of the text at that time; `undefined` where it has
 * become another text altogether. Several edits are one from where the first of them starts to where the last ends
 */
export function takeEdit(document: TextDocument): Edit | undefined {
  const all = done.get(document);
  done.delete(document);
  if (all === 'all') return undefined;
  const { offset, before, after } = all ?? { offset: 0, before: 0, after: 0 };
  return { offset, length: before, content: document.getText().slice(offset, offset + after) };
}

/** What a client sends need not be what the protocol asks for. */
function isChange(change: { readonly text?: unknown; readonly range?: unknown }): boolean {
  if (typeof change.text !== 'string') return false;
  if (!('range' in change)) return true;
  const { start, end } = (change.range ?? {}) as Partial<Record<'start' | 'end', unknown>>;
  return isPlace(start) && isPlace(end);
}

function isPlace(place: unknown): boolean {
  const { line, character } = (place ?? {}) as Partial<Record<'line' | 'character', unknown>>;
  return Number.isInteger(line) && Number.isInteger(character);
}

/** @returns the change, which is noted, with its range in the text: TextDocument itself does not see to that */
function noted(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) {
    done.set(document, 'all');
    return change;
  }
  const { text } = change;
  const ends = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  const start = Math.min(...ends);
  const end = Math.max(...ends);
  note(document, start, end, text.length);
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text };
}

function note(document: TextDocument, start: number, end: number, length: number): void {
  const known = done.get(document);
  if (known === 'all') return;
  if (!known) {
    done.set(document, { offset: start, before: end - start, after: length });
    return;
  }
  const offset = Math.min(known.offset, start);
  const endNow = Math.max(known.offset + known.after, end);
  known.before = endNow - (known.after - known.before) - offset;
  known.after = endNow + length - (end - start) - offset;
  known.offset = offset;
}
