import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LANGUAGE_ID } from '../language';
import { SHOW_REFERENCES } from '../references/showReferences';
import { SHOW_RULE_DOCUMENTATION } from '../ruleDocumentation/showRuleDocumentation';
import type { GoneFiles } from './goneFiles';

/** @returns how the client behaves, wherever the server runs */
export function clientOptions(output: vscode.LogOutputChannel, gone: GoneFiles): LanguageClientOptions {
  return {
    // Every scheme: files, untitled documents, and those of virtual workspaces. And what says which rules report.
    documentSelector: [{ language: LANGUAGE_ID }, { pattern: '**/lync-topology.config.json' }],
    outputChannel: output,
    initializationOptions: () => ({
      l10n: vscode.l10n.bundle,
      files: true,
      commands: { showReferences: SHOW_REFERENCES, showRuleDocumentation: SHOW_RULE_DOCUMENTATION },
    }),
    diagnosticPullOptions: { onChange: true },
    middleware: {
      // No answer means no diagnostics.
      provideDiagnostics: (document, previousResultId, token, next) =>
        isToBeChecked(document, gone) ? next(document, previousResultId, token) : undefined,
    },
  };
}

/** What is wrong in an older state of a file, as a comparison shows it, cannot be mended; in a file that is gone nothing is wrong. */
function isToBeChecked(document: vscode.TextDocument | vscode.Uri, gone: GoneFiles): boolean {
  const uri = document instanceof vscode.Uri ? document : document.uri;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false && !gone.has(uri);
}
