import * as vscode from 'vscode';
import { readRuleIndex, type ListedRule } from './ruleIndex';

/** Shows the page of a rule: of the one that its argument names, as code actions of the server do, else of one to be chosen. */
export const SHOW_RULE_DOCUMENTATION = 'lyncTopology.showRuleDocumentation';

export function activateRuleDocumentation(context: vscode.ExtensionContext): void {
  const pages = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules');
  context.subscriptions.push(
    vscode.commands.registerCommand(SHOW_RULE_DOCUMENTATION, (rule?: unknown) => showRuleDocumentation(pages, rule)),
  );
}

async function showRuleDocumentation(pages: vscode.Uri, wanted: unknown): Promise<void> {
  const index = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(pages, 'README.md'));
  const rules = readRuleIndex(new TextDecoder().decode(index));
  const rule = rules.find(({ id }) => id === wanted) ?? (await chooseRule(rules));
  if (rule) await showPage(vscode.Uri.joinPath(pages, `${rule.id}.md`));
}

interface RuleItem extends vscode.QuickPickItem {
  readonly rule?: ListedRule;
}

async function chooseRule(rules: readonly ListedRule[]): Promise<ListedRule | undefined> {
  const items: RuleItem[] = rules.flatMap((rule, index) => {
    const item: RuleItem = { label: rule.id, detail: rule.title, rule };
    const isFirst = rules[index - 1]?.category !== rule.category;
    return isFirst ? [{ label: rule.category, kind: vscode.QuickPickItemKind.Separator }, item] : [item];
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Show Rule Documentation'),
    placeHolder: vscode.l10n.t('Name of a rule, or a word of what it says'),
    matchOnDetail: true,
  });
  return chosen?.rule;
}

async function showPage(page: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The extension that has the preview can be switched off.
    await vscode.window.showTextDocument(page);
  }
}
