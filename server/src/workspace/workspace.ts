import { FileChangeType, type FileEvent, type FileSystemWatcher, type RemoteConsole } from 'vscode-languageserver';
import type { DocumentUri } from 'vscode-languageserver-types';
import { isConfiguration } from '../configurations';
import type { CheckedVersion } from '../features/documents';
import { isBelowSkippedFolder, isSkippedFolder, TOPOLOGY_FILES } from '../model/fileNames';
import type { Files } from './files';
import { StoredDocuments, type Store, type StoredResult } from './storedDocuments';
import { pathIn, schemeOf, uriKey } from './uris';

/**
 * What the client is to tell about: changes of topology documents, and what comes and goes under any name, since it may be a folder with
 * topology documents in it.
 */
export const WATCHERS: readonly FileSystemWatcher[] = [
  { globPattern: TOPOLOGY_FILES, kind: 2 },
  { globPattern: '**/*', kind: 1 | 4 },
];

/** With more than so many new files at once, all of their folder is searched: a list costs less than as many questions. */
const MOST_PROBES = 20;

/** The documents that the client has open. */
export interface OpenDocuments {
  keys(): DocumentUri[];
  get(uri: DocumentUri): unknown;
}

/**
 * The topology documents of the workspace, open or not: those that `lync-topology check` finds in its folders, and those that are
 * open. What is open counts as the editor has it, everything else as it is on disk.
 */
export class Workspace {
  readonly #files: Files;
  readonly #console: RemoteConsole;
  readonly #open: OpenDocuments;
  readonly #stored: StoredDocuments;
  readonly #folders = new Set<DocumentUri>();
  readonly #searches = new Set<Promise<void>>();
  readonly #listeners: ((uris: readonly DocumentUri[]) => void)[] = [];

  constructor(files: Files, store: Store, console: RemoteConsole, open: OpenDocuments) {
    this.#files = files;
    this.#console = console;
    this.#open = open;
    this.#stored = new StoredDocuments(store);
  }

  /**
   * @param listener called when topology documents have changed, come or gone, with their URIs. Shortly after one another it may be
   * called many times: for each key typed, and for each file that a program writes
   */
  onDidChange(listener: (uris: readonly DocumentUri[]) => void): void {
    this.#listeners.push(listener);
  }

