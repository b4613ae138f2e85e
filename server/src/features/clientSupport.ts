import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** What the client can show and take, of what matters here. What it does not mention it cannot. */
export interface ClientSupport {
  /** It asks for diagnostics; they are not published to it. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask again. */
  readonly refreshesDiagnostics: boolean;
  /** It can be asked for the settings of a document. */
  readonly asksForConfiguration: boolean;
  /** It can be asked to tell when a setting changes. */
  readonly watchesConfiguration: boolean;
  /** It can be asked to tell when files change. */
  readonly watchesFiles: boolean;
  readonly relatedInformation: boolean;
  /** A diagnostic's code may be a link. */
  readonly codeDescription: boolean;
  /** Code actions may carry their edit. Older clients only know commands. */
  readonly codeActionLiterals: boolean;
  /** Edits may name the version of the document that they are for. */
  readonly versionedEdits: boolean;
  readonly markdownHover: boolean;
}

export function clientSupport({ textDocument, workspace }: ClientCapabilities): ClientSupport {
  const { publishDiagnostics, diagnostic, codeAction, hover } = textDocument ?? {};
  const pullsDiagnostics = diagnostic !== undefined;
  return {
    pullsDiagnostics,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    asksForConfiguration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    // Before LSP 3.18 what a diagnostic may hold stood under publishDiagnostics, for pulled ones too.
    relatedInformation: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
    codeDescription: (diagnostic?.codeDescriptionSupport ?? publishDiagnostics?.codeDescriptionSupport) === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    // The first format is the one that the client prefers.
    markdownHover: hover?.contentFormat?.[0] === 'markdown',
  };
}
