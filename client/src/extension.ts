import type { ExtensionContext } from 'vscode';
import { activateLanguageServer, type Platform, type TopologyServer } from './languageServer/languageServer';
import { activateReferences } from './references/showReferences';
import { activateRuleDocumentation } from './ruleDocumentation/showRuleDocumentation';
import { activateSchemaLanguage } from './schemaLanguage/schemaLanguage';

let server: TopologyServer | undefined;

/**
 * Activates the extension, wherever it runs.
 *
 * @param loadPlatform loads what differs between a computer and a browser
 */
export function activateExtension(context: ExtensionContext, loadPlatform: () => Promise<Platform>): void {
  server = activateLanguageServer(context, loadPlatform);
  activateReferences(context);
  activateRuleDocumentation(context);
  activateSchemaLanguage(context);
}

/** VS Code waits for the promise, so that no server is left behind. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
