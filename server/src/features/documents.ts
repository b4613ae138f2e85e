import type { DocumentUri } from 'vscode-languageserver-types';
import { check, type CheckedDocument } from '../rules/check';
import type { CheckSettings } from '../rules/settings';

/** A document as an editor holds it. */
export interface EditedDocument {
  readonly uri: DocumentUri;
  readonly version: number;
  getText(): string;
}

/** One version of a document, checked. */
export interface CheckedVersion extends CheckedDocument {
  readonly uri: DocumentUri;
  /** `null` of a file that is not open. */
  readonly version: number | null;
  /** Names this result: no other one, of another version or another document, has the same. */
  readonly resultId: string;
  readonly settings: CheckSettings;
}

/** The open documents, each checked once for a version and its settings, whoever asks first. */
export class CheckedDocuments {
  readonly #byUri = new Map<DocumentUri, CheckedVersion>();
  #results = 0;

  /** @returns the document as it is now, checked by these settings */
  of(document: EditedDocument, settings: CheckSettings): CheckedVersion {
    const { uri, version } = document;
    const known = this.#byUri.get(uri);
    if (known?.version === version && known.settings === settings) return known;
    this.#results += 1;
    const resultId = String(this.#results);
    const checked = { ...check(document.getText(), settings), uri, version, resultId, settings };
    this.#byUri.set(uri, checked);
    return checked;
  }

  /** To be called when a document is closed: opened again, it may be another one of the same version. */
  forget(uri: DocumentUri): void {
    this.#byUri.delete(uri);
  }
}
