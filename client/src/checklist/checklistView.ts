import * as vscode from 'vscode';
import type { ChecklistResult, ChecklistStep } from '../../../server/src/protocol';
import { makeChange } from '../changes/makeChange';
import type { TopologyServer } from '../languageServer/languageServer';
import type { ChecklistNode } from './checklistItems';
import { ChecklistPage } from './checklistPage';
import { ChecklistTree } from './checklistTree';
import { ShownTopology } from './shownTopology';

const VIEW = 'lyncTopology.checklist';
/** What the view has to show; package.json has a welcome for each case in which that is nothing. */
const CONTEXT = 'lyncTopology.checklist';
type State = 'none' | 'noServer' | 'broken' | 'noPool' | 'ready';

/** Shows the deployment checklist of the topology document that is being worked in. */
export function activateChecklist(context: vscode.ExtensionContext, server: TopologyServer): void {
  const topology = new ShownTopology();
  const page = new ChecklistPage(server);
  const view = new ChecklistView(server, topology);
  const withDocument = async (work: (document: vscode.TextDocument) => Promise<void>): Promise<void> => {
    const document = await topology.document();
    if (document) await work(document);
    else void vscode.window.showInformationMessage(vscode.l10n.t('Open a topology document first.'));
  };
  context.subscriptions.push(
    topology,
    page,
    view,
    vscode.commands.registerCommand('lyncTopology.showDeploymentChecklist', () => view.show()),
    vscode.commands.registerCommand('lyncTopology.openDeploymentChecklist', () =>
      withDocument((document) => page.show(document)),
    ),
    vscode.commands.registerCommand('lyncTopology.copyDeploymentChecklist', () =>
      withDocument(async ({ uri }) => copy((await page.markdown(uri)) ?? '', vscode.l10n.t('Checklist copied'))),
    ),
    vscode.commands.registerCommand('lyncTopology.copyChecklistCommand', (node?: ChecklistNode) =>
      node?.command === undefined ? undefined : copy(node.command, vscode.l10n.t('Command copied')),
    ),
  );
}

async function copy(text: string, done: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(copy) ${done}`, 3000);
}

class ChecklistView implements vscode.Disposable {
  readonly #server: TopologyServer;
  readonly #topology: ShownTopology;
  readonly #tree = new ChecklistTree();
  readonly #view: vscode.TreeView<ChecklistNode>;
  readonly #subscriptions: readonly vscode.Disposable[];
  #updating: Promise<void> | undefined;
  #isStale = false;

  constructor(server: TopologyServer, topology: ShownTopology) {
    this.#server = server;
    this.#topology = topology;
    this.#view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
      // A box is checked when the document says so, and not before.
      manageCheckboxStateManually: true,
    });
    const update = (): void => void this.#update();
    this.#subscriptions = [
      this.#view,
      topology.onDidChange(update),
      server.onDidStart(update),
      this.#view.onDidChangeVisibility(update),
      this.#view.onDidChangeCheckboxState(({ items }) => this.#check(items)),
    ];
    update();
  }

  /** Shows the view, with the step that is next. */
  async show(): Promise<void> {
    const visible = this.#visible();
    await vscode.commands.executeCommand(`${VIEW}.focus`);
    await visible;
    await this.#update();
    const { next } = this.#tree;
    if (next) await this.#view.reveal(next, { focus: true });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Resolved as soon as the view is visible. */
  async #visible(): Promise<void> {
    if (this.#view.visible) return;
    await new Promise<void>((resolve) => {
      const subscription = this.#view.onDidChangeVisibility(({ visible }) => {
        if (!visible) return;
        subscription.dispose();
        resolve();
      });
    });
  }

  /** Asks the server for the checklist: once at a time, and once more where something has happened meanwhile. */
  async #update(): Promise<void> {
    this.#isStale = true;
    this.#updating ??= this.#updateWhileStale().finally(() => (this.#updating = undefined));
    await this.#updating;
  }

  async #updateWhileStale(): Promise<void> {
    // What nobody sees costs nothing: the view is brought up to date when it is shown.
    while (this.#isStale && this.#view.visible) {
      this.#isStale = false;
      const document = await this.#topology.document();
      const checklist = document && (await this.#request(document.uri));
      await this.#set(document, checklist);
    }
  }

  /** That the server cannot be reached its client tells the user. */
  async #request(uri: vscode.Uri): Promise<ChecklistResult | undefined> {
    try {
      return (await this.#server.request('lyncTopology/checklist', { uri: uri.toString() })) ?? undefined;
    } catch {
      return undefined;
    }
  }

  async #set(document: vscode.TextDocument | undefined, checklist: ChecklistResult | undefined): Promise<void> {
    await this.#tree.set(checklist);
    await vscode.commands.executeCommand('setContext', CONTEXT, stateOf(document, checklist));
    const steps = checklist?.steps ?? [];
    this.#view.description = document ? describe(document.uri, steps) : '';
    const isBroken = steps.length > 0 && checklist?.isBroken === true;
    this.#view.message = isBroken
      ? vscode.l10n.t('The document has a syntax error. This is what can be read of it.')
      : '';
  }

  async #check(boxes: readonly [ChecklistNode, vscode.TreeItemCheckboxState][]): Promise<void> {
    const document = await this.#topology.document();
    for (const [{ step }, state] of boxes) {
      if (document && step) {
        await this.#say(document.uri, step, state === vscode.TreeItemCheckboxState.Checked);
      }
    }
    this.#tree.refresh();
    await this.#update();
  }

  /** Says in the document that a step is done, or is not. Where that is too early, the server offers to say it of the others too. */
  async #say(uri: vscode.Uri, { id: step }: ChecklistStep, done: boolean): Promise<void> {
    await makeChange(this.#server, uri, { name: 'setDeploymentStep', arguments: { step, done } });
  }
}

function stateOf(document: vscode.TextDocument | undefined, checklist: ChecklistResult | undefined): State {
  if (!document) return 'none';
  if (!checklist) return 'noServer';
  if (checklist.steps.length > 0) return 'ready';
  return checklist.isBroken ? 'broken' : 'noPool';
}

function describe(uri: vscode.Uri, steps: readonly ChecklistStep[]): string {
  const name = vscode.workspace.asRelativePath(uri);
  if (steps.length === 0) return name;
  const done = steps.filter((step) => step.done).length;
  return vscode.l10n.t('{document}: {done} of {all} done', { document: name, done, all: steps.length });
}
