import { t } from '@vscode/l10n';
import type { Computer, FileStore, Pool, Site, SqlStore } from '../../model/entities';
import { folded, isAbsent, sameName, valueOr, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { CheckedDocument } from '../../rules/check';
import { holdsDatabases } from '../../rules/shared/storeSlots';
import { databasesOf, LOCAL_INSTANCE, Uses } from '../../rules/shared/uses';
import {
  computerName,
  count,
  fileStoreName,
  poolKind,
  poolName,
  sharePath,
  siteName,
  sqlEditionName,
  sqlStoreName,
  sqlVersionName,
} from '../../rules/shared/words';
import type { JsonNode, ObjectNode, Span } from '../../syntax/tree';
import { computerCount } from '../cards/poolSummary';
import { siteDetail } from '../outline';
import { linesOf } from './connect';
import type { Area, Box, BoxKind, Diagram, Row } from './diagram';
import { FindingsByPlace } from './findings';
import { Homes, type Home } from './homes';

/** How many computers, stores or shares a box lists, and how many databases of one instance. */
const MOST_ROWS = 12;
const MOST_CONTENTS = 6;

/** @returns the picture of a topology, without places: sites with what stands in them, and the lines between */
export function drawingOf(checked: CheckedDocument): Diagram {
  return new Drawing(checked).diagram();
}

class Drawing {
  readonly #topology: Topology;
  readonly #uses: Uses;
  readonly #homes: Homes;
  readonly #findings: FindingsByPlace;
  /** What is taken, and the last number that was given to another thing of that id. */
  readonly #ids = new Map<string, number>();
  /** Where a line to something ends: a box or a row in it. */
  readonly #ends = new Map<ObjectNode, string>();

  constructor(checked: CheckedDocument) {
    this.#topology = checked.topology;
    this.#uses = new Uses(this.#topology);
    this.#homes = new Homes(this.#topology, this.#uses);
    this.#findings = new FindingsByPlace(checked, placesIn(this.#topology));
  }

  diagram(): Diagram {
    const boxes = new Map<Home, Box[]>();
    const put = (home: Home, box: Box): void => {
      const there = boxes.get(home);
      if (there) there.push(box);
      else boxes.set(home, [box]);
    };
    for (const pool of this.#topology.pools) put(this.#homes.ofPool(pool), this.#pool(pool));
    this.#servers('sqlServer', this.#topology.sqlStores, put);
    this.#servers('fileServer', this.#topology.fileStores, put);
    const { lines, missing } = linesOf(this.#topology, this.#findings, {
      endOf: (node) => this.#ends.get(node) ?? '',
      homeOf: (pool) => this.#homes.ofPool(pool),
      unique: (id) => this.#unique(id),
    });
    for (const { home, box } of missing) put(home, box);
    const areas = this.#homes.all().map((home) => this.#area(home, boxes.get(home) ?? []));
    return { areas: areas.filter((area) => area.node !== undefined || area.boxes.length > 0), lines };
  }

  #area(home: Home, boxes: readonly Box[]): Area {
    if (typeof home === 'string') {
      const title = home === '' ? t('No site') : home;
      const detail = home === '' ? '' : t('no such site');
      return { id: this.#unique(`noSite:${folded(home)}`), title, detail, boxes, ...NOTHING };
    }
    const { node, name } = home;
    return {
      ...this.#shown(`site:${folded(name.value ?? '')}`, node, name),
      title: siteName(home),
      detail: detailsOf(home).join(' · '),
      boxes,
    };
  }

  #pool(pool: Pool): Box {
    const { node, fqdn } = pool;
    const shown = this.#shown(`pool:${pool.kind}:${folded(fqdn.value ?? '')}`, node, fqdn);
    this.#ends.set(node, shown.id);
    return {
      ...shown,
      kind: kindOf(pool),
      title: poolName(pool),
      detail: [poolKind(pool), computerCount(pool)].filter((part) => part !== undefined).join(' · '),
      rows: pool.kind === 'standardEdition' ? localRows(pool, shown.id) : this.#computers(pool, shown.id),
      marks: marksOf(pool, this.#topology),
      aliases: pool.kind === 'persistentChat' ? known(pool.displayName) : [],
    };
  }

  #computers({ kind, computers }: Pool, poolId: string): Row[] {
    const rows = computers.map((computer) => this.#computer(computer, poolId, kind === 'persistentChat'));
    return atMost(rows, `${poolId}/`);
  }

  #computer(computer: Computer, poolId: string, hasState: boolean): Row {
    const { node, fqdn, state, dataCenter } = computer;
    return {
      ...this.#shown(`${poolId}/${folded(fqdn.value ?? '')}`, node, fqdn),
      kind: 'computer',
      text: computerName(computer),
      detail: dataCenter.value ?? '',
      state: hasState ? valueOr(state, 'active') : undefined,
      contents: [],
    };
  }

  /** A box for each server at a site, with its stores in it. */
  #servers(
    kind: 'sqlServer' | 'fileServer',
    stores: readonly (SqlStore | FileStore)[],
    put: (home: Home, box: Box) => void,
  ): void {
    const groups = new Map<Home, Map<string, (SqlStore | FileStore)[]>>();
    for (const store of stores) {
      const home = this.#homes.ofStore(store);
      const servers = groups.get(home) ?? new Map<string, (SqlStore | FileStore)[]>();
      groups.set(home, servers);
      // One that names no server is on one of its own.
      const key = known(store.server).map(folded)[0] ?? `at ${store.node.offset}`;
      const there = servers.get(key);
      if (there) there.push(store);
      else servers.set(key, [store]);
    }
    for (const [home, servers] of groups) for (const group of servers.values()) put(home, this.#server(kind, group));
  }

  /** @param stores those on one server, at least one: they describe it, and the first of them stands for it */
  #server(kind: 'sqlServer' | 'fileServer', stores: readonly (SqlStore | FileStore)[]): Box {
    const first = stores[0];
    const [server] = first ? known(first.server) : [];
    const id = this.#unique(`${kind}:${folded(server ?? first?.id.value ?? '')}`);
    const rows = stores.map((store) => ('instance' in store ? this.#sqlStore(store) : this.#fileStore(store)));
    return {
      id,
      node: undefined,
      selection: first && this.#selection(first.node, first.server),
      findings: [],
      kind,
      title: server ?? (kind === 'sqlServer' ? t('a SQL Server without an FQDN') : t('Local folder')),
      detail: kind === 'sqlServer' ? sqlServerDetail(stores.filter((store) => 'instance' in store)) : t('File server'),
      rows: atMost(rows, `${id}/`, () => this.#endIn(id, stores.slice(MOST_ROWS))),
      marks: [],
      aliases: [],
    };
  }

  /** Lines to what is not listed lead to the box. */
  #endIn(id: string, stores: readonly (SqlStore | FileStore)[]): void {
    for (const { node } of stores) this.#ends.set(node, id);
  }

  #sqlStore(store: SqlStore): Row {
    const shown = this.#shown(`sqlStore:${folded(store.id.value ?? '')}`, store.node, store.id);
    this.#ends.set(store.node, shown.id);
    const [instance] = known(store.instance);
    return {
      ...shown,
      kind: 'sqlStore',
      text: instance ?? t('default instance'),
      detail: sqlStoreName(store),
      state: undefined,
      contents: contentsOf(store, this.#uses),
    };
  }

  #fileStore(store: FileStore): Row {
    const shown = this.#shown(`fileStore:${folded(store.id.value ?? '')}`, store.node, store.id);
    this.#ends.set(store.node, shown.id);
    return {
      ...shown,
      kind: 'fileStore',
      text: store.share.value ?? sharePath(store) ?? fileStoreName(store),
      detail: fileStoreName(store),
      state: undefined,
      contents: [],
    };
  }

  #shown(id: string, node: ObjectNode, name: Fact<string>) {
    return {
      id: this.#unique(id),
      node,
      selection: this.#selection(node, name),
      findings: this.#findings.in(node),
    };
  }

  #selection(node: ObjectNode, name: Fact<string>): Span {
    return name.node ?? { offset: node.offset, length: 1 };
  }

  /** Of two things with one name the second is counted. */
  #unique(id: string): string {
    let times = this.#ids.get(id);
    if (times === undefined) {
      this.#ids.set(id, 1);
      return id;
    }
    do times += 1;
    while (this.#ids.has(`${id}#${times}`));
    const unique = `${id}#${times}`;
    this.#ids.set(id, times);
    this.#ids.set(unique, 1);
    return unique;
  }
}

