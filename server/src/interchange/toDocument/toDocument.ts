import { t } from '@vscode/l10n';
import { folded } from '../../model/fact';
import { Origins, type Origin } from '../origins';
import type { Remarks } from '../remarks';
import type { Cluster, Site, SqlInstance, Topology } from '../topologyXml/topology';
import { classify, type ClusterKinds } from './classify';
import type { Context } from './context';
import { object, type JsonObject } from './jsonObject';
import { remarkWhatIsLeftOut } from './leftOut';
import { persistentChatPool } from './persistentChat';
import { frontEndPool, otherPools, standardEditionServer } from './pools';
import { productOfDocument } from './products';
import { Stores, type StoreNames } from './stores';

export interface ImportCounts {
  readonly sites: number;
  /** Entries of all four kinds: a Standard Edition server with Persistent Chat on it makes two. */
  readonly pools: number;
  /** Members of pools, each computer once. */
  readonly computers: number;
  readonly sqlStores: number;
  readonly fileStores: number;
}

export interface ImportedDocument {
  /** Its properties in the order of the format, without empty lists but for `sites`, which the format requires. */
  readonly document: JsonObject;
  readonly counts: ImportCounts;
  readonly origins: Origins;
}

/** A pseudo site of Microsoft's tools for servers older than Lync Server. */
const BACKWARD_COMPATIBILITY_SITE = 'BackCompatSite';

/** Makes a topology document of a topology, and remarks what it has no place for. */
export function toDocument(topology: Topology, storesBy: StoreNames, remarks: Remarks): ImportedDocument {
  const kinds = new Map(topology.clusters.map((cluster) => [cluster, classify(cluster, remarks)]));
  const of = (choice: (kind: ClusterKinds) => boolean): Cluster[] =>
    [...kinds].filter(([, kind]) => choice(kind)).map(([cluster]) => cluster);
  const userPools = of(({ userPool }) => userPool !== undefined);
  const chatPools = of(({ persistentChat }) => persistentChat);
  const product = productOfDocument(topology, userPools, remarks);
  const isImplied = ({ cluster }: SqlInstance): boolean => kinds.get(cluster)?.userPool === 'standardEdition';
  const stores = new Stores(topology, storesBy, isImplied, remarks);
  const origins = new Origins();
  const context: Context = { topology, remarks, origins, stores, kinds, expressed: new Set() };

  const frontEndPools = of(({ userPool }) => userPool === 'frontEnd').map((one) => frontEndPool(one, product, context));
  const standardEditionServers = of(({ userPool }) => userPool === 'standardEdition').map((one) =>
    standardEditionServer(one, product, context),
  );
  const persistentChatPools = chatPools.map((one) => persistentChatPool(one, product, context));
  const others = topology.clusters.flatMap((one) => otherPools(one, context));
  remarkWhatIsLeftOut(context, product);

  const sites = sitesOf(topology, remarks).map((site) => siteEntry(site, origins));
  const sqlStores = stores.sqlStores(origins);
  const fileStores = stores.fileStores(origins);
  const members = of((kind) => kind.userPool !== undefined || kind.persistentChat || kind.others.length > 0);
  return {
    document: object({
      product,
      sipDomains: filled(topology.sipDomains),
      sites,
      frontEndPools: filled(frontEndPools),
      standardEditionServers: filled(standardEditionServers),
      persistentChatPools: filled(persistentChatPools),
      otherPools: filled(others),
      sqlStores: filled(sqlStores),
      fileStores: filled(fileStores),
    }),
    counts: {
      sites: sites.length,
      pools: frontEndPools.length + standardEditionServers.length + persistentChatPools.length + others.length,
      computers: new Set(members.flatMap(({ machines }) => machines.map(({ fqdn }) => folded(fqdn)))).size,
      sqlStores: sqlStores.length,
      fileStores: fileStores.length,
    },
    origins,
  };
}

function sitesOf(topology: Topology, remarks: Remarks): Site[] {
  const inhabited = new Set(topology.clusters.map(({ site }) => site));
  return topology.sites.filter((site) => {
    const isPseudo = folded(site.name) === folded(BACKWARD_COMPATIBILITY_SITE) && !inhabited.has(site);
    if (isPseudo) remarks.inform(t('The pseudo site {site} has nothing in it and is left out.', { site: site.name }));
    return !isPseudo;
  });
}

/** A country code serves as region: rules of data residency ask for no more than that two regions have the same name. */
function siteEntry({ name, kind, centralSite, country, element }: Site, origins: Origins): JsonObject {
  const site = object({
    name,
    kind: kind === 'branch' ? kind : undefined,
    centralSite: centralSite?.name,
    region: country,
  });
  const child = (name: string): Origin | undefined => {
    const found = element.children.find((one) => one.name === name);
    return found && { element: found };
  };
  return origins.mark(site, { element }, { name: child('Name'), region: child('Location') });
}

function filled<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}
