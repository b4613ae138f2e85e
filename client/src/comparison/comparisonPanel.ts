import * as vscode from 'vscode';
import type { ComparedFiles } from '../../../server/src/protocol';
import { pageOf, type PageAction } from './comparisonPage';
import { PAGE_COMMAND } from './pageCommand';
import type { TopologySource } from './topologySource';

/** How long both topologies must be left alone before they are compared anew, in milliseconds. */
const PAUSE = 250;

/** The two that are compared. */
export interface Sources {
  readonly old: TopologySource;
  readonly new: TopologySource;
}

/** @throws an error whose message says to a person why they cannot be compared */
export type Compare = (sources: Sources) => Promise<ComparedFiles>;

/** A panel with what is different between two topologies, which follows them. */
export class ComparisonPanel {
  readonly panel: vscode.WebviewPanel;
  readonly number: number;
  readonly #compare: Compare;
  readonly #subscriptions: readonly vscode.Disposable[];
  #sources: Sources;
  #compared: ComparedFiles;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest wish: what comes back for an older one is dropped. */
  #refreshes = 0;

  /**
   * @param number by which its links call it
   * @param compared what is different now
   */
  constructor(
    panel: vscode.WebviewPanel,
    number: number,
    sources: Sources,
    { compared, compare }: { readonly compared: ComparedFiles; readonly compare: Compare },
  ) {
    this.panel = panel;
    this.number = number;
    this.#compare = compare;
    this.#sources = sources;
    this.#compared = compared;
    const both = [sources.old, sources.new];
    const follow = ({ uri }: vscode.TextDocument): void => {
      if (both.some((source) => source.uri.toString() === uri.toString())) this.#refreshSoon();
    };
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document)),
      // What was thrown away counts no more.
      vscode.workspace.onDidCloseTextDocument(follow),
      ...both.flatMap(({ onDidChange }) => (onDidChange ? [onDidChange(() => this.#refreshSoon())] : [])),
    ];
    panel.webview.options = { enableCommandUris: [PAGE_COMMAND], enableScripts: true, localResourceRoots: [] };
    panel.onDidDispose(() => this.#dispose());
    this.#show('');
  }

  /** What it shows, such as `1 added, 2 changed`. */
  get counts(): string {
    return this.#compared.counts;
  }

  /** @returns whether it shows these two, in this order */
  shows({ old, new: next }: Sources): boolean {
    return (
      this.#sources.old.uri.toString() === old.uri.toString() &&
      this.#sources.new.uri.toString() === next.uri.toString()
    );
  }

  async act(action: PageAction): Promise<void> {
    const { old, new: next } = this.#sources;
    switch (action.action) {
      case 'show':
        await this.#showPlace(action.side === 'old' ? old : next, action.range);
        break;
      case 'textDifferences':
        await vscode.commands.executeCommand('vscode.diff', old.uri, next.uri, titleOf(this.#sources));
        break;
      case 'swap':
        this.#sources = { old: next, new: old };
        await this.refresh();
        break;
      case 'copy':
        await vscode.env.clipboard.writeText(this.#compared.markdown);
        vscode.window.setStatusBarMessage(vscode.l10n.t('The comparison is copied as Markdown.'), 3000);
        break;
    }
  }

  /** Compares them as they are now. Where that cannot be done, the page says why, and shows how it was before. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#refreshes += 1;
    const refresh = this.#refreshes;
    try {
      const compared = await this.#compare(this.#sources);
      if (refresh !== this.#refreshes) return;
      this.#compared = compared;
      this.#show('');
    } catch (error) {
      if (refresh !== this.#refreshes) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.#show(vscode.l10n.t('{reason} What is shown is from before.', { reason }));
    }
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), PAUSE);
  }

  #show(notice: string): void {
    const { old, new: next } = this.#sources;
    this.panel.title = titleOf(this.#sources);
    this.panel.webview.html = pageOf({
      oldTitle: old.title,
      newTitle: next.title,
      compared: this.#compared,
      notice,
      saved: { old: old.saved, new: next.saved },
      linkTo: (action) => `command:${PAGE_COMMAND}?${encodeURIComponent(JSON.stringify([this.number, action]))}`,
    });
  }

  /** Beside the page, where it is not shown already. */
  async #showPlace({ uri }: TopologySource, { start, end }: PlaceOnPage): Promise<void> {
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const beside = this.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
    try {
      await vscode.window.showTextDocument(uri, { selection, viewColumn: shown?.viewColumn ?? beside });
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }

  #dispose(): void {
    clearTimeout(this.#timer);
    this.#refreshes += 1;
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

type PlaceOnPage = Extract<PageAction, { action: 'show' }>['range'];

function titleOf({ old, new: next }: Sources): string {
  return old.name === next.name
    ? vscode.l10n.t('{name}: Changes', { name: next.name })
    : vscode.l10n.t('{old} ↔ {new}', { old: old.name, new: next.name });
}
