import type { DocumentUri } from 'vscode-languageserver-types';
import { check } from '../rules/check';
import type { CheckSettings } from '../rules/settings';
import { versionOf, type CheckedVersion } from '../features/documents';
import { uriKey } from './uris';

/** How much text is kept checked, in UTF-16 code units: ten times a large topology. What is above is read again when it is asked for. */
const MOST_TEXT = 8 * 1024 * 1024;

/** What is known of a file, without its text. */
export interface StoredResult {
  /** The same as long as the text and the settings are. */
  readonly resultId: string;
  /** Why it cannot be read, for a person. */
  readonly failure?: string;
}

interface Latest extends StoredResult {
  readonly hash: string;
  readonly settings: CheckSettings;
  readonly revision: number;
}

interface Entry {
  uri: DocumentUri;
  /** Counts how often the file may have changed. */
  revision: number;
  latest?: Latest;
  checked?: { readonly version: CheckedVersion; readonly length: number } | undefined;
}

/** Where the documents come from, and what they are checked by. */
export interface Store {
  readText(uri: DocumentUri): Promise<string | undefined>;
  settingsFor(uri: DocumentUri): Promise<CheckSettings>;
}

/** Topology documents on disk: each read when somebody asks for it, and checked once for its text and settings. */
export class StoredDocuments {
  readonly #store: Store;
  /** The one that was asked for last is the last. */
  readonly #entries = new Map<string, Entry>();
  #results = 0;
  #length = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  get uris(): DocumentUri[] {
    return Array.from(this.#entries.values(), ({ uri }) => uri);
  }

  has(uri: DocumentUri): boolean {
    return this.#entries.has(uriKey(uri));
  }

  /** @returns whether the file is new */
  add(uri: DocumentUri): boolean {
    if (this.has(uri)) return false;
    this.#entries.set(uriKey(uri), { uri, revision: 0 });
    return true;
  }

  /** Writes the URI of a file as here from now on: as its client does. */
  rename(uri: DocumentUri): void {
    const entry = this.#entries.get(uriKey(uri));
    if (!entry || entry.uri === uri) return;
    entry.uri = uri;
    // The result names it.
    entry.revision += 1;
    this.#drop(entry);
    delete entry.latest;
  }

  /** To be called when the text of a file may have changed. */
  changed(uri: DocumentUri): void {
    const entry = this.#entries.get(uriKey(uri));
    if (entry) entry.revision += 1;
  }

  delete(uri: DocumentUri): void {
    const entry = this.#entries.get(uriKey(uri));
    if (!entry) return;
    this.#drop(entry);
    this.#entries.delete(uriKey(uri));
  }

  /** @returns which result the newest text gives; `undefined` where there is no such file any more */
  async result(uri: DocumentUri): Promise<StoredResult | undefined> {
    return (await this.#load(uri, false))?.latest;
  }

  /** @returns the newest text, checked; `undefined` where the file is gone or cannot be read */
  async checked(uri: DocumentUri): Promise<CheckedVersion | undefined> {
    return (await this.#load(uri, true))?.checked?.version;
  }

  async #load(uri: DocumentUri, isTextNeeded: boolean): Promise<Entry | undefined> {
    const key = uriKey(uri);
    for (;;) {
      const entry = this.#entries.get(key);
      if (!entry) return undefined;
      const settings = await this.#store.settingsFor(entry.uri);
      const { revision, latest } = entry;
      const isKnown = latest?.revision === revision && latest.settings === settings;
      if (isKnown && (!isTextNeeded || entry.checked || latest.failure !== undefined)) {
        this.#touch(key, entry);
        return this.#entries.get(key) === entry ? entry : undefined;
      }
      const read = await this.#read(entry.uri);
      // What has changed meanwhile is read again.
      if (this.#entries.get(key) !== entry || entry.revision !== revision) continue;
      if (read.text === undefined && read.failure === undefined) return undefined;
      this.#update(entry, read, settings);
      this.#touch(key, entry);
      return entry;
    }
  }

  async #read(uri: DocumentUri): Promise<{ text?: string | undefined; failure?: string }> {
    try {
      return { text: await this.#store.readText(uri) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  }

  #update(
    entry: Entry,
    { text, failure }: { readonly text?: string | undefined; readonly failure?: string },
    settings: CheckSettings,
  ): void {
    const { uri, revision, latest } = entry;
    const hash = failure ?? hashOf(text ?? '');
    const isSame = latest?.hash === hash && latest.settings === settings;
    if (!isSame) this.#results += 1;
    const resultId = isSame ? latest.resultId : `stored-${this.#results}`;
    entry.latest = { resultId, hash, settings, revision, ...(failure === undefined ? {} : { failure }) };
    if (isSame && entry.checked) return;
    this.#drop(entry);
    if (text === undefined) return;
    entry.checked = {
      version: versionOf(check(text, settings), { uri, version: null, resultId, settings }),
      length: text.length,
    };
    this.#length += text.length;
  }

  /** The documents that nobody has asked for longest give way. */
  #touch(key: string, entry: Entry): void {
    if (this.#entries.get(key) === entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    if (this.#length <= MOST_TEXT) return;
    for (const other of this.#entries.values()) {
      if (other !== entry) this.#drop(other);
      if (this.#length <= MOST_TEXT) return;
    }
  }

  #drop(entry: Entry): void {
    this.#length -= entry.checked?.length ?? 0;
    entry.checked = undefined;
  }
}

/** @returns what tells texts apart: their length and two FNV-1a hashes of 32 bits, the second one from the other end */
function hashOf(text: string): string {
  let forwards = 0x811c9dc5;
  let backwards = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    forwards = Math.imul(forwards ^ text.charCodeAt(at), 0x01000193);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [text.length, forwards, backwards].join(' ');
}