  /** @returns the URIs of all topology documents, sorted, as soon as the folders have been searched */
  async documents(): Promise<DocumentUri[]> {
    while (this.#searches.size > 0) await Promise.all(this.#searches);
    const byKey = new Map(this.#stored.uris.map((uri) => [uriKey(uri), uri]));
    const schemes = new Set(['file:', 'untitled:', ...Array.from(this.#folders, schemeOf)]);
    for (const uri of this.#open.keys()) {
      // An older state of a file, as a comparison shows it, is no document of the workspace.
      if (schemes.has(schemeOf(uri)) && !isConfiguration(uri)) byKey.set(uriKey(uri), uri);
    }
    return [...byKey.values()].sort();
  }

  /** @returns whether a file on disk belongs to the workspace, by what is known now */
  has(uri: DocumentUri): boolean {
    return this.#stored.has(uri);
  }

  /** @returns what the text of a file on disk gives; `undefined` where there is none */
  async storedResult(uri: DocumentUri): Promise<StoredResult | undefined> {
    const result = await this.#stored.result(uri);
    if (!result) this.#gone(uri);
    return result;
  }

  /** @returns a file on disk, checked; `undefined` where there is none, or it cannot be read */
  storedDocument(uri: DocumentUri): Promise<CheckedVersion | undefined> {
    return this.#stored.checked(uri);
  }

  /** To be called when folders come to the workspace or leave it. */
  foldersChanged(added: readonly DocumentUri[], removed: readonly DocumentUri[]): void {
    for (const folder of removed) this.#folders.delete(folder);
    const lost = this.#stored.uris.filter((uri) => removed.length > 0 && !this.#folderOf(uri));
    for (const uri of lost) this.#stored.delete(uri);
    this.#announce(lost);
    for (const folder of added) {
      this.#folders.add(folder);
      this.#search(folder);
    }
  }

  /** To be called when files or folders may have been created, changed or deleted. */
  filesChanged(changes: readonly FileEvent[]): void {
    const known = new Map(this.#stored.uris.map((uri) => [uriKey(uri), uri]));
    const touched: DocumentUri[] = [];
    const created: DocumentUri[] = [];
    for (const { uri, type } of changes) {
      const key = uriKey(uri);
      const stored = known.get(key);
      if (type === FileChangeType.Deleted) {
        // With a folder goes what lies in it.
        const gone = stored === undefined ? [...known.keys()].filter((one) => one.startsWith(`${key}/`)) : [key];
        for (const one of gone) {
          const lost = known.get(one) ?? uri;
          known.delete(one);
          this.#stored.delete(lost);
          touched.push(lost);
        }
      } else if (stored === undefined) {
        created.push(uri);
      } else {
        this.#stored.changed(stored);
        touched.push(stored);
      }
    }
    this.#announce(touched);
    this.#probe(created);
  }

  /** To be called when a document is opened in the client or its text has changed there. */
  edited(uri: DocumentUri): void {
    this.#stored.rename(uri);
    this.#announce([uri]);
  }

  /** To be called when a document is closed in the client: from now on the file counts. */
  closed(uri: DocumentUri): void {
    this.#stored.changed(uri);
    this.#announce([uri]);
    if (!this.has(uri)) this.#probe([uri]);
  }

  /** Looks at what was not there before. */
  #probe(uris: readonly DocumentUri[]): void {
    const byFolder = new Map<DocumentUri, Set<string>>();
    for (const uri of uris) {
      for (const below of this.#foldersIn(uri)) this.#search(below);
      const folder = this.#folderOf(uri);
      const path = folder === undefined ? undefined : pathIn(folder, uri);
      if (folder === undefined || path === undefined || isBelowSkippedFolder(path) || isSkippedFolder(path)) continue;
      byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(path));
    }
    for (const [folder, paths] of byFolder) {
      // What lies in a new folder comes with it.
      const topmost = [...paths].filter((path) => !paths.has(path.slice(0, Math.max(path.lastIndexOf('/'), 0))));
      if (topmost.length > MOST_PROBES) this.#search(folder);
      else for (const path of topmost) this.#search(folder, path);
    }
  }

  #search(folder: DocumentUri, within = ''): void {
    const search = this.#find(folder, within)
      .catch((error: unknown) => this.#log(folder, error))
      .finally(() => this.#searches.delete(search));
    this.#searches.add(search);
  }

  async #find(folder: DocumentUri, within: string): Promise<void> {
    const found: DocumentUri[] = [];
    for await (const uri of this.#files.findDocuments(folder, within, (error) => this.#log(folder, error))) {
      if (!this.#folders.has(folder)) return;
      const written = this.#open.keys().find((open) => uriKey(open) === uriKey(uri)) ?? uri;
      if (this.#stored.add(written)) found.push(written);
    }
    this.#announce(found);
  }

  /** A file that is found to be missing when it is read. */
  #gone(uri: DocumentUri): void {
    if (!this.#stored.has(uri)) return;
    this.#stored.delete(uri);
    this.#announce([uri]);
  }

  /** The innermost folder of the workspace that a file lies in. */
  #folderOf(uri: DocumentUri): DocumentUri | undefined {
    const above = [...this.#folders].filter((folder) => pathIn(folder, uri) !== undefined);
    return above.sort((a, b) => b.length - a.length)[0];
  }

  /** The folders of the workspace that are this one or lie in it. */
  #foldersIn(uri: DocumentUri): DocumentUri[] {
    return [...this.#folders].filter((folder) => uriKey(folder) === uriKey(uri) || pathIn(uri, folder) !== undefined);
  }

  #announce(uris: readonly DocumentUri[]): void {
    if (uris.length === 0) return;
    for (const listener of this.#listeners) listener(uris);
  }

  #log(folder: DocumentUri, error: unknown): void {
    this.#console.warn(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
