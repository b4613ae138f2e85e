import fc from 'fast-check';
import { ENUMERATIONS } from '../../server/src/model/entities';
import { DEPLOYMENT_STEPS } from '../../server/src/rules/shared/limits';
import type { JsonValue } from '../../server/src/syntax/print';
import { supportedTopologies } from './supportedTopologies';

type Properties = Readonly<Record<string, JsonValue>>;
type Values = fc.Arbitrary<JsonValue>;

/**
 * Topology documents of every kind, right and wrong: supported ones, supported ones with a few mistakes, and wild ones, in which few
 * names meet each other often.
 */
export function topologies(): Values {
  return fc.oneof(
    { arbitrary: supportedTopologies(), weight: 1 },
    { arbitrary: mistaken(supportedTopologies()), weight: 2 },
    { arbitrary: wild(), weight: 4 },
  );
}

const JUNK: readonly JsonValue[] = [null, true, 7, -1.5, '', 'nonsense', [], {}, ['x'], [7], { fqdn: 1 }];
const junk: Values = fc.constantFrom(...JUNK);

/** Changes up to three values of a document: takes one away, doubles it, or writes nonsense in its place. */
function mistaken(documents: Values): Values {
  const change = fc.record({
    place: fc.nat(),
    kind: fc.constantFrom('remove' as const, 'double' as const, 'replace' as const, 'rename' as const),
    value: junk,
  });
  return fc.tuple(documents, fc.array(change, { minLength: 1, maxLength: 3 })).map(([document, changes]) => {
    let mistaken = document;
    for (const { place, kind, value } of changes) {
      const all = countOf(mistaken);
      if (all > 0) mistaken = changed(mistaken, { left: place % all, kind, value });
    }
    return mistaken;
  });
}

interface Change {
  /** How many values come before the one to change. */
  left: number;
  readonly kind: 'remove' | 'double' | 'replace' | 'rename';
  readonly value: JsonValue;
}

/** @returns how many properties and items a value holds, all levels down */
function countOf(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: readonly JsonValue[] = Object.values(value);
  return inner.reduce<number>((sum, item) => sum + 1 + countOf(item), 0);
}

