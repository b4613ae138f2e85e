import * as vscode from 'vscode';
import type { FormAnswers } from '../../../server/src/protocol';
import { documentArgument, noSuchDocument } from '../documents/documentArgument';
import { ElementNode } from '../views/elementNode';

/** What a command was called with. */
export interface CommandArguments {
  /** The document; left out: the one that is worked in, or is chosen. */
  readonly uri: vscode.Uri | undefined;
  /** Whether nothing is to be asked, or whatever is not given; left out: what nobody but a person can know. */
  readonly asks?: 'nothing' | 'everything';
  /** The title of a wizard that is about something by its menu. @param title what it is called else */
  readonly title?: (title: string) => string;
  /** The answers. */
  readonly given: FormAnswers;
}

/**
 * @param value what a menu, a task or another extension calls a command with: nothing, a URI, or an object
 * @returns what it says; a text where it says nothing that can be understood
 */
export async function readArguments(value: unknown): Promise<CommandArguments | string> {
  if (value === undefined || value === null) return { uri: undefined, given: {} };
  if (value instanceof vscode.Uri) return { uri: value, given: {} };
  if (value instanceof ElementNode) return calledOn(value);
  if (typeof value !== 'object' || Array.isArray(value)) {
    return vscode.l10n.t('This command takes an object with answers, such as { "fqdn": "pchat01.contoso.com" }.');
  }
  const { uri, quiet, ...given } = value as Record<string, unknown>;
  const isNamed = uri !== undefined && uri !== null;
  const read = isNamed ? await documentArgument(uri) : undefined;
  if (isNamed && !read) return noSuchDocument();
  return { uri: read, ...(quiet === true ? { asks: 'nothing' } : {}), given };
}

/** What the menu of a pool, of a site or of the pools of one kind there says by being theirs. A pool is in the title, as nothing asks for it. */
function calledOn(element: ElementNode): CommandArguments {
  const { uri, kind, name, pointer } = element;
  const asks = 'everything';
  if (kind === 'pool') {
    const titled = (title: string): string => vscode.l10n.t('{wizard} for {pool}', { wizard: title, pool: name });
    return { uri, asks, given: { pool: pointer }, title: titled };
  }
  const site = kind === 'poolGroup' ? element.parent : element;
  const isNamed = site?.kind === 'site' && !site.traits.includes('unnamed');
  return { uri, asks, given: isNamed ? { site: site.name } : {} };
}
