import * as vscode from 'vscode';
import { OPEN_ELEMENT } from './openElement';
import type { ElementNode } from './elementNode';
import { decorated } from './findingDecorations';

/** @returns how a node looks; its tooltip comes when it is asked for, unless the node has one of its own */
export function treeItemOf(node: ElementNode, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const { name, description, allFindings, spoken, tooltip } = node.content;
  const item = new vscode.TreeItem(name, state);
  item.id = node.id;
  item.contextValue = node.contextValue;
  item.iconPath = iconOf(node);
  item.accessibilityInformation = { label: spoken };
  if (description !== undefined) item.description = description;
  if (tooltip !== undefined) item.tooltip = tooltip;
  // A document looks as it does in the Explorer.
  const resource = node.kind === 'document' ? node.uri : decorated(node.id, allFindings);
  if (resource) item.resourceUri = resource;
  if (node.kind === 'document' || node.content.place) {
    item.command = { command: OPEN_ELEMENT, title: vscode.l10n.t('Show in the Document'), arguments: [node] };
  }
  return item;
}

function iconOf({ kind, traits }: ElementNode): vscode.ThemeIcon {
  switch (kind) {
    case 'document':
      return vscode.ThemeIcon.File;
    case 'site':
    case 'siteGroup':
      return new vscode.ThemeIcon('location');
    case 'undeclaredSite':
    case 'noSite':
    case 'undeclaredStores':
    case 'undeclaredStore':
      return new vscode.ThemeIcon('question');
    // The icon "folder" itself would be that of the file icon theme, which may have none.
    case 'poolGroup':
      return new vscode.ThemeIcon('file-directory');
    case 'pool':
      return new vscode.ThemeIcon(poolIcon(traits));
    case 'computer':
      return new vscode.ThemeIcon(traits.includes('inactive') ? 'vm-outline' : 'vm');
    case 'sqlServer':
      return new vscode.ThemeIcon('server');
    case 'sqlInstance':
      return new vscode.ThemeIcon('server-process');
    case 'database':
      return new vscode.ThemeIcon(databaseIcon(traits));
    case 'fileServer':
      return new vscode.ThemeIcon('server');
    case 'fileShare':
      return new vscode.ThemeIcon('file-directory');
    case 'fileUse':
      return new vscode.ThemeIcon(poolIcon(traits));
    case 'more':
      return new vscode.ThemeIcon('ellipsis');
  }
}

function poolIcon([kind, role]: readonly string[]): string {
  switch (kind === 'other' ? role : kind) {
    case 'persistentChat':
      return 'comment-discussion';
    case 'standardEdition':
      return 'server';
    case 'edge':
      return 'shield';
    case 'mediation':
      return 'call-outgoing';
    case 'director':
      return 'compass';
    case 'trustedApplication':
      return 'extensions';
    case 'officeWebApps':
      return 'preview';
    default:
      return 'server-environment';
  }
}

function databaseIcon(traits: readonly string[]): string {
  if (traits.includes('witness') || traits.includes('backupWitness')) return 'eye';
  return traits.includes('primary') || traits.includes('local') ? 'database' : 'copy';
}
