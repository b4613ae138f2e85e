import * as vscode from 'vscode';
import type { Change, ChangeResult, RefusedChange, WorkedOutChange } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { tellRule } from '../ruleDocumentation/tellRule';

/**
 * Makes a change in a topology document, as one undo step, and shows where; several are made together or not at all. One that is not
 * supported is not made: why not is told, and what can be done instead is offered.
 *
 * @returns whether it has been made
 */
export async function makeChange(
  server: TopologyServer,
  uri: vscode.Uri,
  ...changes: readonly Change[]
): Promise<boolean> {
  return make(uri, () => workOut(server, uri, changes));
}

/** Makes a change in the same way, and asks nothing: who calls it has nobody to answer. */
export async function makeChangeUnasked(server: TopologyServer, uri: vscode.Uri, change: Change): Promise<boolean> {
  return make(uri, async () => {
    const result = await tryOut(server, uri, [change]);
    if (!('refusal' in result)) return result;
    tell(result);
    return undefined;
  });
}

/**
 * Works changes out without making them. Where they are not supported, why not is told, and what can be done instead is offered.
 *
 * @returns the changes that can be made, with what was left out in them; `undefined` where there are none
 */
export async function workOut(
  server: TopologyServer,
  uri: vscode.Uri,
  changes: readonly Change[],
): Promise<WorkedOutChange | undefined> {
  const result = await tryOut(server, uri, changes);
  if (!('refusal' in result)) return result;
  if (!result.alternative) tell(result);
  const instead = result.alternative && (await offer(result, result.alternative));
  return instead ? workOut(server, uri, instead) : undefined;
}

/** Works changes out without making them, and says nothing. */
export async function tryOut(
  server: TopologyServer,
  uri: vscode.Uri,
  changes: readonly Change[],
): Promise<ChangeResult> {
  // The server works on open documents. One that was not is open from here on, so that what has changed can be seen, and undone.
  await vscode.workspace.openTextDocument(uri);
  return server.request('lyncTopology/change', { uri: uri.toString(), changes });
}

async function make(uri: vscode.Uri, worked: () => Promise<WorkedOutChange | undefined>): Promise<boolean> {
  const result = await worked();
  if (!result) return false;
  const document = await vscode.workspace.openTextDocument(uri);
  if (!(await apply(document, result.edit))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The document has changed meanwhile, so nothing was done. Try again.'),
    );
    return false;
  }
  await show(document, result.reveal);
  return true;
}

/** @returns whether the edit, which is of one version of the document, could be made */
async function apply(
  document: vscode.TextDocument,
  { changes, documentChanges }: WorkedOutChange['edit'],
): Promise<boolean> {
  const ofDocument = documentChanges?.flatMap((change) => ('edits' in change ? [change] : [])) ?? [];
  const isStale = ({ version }: { readonly version: number | null }) =>
    version !== null && version !== document.version;
  if (ofDocument.some(({ textDocument }) => isStale(textDocument))) return false;
  const edit = new vscode.WorkspaceEdit();
  for (const one of [...ofDocument.flatMap(({ edits }) => edits), ...Object.values(changes ?? {}).flat()]) {
    if ('newText' in one) edit.replace(document.uri, rangeOf(one.range), one.newText);
  }
  return edit.size === 0 || vscode.workspace.applyEdit(edit);
}

/** Shows a document that is not visible, since it has become one with unsaved changes, and the place of the change in it. */
async function show(document: vscode.TextDocument, place: WorkedOutChange['reveal']): Promise<void> {
  const isVisible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  const editor = isVisible
    ? vscode.window.visibleTextEditors.find((one) => one.document === document)
    : await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false });
  if (!place) return;
  editor?.revealRange(linesOf(place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** @returns what is to be done instead, where that is chosen */
async function offer(
  { refusal, findings }: RefusedChange,
  { title, changes }: NonNullable<RefusedChange['alternative']>,
): Promise<readonly Change[] | undefined> {
  const options = { modal: true, ...(findings.length > 0 && { detail: vscode.l10n.t('Nothing has been changed.') }) };
  const chosen = await vscode.window.showWarningMessage(refusal, options, title);
  return chosen === undefined ? undefined : changes;
}

/** Says why changes are not made. Nobody waits for an answer to that. */
function tell({ refusal, findings: [finding] }: RefusedChange): void {
  if (!finding) tellRule(refusal);
  else tellRule(vscode.l10n.t('Nothing has been changed. {reason}', { reason: refusal }), finding.rule);
}

function rangeOf({ start, end }: NonNullable<WorkedOutChange['reveal']>): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** @returns the beginnings of the lines: whoever reads them is not taken to the end of a long one */
function linesOf({ start, end }: NonNullable<WorkedOutChange['reveal']>): vscode.Range {
  return new vscode.Range(start.line, 0, end.line, 0);
}
