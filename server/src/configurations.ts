import {
  DidChangeConfigurationNotification,
  FileChangeType,
  type Connection,
  type Diagnostic,
  type FileEvent,
} from 'vscode-languageserver';
import type { ClientSupport } from './features/clientSupport';
import { configurationDiagnostics } from './features/diagnostics';
import {
  CONFIGURATION_FILE,
  readConfiguration,
  readConfigurationValue,
  type ReadConfiguration,
} from './rules/configuration';
import { settingsOf, type CheckSettings, type Configuration } from './rules/settings';
import type { Files } from './workspace/files';
import { uriKey } from './workspace/uris';

/** How long a client may take to tell its settings before the defaults count, in milliseconds. */
const PATIENCE = 5000;

/** The settings of the editor that matter here, as they are in force for a document. */
export interface EditorSettings {
  /** Levels of rules; the configuration files come before it. */
  readonly configuration: Configuration;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Whether findings of documents that are not open are shown. */
  readonly workspaceDiagnostics: boolean;
}

/** The texts that the client has open, by their URIs. */
export interface OpenTexts {
  keys(): string[];
  get(uri: string): { getText(): string } | undefined;
}

/** @returns whether a URI is that of a configuration file */
export function isConfiguration(uri: string): boolean {
  return uriKey(uri).endsWith(`/${CONFIGURATION_FILE}`);
}

/**
 * The configuration files and editor settings that are in force for documents: each read once, and again when it changes.
 */
export class Configurations {
  readonly #connection: Connection;
  readonly #stored: Files;
  readonly #support: ClientSupport;
  /** What the client has open, as it writes it. */
  readonly #open: OpenTexts;
  /** By the keys of their URIs; also those that are looked for, and not there. */
  readonly #files = new Map<string, { readonly uri: string; readonly read: Promise<ReadConfiguration | undefined> }>();
  readonly #editor = new Map<string, Promise<EditorSettings>>();
  readonly #settings = new Map<string, Promise<CheckSettings>>();
  readonly #onChange: (() => void)[] = [];
  readonly #onRead: ((uri: string) => void)[] = [];
  /** How often something may have changed. */
  #changes = 0;
  /** Of clients that tell their settings instead of being asked for them. */
  #told: unknown;

