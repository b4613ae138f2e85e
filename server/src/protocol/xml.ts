import type { DocumentUri } from 'vscode-languageserver-types';

// What is asked of topologies as Microsoft's tools export them; part of protocol.ts.

export interface ImportParams {
  /** The name of the file, without folders. */
  readonly name: string;
  /** Its bytes, in Base64: a file of Topology Builder, a published topology or an archive of the configuration. */
  readonly content: string;
}

export type ImportAnswer = ImportedTopology | { readonly kind: 'refused'; readonly reason: string };

export interface ImportedTopology {
  readonly kind: 'imported';
  /** The topology document. */
  readonly text: string;
  /** What is in it, such as `1 site, 3 pools`. */
  readonly what: string;
  /** The file of the archive that it was found in. */
  readonly entry?: string;
  /** What was not understood or has no place in a document, the important first. */
  readonly remarks: readonly {
    readonly severity: 'warning' | 'information';
    readonly message: string;
    /** Where in the XML, counted from 1. */
    readonly line?: number;
  }[];
}

export interface CheckXmlParams {
  readonly uri: DocumentUri;
  /** `null`: the document is closed, or is not to be checked any more. */
  readonly text: string | null;
}
