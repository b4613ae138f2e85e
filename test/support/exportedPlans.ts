import fc from 'fast-check';

/** A deployment as an administrator would describe it. What is referred to is named by its place in the list. */
export interface Plan {
  readonly version: 6 | 7 | 8;
  readonly domains: readonly string[];
  readonly sites: readonly string[];
  /** SQL Server instances, several of which may be on one server. */
  readonly sql: readonly { readonly server: string; readonly instance: string }[];
  readonly shares: readonly { readonly server: string; readonly share: string }[];
  readonly enterprise: readonly EnterprisePool[];
  readonly standard: readonly StandardServer[];
  readonly chat: readonly ChatPool[];
  readonly others: readonly OtherPool[];
  readonly gateways: number;
}

interface Pool {
  readonly fqdn: string;
  readonly site: number;
}

interface UserPool extends Pool {
  readonly share: number | undefined;
  readonly archiving: number | undefined;
  readonly monitoring: number | undefined;
  readonly mediation: boolean;
}

interface EnterprisePool extends UserPool {
  readonly computers: readonly string[];
  readonly backEnd: number;
  readonly mirror: number | undefined;
  readonly centralManagement: boolean;
}

/** Chat on a Standard Edition server keeps its database there, or on another SQL Server. */
interface StandardServer extends UserPool {
  readonly chat: { readonly store: number | 'local' } | undefined;
}

interface ChatPool extends Pool {
  readonly computers: readonly string[];
  /** Of the Front End pools and Standard Edition servers together. */
  readonly nextHop: number;
  readonly share: number;
  readonly store: number;
  readonly mirror: number | undefined;
  readonly witness: number | undefined;
  readonly backup: number | undefined;
  readonly compliance: number | undefined;
  readonly port: number;
}

interface OtherPool extends Pool {
  readonly role: 'director' | 'edge' | 'mediation' | 'trustedApplication' | 'officeWebApps';
  readonly computers: readonly string[];
  readonly nextHop: number | undefined;
}

/** Names of one label, as people choose them, also in capitals and with letters that XML has to escape or encode. */
const LABELS = ['pool', 'Chicago', 'SRV', 'zürich', 'a-b', 'x'];

