import * as vscode from 'vscode';
import type { Tally } from '../../../server/src/protocol';

/** URIs of this scheme stand for what is found in an element of a tree; there are no such files. */
const SCHEME = 'lync-topology-findings';
/** More than this a badge of two characters does not say. */
const MOST = 9;

/** @returns a URI that gives an element the colour of its worst finding, and their number; `undefined` where errors and warnings are none */
export function decorated(id: string, { error = 0, warning = 0 }: Tally = {}): vscode.Uri | undefined {
  if (error + warning === 0) return undefined;
  const query = error > 0 ? `error=${error}` : `warning=${warning}`;
  return vscode.Uri.from({ scheme: SCHEME, path: `/${id}`, query });
}

/** Colours the elements of the views as the Explorer colours files. */
export class FindingDecorations implements vscode.FileDecorationProvider {
  provideFileDecoration({ scheme, query }: vscode.Uri): vscode.FileDecoration | undefined {
    if (scheme !== SCHEME) return undefined;
    const [severity, number = ''] = query.split('=');
    const count = Number(number);
    const badge = count > MOST ? `${MOST}+` : number;
    return severity === 'error'
      ? new vscode.FileDecoration(badge, errors(count), new vscode.ThemeColor('list.errorForeground'))
      : new vscode.FileDecoration(badge, warnings(count), new vscode.ThemeColor('list.warningForeground'));
  }
}

function errors(count: number): string {
  return count === 1 ? vscode.l10n.t('1 error in it') : vscode.l10n.t('{count} errors in it', { count });
}

function warnings(count: number): string {
  return count === 1 ? vscode.l10n.t('1 warning in it') : vscode.l10n.t('{count} warnings in it', { count });
}
