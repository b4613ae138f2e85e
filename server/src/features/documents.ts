import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentUri } from 'vscode-languageserver-types';
import type { CheckedDocument } from '../rules/check';
import { LiveCheck } from '../rules/liveCheck';
import type { CheckSettings } from '../rules/settings';
import { isEdited, takeEdit } from './editedText';

/** One version of a document, checked. */
export interface CheckedVersion extends CheckedDocument {
  readonly uri: DocumentUri;
  /** `null` of a file that is not open. */
  readonly version: number | null;
  /** Names this result: no other one, of another version or another document, has the same. */
  readonly resultId: string;
  readonly settings: CheckSettings;
}

interface OpenDocument {
  readonly document: TextDocument;
  live: LiveCheck;
  checked: CheckedVersion;
}

/**
 * The open documents, each checked once for a version and its settings, whoever asks first: at the cost of what has been edited since.
 *
 * A checked version is right until the next one is asked for. Who has one must not wait for anything before it is through with it.
 */
export class CheckedDocuments {
  readonly #byUri = new Map<DocumentUri, OpenDocument>();
  #results = 0;

  /** @returns the document as it is now, checked by these settings */
  of(document: TextDocument, settings: CheckSettings): CheckedVersion {
    const { uri, version } = document;
    const known = this.#byUri.get(uri);
    if (known?.document !== document) {
      takeEdit(document);
      const live = new LiveCheck(document.getText());
      const checked = this.#version(live, document, settings);
      this.#byUri.set(uri, { document, live, checked });
      return checked;
    }
    const isChanged = isEdited(document) || known.checked.version !== version;
    if (!isChanged && known.checked.settings === settings) return known.checked;
    // Whatever goes wrong in between, the next one who asks gets what is right.
    this.#byUri.delete(uri);
    if (isChanged) {
      const edit = takeEdit(document);
      if (edit) known.live.edit(edit, document.getText());
      else known.live = new LiveCheck(document.getText());
    }
    known.checked = this.#version(known.live, document, settings);
    this.#byUri.set(uri, known);
    return known.checked;
  }

  /** To be called when a document is closed: opened again, it may be another one of the same version. */
  forget(uri: DocumentUri): void {
    this.#byUri.delete(uri);
  }

  #version(live: LiveCheck, { uri, version }: TextDocument, settings: CheckSettings): CheckedVersion {
    this.#results += 1;
    return versionOf(live.check(settings), { uri, version, resultId: String(this.#results), settings });
  }
}

/** @returns a document as it was checked, as one version; its problems are gathered when they are first asked for */
export function versionOf(checked: CheckedDocument, of: Omit<CheckedVersion, keyof CheckedDocument>): CheckedVersion {
  return new LazyVersion(checked, of);
}

class LazyVersion implements CheckedVersion {
  readonly uri: DocumentUri;
  readonly version: number | null;
  readonly resultId: string;
  readonly settings: CheckSettings;
  readonly tree: CheckedDocument['tree'];
  readonly lines: CheckedDocument['lines'];
  readonly topology: CheckedDocument['topology'];
  readonly #checked: CheckedDocument;

  constructor(
    checked: CheckedDocument,
    { uri, version, resultId, settings }: Omit<CheckedVersion, keyof CheckedDocument>,
  ) {
    this.uri = uri;
    this.version = version;
    this.resultId = resultId;
    this.settings = settings;
    this.tree = checked.tree;
    this.lines = checked.lines;
    this.topology = checked.topology;
    this.#checked = checked;
  }

  get problems(): CheckedDocument['problems'] {
    return this.#checked.problems;
  }
}
