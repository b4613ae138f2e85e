import * as vscode from 'vscode';
import type { FormAnswers } from '../../../server/src/protocol';

/** What a command was called with. */
export interface CommandArguments {
  /** The document; left out: that of the active editor. */
  readonly uri: vscode.Uri | undefined;
  /** Whether nothing is to be asked. */
  readonly quiet: boolean;
  /** The answers. */
  readonly given: FormAnswers;
}

/**
 * @param value what a menu, a task or another extension calls a command with: nothing, a URI, or an object
 * @returns what it says; a text where it says nothing that can be understood
 */
export function readArguments(value: unknown): CommandArguments | string {
  if (value === undefined || value === null) return { uri: undefined, quiet: false, given: {} };
  if (value instanceof vscode.Uri) return { uri: value, quiet: false, given: {} };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return vscode.l10n.t('This command takes an object with answers, such as { "fqdn": "pchat01.contoso.com" }.');
  }
  const { uri, quiet, ...given } = value as Record<string, unknown>;
  const read = uriOf(uri);
  if (read === 'none') {
    return vscode.l10n.t(
      'The argument uri must be the address of a topology document, such as file:///plans/contoso.topology.json.',
    );
  }
  return { uri: read, quiet: quiet === true, given };
}

function uriOf(value: unknown): vscode.Uri | 'none' | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof vscode.Uri) return value;
  if (typeof value !== 'string') return 'none';
  try {
    return vscode.Uri.parse(value, true);
  } catch {
    return 'none';
  }
}