const NOTHING = { node: undefined, selection: undefined, findings: [] } as const;

/** The nodes of all that a picture shows: what it can colour. */
function placesIn({ sites, pools, sqlStores, fileStores, references }: Topology): Set<JsonNode> {
  const places = new Set<JsonNode>(references.map(({ node }) => node));
  for (const { node } of [...sites, ...pools, ...sqlStores, ...fileStores]) places.add(node);
  for (const { computers } of pools) for (const { node } of computers) places.add(node);
  return places;
}

function detailsOf(site: Site): string[] {
  return [
    valueOr(site.kind, 'central') === 'branch' ? siteDetail(site) : '',
    ...known(site.region),
    site.dataMustStayInRegion.value === true ? t('data must stay in the region') : '',
    site.complianceRequired.value === true ? t('compliance required') : '',
  ].filter((part) => part !== '');
}

function kindOf(pool: Pool): BoxKind {
  return pool.kind === 'other' ? (pool.role.value ?? 'otherPool') : pool.kind;
}

/** The SQL Server Express that comes with a Standard Edition server, where the document leaves it out. */
function localRows(pool: Pool, poolId: string): Row[] {
  if (pool.kind !== 'standardEdition' || !isAbsent(pool.backEnd.set)) return [];
  const detail = 'SQL Server Express';
  return [
    { id: `${poolId}/`, kind: 'localStore', text: LOCAL_INSTANCE, detail, state: undefined, contents: [], ...NOTHING },
  ];
}