function changed(value: JsonValue, change: Change): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, JsonValue][] = Object.entries(value).flatMap(([key, item]: [string, JsonValue]) => {
    if (change.left-- !== 0) return [[key, changed(item, change)]];
    switch (change.kind) {
      case 'remove':
        return [];
      case 'double':
        return [
          [key, item],
          [`${key} again`, item],
        ];
      case 'rename':
        return [[key, typeof item === 'string' ? `${item}x` : item]];
      case 'replace':
        return [[key, change.value]];
    }
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** An object of which each property may be left out; a value may be nonsense. */
function object(usual: Record<string, Values>, rare: Record<string, Values> = {}): fc.Arbitrary<Properties> {
  const left = (present: number, values: Values) =>
    fc.oneof(
      { arbitrary: values, weight: present },
      { arbitrary: junk, weight: 1 },
      { arbitrary: fc.constant(undefined), weight: 20 },
    );
  const all: Record<string, fc.Arbitrary<JsonValue | undefined>> = {};
  for (const [name, values] of Object.entries(usual)) all[name] = left(500, values);
  for (const [name, values] of Object.entries(rare)) all[name] = left(15, values);
  return fc.record(all).map((properties) => {
    const given = Object.entries(properties).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined);
    return Object.fromEntries(given);
  });
}

const few = (values: Values, maxLength = 3): Values => fc.array(values, { maxLength });
const one = (...values: JsonValue[]): Values => fc.constantFrom(...values);

const site = one('Chicago', 'Chicago', 'Chicago', 'Zurich', 'Loop', 'Nowhere');
const poolFqdn = one(
  'pool01.contoso.com',
  'pool02.contoso.com',
  'pchat01.contoso.com',
  'se01.contoso.com',
  'd.contoso.com',
);
const server = one(
  'sql01.contoso.com',
  'sql02.contoso.com',
  'sql03.contoso.com',
  'se01.contoso.com',
  'fe01.contoso.com',
  'pc01.contoso.com',
);
const sqlStore = one('sql-a', 'sql-a', 'sql-b', 'sql-c', 'sql-d', 'sql-e', 'sql-gone');
const fileStore = one('files-a', 'files-a', 'files-b', 'files-c', 'files-gone');
const dataCenter = one('DC1', 'DC1', 'DC2', 'DC3');
const poolProduct = one(...ENUMERATIONS.poolProduct);

const storeSet = object(
  { primary: sqlStore },
  {
    mirror: sqlStore,
    witness: sqlStore,
    backup: sqlStore,
    backupMirror: sqlStore,
    backupWitness: sqlStore,
    database: one('mgc', 'mgc', 'mgccomp'),
  },
);

/** What is known of a computer. */
const HARDWARE = {
  dataCenter,
  operatingSystem: one(...ENUMERATIONS.operatingSystem),
  fileSystem: one(...ENUMERATIONS.fileSystem),
  virtual: fc.boolean(),
  processorCores: one(8, 12),
  memoryGB: one(16, 31.5, 32),
  timeZone: one('UTC', 'Central Standard Time'),
  features: few(one(...ENUMERATIONS.feature)),
  services: few(one(...ENUMERATIONS.service)),
};

/** Lists of computers of one row, with others between them; long enough now and then for every limit. */
function computers(row: string, state: Record<string, Values> = {}): Values {
  const names = [1, 2, 3, 4, 5].map((number) => `${row}0${number}.contoso.com`);
  const strange = [
    'se01.contoso.com',
    'pchat01.contoso.com',
    'fe01.contoso.com',
    'pc01.contoso.com',
    'a_b.contoso',
    'short',
  ];
  const computer = object({ fqdn: one(...names, ...names, ...strange) }, { ...HARDWARE, ...state });
  const many = fc.constantFrom(9, 11, 13).map((count) => {
    return Array.from({ length: count }, (_, index) => ({ fqdn: `${row}${index + 10}.contoso.com` }));
  });
  return fc.oneof({ arbitrary: few(computer, 5), weight: 9 }, { arbitrary: many, weight: 1 });
}

/** Of a Front End pool or a Standard Edition server. */
const USER_POOL = {
  archivingStore: storeSet,
  monitoringStore: storeSet,
  users: one(100, 3000, 6000, 40_000, 60_000, 90_000),
  pairedPool: poolFqdn,
  centralManagement: fc.boolean(),
  product: poolProduct,
};

const frontEndPool = object(
  {
    fqdn: one('pool01.contoso.com', 'pool01.contoso.com', 'pool02.contoso.com', 'pchat01.contoso.com', 'pool'),
    site,
    computers: computers('fe'),
    backEnd: storeSet,
    fileStore,
  },
  USER_POOL,
);

const standardEditionServer = object(
  { fqdn: one('se01.contoso.com', 'se01.contoso.com', 'se02.contoso.com', 'pool01.contoso.com'), site, fileStore },
  { backEnd: storeSet, ...USER_POOL, ...HARDWARE },
);

const persistentChatPool = object(
  {
    fqdn: one('pchat01.contoso.com', 'pchat02.contoso.com', 'se01.contoso.com', 'se01.contoso.com', 'pc01.contoso.com'),
    displayName: one('Chat', ' ', ''),
    site,
    computers: fc.oneof(
      computers('pc', { state: one(...ENUMERATIONS.computerState) }),
      few(object({ fqdn: one('se01.contoso.com', 'se01.contoso.com', 'pc01.contoso.com') }, HARDWARE), 2),
    ),
    nextHop: poolFqdn,
    fileStore,
    store: storeSet,
  },
  {
    type: one(...ENUMERATIONS.poolType),
    port: one(5041, 443, 0, 70_000),
    compliance: object(
      { enabled: fc.boolean() },
      {
        adapter: object(
          { type: one(...ENUMERATIONS.adapterType), outputDirectory: one('D:\\out', 'D:\\other', ' ') },
          { runIntervalMinutes: one(0, 15, 50_000) },
        ),
      },
    ),
    complianceStore: storeSet,
    defaultForSite: fc.boolean(),
    defaultForAllSites: fc.boolean(),
    users: object(
      { concurrent: one(1000, 20_000, 30_000, 50_000, 80_000, 90_000) },
      { provisioned: one(100_000, 160_000), endpoints: one(100_000, 130_000) },
    ),
    poolState: one(...ENUMERATIONS.poolState),
    upgradedFrom: one(...ENUMERATIONS.upgradedFrom),
    product: poolProduct,
  },
);

const otherPool = object(
  {
    fqdn: one('d.contoso.com', 'pool01.contoso.com', 'apps.contoso.com'),
    role: one(...ENUMERATIONS.role),
    site,
    computers: fc.oneof(computers('d'), computers('pc'), computers('fe')),
  },
  { nextHop: poolFqdn },
);

const declaredSite = object(
  { name: one('Chicago', 'Zurich', 'Zurich', 'Loop') },
  {
    kind: one(...ENUMERATIONS.siteKind),
    centralSite: site,
    region: one('US', 'CH', 'CH'),
    dataMustStayInRegion: one(true, true, false),
    complianceRequired: fc.boolean(),
  },
);

/** Sites of which one keeps its data, however seldom chance alone would have it. */
const twoRegions: Values = fc.constantFrom('CH', 'US').map((region) => [
  { name: 'Chicago', region: 'US', dataMustStayInRegion: true },
  { name: 'Zurich', region, complianceRequired: true },
]);

const declaredSqlStore = object(
  { id: one('sql-a', 'sql-b', 'sql-c', 'sql-d', 'sql-e'), server, instance: one('', 'A', 'B', 'MSSQLSERVER', 'x\\y') },
  {
    site,
    dataCenter,
    version: one(...ENUMERATIONS.sqlVersion),
    edition: one(...ENUMERATIONS.sqlEdition),
    highAvailability: one(...ENUMERATIONS.highAvailability),
    clusterNodes: one(2, 3, 17),
    processorCores: one(8, 12),
    memoryGB: one(16, 32),
  },
);

const declaredFileStore = object(
  { id: one('files-a', 'files-b', 'files-c') },
  { server, share: one('lync', 'chat'), path: one('D:\\chat'), site, dataCenter },
);

const deployment = object(
  {},
  {
    publishingAccount: object(
      {},
      {
        groups: few(one('Domain Admins', 'CONTOSO\\RTCUniversalServerAdmins', 'Users')),
        fileStorePermission: one(...ENUMERATIONS.fileStorePermission),
      },
    ),
    persistentChatAdministrators: few(one('CONTOSO\\chat')),
    persistentChatPolicy: object({}, { enabledScopes: few(one('global', 'site:Chicago')) }),
    completedSteps: few(one(...DEPLOYMENT_STEPS, 'unheard'), 8),
  },
);

/** Sections in any order, in which everything may be, and much is wrong. */
function wild(): Values {
  const sections = object(
    {
      sites: fc.oneof(few(declaredSite), twoRegions),
      frontEndPools: few(frontEndPool),
      persistentChatPools: few(persistentChatPool),
      sqlStores: few(declaredSqlStore, 6),
      fileStores: few(declaredFileStore),
    },
    {
      product: one(...ENUMERATIONS.product),
      standardEditionServers: few(standardEditionServer),
      otherPools: few(otherPool),
      deployment,
    },
  );
  return fc.tuple(sections, fc.array(fc.nat(), { minLength: 12, maxLength: 12 })).map(([document, places]) => {
    const entries = Object.entries(document).map((entry, index) => ({ entry, place: places[index] ?? 0 }));
    return Object.fromEntries(entries.sort((a, b) => a.place - b.place).map(({ entry }) => entry));
  });
}
