import * as vscode from 'vscode';
import type { Tally } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { isChangeable } from '../languageServer/shownFindings';
import { isTopologyXml } from './topologyXml';
import { XmlFiles } from './xmlFiles';

/** What is typed is checked when so many milliseconds have passed without more of it. */
const PAUSE = 300;

/** Findings in open XML documents that are topologies, and in files of Topology Builder once somebody asks for the whole workspace. */
export class XmlFindings implements vscode.Disposable {
  readonly #server: TopologyServer;
  readonly #subscriptions: readonly vscode.Disposable[];
  /** The documents that are checked, and what waits until nobody types any more. */
  readonly #checked = new Map<vscode.TextDocument, ReturnType<typeof setTimeout> | undefined>();

  /** Files that are not open. */
  readonly #files: XmlFiles;

  constructor(server: TopologyServer) {
    this.#server = server;
    this.#files = new XmlFiles({
      isOpen: (uri) => [...this.#checked.keys()].some((document) => document.uri.toString() === uri.toString()),
      check: (uri, text) => this.#send(uri, text),
      warn: (reason) => server.output.warn(reason),
    });
    const { workspace } = vscode;
    this.#subscriptions = [
      server.onDidStart(() => this.#checkAgain()),
      workspace.onDidOpenTextDocument((document) => this.#consider(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('lyncTopology.xmlFiles')) this.#settingChanged();
      }),
    ];
    this.#considerAll();
  }

  /**
   * Checks the exported topologies of the workspace that are open, and all files of Topology Builder in it, which from now on are checked
   * whenever they change.
   *
   * @returns for each what is found in it
   */
  async checkWorkspace(): Promise<readonly Tally[]> {
    const files = (await this.#files.find()).filter(isEnabledFor);
    const documents = [...this.#checked.keys()].map((document) => this.#send(document.uri, document.getText()));
    const tallies = await Promise.all([...documents, ...files.map((uri) => this.#files.check(uri))]);
    return tallies.filter((tally): tally is Tally => tally !== undefined && tally !== null);
  }

  #settingChanged(): void {
    this.#files.forgetAll();
    this.#considerAll();
  }

  #considerAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#consider(document);
  }

  /** For a document that may have become one that is checked, or be none any more. */
  #consider(document: vscode.TextDocument): void {
    const isOne = isChecked(document);
    if (isOne === this.#checked.has(document)) return;
    if (!isOne) {
      this.#close(document);
      return;
    }
    this.#checked.set(document, undefined);
    this.#tellContext();
    this.#check(document);
  }

  #edited(document: vscode.TextDocument): void {
    const waiting = this.#checked.get(document);
    if (!this.#checked.has(document)) {
      // What is typed or pasted into an empty document may become one.
      this.#consider(document);
      return;
    }
    clearTimeout(waiting);
    this.#checked.set(
      document,
      setTimeout(() => {
        if (isChecked(document)) this.#check(document);
        else this.#close(document);
      }, PAUSE),
    );
  }

  #close(document: vscode.TextDocument): void {
    if (!this.#checked.has(document)) return;
    clearTimeout(this.#checked.get(document));
    this.#checked.delete(document);
    this.#tellContext();
    if (this.#files.has(document.uri) && isEnabledFor(document.uri)) void this.#files.check(document.uri);
    else void this.#send(document.uri, null);
  }

  /** For a server that knows nothing of what is open. */
  #checkAgain(): void {
    for (const document of this.#checked.keys()) this.#check(document);
    this.#files.checkAgain();
  }

  dispose(): void {
    for (const waiting of this.#checked.values()) clearTimeout(waiting);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#files.dispose();
  }

  #check(document: vscode.TextDocument): void {
    void this.#send(document.uri, document.getText());
  }

  async #send(uri: vscode.Uri, text: string | null): Promise<Tally | null> {
    try {
      return await this.#server.request('lyncTopology/checkXml', { uri: uri.toString(), text });
    } catch {
      // A server that does not start says so itself; one that comes up again is told again.
      return null;
    }
  }

  /** For the menus: which XML can be imported. */
  #tellContext(): void {
    // By path: the address of a file on a remote computer is another one in the window. Which of the two forms depends on its scheme.
    const paths = [...this.#checked.keys()].flatMap(({ uri }) => [uri.path, uri.fsPath]);
    void vscode.commands.executeCommand('setContext', 'lyncTopology.topologyXml', paths);
  }
}

function isChecked(document: vscode.TextDocument): boolean {
  return !document.isClosed && isTopologyXml(document) && isChangeable(document.uri) && isEnabledFor(document.uri);
}

function isEnabledFor(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('lyncTopology', uri).get('xmlFiles.enabled', true);
}
