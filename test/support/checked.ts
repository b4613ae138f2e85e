import { TextDocument } from 'vscode-languageserver-textdocument';
import { CheckedDocuments, type CheckedVersion } from '../../server/src/features/documents';
import { settingsOf } from '../../server/src/rules/settings';

const SETTINGS = settingsOf();

/** @returns a document as the features of the server get it: its first version, checked by the recommended rules */
export function checkedVersion(text: string, uri = 'file:///plans/contoso.topology.json'): CheckedVersion {
  return new CheckedDocuments().of(TextDocument.create(uri, 'lync-topology', 1, text), SETTINGS);
}

/** @returns where a piece of text stands that stands once in a document */
export function offsetOf(text: string, piece: string): number {
  const offset = text.indexOf(piece);
  if (offset < 0 || text.includes(piece, offset + 1)) throw new Error(`${piece} does not stand once`);
  return offset;
}
