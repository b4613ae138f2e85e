import * as vscode from 'vscode';
import type { Overview } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';

/** How long changes are gathered before their overviews are asked for, in milliseconds. */
const GATHERING = 100;
/** How long a server may be away, as it is when it is started again, before that is told, in milliseconds. */
const PATIENCE = 3000;

/** A topology document with the overviews that are known of it. */
export interface TopologyDocument {
  readonly uri: vscode.Uri;
  /** As it is now; `undefined` as long as nobody has asked. */
  readonly newest: Overview | undefined;
  /** The newest one without a syntax error; where there is none, the newest. */
  readonly shown: Overview | undefined;
}

interface Entry extends TopologyDocument {
  newest: Overview | undefined;
  shown: Overview | undefined;
  /** Since somebody wanted its overview. */
  loading?: Promise<void>;
}

/** The topology documents that the server knows, and what they declare. Overviews are asked for when they are wanted, and only what has changed. */
export class TopologyDocuments implements vscode.Disposable {
  readonly #server: TopologyServer;
  readonly #entries = new Map<string, Entry>();
  readonly #dirty = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #listing: Promise<void> | undefined;
  #isListed = false;
  #isServerGone = false;
  #isWatched = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #updating: Promise<void> = Promise.resolve();
  /** Fires when documents have come or gone, an overview has changed, or the server has. */
  readonly onDidChange = this.#changed.event;

  constructor(server: TopologyServer) {
    this.#server = server;
    this.#subscriptions = [
      this.#changed,
      server.onDidStart(() => this.#restarted()),
      server.onDidStop(() => this.#stopped()),
      server.onDidChangeDocuments((uris) => this.#touch(uris)),
    ];
  }

  /** Sorted by their URIs. */
  get all(): readonly TopologyDocument[] {
    return [...this.#entries.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  /** Whether it is known which documents there are. */
  get isListed(): boolean {
    return this.#isListed;
  }

  /** Whether there is no server, and none is coming. */
  get isServerGone(): boolean {
    return this.#isServerGone;
  }

  /** Whether somebody looks at the documents: as long as nobody does, nothing is asked for. */
  set isWatched(isWatched: boolean) {
    if (this.#isWatched === isWatched) return;
    this.#isWatched = isWatched;
    if (isWatched && this.#dirty.size > 0) this.#schedule();
  }

  /** @returns when it is known which documents there are, or that there is no server to say so */
  async listed(): Promise<void> {
    if (!this.#isListed && !this.#isServerGone) await (this.#listing ??= this.#list());
  }

  /** @returns when the overview of a document is known; from now on it is kept up to date */
  async load(uri: vscode.Uri): Promise<void> {
    const entry = this.#entries.get(uri.toString());
    if (entry) await (entry.loading ??= this.#fetch(entry).then(() => this.#changed.fire()));
  }

  get(uri: vscode.Uri): TopologyDocument | undefined {
    return this.#entries.get(uri.toString());
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #list(): Promise<void> {
    try {
      const uris = await this.#server.request('lyncTopology/documents', {});
      const keys = new Map(uris.map((uri) => vscode.Uri.parse(uri)).map((uri) => [uri.toString(), uri]));
      for (const key of this.#entries.keys()) if (!keys.has(key)) this.#entries.delete(key);
      for (const [key, uri] of keys) {
        if (!this.#entries.has(key)) this.#entries.set(key, { uri, newest: undefined, shown: undefined });
      }
      this.#isListed = true;
      this.#isServerGone = false;
      await this.#loadOnly();
    } catch {
      // Why it could not be started the client of the server has told.
      this.#isServerGone = true;
    } finally {
      this.#listing = undefined;
    }
    this.#changed.fire();
  }

  /** A single document is not a node that somebody could expand. */
  async #loadOnly(): Promise<void> {
    const [only, second] = this.#entries.values();
    if (only && !second && this.#isWatched) await this.load(only.uri);
  }

  #restarted(): void {
    clearTimeout(this.#patience);
    const isListNeeded = this.#isListed || this.#isServerGone;
    this.#isServerGone = false;
    // Results of the server before are not those of this one.
    for (const [key, entry] of this.#entries) {
      if (entry.newest) entry.newest = { ...entry.newest, resultId: '' };
      this.#dirty.add(key);
    }
    if (isListNeeded) void this.#list().then(() => this.#touch([]));
  }

  #stopped(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.#isServerGone = true;
      this.#changed.fire();
    }, PATIENCE);
  }

  #touch(uris: readonly string[]): void {
    for (const uri of uris) this.#dirty.add(vscode.Uri.parse(uri).toString());
    if (this.#isWatched && this.#dirty.size > 0) this.#schedule();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#updating = this.#updating
        .then(() => this.#update())
        .finally(() => {
          this.#timer = undefined;
          if (this.#isWatched && this.#dirty.size > 0) this.#schedule();
        });
    }, GATHERING);
  }

  async #update(): Promise<void> {
    const keys = [...this.#dirty];
    this.#dirty.clear();
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry?.loading) await this.#fetch(entry);
    }
    // One that is not known may be new, and one without an overview may be gone.
    if (keys.some((key) => this.#entries.get(key)?.newest === undefined)) await this.#list();
    else this.#changed.fire();
  }

  async #fetch(entry: Entry): Promise<void> {
    const previousResultId = entry.newest?.resultId;
    try {
      const result = await this.#server.request('lyncTopology/overview', {
        uri: entry.uri.toString(),
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
      if (result?.kind === 'unchanged') return;
      entry.newest = result ?? undefined;
      if (result && (!result.syntaxError || result.isEmpty || entry.shown?.syntaxError || !entry.shown)) {
        entry.shown = result;
      }
    } catch {
      // When the server comes again, all is asked for; when it does not, that is told.
    }
  }
}
