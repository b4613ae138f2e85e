import type { ExtensionContext } from 'vscode';
import { activateLanguageServer, type TopologyServer } from './languageServer/languageServer';
import { activateReferences } from './references/showReferences';
import { activateRuleDocumentation } from './ruleDocumentation/showRuleDocumentation';
import { activateSchemaLanguage } from './schemaLanguage/schemaLanguage';

let server: TopologyServer | undefined;

export function activate(context: ExtensionContext): void {
  server = activateLanguageServer(context, () => import('./node'));
  activateReferences(context);
  activateRuleDocumentation(context);
  activateSchemaLanguage(context);
}

/** VS Code waits for the promise, so that no process is left behind. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
