import type { DocumentDropEditProvider, ExtensionContext } from 'vscode';
import { activateCheckWorkspace } from './checkWorkspace/activateCheckWorkspace';
import { activateChecklist } from './checklist/checklistView';
import { activateChanges } from './changes/activateChanges';
import { activateComparison } from './comparison/compareCommand';
import { activateDiagram } from './diagram/showDiagram';
import { activateAdding } from './adding/activateAdding';
import { activateImporting } from './importing/activateImporting';
import { activateLanguageServer, type Platform, type TopologyServer } from './languageServer/languageServer';
import { activateLanguageStatus, type LanguageStatus } from './languageStatus/languageStatus';
import { activateNewDocument } from './newDocument/activateNewDocument';
import { activateReferences } from './references/showReferences';
import { activateRuleDocumentation } from './ruleDocumentation/showRuleDocumentation';
import { activateSchemaLanguage } from './schemaLanguage/schemaLanguage';
import { activateViews, type Views } from './views/views';
import { activateXmlFindings } from './xmlFindings/activateXmlFindings';

let server: TopologyServer | undefined;

/** What the extension gives to other extensions, and to tests. */
export interface TopologyExtension {
  readonly views: Views;
  readonly status: LanguageStatus;
  /** What imports files that are dropped into a topology document. */
  readonly importOnDrop: DocumentDropEditProvider;
}

/**
 * Activates the extension, wherever it runs.
 *
 * @param loadPlatform loads what differs between a computer and a browser
 */
export function activateExtension(context: ExtensionContext, loadPlatform: () => Promise<Platform>): TopologyExtension {
  server = activateLanguageServer(context, loadPlatform);
  activateDiagram(context, server);
  activateChecklist(context, server);
  activateAdding(context, server);
  activateNewDocument(context, server);
  const importOnDrop = activateImporting(context, server);
  activateComparison(context, server);
  activateCheckWorkspace(context, server, activateXmlFindings(context, server));
  activateReferences(context);
  activateRuleDocumentation(context);
  activateSchemaLanguage(context);
  const views = activateViews(context, server);
  activateChanges(context, server, (view) => views[view === 'lyncTopology.stores' ? 'stores' : 'pools'].selection);
  return { views, status: activateLanguageStatus(context, server), importOnDrop };
}

/** VS Code waits for the promise, so that no server is left behind. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
