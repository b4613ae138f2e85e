import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LANGUAGE_ID } from '../language';
import { SHOW_REFERENCES } from '../references/showReferences';
import { SHOW_RULE_DOCUMENTATION } from '../ruleDocumentation/showRuleDocumentation';
import type { ShownFindings } from './shownFindings';

/** @returns how the client behaves, wherever the server runs */
export function clientOptions(output: vscode.LogOutputChannel, shown: ShownFindings): LanguageClientOptions {
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
      provideDiagnostics: shown.provideDiagnostics,
      provideWorkspaceDiagnostics: shown.provideWorkspaceDiagnostics,
    },
  };
}
