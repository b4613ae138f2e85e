/** Gives a thing its name. */
export type Naming = (usual: string, kind: 'site' | 'fqdn' | 'sqlStore' | 'fileStore') => string;

/**
 * A deployment of many pools: in turn Front End pools, Standard Edition servers with Persistent Chat on them, and Persistent Chat pools
 * with stores of their own. Names are parts of each other (`pool1`, `pool10`), and are referred to in another case too.
 *
 * @param pools how many there are of all kinds
 * @param named gives things their names, also where they are referred to; names that begin with "new" are written in that case everywhere
 */
export function largeTopology(pools: number, named: Naming = (name) => name): string {
  const site = (n: number) => named(`Standort Zürich ${n % 20} 💬`, 'site');
  const pool = (n: number) => named(`pool${n}.contoso.com`, 'fqdn');
  const computer = (n: number, m: number) => named(`s${m}.pool${n}.contoso.com`, 'fqdn');
  const server = (n: number) => named(`sql${n}.contoso.com`, 'fqdn');
  const store = (n: number) => named(`store${n}`, 'sqlStore');
  const files = (n: number) => named(`store${n}`, 'fileStore');
  const shouted = (name: string) => (name.startsWith('new') ? name : name.toUpperCase());
  const ofKind = <Pool>(kind: number, make: (n: number) => Pool): Pool[] =>
    Array.from({ length: Math.ceil((pools - kind) / 3) }, (_, index) => make(index * 3 + kind));
  return JSON.stringify(
    {
      sites: Array.from({ length: 20 }, (_, n) => ({ name: site(n) })),
      frontEndPools: ofKind(0, (n) => ({
        fqdn: pool(n),
        site: site(n),
        computers: [1, 2, 3].map((m) => ({ fqdn: computer(n, m) })),
        backEnd: { primary: store(n) },
        fileStore: files(n),
        pairedPool: shouted(pool(n >= 3 ? n - 3 : n + 3)),
        users: 15_000,
      })),
      standardEditionServers: ofKind(1, (n) => ({ fqdn: pool(n), site: site(n), fileStore: files(n), users: 100 })),
      persistentChatPools: [
        ...ofKind(1, (n) => ({
          fqdn: shouted(pool(n)),
          displayName: `pool${n}.contoso.com`,
          computers: [{ fqdn: pool(n) }],
          nextHop: shouted(pool(n)),
          store: { primary: shouted(store(n)) },
        })),
        ...ofKind(2, (n) => ({
          fqdn: pool(n),
          site: shouted(site(n)),
          computers: [1, 2].map((m) => ({ fqdn: computer(n, m), state: m === 1 ? 'active' : 'inactive' })),
          nextHop: pool(n - 2),
          fileStore: files(n),
          store: { primary: store(n), mirror: store(n - 1) },
        })),
      ],
      sqlStores: [
        ...ofKind(0, (n) => ({ id: store(n), server: server(n) })),
        ...ofKind(1, (n) => ({ id: store(n), server: pool(n) })),
        ...ofKind(2, (n) => ({ id: store(n), server: server(n) })),
      ],
      // The ids of SQL Server stores, and other things.
      fileStores: ofKind(0, (n) => ({ id: files(n), server: server(n), share: 'lync' })),
      deployment: {
        persistentChatPolicy: { enabledScopes: ofKind(0, (n) => [`site:${site(n)}`, `pool:${pool(n)}`]).flat() },
      },
    },
    null,
    2,
  );
}
