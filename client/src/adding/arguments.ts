import * as vscode from 'vscode';
import type { FormAnswers } from '../../../server/src/protocol';
import { ElementNode } from '../views/elementNode';

/** What a command was called with. */
export interface CommandArguments {
  /** The document; left out: that of the active editor. */
  readonly uri: vscode.Uri | undefined;
  /** Whether nothing is to be asked, or whatever is not given; left out: what nobody but a person can know. */
  readonly asks?: 'nothing' | 'everything';
  /** The answers. */
  readonly given: FormAnswers;
}

/**
 * @param value what a menu, a task or another extension calls a command with: nothing, a URI, or an object
 * @returns what it says; a text where it says nothing that can be understood
 */
export function readArguments(value: unknown): CommandArguments | string {
  if (value === undefined || value === null) return { uri: undefined, given: {} };
  if (value instanceof vscode.Uri) return { uri: value, given: {} };
  if (value instanceof ElementNode) return { uri: value.uri, asks: 'everything', given: givenBy(value) };
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
  return { uri: read, ...(quiet === true ? { asks: 'nothing' } : {}), given };
}

/** What the menu of a pool or of a site says by being theirs. */
function givenBy({ kind, name, pointer }: ElementNode): FormAnswers {
  if (kind === 'pool') return { pool: pointer };
  return kind === 'site' ? { site: name } : {};
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
