import { t } from '@vscode/l10n';
import { SymbolKind } from 'vscode-languageserver-types';
import type { Computer, FileStore, Pool, Site, SqlStore } from '../model/entities';
import { valueOr, type Fact } from '../model/fact';
import type { Topology } from '../model/topology';
import {
  computerName,
  fileStoreName,
  instanceName,
  poolKind,
  poolName,
  sharePath,
  siteName,
  sqlStoreName,
} from '../rules/shared/words';
import { propertyNamed, type ObjectNode, type Span } from '../syntax/tree';
import { computerCount } from './cards/poolSummary';

/** Something that an outline shows. */
export interface Entry {
  readonly name: string;
  /** What it is, in a few words; empty where the name says it. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** What is selected when the entry is chosen: the name; within `span`. */
  readonly selection: Span;
  readonly children: readonly Entry[];
}

/**
 * @returns what a document declares, as a tree: its lists, in each the sites, pools and stores, in pools their computers; all in the order
 * of the text. A list that is written and empty has no children
 */
export function outlineOf(topology: Topology): Entry[] {
  return [
    listEntry(topology, 'sites', t('Sites'), topology.sites.map(siteEntry)),
    listEntry(topology, 'frontEndPools', t('Front End pools'), topology.frontEndPools.map(poolEntry)),
    listEntry(
      topology,
      'standardEditionServers',
      t('Standard Edition servers'),
      topology.standardEditionServers.map(poolEntry),
    ),
    listEntry(topology, 'persistentChatPools', t('Persistent Chat pools'), topology.persistentChatPools.map(poolEntry)),
    listEntry(topology, 'otherPools', t('Other pools'), topology.otherPools.map(poolEntry)),
    listEntry(topology, 'sqlStores', t('SQL Server stores'), topology.sqlStores.map(sqlStoreEntry)),
    listEntry(topology, 'fileStores', t('File stores'), topology.fileStores.map(fileStoreEntry)),
  ]
    .filter((entry) => entry !== undefined)
    .sort((a, b) => a.span.offset - b.span.offset);
}

function listEntry({ node }: Topology, list: string, name: string, children: readonly Entry[]): Entry | undefined {
  const property = node && propertyNamed(node, list);
  return (
    property && { name, detail: '', kind: SymbolKind.Package, span: property, selection: property.keyNode, children }
  );
}

function siteEntry(site: Site): Entry {
  return entry(site.node, siteName(site), site.name, SymbolKind.Namespace, siteDetail(site));
}

/** @returns what kind of site it is, in a few words */
export function siteDetail({ kind, centralSite }: Site): string {
  const central = centralSite.value;
  if (valueOr(kind, 'central') === 'central') return t('central site');
  return central === undefined ? t('branch site') : t('branch site of {site}', { site: central });
}

function poolEntry(pool: Pool): Entry {
  const detail = [poolKind(pool), computerCount(pool)].filter((part) => part !== undefined).join(' · ');
  const children = pool.kind === 'standardEdition' ? [] : pool.computers.map(computerEntry);
  return { ...entry(pool.node, poolName(pool), pool.fqdn, SymbolKind.Class, detail), children };
}

function computerEntry(computer: Computer): Entry {
  const detail = computer.state.value === 'inactive' ? t('inactive') : '';
  return entry(computer.node, computerName(computer), computer.fqdn, SymbolKind.Field, detail);
}

function sqlStoreEntry(store: SqlStore): Entry {
  return entry(store.node, sqlStoreName(store), store.id, SymbolKind.Struct, instanceName(store) ?? '');
}

function fileStoreEntry(store: FileStore): Entry {
  return entry(store.node, fileStoreName(store), store.id, SymbolKind.File, sharePath(store) ?? '');
}

function entry(node: ObjectNode, name: string, { node: named }: Fact<string>, kind: SymbolKind, detail: string): Entry {
  // What has no name yet is selected by its opening bracket.
  const selection = named ?? { offset: node.offset, length: 1 };
  return { name, detail, kind, span: node, selection, children: [] };
}
