import * as vscode from 'vscode';
import { SHOW_RULE_DOCUMENTATION } from './showRuleDocumentation';

/**
 * Says what a rule says, whole and for as long as it is wanted. Nobody waits for an answer.
 *
 * @param rule the rule whose page is offered; left out or empty: none
 */
export function tellRule(message: string, rule?: string): void {
  void tell(message, rule);
}

async function tell(message: string, rule: string | undefined): Promise<void> {
  const why = vscode.l10n.t('Show Rule');
  const buttons = rule === undefined || rule === '' ? [] : [why];
  if ((await vscode.window.showErrorMessage(message, ...buttons)) === why) {
    await vscode.commands.executeCommand(SHOW_RULE_DOCUMENTATION, rule);
  }
}
