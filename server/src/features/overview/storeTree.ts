import { t } from '@vscode/l10n';
import type { FileStore, SqlStore, StandardEditionServer } from '../../model/entities';
import { folded, isAbsent, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { OverviewElement } from '../../protocol';
import { Uses, LOCAL_INSTANCE } from '../../rules/shared/uses';
import {
  count,
  fileStoreName,
  isNameless,
  poolName,
  serverName,
  sqlEditionName,
  sqlStoreName,
  sqlVersionName,
} from '../../rules/shared/words';
import type { Elements } from './elements';
import { siteElements, type AtSite } from './sites';
import { databaseElement, fileUseElement, hasFiles, localDatabaseElement } from './storeUses';
import { undeclaredStores } from './undeclaredStores';

/** What is at a site in this tree: a store, or the SQL Server Express of a Standard Edition server that no store is declared for. */
type Thing = { readonly site: Fact<string> } & (
  { readonly sql: SqlStore } | { readonly local: StandardEditionServer } | { readonly files: FileStore }
);

/**
 * @returns the stores of a document: in each site the SQL Servers, in these the instances, in these the databases; then the file servers, in
 * these the shares, in these the pools that use them; and what is referred to and not declared
 */
export function storeTree(topology: Topology, elements: Elements): OverviewElement[] {
  const things: Thing[] = [
    ...topology.sqlStores.map((sql) => ({ site: sql.site, sql })),
    ...undeclaredLocal(topology).map((local) => ({ site: local.site, local })),
    ...topology.fileStores.map((files) => ({ site: files.site, files })),
  ];
  const show = (there: readonly Thing[]): AtSite => ({
    children: [...sqlServers(topology, elements, there), ...fileServers(topology, elements, there)],
    description: there.length === 1 ? t('1 store') : t('{count} stores', { count: count(there.length) }),
  });
  return [...siteElements(topology, elements, things, show, false), ...undeclaredStores(topology, elements)];
}

/** The Standard Edition servers whose own SQL Server Express holds their user store, as it does by default, and is not declared. */
function undeclaredLocal(topology: Topology): StandardEditionServer[] {
  const uses = new Uses(topology);
  const declared = new Set(topology.sqlStores.map((store) => uses.localBackEndOf(store)));
  return topology.standardEditionServers.filter((server) => isAbsent(server.backEnd.set) && !declared.has(server));
}

function sqlServers(topology: Topology, elements: Elements, things: readonly Thing[]): OverviewElement[] {
  const byServer = new Map<string, (SqlStore | StandardEditionServer)[]>();
  for (const thing of things) {
    const on = 'sql' in thing ? thing.sql : 'local' in thing ? thing.local : undefined;
    if (on) add(byServer, folded(hostName(on)), on);
  }
  return [...byServer.values()].map((instances) => {
    const [first] = instances;
    const name = first ? hostName(first) : '';
    const instanceCount =
      instances.length === 1 ? t('1 instance') : t('{count} instances', { count: count(instances.length) });
    return elements.make({
      kind: 'sqlServer',
      name,
      traits: [first && isNameless('kind' in first ? first.fqdn : first.server) ? 'unnamed' : undefined],
      description: [instanceCount],
      place: first && ('kind' in first ? first.fqdn.node : (first.server.node ?? first.node)),
      spoken: [t('SQL Server {name}, {instances}.', { name, instances: instanceCount })],
      children: instances.map((one) =>
        'kind' in one ? localInstance(elements, one) : instanceElement(topology, elements, one),
      ),
    });
  });
}

function hostName(on: SqlStore | StandardEditionServer): string {
  return 'kind' in on ? poolName(on) : serverName(on);
}

function instanceElement(topology: Topology, elements: Elements, store: SqlStore): OverviewElement {
  const uses = new Uses(topology);
  const name = instanceTitle(store);
  const id = sqlStoreName(store);
  const { version, edition } = store;
  const product = [
    version.value === undefined ? undefined : sqlVersionName(version.value),
    edition.value === undefined ? undefined : sqlEditionName(edition.value),
  ].filter((word) => word !== undefined);
  const host = uses.localBackEndOf(store);
  const databases = [
    ...(host ? [localDatabaseElement(elements, host)] : []),
    ...uses.slotsOf(store).map((slot) => databaseElement(elements, slot)),
  ];
  return elements.make({
    kind: 'sqlInstance',
    key: id,
    name,
    traits: [isNameless(store.id) ? 'unnamed' : undefined],
    description: [id, inBrief(databases)],
    node: store.node,
    place: store.id.node,
    spoken: [
      t('SQL Server store {id}, {instance} of {server}.', { id, instance: name, server: serverName(store) }),
      product.length > 0 ? `${product.join(' ')}.` : undefined,
      databases.length === 0 ? t('No pool uses it.') : undefined,
    ],
    children: databases,
  });
}

/** What is on an instance, each once: mgc, mgccomp. */
function inBrief(databases: readonly OverviewElement[]): string {
  if (databases.length === 0) return t('not used');
  const kinds = databases
    .filter(({ kind }) => kind !== 'more')
    .map(({ name, traits: [, slot] }) => (slot === 'witness' || slot === 'backupWitness' ? t('witness') : name));
  return [...new Set(kinds)].join(', ');
}

function instanceTitle({ instance: { value } }: SqlStore): string {
  return value === undefined || value === '' ? t('Default instance') : value;
}

function localInstance(elements: Elements, server: StandardEditionServer): OverviewElement {
  return elements.make({
    kind: 'sqlInstance',
    key: `${LOCAL_INSTANCE} of ${poolName(server)}`,
    name: LOCAL_INSTANCE,
    traits: ['local'],
    description: [t('SQL Server Express, by default')],
    node: server.node,
    isShown: false,
    place: server.fqdn.node,
    tooltip: t(
      'The SQL Server Express on the Standard Edition server itself: setup installs it, since no other back end is given.',
    ),
    spoken: [t('SQL Server Express on {server}, by default.', { server: poolName(server) })],
    children: [localDatabaseElement(elements, server)],
  });
}

function fileServers(topology: Topology, elements: Elements, things: readonly Thing[]): OverviewElement[] {
  const byServer = new Map<string, FileStore[]>();
  const folders: FileStore[] = [];
  for (const thing of things) {
    if (!('files' in thing)) continue;
    const { value } = thing.files.server;
    if (value === undefined || value === '') folders.push(thing.files);
    else add(byServer, folded(value), thing.files);
  }
  const servers = [...byServer.values()].map((stores) => {
    const [first] = stores;
    const name = first?.server.value ?? '';
    const shares = stores.length === 1 ? t('1 share') : t('{count} shares', { count: count(stores.length) });
    return elements.make({
      kind: 'fileServer',
      name,
      description: [shares],
      place: first?.server.node,
      spoken: [t('File server {name}, {shares}.', { name, shares })],
      children: stores.map((store) => shareElement(topology, elements, store)),
    });
  });
  return [...servers, ...folders.map((store) => shareElement(topology, elements, store))];
}

function shareElement(topology: Topology, elements: Elements, store: FileStore): OverviewElement {
  const uses = new Uses(topology);
  const id = fileStoreName(store);
  const name = [store.share, store.path].find((fact) => !isNameless(fact))?.value ?? id;
  const pools = uses.poolsWithFilesIn(store);
  return elements.make({
    kind: 'fileShare',
    key: id,
    name,
    traits: [isNameless(store.id) ? 'unnamed' : undefined],
    description: [name === id ? undefined : id, pools.length === 0 ? t('not used') : undefined],
    node: store.node,
    place: store.id.node,
    spoken: [
      t('File store {id}, {share}.', { id, share: name }),
      pools.length === 0 ? t('No pool uses it.') : undefined,
    ],
    children: pools.filter(hasFiles).map((pool) => fileUseElement(elements, pool)),
  });
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