  constructor(connection: Connection, files: Files, support: ClientSupport, open: OpenTexts) {
    this.#connection = connection;
    this.#stored = files;
    this.#support = support;
    this.#open = open;
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#told = section(settings);
      this.#editor.clear();
      this.#changed();
    });
  }

  /** Asks the client to tell when a setting of the editor changes. To be called when the connection is initialized. */
  async watch(): Promise<void> {
    if (!this.#support.watchesConfiguration) return;
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'lyncTopology' });
  }

  /** To be called when files or folders may have been created, changed or deleted. */
  filesChanged(changes: readonly FileEvent[]): void {
    const touched = new Map<string, string>();
    const moved = new Set<string>();
    for (const { uri, type } of changes) {
      const key = uriKey(uri);
      if (isConfiguration(uri)) touched.set(key, uri);
      else if (type !== FileChangeType.Changed) moved.add(key);
    }
    // With a folder comes and goes what lies in it.
    for (const [key, { uri }] of moved.size > 0 ? this.#files : []) {
      if (foldersAbove(key).some((folder) => moved.has(folder))) touched.set(key, uri);
    }
    for (const uri of touched.values()) this.forget(uri);
  }

  /** @param listener called when what is in force may have changed, for any document */
  onDidChange(listener: () => void): void {
    this.#onChange.push(listener);
  }

  /** @param listener called when a configuration file has been read, with its URI */
  onDidRead(listener: (uri: string) => void): void {
    this.#onRead.push(listener);
  }

  /** To be called when a configuration file may have changed. */
  forget(uri: string): void {
    const isKnown = this.#files.delete(uriKey(uri));
    this.#changed();
    // One that is in force for no open document is read all the same, so that what was wrong with it is taken back.
    if (isKnown) void this.#file(uri);
  }

  /** To be called when nobody has to do with a document any more: what is in force for it is worked out anew for who asks. */
  leave(uri: string): void {
    this.#settings.delete(uri);
    this.#editor.delete(uri);
  }

  /** @returns the rules that are in force for a document; the same object as long as nothing changes */
  settingsFor(uri: string): Promise<CheckSettings> {
    let settings = this.#settings.get(uri);
    if (!settings) {
      settings = this.#inForce(uri);
      this.#settings.set(uri, settings);
    }
    return settings;
  }

  /** @returns the settings of the editor for a document; where it has none, the defaults */
  editorSettings(uri: string): Promise<EditorSettings> {
    const known = this.#editor.get(uri);
    if (known) return known;
    const settings = this.#askEditor(uri, (late) => {
      if (this.#editor.get(uri) !== settings) return;
      this.#editor.set(uri, Promise.resolve(late));
      this.#changed();
    });
    this.#editor.set(uri, settings);
    return settings;
  }

  /** @returns the URI of the nearest configuration file for a document; `undefined` where there is none */
  async nearest(uri: string): Promise<string | undefined> {
    const nearest = await this.#nearest(uri);
    return nearest && (this.#openUri(nearest) ?? nearest);
  }

  /** @returns a configuration file as it is now; `undefined` where there is none */
  read(uri: string): Promise<ReadConfiguration | undefined> {
    return this.#file(uri);
  }

  /** @returns the URIs of the configuration files that are in force for any of the documents, each once */
  async nearestOf(documents: readonly string[]): Promise<string[]> {
    const ofFolders = new Map(documents.map((uri) => [uri.slice(0, uri.lastIndexOf('/')), uri]));
    const found = new Map<string, string>();
    for (const uri of ofFolders.values()) {
      const file = await this.nearest(uri);
      if (file !== undefined) found.set(uriKey(file), file);
    }
    return [...found.values()];
  }

  /** @returns what is wrong with a configuration file */
  async diagnosticsOf(uri: string, support: ClientSupport): Promise<Diagnostic[]> {
    const read = await this.#file(uri);
    return read ? configurationDiagnostics(read, uri, support) : [];
  }

  async #inForce(uri: string): Promise<CheckSettings> {
    const changes = this.#changes;
    const editor = await this.editorSettings(uri);
    const file = await this.#nearest(uri);
    const read = file === undefined ? undefined : await this.#file(file);
    // What was asked for before a change is not to be taken for what is in force after it.
    if (changes !== this.#changes) return this.settingsFor(uri);
    return read ? settingsOf(read.configuration, editor.configuration) : settingsOf(editor.configuration);
  }

  async #nearest(uri: string): Promise<string | undefined> {
    for (const candidate of candidates(uri)) {
      if (await this.#file(candidate)) return candidate;
    }
    return undefined;
  }

  #file(uri: string): Promise<ReadConfiguration | undefined> {
    const key = uriKey(uri);
    const known = this.#files.get(key);
    if (known) return known.read;
    const read = this.#read(uri);
    this.#files.set(key, { uri, read });
    void read.then(() => this.#onRead.forEach((listener) => listener(uri)));
    return read;
  }

  async #read(uri: string): Promise<ReadConfiguration | undefined> {
    try {
      const open = this.#openUri(uri);
      const text = open === undefined ? await this.#stored.readText(uri) : this.#open.get(open)?.getText();
      return text === undefined ? undefined : readConfiguration(text);
    } catch (error) {
      this.#connection.console.error(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** @returns the URI of a file as the client writes it that has it open; `undefined` where it has not */
  #openUri(uri: string): string | undefined {
    if (this.#open.get(uri)) return uri;
    const key = uriKey(uri);
    return this.#open.keys().find((open) => uriKey(open) === key);
  }

  /** @param onLate called with what a client says that has taken longer than {@link PATIENCE} */
  async #askEditor(uri: string, onLate: (settings: EditorSettings) => void): Promise<EditorSettings> {
    if (!this.#support.asksForConfiguration) return this.#editorSettings(this.#told);
    const answer: Promise<unknown> = this.#connection.workspace
      .getConfiguration({ scopeUri: uri, section: 'lyncTopology' })
      .catch(() => undefined);
    const settings = answer.then((value) => this.#editorSettings(value));
    const inTime = await within(PATIENCE, settings);
    if (inTime) return inTime;
    void settings.then(onLate);
    return this.#editorSettings(undefined);
  }

  #editorSettings(value: unknown): EditorSettings {
    const { configuration, messages } = readConfigurationValue({ rules: property(value, 'rules') ?? {} });
    for (const message of messages) this.#connection.console.warn(`lyncTopology.rules: ${message}`);
    return {
      configuration,
      codeLens: property(property(value, 'codeLens'), 'enabled') !== false,
      inlayHints: property(property(value, 'inlayHints'), 'enabled') !== false,
      workspaceDiagnostics: property(property(value, 'workspaceDiagnostics'), 'enabled') !== false,
    };
  }

  #changed(): void {
    this.#changes += 1;
    this.#settings.clear();
    for (const listener of this.#onChange) listener();
  }
}

/** @returns how the URI of a document begins, with the first slash of its path; `undefined` of one that lies in no folder, as untitled ones */
export function folderRoot(uri: string): string | undefined {
  return /^(?!untitled:)[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\//i.exec(uri)?.[0];
}

/** @returns the folders that a path lies in, the innermost first */
function foldersAbove(path: string): string[] {
  const found: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) found.push(path.slice(0, end));
  return found;
}

/** The configuration files that may be in force for a document, the nearest first. */
function candidates(uri: string): string[] {
  const found: string[] = [];
  const root = folderRoot(uri);
  if (root === undefined) return found;
  const start = root.length - 1;
  for (let end = uri.lastIndexOf('/'); end >= start; end = uri.lastIndexOf('/', end - 1)) {
    found.push(`${uri.slice(0, end)}/${CONFIGURATION_FILE}`);
    if (end === start) break;
  }
  return found;
}

/** @returns what is promised, `undefined` where it takes longer */
async function within<Value>(milliseconds: number, promised: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([promised, end]).finally(() => clearTimeout(timer));
}

function section(settings: unknown): unknown {
  return property(settings, 'lyncTopology') ?? settings;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