function marksOf(pool: Pool, { names }: Topology): string[] {
  if (pool.kind === 'other') return [];
  if (pool.kind !== 'persistentChat')
    return pool.centralManagement.value === true ? [t('Central Management Server')] : [];
  const host = names.hostOf(pool);
  return [
    ...(host ? [t('on the Standard Edition server')] : []),
    ...(pool.defaultForAllSites.value === true ? [t('default for all sites')] : []),
    ...(pool.defaultForSite.value === true ? [t('default for its site')] : []),
    ...(pool.compliance.enabled.value === true ? [t('compliance')] : []),
    ...(pool.poolState.value === 'failedOver' ? [t('failed over')] : []),
  ];
}

function sqlServerDetail(stores: readonly SqlStore[]): string {
  const [first, ...others] = stores;
  if (!first) return t('SQL Server');
  const isSame = (fact: (store: SqlStore) => Fact<string>): boolean =>
    others.every((other) => sameName(fact(first), fact(other)));
  const version =
    first.version.value !== undefined && isSame((store) => store.version) ? first.version.value : undefined;
  const edition =
    first.edition.value !== undefined && isSame((store) => store.edition) ? first.edition.value : undefined;
  return [
    version === undefined ? t('SQL Server') : sqlVersionName(version),
    ...(edition === undefined ? [] : [sqlEditionName(edition)]),
    ...(first.highAvailability.value === 'failoverCluster' ? [t('failover cluster')] : []),
    ...(first.highAvailability.value === 'availabilityGroup' ? [t('availability group')] : []),
  ].join(' · ');
}

/** The databases on an instance, each with its pool; for a witness, that it is one. */
function contentsOf(store: SqlStore, uses: Uses): string[] {
  const host = uses.localBackEndOf(store);
  const lines = new Set<string>();
  if (host)
    lines.add(t('{databases} of {pool}', { databases: databasesOf(host.backEnd).join(', '), pool: poolName(host) }));
  for (const use of uses.slotsOf(store)) {
    const databases = databasesOf(use.set).join(', ');
    if (!holdsDatabases(use)) lines.add(t('witness'));
    else if (databases !== '') lines.add(t('{databases} of {pool}', { databases, pool: poolName(use.pool) }));
  }
  const all = [...lines];
  const rest = all.length - MOST_CONTENTS;
  // One more line says no more than the thing itself.
  return rest > 1 ? [...all.slice(0, MOST_CONTENTS), t('{count} more', { count: count(rest) })] : all;
}

/** The first rows, and one that counts the others and tells their findings. */
function atMost(rows: readonly Row[], id: string, onLeftOut: () => void = () => undefined): Row[] {
  const left = rows.slice(MOST_ROWS);
  if (left.length <= 1) return [...rows];
  onLeftOut();
  const findings = left.flatMap((row) => row.findings);
  const { node, selection } = left[0] ?? NOTHING;
  const text = t('{count} more', { count: count(left.length) });
  const more: Row = {
    id: `${id}#more`,
    kind: 'more',
    text,
    detail: '',
    state: undefined,
    contents: [],
    node,
    selection,
    findings,
  };
  return [...rows.slice(0, MOST_ROWS), more];
}

function known({ value }: Fact<string>): string[] {
  return value === undefined || value.trim() === '' ? [] : [value];
}
