import * as vscode from 'vscode';
import { chooseDocument } from '../documents/chooseDocument';
import { documentArgument, noSuchDocument } from '../documents/documentArgument';
import { nameOf } from '../documents/files';
import type { TopologyServer } from '../languageServer/languageServer';
import { DiagramPanel, type Drawn } from './diagramPanel';
import { exportDiagram } from './exportDiagram';
import { NEW_DOCUMENT } from '../newDocument/activateNewDocument';
import type { ExportFormat } from './messages';
import { VIEW_TYPE } from './viewType';

const FORMATS: readonly ExportFormat[] = ['svg', 'png', 'mermaid'];

/** The panels of diagrams, one for each document, and their export. */
export class Diagrams {
  readonly #folder: vscode.Uri;
  readonly #icon: vscode.Uri;
  readonly #server: TopologyServer;
  readonly #panels = new Map<string, DiagramPanel>();

  constructor(extension: vscode.Uri, server: TopologyServer) {
    this.#folder = vscode.Uri.joinPath(extension, 'dist');
    this.#icon = vscode.Uri.joinPath(extension, 'icons', 'lync-topology.svg');
    this.#server = server;
  }

  /**
   * @param target `{ uri }`, or a URI; left out: the document that is worked in, or is chosen
   * @returns what the panel shows, once it does; `undefined` where there is no document
   */
  async show(target: unknown): Promise<Drawn | undefined> {
    const uri = await documentOf(target, vscode.l10n.t('Show Diagram'));
    return uri && this.#panelFor(uri).whenDrawn();
  }

  /**
   * @param target `{ uri, format, target }`: the document, `svg`, `png` or `mermaid`, and a file that is not there yet. What is left out
   * is asked for
   * @returns the file that was written
   */
  async export(target: unknown): Promise<vscode.Uri | undefined> {
    const panel = await this.#panelToExport(target);
    if (!panel) return undefined;
    await panel.whenDrawn();
    const wanted = property(target, 'format');
    const format = FORMATS.find((one) => one === wanted) ?? (await askForFormat());
    return format && exportDiagram(panel, format, this.#server, uriFrom(property(target, 'target')));
  }

  /** Fills a panel that was open when the window was closed. */
  restore(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    this.#add(panel, uri);
  }

  async #panelToExport(target: unknown): Promise<DiagramPanel | undefined> {
    const active = [...this.#panels.values()].find(({ panel }) => panel.active);
    if (active && !(target instanceof vscode.Uri) && property(target, 'uri') === undefined) return active;
    const uri = await documentOf(target, vscode.l10n.t('Export Diagram'));
    return uri && this.#panelFor(uri);
  }

  #panelFor(uri: vscode.Uri): DiagramPanel {
    const known = this.#panels.get(uri.toString());
    if (known) {
      known.panel.reveal(undefined, true);
      return known;
    }
    const title = vscode.l10n.t('Diagram of {0}', nameOf(uri));
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return this.#add(vscode.window.createWebviewPanel(VIEW_TYPE, title, place, { enableScripts: true }), uri);
  }

  #add(panel: vscode.WebviewPanel, uri: vscode.Uri): DiagramPanel {
    panel.iconPath = this.#icon;
    const added = new DiagramPanel(panel, uri, this.#folder, this.#server, (from, format) => {
      void exportDiagram(from, format, this.#server);
    });
    this.#panels.set(uri.toString(), added);
    panel.onDidDispose(() => {
      if (this.#panels.get(uri.toString()) === added) this.#panels.delete(uri.toString());
    });
    return added;
  }
}

/** @returns the document that is named; where none is: the one that is worked in, or that is chosen */
async function documentOf(target: unknown, title: string): Promise<vscode.Uri | undefined> {
  const named = target instanceof vscode.Uri ? target : property(target, 'uri');
  if (named !== undefined && named !== null) {
    const uri = await documentArgument(named);
    if (!uri) void vscode.window.showErrorMessage(noSuchDocument());
    return uri;
  }
  const uri = await chooseDocument(title);
  if (uri !== 'none') return uri;
  const create = vscode.l10n.t('New Topology Document…');
  const message = vscode.l10n.t('There is no topology document to draw: a file named *.topology.json.');
  if ((await vscode.window.showInformationMessage(message, create)) !== create) return undefined;
  const created = await vscode.commands.executeCommand<{ readonly uri: string } | undefined>(NEW_DOCUMENT);
  return created && vscode.Uri.parse(created.uri);
}

function uriFrom(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  return typeof value === 'string' ? vscode.Uri.parse(value) : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

async function askForFormat(): Promise<ExportFormat | undefined> {
  const items: (vscode.QuickPickItem & { format: ExportFormat })[] = [
    { label: 'SVG', description: vscode.l10n.t('a picture that stays sharp in any size'), format: 'svg' },
    { label: 'PNG', description: vscode.l10n.t('a picture for any program'), format: 'png' },
    { label: 'Mermaid', description: vscode.l10n.t('a flowchart for Markdown'), format: 'mermaid' },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export Diagram') });
  return chosen?.format;
}
