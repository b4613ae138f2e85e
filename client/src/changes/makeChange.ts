import * as vscode from 'vscode';
import type { Change, ChangeResult } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { SHOW_RULE_DOCUMENTATION } from '../ruleDocumentation/showRuleDocumentation';

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
  // The server works on open documents. One that was not is open from here on, so that what has changed can be seen, and undone.
  const document = await vscode.workspace.openTextDocument(uri);
  const { version } = document;
  const result = await server.request('lyncTopology/change', { uri: uri.toString(), changes });
  if ('refusal' in result) {
    const instead = await tell(result);
    return instead ? makeChange(server, uri, ...instead) : false;
  }
  if (document.version !== version || !(await apply(document, result.edit))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The document has changed meanwhile, so nothing was done. Try again.'),
    );
    return false;
  }
  await show(document, result.reveal);
  return true;
}

type WorkedOut = Exclude<ChangeResult, { readonly refusal: string }>;

async function apply(document: vscode.TextDocument, { changes, documentChanges }: WorkedOut['edit']): Promise<boolean> {
  const ofDocument = documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
  const edit = new vscode.WorkspaceEdit();
  for (const one of [...ofDocument, ...Object.values(changes ?? {}).flat()]) {
    if ('newText' in one) edit.replace(document.uri, rangeOf(one.range), one.newText);
  }
  return edit.size === 0 || vscode.workspace.applyEdit(edit);
}

/** Shows a document that is not visible, since it has become one with unsaved changes, and the place of the change in it. */
async function show(document: vscode.TextDocument, place: WorkedOut['reveal']): Promise<void> {
  const isVisible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  const editor = isVisible
    ? vscode.window.visibleTextEditors.find((one) => one.document === document)
    : await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false });
  if (!place) return;
  editor?.revealRange(rangeOf(place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** @returns what is to be done instead, where that is offered and chosen */
async function tell(refused: Exclude<ChangeResult, WorkedOut>): Promise<readonly Change[] | undefined> {
  const { refusal, findings, alternative } = refused;
  const [finding] = findings;
  if (alternative) {
    const detail = finding && vscode.l10n.t('This is not supported, so nothing was changed.');
    const options = { modal: true, ...(detail === undefined ? {} : { detail }) };
    const chosen = await vscode.window.showWarningMessage(refusal, options, alternative.title);
    return chosen === undefined ? undefined : alternative.changes;
  }
  // Nobody waits for an answer to what is only said.
  void (finding ? tellRule(refusal, finding.rule) : vscode.window.showErrorMessage(refusal));
  return undefined;
}

async function tellRule(reason: string, rule: string): Promise<void> {
  const why = vscode.l10n.t('Show Rule');
  const message = vscode.l10n.t('This is not supported, so nothing was changed. {reason}', { reason });
  if ((await vscode.window.showErrorMessage(message, why)) === why) {
    await vscode.commands.executeCommand(SHOW_RULE_DOCUMENTATION, rule);
  }
}

function rangeOf({ start, end }: NonNullable<WorkedOut['reveal']>): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
