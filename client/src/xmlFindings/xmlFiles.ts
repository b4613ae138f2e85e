import * as vscode from 'vscode';
import type { Tally } from '../../../server/src/protocol';
import { findFiles } from '../languageServer/findFiles';

/** Files of Topology Builder, whatever case their names are in. */
const PATTERN = '**/*.[tT][bB][xX][mM][lL]';
/** Other people's, or a program's own: as for topology documents. */
const SKIPPED = '**/{node_modules,.*}/**';
/** As for topology documents that are not open. */
const MAX_MEGABYTES = 20;

/** What the files need of their surroundings. */
interface Surroundings {
  /** @returns whether the findings of a file are of its open document */
  readonly isOpen: (uri: vscode.Uri) => boolean;
  /** Has a text checked; `null` takes the findings back. */
  readonly check: (uri: vscode.Uri, text: string | null) => Promise<Tally | null>;
  /** Tells why a file is not checked, or found. */
  readonly warn: (reason: string) => void;
}

/**
 * Files of Topology Builder in the workspace that are not open: checked when somebody asks for the whole workspace, and from then on
 * whenever they change.
 */
export class XmlFiles implements vscode.Disposable {
  readonly #surroundings: Surroundings;
  readonly #known = new Map<string, vscode.Uri>();
  #watcher: vscode.FileSystemWatcher | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Finds the files that may be checked, and forgets all others. */
  async find(): Promise<readonly vscode.Uri[]> {
    this.#watch();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const search = { pattern: PATTERN, exclude: SKIPPED };
    const { warn } = this.#surroundings;
    const found = await Promise.all(folders.map(({ uri }) => findFiles({ folder: uri.toString(), ...search }, warn)));
    const files = new Map(found.flat().map((uri) => [uri.toString(), uri]));
    for (const [key, uri] of this.#known) if (!files.has(key)) this.forget(uri);
    return [...files.values()];
  }

  /** @returns what is found in a file; `undefined` where it cannot be read */
  async check(uri: vscode.Uri): Promise<Tally | undefined> {
    this.#known.set(uri.toString(), uri);
    const text = await this.#read(uri);
    if (text === undefined || this.#surroundings.isOpen(uri)) return undefined;
    return (await this.#surroundings.check(uri, text)) ?? undefined;
  }

  /** To be called when there is a server that knows nothing of them. */
  checkAgain(): void {
    for (const uri of this.#known.values()) void this.check(uri);
  }

  /** @returns whether a file was checked while it was not open, and so is to be again now that its document is closed */
  has(uri: vscode.Uri): boolean {
    return this.#known.has(uri.toString());
  }

  /** Takes the findings of a file back. */
  forget(uri: vscode.Uri): void {
    if (!this.#known.delete(uri.toString()) || this.#surroundings.isOpen(uri)) return;
    void this.#surroundings.check(uri, null);
  }

  forgetAll(): void {
    for (const uri of [...this.#known.values()]) this.forget(uri);
  }

  dispose(): void {
    this.#watcher?.dispose();
  }

  async #read(uri: vscode.Uri): Promise<string | undefined> {
    const name = vscode.workspace.asRelativePath(uri);
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size <= MAX_MEGABYTES * 1024 * 1024) {
        // As an editor would show it: in the encoding that the user has chosen.
        return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
      }
      this.#surroundings.warn(
        vscode.l10n.t(
          '{name} is larger than {limit} MB. No topology is that large; it is checked only while it is open.',
          {
            name,
            limit: MAX_MEGABYTES,
          },
        ),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#surroundings.warn(vscode.l10n.t('{name} cannot be read: {reason}', { name, reason }));
    }
    return undefined;
  }

  #watch(): void {
    if (this.#watcher) return;
    this.#watcher = vscode.workspace.createFileSystemWatcher(PATTERN, true);
    this.#watcher.onDidChange((uri) => {
      if (this.has(uri)) void this.check(uri);
    });
    this.#watcher.onDidDelete((uri) => this.forget(uri));
  }
}
