import * as vscode from 'vscode';
import type { ComparedFiles } from '../../../server/src/protocol';
import { nameOf } from '../documents/files';
import { base64 } from '../importing/base64';
import { LANGUAGE_ID } from '../language';
import type { TopologyServer } from '../languageServer/languageServer';
import { chooseTopology } from './chooseTopology';
import type { PageAction, SavedComparison } from './comparisonPage';
import { ComparisonPanel, type Sources } from './comparisonPanel';
import { lastCommitOf } from './lastCommit';
import { fileSource, type SavedSource, type TopologySource } from './topologySource';
import { VIEW_TYPE } from './viewType';

/** What a command answers. */
interface ShownComparison {
  /** Such as `1 added, 2 changed`. */
  readonly counts: string;
  /** By which the command of its page calls it. */
  readonly number: number;
}

/** The comparisons that are shown. */
export class Comparisons {
  readonly #icon: vscode.Uri;
  readonly #server: TopologyServer;
  readonly #panels = new Map<number, ComparisonPanel>();
  #last = 0;

  constructor(extension: vscode.Uri, server: TopologyServer) {
    this.#icon = vscode.Uri.joinPath(extension, 'icons', 'lync-topology.svg');
    this.#server = server;
  }

  /**
   * @param file the new topology; left out: that of the active editor, or what the person chooses
   * @param selected all files that are selected, where there are several: the old one, and the new one
   * @returns `undefined` where nothing was compared
   */
  async compareFiles(file: unknown, selected: unknown): Promise<ShownComparison | undefined> {
    const several = Array.isArray(selected) ? selected.map(uriIn).filter((uri) => uri !== undefined) : [];
    if (several.length > 2) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('Two topologies are compared, not {count}. Select two files.', { count: several.length }),
      );
      return undefined;
    }
    const [first, second] = several;
    if (first && second) return this.#show(fileSource(first), fileSource(second));
    const next = uriIn(file) ?? activeTopology() ?? (await chooseTopology(vscode.l10n.t('Compare Topologies')));
    const old = next && (await chooseTopology(vscode.l10n.t('Compare {name} with…', { name: nameOf(next) }), next));
    return old && this.#show(fileSource(old), fileSource(next));
  }

  /** As {@link compareFiles}. */
  compareWithLastCommit(file: unknown): Promise<ShownComparison | undefined> {
    const document = uriIn(file) ?? activeTopology();
    if (!document) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a topology document first: a file named *.topology.json.'),
      );
      return Promise.resolve(undefined);
    }
    return this.#show(lastCommitOf(document), fileSource(document));
  }

  /** Fills a page that was open when the window was closed. One that cannot be shown any more is closed. */
  async restore(panel: vscode.WebviewPanel, { old, new: next }: SavedComparison): Promise<void> {
    try {
      const sources = { old: await sourceOf(old), new: await sourceOf(next) };
      this.#add(panel, sources, await this.#compare(sources));
    } catch (error) {
      this.#server.output.error(error instanceof Error ? error.message : String(error));
      panel.dispose();
    }
  }

  async act(number: number, action: PageAction): Promise<void> {
    await this.#panels.get(number)?.act(action);
  }

  async #show(
    old: TopologySource | Promise<TopologySource>,
    next: TopologySource,
  ): Promise<ShownComparison | undefined> {
    try {
      const sources = { old: await old, new: next };
      const known = [...this.#panels.values()].find((panel) => panel.shows(sources));
      if (known) {
        known.panel.reveal();
        await known.refresh();
        return shown(known);
      }
      const compared = await this.#compare(sources);
      return this.#open(sources, compared);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#server.output.error(reason);
      void vscode.window.showErrorMessage(reason);
      return undefined;
    }
  }

  #open(sources: Sources, compared: ComparedFiles): ShownComparison {
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, '', vscode.ViewColumn.Active, { enableFindWidget: true });
    return this.#add(panel, sources, compared);
  }

  #add(panel: vscode.WebviewPanel, sources: Sources, compared: ComparedFiles): ShownComparison {
    this.#last += 1;
    const number = this.#last;
    panel.iconPath = this.#icon;
    panel.onDidDispose(() => this.#panels.delete(number));
    const compare = (both: Sources): Promise<ComparedFiles> => this.#compare(both);
    const comparison = new ComparisonPanel(panel, number, sources, { compared, compare });
    this.#panels.set(number, comparison);
    return shown(comparison);
  }

  async #compare({ old, new: next }: Sources): Promise<ComparedFiles> {
    const [before, after] = await Promise.all([old.read(), next.read()]);
    const answer = await this.#server.request('lyncTopology/compare', {
      old: { name: old.name, title: old.title, content: base64(before) },
      new: { name: next.name, title: next.title, content: base64(after) },
      settingsOf: next.uri.toString(),
    });
    if (answer.kind === 'refused') throw new Error(answer.reason);
    return answer;
  }
}

function shown({ counts, number }: ComparisonPanel): ShownComparison {
  return { counts, number };
}

function sourceOf({ kind, uri }: SavedSource): TopologySource | Promise<TopologySource> {
  const file = vscode.Uri.parse(uri);
  return kind === 'lastCommit' ? lastCommitOf(file) : fileSource(file);
}

function uriIn(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  if (typeof given === 'string') return vscode.Uri.parse(given);
  return typeof given === 'object' && given !== null && 'uri' in given ? uriIn(given.uri) : undefined;
}

function activeTopology(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE_ID ? document.uri : undefined;
}
