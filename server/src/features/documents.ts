import type { DocumentUri } from 'vscode-languageserver-types';
import { check, type CheckedDocument } from '../rules/check';

/** A document as an editor holds it. */
export interface EditedDocument {
  readonly uri: DocumentUri;
  readonly version: number;
  getText(): string;
}

/** One version of a document, checked. */
export interface CheckedVersion extends CheckedDocument {
  readonly uri: DocumentUri;
  readonly version: number;
  /** Names this result: no other one, of another version or another document, has the same. */
  readonly resultId: string;
}

/** The open documents, each checked once for a version, whoever asks first. */
export class CheckedDocuments {
  readonly #byUri = new Map<DocumentUri, CheckedVersion>();
  #results = 0;

  /** @returns the document as it is now, checked */
  of(document: EditedDocument): CheckedVersion {
    const { uri, version } = document;
    const known = this.#byUri.get(uri);
    if (known?.version === version) return known;
    this.#results += 1;
    const checked = { ...check(document.getText()), uri, version, resultId: String(this.#results) };
    this.#byUri.set(uri, checked);
    return checked;
  }

  /** To be called when a document is closed: opened again, it may be another one of the same version. */
  forget(uri: DocumentUri): void {
    this.#byUri.delete(uri);
  }
}
