import * as vscode from 'vscode';
import type { TopologyServer } from '../languageServer/languageServer';
import type { XmlFindings } from '../xmlFindings/xmlFindings';

/** Shows what is wrong in all topologies of the workspace, open or not, and says how much that is. */
export async function checkWorkspace(server: TopologyServer, exported: XmlFindings): Promise<void> {
  const [counts, tallies] = await Promise.all([
    server.request('lyncTopology/checkWorkspace', {}),
    exported.checkWorkspace(),
  ]);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  const where = placesInWords(counts.documents, tallies.length);
  if (where === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no topology document: no *.topology.json, *.topology.jsonc or topology.json.'),
    );
    return;
  }
  const sum = (severity: 'error' | 'warning'): number =>
    tallies.reduce((total, tally) => total + (tally[severity] ?? 0), counts[severity]);
  const errors = sum('error');
  const warnings = sum('warning');
  if (errors === 0 && warnings === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No errors and no warnings in {documents}.', { documents: where }),
    );
    return;
  }
  const found = [
    ...(errors > 0
      ? [errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{count} errors', { count: errors })]
      : []),
    ...(warnings > 0
      ? [warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{count} warnings', { count: warnings })]
      : []),
  ].join(', ');
  const message = vscode.l10n.t('{found} in {documents}.', { found, documents: where });
  if (errors > 0) void vscode.window.showErrorMessage(message);
  else void vscode.window.showWarningMessage(message);
}

/** @returns what has been checked, such as `2 topology documents, 1 exported topology`; `undefined` where there is nothing to check */
function placesInWords(documents: number, exported: number): string | undefined {
  const places = [
    ...(documents === 1 ? [vscode.l10n.t('1 topology document')] : []),
    ...(documents > 1 ? [vscode.l10n.t('{count} topology documents', { count: documents })] : []),
    ...(exported === 1 ? [vscode.l10n.t('1 exported topology')] : []),
    ...(exported > 1 ? [vscode.l10n.t('{count} exported topologies', { count: exported })] : []),
  ];
  return places.length === 0 ? undefined : places.join(', ');
}
