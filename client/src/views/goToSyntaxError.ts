import * as vscode from 'vscode';
import type { TopologyDocument } from './topologyDocuments';

/** What the welcome of a broken document runs. It is in no menu. */
export const GO_TO_SYNTAX_ERROR = 'lyncTopology.goToSyntaxError';

/** Shows the document that has a syntax error, at the error: the one that is worked in, else the first. */
export async function goToSyntaxError(documents: readonly TopologyDocument[]): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const all = documents.filter(({ newest }) => newest?.syntaxError);
  const broken = all.find(({ uri }) => uri.toString() === active) ?? all[0];
  const range = broken?.newest?.syntaxError?.range;
  if (!broken || !range) return;
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(broken.uri, { selection });
}
