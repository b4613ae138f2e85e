import * as vscode from 'vscode';
import { exportedFile } from '../importing/exportedFile';

/** What to remember of a source, to find it again in another session. */
export interface SavedSource {
  readonly kind: 'file' | 'lastCommit';
  /** Of the file. */
  readonly uri: string;
}

/** One of the two topologies that are compared: a file, or what it was in the last commit. */
export interface TopologySource {
  /** The name of the file, without folders. */
  readonly name: string;
  /** What to call it beside the other one. */
  readonly title: string;
  /** What shows it in an editor. */
  readonly uri: vscode.Uri;
  readonly saved: SavedSource;
  /** @throws an error whose message says to a person why it cannot be read */
  readonly read: () => Promise<Uint8Array>;
  /** Fires when it may be another one, apart from changes in an editor. */
  readonly onDidChange?: vscode.Event<void>;
}

/** @returns a file as it is now; what is open and not saved counts as its editor has it */
export function fileSource(uri: vscode.Uri): TopologySource {
  const { name, read } = exportedFile(uri);
  const saved: SavedSource = { kind: 'file', uri: uri.toString() };
  return { name, title: vscode.workspace.asRelativePath(uri), uri, saved, read };
}
