import * as vscode from 'vscode';
import type { TopologyServer } from '../languageServer/languageServer';
import { isTopologyXml } from './topologyXml';
import type { XmlFindings } from './xmlFindings';

/**
 * Findings in open XML documents that are topologies: of Topology Builder, or published. They are what the rules say of topology
 * documents, and nothing is offered that would mend them: what Topology Builder has made, Topology Builder changes. Other XML is looked at
 * for no more than its beginning, and nothing is loaded for it.
 *
 * @returns what loads all of it, for who asks before there is such a document
 */
export function activateXmlFindings(
  context: vscode.ExtensionContext,
  server: TopologyServer,
): () => Promise<XmlFindings> {
  let loaded: Promise<XmlFindings> | undefined;
  const start = async (): Promise<XmlFindings> => {
    const { XmlFindings } = await import('./xmlFindings');
    const findings = new XmlFindings(server);
    context.subscriptions.push(findings);
    return findings;
  };
  const load = (): Promise<XmlFindings> => (loaded ??= start());
  const consider = (document: vscode.TextDocument): void => {
    if (!loaded && isTopologyXml(document)) void load();
  };
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(consider),
    // What is typed or pasted into an empty document may become one.
    vscode.workspace.onDidChangeTextDocument(({ document }) => consider(document)),
  );
  vscode.workspace.textDocuments.forEach(consider);
  return load;
}
