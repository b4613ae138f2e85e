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

/** @returns whether a URI is that of a configuration file */
export function isConfiguration(uri: string): boolean {
  return uri.endsWith(`/${CONFIGURATION_FILE}`);
}

/**
 * The configuration files and editor settings that are in force for documents: each read once, and again when it changes.
 */
export class Configurations {
  readonly #connection: Connection;
  readonly #stored: Files;
  readonly #support: ClientSupport;
  /** The text of a configuration that is open in the editor. */
  readonly #openText: (uri: string) => string | undefined;
  readonly #files = new Map<string, Promise<ReadConfiguration | undefined>>();
  /** Those of them that there are. */
  readonly #existing = new Set<string>();
  readonly #editor = new Map<string, Promise<EditorSettings>>();
  readonly #settings = new Map<string, Promise<CheckSettings>>();
  readonly #onChange: (() => void)[] = [];
  readonly #onRead: ((uri: string) => void)[] = [];
  /** Of clients that tell their settings instead of being asked for them. */
  #told: unknown;

  constructor(
    connection: Connection,
    files: Files,
    support: ClientSupport,
    openText: (uri: string) => string | undefined,
  ) {
    this.#connection = connection;
    this.#stored = files;
    this.#support = support;
    this.#openText = openText;
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
    for (const { uri, type } of changes) {
      if (isConfiguration(uri)) this.forget(uri);
      if (type !== FileChangeType.Deleted) continue;
      // With a folder goes what lies in it.
      const start = `${uriKey(uri)}/`;
      for (const known of [...this.#files.keys()]) {
        if (uriKey(known).startsWith(start)) this.forget(known);
      }
    }
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
    this.#files.delete(uri);
    this.#changed();
    // One that is in force for no open document is read all the same, so that what was wrong with it is taken back.
    void this.#file(uri);
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
    for (const candidate of candidates(uri)) {
      if (await this.#file(candidate)) return candidate;
    }
    return undefined;
  }

  /** @returns a configuration file as it is now; `undefined` where there is none */
  read(uri: string): Promise<ReadConfiguration | undefined> {
    return this.#file(uri);
  }

  /** @returns the URIs of the configuration files that were found so far */
  files(): string[] {
    return [...this.#existing];
  }

  /** @returns what is wrong with a configuration file */
  async diagnosticsOf(uri: string, support: ClientSupport): Promise<Diagnostic[]> {
    const read = await this.#file(uri);
    return read ? configurationDiagnostics(read, uri, support) : [];
  }

  async #inForce(uri: string): Promise<CheckSettings> {
    const editor = await this.editorSettings(uri);
    const file = await this.nearest(uri);
    const read = file === undefined ? undefined : await this.#file(file);
    return read ? settingsOf(read.configuration, editor.configuration) : settingsOf(editor.configuration);
  }

  #file(uri: string): Promise<ReadConfiguration | undefined> {
    let file = this.#files.get(uri);
    if (!file) {
      file = this.#read(uri);
      this.#files.set(uri, file);
      void file.then((read) => {
        if (read) this.#existing.add(uri);
        else this.#existing.delete(uri);
        this.#onRead.forEach((listener) => listener(uri));
      });
    }
    return file;
  }

  async #read(uri: string): Promise<ReadConfiguration | undefined> {
    try {
      const text = this.#openText(uri) ?? (await this.#stored.readText(uri));
      return text === undefined ? undefined : readConfiguration(text);
    } catch (error) {
      this.#connection.console.error(error instanceof Error ? error.message : String(error));
      return undefined;
    }
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
    this.#settings.clear();
    for (const listener of this.#onChange) listener();
  }
}

/** @returns how the URI of a document begins, with the first slash of its path; `undefined` of one that lies in no folder, as untitled ones */
export function folderRoot(uri: string): string | undefined {
  return /^(?!untitled:)[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\//i.exec(uri)?.[0];
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
