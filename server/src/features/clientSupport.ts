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
  /** It asks for the edit of a code action when the action has been chosen. */
  readonly resolvesCodeActions: boolean;
  /** Edits may name the version of the document that they are for. */
  readonly versionedEdits: boolean;
  /** An edit may create a file. */
  readonly createsFiles: boolean;
  /** It can be asked for the folders of the workspace, and tells when they change. */
  readonly workspaceFolders: boolean;
  /** It lists and reads the files of the workspace for the server. */
  readonly offersFiles: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletions: boolean;
  /** What a completion inserts may have places to fill in. */
  readonly completionSnippets: boolean;
  /** It indents the lines of what a completion inserts as the line that it comes to. */
  readonly indentsCompletions: boolean;
  /** A definition may tell the name from the whole object. */
  readonly definitionLinks: boolean;
  /** An outline may be a tree. */
  readonly symbolTrees: boolean;
  /** It asks what is to be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** It can be told to ask for code lenses again. */
  readonly refreshesCodeLenses: boolean;
  /** It can be told to ask for inlay hints again. */
  readonly refreshesInlayHints: boolean;
  /** How many folding ranges it takes for a document; `undefined`: as many as there are. */
  readonly mostFoldingRanges: number | undefined;
  /** It has a command that shows the references of a name: its id, as given at the start. */
  readonly showReferences: string | undefined;
  /** It has a command that shows the page of a rule. */
  readonly showRuleDocumentation: string | undefined;
}

/**
 * @param options what the client gave at the start, of `{ commands: { showReferences, showRuleDocumentation }, files }`: the commands that
 * it has, and whether it answers the requests for files of `protocol.ts`
 */
export function clientSupport({ textDocument, workspace }: ClientCapabilities, options?: unknown): ClientSupport {
  const { publishDiagnostics, diagnostic, codeAction, hover, completion } = textDocument ?? {};
  const completionItem = completion?.completionItem;
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
    resolvesCodeActions:
      codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    offersFiles: property(options, 'files') === true,
    // The first format is the one that the client prefers.
    markdownHover: hover?.contentFormat?.[0] === 'markdown',
    markdownCompletions: completionItem?.documentationFormat?.[0] === 'markdown',
    completionSnippets: completionItem?.snippetSupport === true,
    indentsCompletions: completionItem?.insertTextModeSupport?.valueSet.includes(2) === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    mostFoldingRanges: textDocument?.foldingRange?.rangeLimit,
    showReferences: commandNamed('showReferences', options),
    showRuleDocumentation: commandNamed('showRuleDocumentation', options),
  };
}

function commandNamed(name: string, options: unknown): string | undefined {
  const command = property(property(options, 'commands'), name);
  return typeof command === 'string' ? command : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
