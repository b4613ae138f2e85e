import * as vscode from 'vscode';
import { nameOf } from '../documents/files';
import type { Content } from './elementNode';
import type { TopologyDocument } from './topologyDocuments';

/** @returns what the node of a document shows: its name, the folder that it is in, its syntax error. What is found in it VS Code shows as it does with files */
export function documentContent({ uri, newest }: TopologyDocument): Content {
  const name = nameOf(uri);
  const folder = folderOf(uri);
  const error = newest?.syntaxError;
  const trouble = error && syntaxErrorLine(error.range.start.line);
  const description = [folder, trouble].filter((part) => part !== undefined && part !== '').join(' · ');
  const spoken = [
    vscode.l10n.t('Topology document {name}.', { name }),
    ...(trouble === undefined ? [] : [`${trouble}.`]),
  ];
  return {
    key: uri.toString(),
    kind: 'document',
    traits: [],
    name,
    ...(description === '' ? {} : { description }),
    tooltip: [vscode.workspace.asRelativePath(uri), ...(error ? [error.message] : [])].join('\n'),
    spoken: spoken.join(' '),
    ...(newest ? { place: error?.range.start ?? { line: 0, character: 0 } } : {}),
  };
}

/** @returns a line, counted from zero, as the place of a syntax error */
export function syntaxErrorLine(line: number): string {
  return vscode.l10n.t('syntax error in line {line}', { line: line + 1 });
}

function folderOf(uri: vscode.Uri): string | undefined {
  const path = vscode.workspace.asRelativePath(uri);
  const slash = path.lastIndexOf('/');
  return uri.scheme === 'untitled' || slash < 0 ? undefined : path.slice(0, slash);
}
