import assert from 'node:assert/strict';
import { clientSupport, type ClientSupport } from '../../server/src/features/clientSupport';
import type { CheckedVersion } from '../../server/src/features/documents';

/** A client that can do what VS Code can, of what navigation, symbols and lenses look at. */
export const CAPABLE: ClientSupport = clientSupport(
  {
    workspace: { workspaceEdit: { documentChanges: true }, codeLens: { refreshSupport: true } },
    textDocument: {
      definition: { linkSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      rename: { prepareSupport: true },
    },
  },
  { commands: { showReferences: 'example.showReferences' } },
);

/** A client that says nothing of itself. */
export const SIMPLE: ClientSupport = clientSupport({});

/** @returns where a cursor stands that a bar marks in a piece of text, which stands once in the document: `"si|te"` */
export function cursorIn({ tree: { text } }: CheckedVersion, piece: string): number {
  const plain = piece.replace('|', '');
  const offset = text.indexOf(plain);
  assert.ok(offset >= 0 && !text.includes(plain, offset + 1), `${plain} stands once`);
  return offset + Math.max(piece.indexOf('|'), 0);
}
