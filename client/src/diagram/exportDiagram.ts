import * as vscode from 'vscode';
import { exists, nameOf } from '../documents/files';
import type { TopologyServer } from '../languageServer/languageServer';
import type { DiagramPanel } from './diagramPanel';
import type { ExportFormat } from './messages';

const ENDINGS: Readonly<Record<ExportFormat, string>> = { svg: 'svg', png: 'png', mermaid: 'mmd' };

/**
 * Writes the picture of a document to a file.
 *
 * @param target the file; left out: the person is asked for it, and whether one that exists is to be overwritten
 * @returns the file; `undefined` where nothing has been written
 */
export async function exportDiagram(
  panel: DiagramPanel,
  format: ExportFormat,
  server: TopologyServer,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  try {
    if (panel.tooLarge !== undefined) throw new Error(panel.tooLarge);
    const file = target ?? (await askForFile(panel.uri, format));
    if (!file) return undefined;
    if (target && (await exists(target))) {
      throw new Error(vscode.l10n.t('{0} exists already.', vscode.workspace.asRelativePath(target)));
    }
    await vscode.workspace.fs.writeFile(file, await pictureOf(panel, format, server));
    if (!target) void offerToOpen(file);
    return file;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The diagram was not exported. {0}', reason));
    return undefined;
  }
}

async function pictureOf(panel: DiagramPanel, format: ExportFormat, server: TopologyServer): Promise<Uint8Array> {
  await vscode.workspace.openTextDocument(panel.uri);
  const text = await server.request('lyncTopology/diagramFile', {
    uri: panel.uri.toString(),
    format: format === 'mermaid' ? 'mermaid' : 'svg',
    // A picture goes into documents, which are white, whatever colours the editor has.
    theme: 'light',
    title: nameOf(panel.uri),
  });
  if (text === null) throw new Error(vscode.l10n.t('The document could not be drawn.'));
  if (format !== 'png') return new TextEncoder().encode(text);
  const bytes = await panel.makePng(text);
  if (!bytes) throw new Error(vscode.l10n.t('The picture is too large for PNG. Export it as SVG.'));
  return bytes;
}

function askForFile(document: vscode.Uri, format: ExportFormat): Thenable<vscode.Uri | undefined> {
  const name = `${nameOf(document).replace(/(\.topology)?\.jsonc?$/i, '')}.${ENDINGS[format]}`;
  const isFile = document.scheme !== 'untitled';
  const folder = isFile ? vscode.Uri.joinPath(document, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: { [format === 'mermaid' ? 'Mermaid' : format.toUpperCase()]: [ENDINGS[format]] },
    title: vscode.l10n.t('Export Diagram'),
  });
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('The diagram is in {0}.', vscode.workspace.asRelativePath(file)),
    open,
  );
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', file);
}
