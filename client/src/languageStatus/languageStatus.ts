import * as vscode from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';
import { LANGUAGE_ID } from '../language';
import type { TopologyServer } from '../languageServer/languageServer';
import { OPEN_CONFIGURATION, openConfiguration } from './openConfiguration';
import { configurationText, findingsText, serverText } from './statusTexts';

/** How long changes are gathered before the server is asked, in milliseconds. */
const GATHERING = 200;

/**
 * Shows in the status bar, behind the braces beside the language, what is known of the topology document that is being edited: its
 * findings, the configuration that is in force for it, and whether the language server runs.
 */
export function activateLanguageStatus(context: vscode.ExtensionContext, server: TopologyServer): LanguageStatus {
  const status = new LanguageStatus(server);
  context.subscriptions.push(
    status,
    vscode.commands.registerCommand(OPEN_CONFIGURATION, () => openConfiguration(server)),
  );
  return status;
}

export class LanguageStatus implements vscode.Disposable {
  readonly findings = item('findings', vscode.l10n.t('Findings'));
  readonly configuration = item('configuration', vscode.l10n.t('Configuration'));
  readonly serverState = item('server', vscode.l10n.t('Language Server'));
  readonly #server: TopologyServer;
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when something else is shown. */
  readonly onDidChange = this.#changed.event;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: vscode.CancellationTokenSource | undefined;

  constructor(server: TopologyServer) {
    this.#server = server;
    this.findings.command = { title: vscode.l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
    this.#subscriptions = [
      server.onDidChangeState(() => {
        this.#showState();
        void this.#update();
      }),
      server.onDidChangeDocuments((uris) => {
        const shown = activeDocument()?.uri.toString();
        if (uris.some((uri) => vscode.Uri.parse(uri).toString() === shown)) this.#schedule();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => void this.#update()),
      vscode.workspace.onDidOpenTextDocument((document) => {
        // Of another language than it was, too.
        if (document === activeDocument()) void this.#update();
      }),
    ];
    this.#showState();
    void this.#update();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    for (const one of this.#subscriptions) one.dispose();
    for (const one of [this.findings, this.configuration, this.serverState, this.#changed]) one.dispose();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => void this.#update(), GATHERING);
  }

  async #update(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asking?.cancel();
    const document = activeDocument();
    // The items of other languages are not seen.
    if (!document) return;
    if (this.#server.state !== 'running') {
      this.#show(undefined);
      return;
    }
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    const status = await this.#server
      .request('lyncTopology/status', { uri: document.uri.toString() }, asking.token)
      .catch(() => null);
    if (!asking.token.isCancellationRequested) this.#show(status ?? undefined);
  }

  #show(status: DocumentStatus | undefined): void {
    Object.assign(this.findings, findingsText(status?.findings));
    Object.assign(this.configuration, configurationText(status));
    this.configuration.command = status?.configuration
      ? {
          title: status.configuration.exists ? vscode.l10n.t('Open') : vscode.l10n.t('Create…'),
          command: OPEN_CONFIGURATION,
          tooltip: vscode.Uri.parse(status.configuration.uri).fsPath,
        }
      : undefined;
    this.#changed.fire();
  }

  #showState(): void {
    const { state } = this.#server;
    const shown = serverText(state);
    this.serverState.busy = state === 'starting';
    this.serverState.text = shown.text;
    this.serverState.severity = shown.severity;
    this.serverState.command = { title: vscode.l10n.t('Restart Server'), command: 'lyncTopology.restartServer' };
    this.#changed.fire();
  }
}

function item(id: string, name: string): vscode.LanguageStatusItem {
  const created = vscode.languages.createLanguageStatusItem(`lyncTopology.${id}`, { language: LANGUAGE_ID });
  created.name = vscode.l10n.t('Lync Topology: {name}', { name });
  return created;
}

function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE_ID ? document : undefined;
}
