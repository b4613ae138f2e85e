import type { Diagnostic, DocumentUri } from 'vscode-languageserver-types';
import { isConfiguration } from '../../configurations';
import { configurationDiagnostics, diagnosticsOf, unreadable } from '../../features/diagnostics';
import type { ReadConfiguration } from '../../rules/configuration';
import type { ServerContext } from '../service';

/** What is to be said of a document or configuration now. */
export interface Report {
  readonly uri: DocumentUri;
  /** Names what is said: as long as it is the same, nothing has changed. */
  readonly resultId: string;
  /** `null` of a file that is not open. */
  readonly version: number | null;
  readonly isOpen: boolean;
  /** Worked out when they are asked for. */
  diagnostics(): Promise<Diagnostic[]>;
}

/** The findings of all documents of the workspace and of the configurations that are in force for them, open or not. */
export class Reports {
  readonly #context: ServerContext;
  readonly #configurationIds = new WeakMap<ReadConfiguration, string>();
  #configurationsRead = 0;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  /** @returns what is to be said of a document or configuration; `undefined` where it is none, or nothing is to be said of it */
  async of(uri: DocumentUri): Promise<Report | undefined> {
    const { documents, support } = this.#context;
    const isOpen = documents.get(uri) !== undefined;
    if (isConfiguration(uri)) return this.#ofConfiguration(uri, isOpen);
    if (!isOpen) return this.#ofStored(uri);
    const checked = await this.#context.checked(uri);
    if (!checked) return undefined;
    const { resultId, version } = checked;
    return {
      uri,
      resultId,
      version,
      isOpen: version !== null,
      diagnostics: () => Promise.resolve(diagnosticsOf(checked, support)),
    };
  }

  async #ofStored(uri: DocumentUri): Promise<Report | undefined> {
    const { workspace, configurations, support } = this.#context;
    if (!workspace.has(uri)) return undefined;
    const { workspaceDiagnostics } = await configurations.editorSettings(uri);
    const result = workspaceDiagnostics ? await workspace.storedResult(uri) : undefined;
    if (!result) return undefined;
    const { resultId, failure } = result;
    return {
      uri,
      resultId,
      version: null,
      isOpen: false,
      async diagnostics() {
        if (failure !== undefined) return [unreadable(failure)];
        const checked = await workspace.storedDocument(uri);
        return checked ? diagnosticsOf(checked, support) : [];
      },
    };
  }

  async #ofConfiguration(uri: DocumentUri, isOpen: boolean): Promise<Report | undefined> {
    const { configurations, documents, support } = this.#context;
    const read = await configurations.read(uri);
    if (!read) return undefined;
    let resultId = this.#configurationIds.get(read);
    if (resultId === undefined) {
      this.#configurationsRead += 1;
      resultId = `configuration-${this.#configurationsRead}`;
      this.#configurationIds.set(read, resultId);
    }
    return {
      uri,
      resultId,
      version: documents.get(uri)?.version ?? null,
      isOpen,
      diagnostics: () => Promise.resolve(configurationDiagnostics(read, uri, support)),
    };
  }
}
