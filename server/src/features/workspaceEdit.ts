import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit } from '../syntax/edit';
import type { ClientSupport } from './clientSupport';
import type { CheckedVersion } from './documents';

/** @returns edits of one document as the protocol has them */
export function workspaceEdit(
  edits: readonly Edit[],
  { uri, version, lines }: CheckedVersion,
  support: ClientSupport,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({ range: lines.rangeOf(edit), newText: edit.content }));
  // With the version, a client refuses an edit of a text that has changed since.
  return support.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
