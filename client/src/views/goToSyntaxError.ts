import * as vscode from 'vscode';
import type { TopologyDocument } from './topologyDocuments';

/** What the welcome of a broken document runs. It is in no menu. */
export const GO_TO_SYNTAX_ERROR = 'lyncTopology.goToSyntaxError';

/** Shows the first document that has a syntax error, at the error. */
export async function goToSyntaxError(documents: readonly TopologyDocument[]): Promise<void> {
  const broken = documents.find(({ newest }) => newest?.syntaxError);
  const range = broken?.newest?.syntaxError?.range;
  if (!broken || !range) return;
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(broken.uri, { selection });
}
