import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { ReadConfiguration } from '../rules/configuration';
import { configurationWithout, switchOffInConfiguration } from '../rules/switchOff';
import type { ClientSupport } from './clientSupport';

/** The configuration file of a document: the nearest one, or where a new one would be. */
export interface ConfigurationPlace {
  readonly uri: string;
  /** What is in it; `undefined` where there is no such file yet. */
  readonly read: ReadConfiguration | undefined;
  /** The version that the client has open; `null` where it has none. */
  readonly version: number | null;
}

/** @returns the edit after which a configuration switches a rule off; `undefined` where it cannot be read, or the client cannot create one */
export function switchOffEdit(
  { uri, read, version }: ConfigurationPlace,
  rule: string,
  support: ClientSupport,
): WorkspaceEdit | undefined {
  if (!read) {
    if (!support.createsFiles) return undefined;
    const start = { line: 0, character: 0 };
    const edits = [{ range: { start, end: start }, newText: configurationWithout(rule) }];
    // Where there is one after all, nothing is changed.
    return {
      documentChanges: [
        { kind: 'create', uri },
        { textDocument: { uri, version: null }, edits },
      ],
    };
  }
  const edits = switchOffInConfiguration(read, rule)?.map((edit) => ({
    range: read.lines.rangeOf(edit),
    newText: edit.content,
  }));
  if (!edits) return undefined;
  return support.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
