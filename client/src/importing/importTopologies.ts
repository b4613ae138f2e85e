import * as vscode from 'vscode';
import { nameOf } from '../documents/files';
import type { TopologyServer } from '../languageServer/languageServer';
import { exportedFile, isExportedName } from './exportedFile';
import { Importer } from './importer';
import { openImported } from './openImported';

/**
 * @param file the file, as a URI or as `{ uri }`; left out: the person is asked for it
 * @param selected all files that are selected, where there are several
 * @returns the last document that was made; `undefined` where none was
 */
export async function importTopologies(
  server: TopologyServer,
  file: unknown,
  selected: unknown,
): Promise<{ readonly uri: string } | undefined> {
  const importer = new Importer(server);
  const given = uriIn(file);
  const several = Array.isArray(selected) ? selected.map(uriIn).filter((uri) => uri !== undefined) : [];
  const files = several.length > 1 ? several : [given ?? (await askForFile())];
  let made: { readonly uri: string } | undefined;
  for (const uri of files) made = (uri && (await importTopology(importer, uri))) ?? made;
  return made;
}

async function importTopology(importer: Importer, uri: vscode.Uri): Promise<{ readonly uri: string } | undefined> {
  const file = exportedFile(uri);
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Importing {name}…', { name: file.name }) },
    async () => {
      const imported = await importer.import(file);
      if (!imported) return undefined;
      const document = await openImported(imported.text, file);
      importer.report(file, imported);
      return { uri: document.uri.toString() };
    },
  );
}

function uriIn(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  if (typeof given === 'string') return vscode.Uri.parse(given);
  return typeof given === 'object' && given !== null && 'uri' in given ? uriIn(given.uri) : undefined;
}

async function askForFile(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const start = active && isExportedName(nameOf(active)) ? active : folder;
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Topology'),
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('Exported topologies')]: ['tbxml', 'xml', 'zip'],
      [vscode.l10n.t('All files')]: ['*'],
    },
    ...(start ? { defaultUri: start } : {}),
  });
  return chosen?.[0];
}