/** @returns plans of any size and shape that both Topology Builder and the document can hold; the names of servers differ */
export function plans(): fc.Arbitrary<Plan> {
  const index = fc.nat(20);
  const maybe = fc.option(index, { nil: undefined, freq: 2 });
  const label = fc.constantFrom(...LABELS);
  const computers = fc.array(label, { minLength: 1, maxLength: 4 });
  const userPool = { label, site: index, share: maybe, archiving: maybe, monitoring: maybe, mediation: fc.boolean() };
  return fc
    .record({
      version: fc.constantFrom(6, 7, 8),
      domains: fc.uniqueArray(fc.constantFrom('contoso.com', 'Litware.net', 'a&b.org'), { minLength: 1 }),
      sites: fc.uniqueArray(fc.constantFrom('Chicago', 'Zürich', 'A & B <lab>', '東京'), {
        minLength: 1,
        maxLength: 3,
      }),
      sql: fc.array(fc.record({ sameServer: fc.boolean(), instance: fc.constantFrom('', 'RTC', 'pchat', 'MSSQL_2') }), {
        minLength: 1,
        maxLength: 5,
      }),
      shares: fc.array(fc.record({ sameServer: fc.boolean(), share: fc.constantFrom('Lync', 'chat files', 'R&D$') }), {
        minLength: 1,
        maxLength: 3,
      }),
      enterprise: fc.array(
        fc.record({ ...userPool, computers, backEnd: index, mirror: maybe, centralManagement: fc.boolean() }),
        { maxLength: 3 },
      ),
      standard: fc.array(
        fc.record({
          ...userPool,
          chat: fc.option(fc.record({ store: fc.oneof(index, fc.constant('local' as const)) })),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      chat: fc.array(
        fc.record({
          label,
          site: index,
          computers,
          nextHop: index,
          share: index,
          store: index,
          mirror: maybe,
          witness: maybe,
          backup: maybe,
          compliance: maybe,
          port: fc.constantFrom(5041, 6041),
        }),
        { maxLength: 3 },
      ),
      others: fc.array(
        fc.record({
          label,
          site: index,
          computers,
          role: fc.constantFrom('director', 'edge', 'mediation', 'trustedApplication', 'officeWebApps'),
          nextHop: maybe,
        }),
        { maxLength: 4 },
      ),
      gateways: fc.nat(2),
    })
    .map(planOf);
}

type Shape = Omit<Plan, 'sql' | 'shares' | 'enterprise' | 'standard' | 'chat' | 'others'> & {
  readonly sql: readonly { readonly sameServer: boolean; readonly instance: string }[];
  readonly shares: readonly { readonly sameServer: boolean; readonly share: string }[];
  readonly enterprise: readonly (Omit<EnterprisePool, 'fqdn'> & Labelled)[];
  readonly standard: readonly (Omit<StandardServer, 'fqdn' | 'chat'> &
    Labelled & { readonly chat: StandardServer['chat'] | null })[];
  readonly chat: readonly (Omit<ChatPool, 'fqdn'> & Labelled)[];
  readonly others: readonly (Omit<OtherPool, 'fqdn'> & Labelled)[];
};

interface Labelled {
  readonly label: string;
}

/** Gives everything a name of its own, and makes each index one of something that is there. */
function planOf(shape: Shape): Plan {
  let count = 0;
  const fqdn = (label: string): string => `${label}${(count += 1)}.contoso.com`;
  const on = <Item extends { readonly sameServer: boolean }>(items: readonly Item[], what: (item: Item) => string) => {
    let server = '';
    const taken = new Set<string>();
    return items.map((item) => {
      // What has one name is one thing.
      const isNew = server === '' || !item.sameServer || taken.has(`${server}\\${what(item)}`);
      if (isNew) server = fqdn('srv');
      taken.add(`${server}\\${what(item)}`);
      return { server, what: what(item) };
    });
  };
  const sql = on(shape.sql, ({ instance }) => instance).map(({ server, what }) => ({ server, instance: what }));
  const shares = on(shape.shares, ({ share }) => share).map(({ server, what }) => ({ server, share: what }));
  const within = (index: number, list: readonly unknown[]): number => index % list.length;
  const maybe = (index: number | undefined, list: readonly unknown[]): number | undefined =>
    index === undefined ? undefined : within(index, list);
  const user = ({
    label,
    site,
    share,
    archiving,
    monitoring,
    mediation,
  }: Shape['enterprise'][0] | Shape['standard'][0]) => ({
    fqdn: fqdn(label),
    site: within(site, shape.sites),
    share: maybe(share, shares),
    archiving: maybe(archiving, sql),
    monitoring: maybe(monitoring, sql),
    mediation,
  });
  const named = (labels: readonly string[]): string[] => labels.map(fqdn);
  const enterprise = shape.enterprise.map((pool) => ({
    ...user(pool),
    computers: named(pool.computers),
    backEnd: within(pool.backEnd, sql),
    mirror: maybe(pool.mirror, sql),
    centralManagement: pool.centralManagement,
  }));
  const standard = shape.standard.map((pool) => ({
    ...user(pool),
    chat: pool.chat
      ? { store: pool.chat.store === 'local' ? ('local' as const) : within(pool.chat.store, sql) }
      : undefined,
  }));
  const userPools = [...enterprise, ...standard];
  return {
    ...shape,
    sql,
    shares,
    enterprise,
    standard,
    chat: shape.chat.map(({ label, ...pool }) => ({
      ...pool,
      fqdn: fqdn(label),
      site: within(pool.site, shape.sites),
      computers: named(pool.computers),
      nextHop: within(pool.nextHop, userPools),
      share: within(pool.share, shares),
      store: within(pool.store, sql),
      mirror: maybe(pool.mirror, sql),
      witness: maybe(pool.witness, sql),
      backup: maybe(pool.backup, sql),
      compliance: maybe(pool.compliance, sql),
    })),
    others: shape.others.map(({ label, ...pool }) => ({
      ...pool,
      fqdn: fqdn(label),
      site: within(pool.site, shape.sites),
      computers: named(pool.computers),
      nextHop: ['edge', 'mediation', 'trustedApplication'].includes(pool.role)
        ? maybe(pool.nextHop, userPools)
        : undefined,
    })),
  };
}
