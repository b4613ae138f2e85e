/** A topology to measure with. */
export interface BenchDocument {
  readonly name: string;
  /** The name of the one that is like it and a tenth as long. */
  readonly tenth: string | undefined;
  readonly text: string;
}

const SIZES: readonly [name: string, bytes: number][] = [
  ['10 KB', 10_000],
  ['100 KB', 100_000],
  ['1 MB', 1_000_000],
  ['10 MB', 10_000_000],
];

/** How many active servers a Persistent Chat pool has. */
const ACTIVE = { clean: 4, dirty: 5 };

/** @returns topologies of four sizes, each supported as a whole, and with a finding in every Persistent Chat pool */
export function benchDocuments(): BenchDocument[] {
  return SIZES.flatMap(([size, bytes], at) =>
    Object.entries(ACTIVE).map(([state, active]) => {
      const tenth = SIZES[at - 1]?.[0];
      return {
        name: `${size}, ${state}`,
        tenth: tenth && `${tenth}, ${state}`,
        text: topologyOf(bytes, active),
      };
    }),
  );
}

/**
 * @param bytes how long the text is, about
 * @param active how many active servers a Persistent Chat pool has; of more than four one is reported
 * @returns a deployment of many sites whose data stay where they are, each with a Front End pool and a Persistent Chat pool
 */
export function topologyOf(bytes: number, active: number): string {
  const one = JSON.stringify(deployment(1, active), null, 2).length;
  return JSON.stringify(deployment(Math.max(1, Math.round(bytes / one)), active), null, 2);
}

function deployment(sites: number, active: number) {
  const each = <Thing>(make: (site: string, n: number) => Thing): Thing[] =>
    Array.from({ length: sites }, (_, n) => make(`Site ${n}`, n));
  const computers = (pool: string, count: number) =>
    Array.from({ length: count }, (_, m) => ({ fqdn: `server${m}.${pool}.contoso.com`, dataCenter: `DC ${pool}` }));
  return {
    sites: each((name, n) => ({ name, region: `Region ${n}`, dataMustStayInRegion: true })),
    frontEndPools: each((site, n) => ({
      fqdn: `pool${n}.contoso.com`,
      site,
      computers: computers(`fe${n}`, 3),
      backEnd: { primary: `back-end-${n}` },
      fileStore: `files-${n}`,
      users: 15_000,
    })),
    persistentChatPools: each((site, n) => ({
      fqdn: `chat${n}.contoso.com`,
      displayName: `Chat of ${site}`,
      site,
      computers: computers(`pc${n}`, active),
      nextHop: `pool${n}.contoso.com`,
      fileStore: `files-${n}`,
      store: { primary: `chat-${n}`, mirror: `mirror-${n}`, witness: `witness-${n}` },
      defaultForSite: true,
    })),
    sqlStores: each((site, n) =>
      ['back-end', 'chat', 'mirror', 'witness'].map((use) => ({
        id: `${use}-${n}`,
        server: `${use}${n}.contoso.com`,
        instance: use === 'back-end' ? 'RTC' : 'CHAT',
        site,
        dataCenter: `DC pc${n}`,
        version: '2012',
        edition: 'enterprise',
      })),
    ).flat(),
    fileStores: each((site, n) => ({ id: `files-${n}`, server: `files${n}.contoso.com`, share: 'lync', site })),
  };
}
