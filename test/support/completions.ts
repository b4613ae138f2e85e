import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { clientSupport, type ClientSupport } from '../../server/src/features/clientSupport';
import { completionsAt } from '../../server/src/features/completion';
import { checkedVersion } from './checked';

const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

/** A client whose completions may be snippets. */
export const SNIPPETS: ClientSupport = clientSupport(CAPABILITIES);
/** One that knows plain text only. */
export const PLAIN: ClientSupport = clientSupport({});

/** @returns what is offered where a bar stands in the text */
export function completions(marked: string, support = SNIPPETS, trigger?: string): CompletionItem[] {
  const { text, offset } = withoutBar(marked);
  return completionsAt(checkedVersion(text), offset, trigger, support);
}

/** @returns the labels of what is offered where the bar stands, in the order in which an editor shows them */
export function labels(marked: string, support = SNIPPETS, trigger?: string): string[] {
  const items = completions(marked, support, trigger);
  const order = items.map(({ sortText }) => sortText ?? '');
  assert.deepEqual(order, order.toSorted(), 'sorted as it is sent');
  return items.map(({ label }) => label);
}

/** @returns the text after one of the completions where the bar stands; of a snippet, with its places as they are sent */
export function completed(marked: string, label: string, support = SNIPPETS): string {
  const { text, offset } = withoutBar(marked);
  const items = completions(marked, support);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is not among ${items.map((one) => one.label).join(' | ')}`);
  const { textEdit, additionalTextEdits = [] } = item;
  assert.ok(textEdit && 'range' in textEdit);
  const document = TextDocument.create('file:///plan', 'lync-topology', 1, text);
  const [start, end] = [document.offsetAt(textEdit.range.start), document.offsetAt(textEdit.range.end)];
  assert.equal(textEdit.range.start.line, textEdit.range.end.line, 'on one line');
  assert.ok(start <= offset && offset <= end, 'the cursor is in what is replaced');
  // An editor that filters by the beginning of a word does not lose the item.
  const typed = text.slice(start, offset).toLowerCase();
  if (isBeginning(typed, label)) assert.ok(item.filterText?.toLowerCase().startsWith(typed), `${typed} finds it`);
  for (const { range } of additionalTextEdits) {
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    assert.ok(to < start || from > end, 'further edits do not touch it');
  }
  return TextDocument.applyEdits(document, [textEdit, ...additionalTextEdits]);
}

function isBeginning(typed: string, label: string): boolean {
  return label.toLowerCase().startsWith(typed.replace('"', ''));
}

function withoutBar(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0 && !marked.includes('|', offset + 1), 'one bar marks the cursor');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
