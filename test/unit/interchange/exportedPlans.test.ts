import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { ImportError, importTopology, importXml } from '../../../server/src/interchange/importTopology';
import { check } from '../../../server/src/rules/check';
import { CONTAINERS, ENCODINGS, exported, type Container, type Encoding } from '../../support/exportedContainers';
import { plans, type Plan } from '../../support/exportedPlans';
import { recordsOf } from '../../support/exportedRecords';
import { forAny } from '../../support/forAny';

const PRODUCTS = { 6: 'lyncServer2013', 7: 'skypeForBusinessServer2015', 8: 'skypeForBusinessServer2019' };

suite('importTopology of any deployment', () => {
  test('every site, pool, computer, store and reference is there, whatever the container and the encoding', () => {
    const container = fc.constantFrom(...(Object.keys(CONTAINERS) as Container[]));
    const encoding = fc.constantFrom(...(Object.keys(ENCODINGS) as Encoding[]));
    forAny(
      fc.property(plans(), container, encoding, (plan, kind, as) => {
        const { text, counts } = importTopology(exported(recordsOf(plan), kind, as), 'a.xml');
        const facts = factsOf(parse(text) as Document);
        assert.deepEqual(facts, expectedFacts(plan));
        assert.deepEqual(counts.computers, new Set(computersIn(plan)).size);
      }),
      { numRuns: 300 },
    );
  });
});

suite('importTopology of a deployment with something missing', () => {
  test('gives a document of the format whose references all lead somewhere, or says why it cannot', () => {
    const damage = fc.array(
      fc.record({ at: fc.nat(), kind: fc.constantFrom('attribute', 'element', 'value', 'twice') }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    forAny(
      fc.property(plans(), fc.constantFrom('published', 'topologyBuilder'), damage, (plan, container, damages) => {
        const xml = damages.reduce(damaged, CONTAINERS[container](recordsOf(plan)));
        const { problems } = check(resultOf(xml) ?? '{ "sites": [] }');
        assert.deepEqual(
          problems
            .filter(({ rule }) => ['syntax', 'schema', 'reference-resolves'].includes(rule))
            .map(({ message }) => message),
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** @returns the document; `undefined` where the file is refused with a sentence for a person */
function resultOf(xml: string): string | undefined {
  try {
    return importXml(xml, 'a.xml').text;
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

/** Takes an attribute or an element away, empties a value, or has an element twice. */
function damaged(xml: string, { at, kind }: { readonly at: number; readonly kind: string }): string {
  const pick = (pattern: RegExp): RegExpExecArray | undefined => {
    const all = [...xml.matchAll(pattern)];
    return all[at % all.length];
  };
  const replace = (found: RegExpExecArray | undefined, text: (whole: string) => string): string =>
    found ? xml.slice(0, found.index) + text(found[0]) + xml.slice(found.index + found[0].length) : xml;
  const attribute = / (?!xmlns)[A-Z]\w*="[^"]*"/g;
  const element = /<([A-Z]\w*)\b[^>]*?(?:\/>|>(?:(?!<\1\b)[^])*?<\/\1>)/g;
  switch (kind) {
    case 'attribute':
      return replace(pick(attribute), () => '');
    case 'value':
      return replace(pick(attribute), (whole) => whole.replace(/"[^"]*"/, '""'));
    case 'twice':
      return replace(pick(element), (whole) => whole + whole);
    default:
      return replace(pick(element), () => '');
  }
}

type Thing = Readonly<Record<string, unknown>>;
type Document = Readonly<Record<string, readonly Thing[] | undefined>> & { readonly product?: string };

/** @returns what a document says, in the order of nothing, with stores by their places in place of their ids */
function factsOf(document: Document): Record<string, unknown> {
  const placeOf = new Map<unknown, string>();
  for (const { id, server, instance } of document['sqlStores'] ?? []) {
    placeOf.set(id, [server, instance ?? ''].map(String).join('\\'));
  }
  for (const { id, server, share } of document['fileStores'] ?? [])
    placeOf.set(id, [server, share].map(String).join('\\'));
  const shown = (value: unknown): unknown => {
    if (typeof value === 'string') return placeOf.get(value) ?? value;
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner)]));
  };
  const pools = (section: string): Record<string, unknown> =>
    Object.fromEntries((document[section] ?? []).map((pool) => [String(pool['fqdn']), shown(pool)]));
  return {
    product: document.product,
    sipDomains: document['sipDomains'],
    sites: (document['sites'] ?? []).map(({ name }) => name),
    frontEndPools: pools('frontEndPools'),
    standardEditionServers: pools('standardEditionServers'),
    persistentChatPools: pools('persistentChatPools'),
    otherPools: pools('otherPools'),
    stores: [...placeOf.values()].sort(),
  };
}

function expectedFacts(plan: Plan): Record<string, unknown> {
  const { sites } = plan;
  const sql = (index: number | undefined): string | undefined => {
    const place = index === undefined ? undefined : plan.sql[index];
    return place && `${place.server}\\${place.instance}`;
  };
  const share = (index: number | undefined): string | undefined => {
    const place = index === undefined ? undefined : plan.shares[index];
    return place && `${place.server}\\${place.share}`;
  };
  const set = (slots: Record<string, string | undefined>): unknown => {
    const known = Object.entries(slots).filter(([, place]) => place !== undefined);
    return known.length === 0 ? undefined : Object.fromEntries(known);
  };
  const userPools = [...plan.enterprise, ...plan.standard];
  const hop = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : userPools[index]?.fqdn;
  const byFqdn = (pools: readonly Thing[]): Record<string, unknown> =>
    Object.fromEntries(
      pools.map((pool) => [
        String(pool['fqdn']),
        Object.fromEntries(Object.entries(pool).filter(([, value]) => value !== undefined)),
      ]),
    );
  const members = (computers: readonly string[], mediation = false): unknown =>
    computers.map((fqdn) => ({ fqdn, ...(mediation && { services: ['mediation'] }) }));
  const ofUsers = (pool: Plan['enterprise'][0] | Plan['standard'][0]): Thing => ({
    fqdn: pool.fqdn,
    site: sites[pool.site],
    fileStore: share(pool.share),
    archivingStore: set({ primary: sql(pool.archiving) }),
    monitoringStore: set({ primary: sql(pool.monitoring) }),
  });
  const other = (index: number | undefined, than: number): string | undefined =>
    index === than ? undefined : sql(index);
  const collocated = plan.standard.flatMap(({ fqdn, site, chat }) =>
    chat === undefined
      ? []
      : [
          {
            fqdn,
            site: sites[site],
            computers: members([fqdn]),
            nextHop: fqdn,
            store: { primary: chat.store === 'local' ? `${fqdn}\\rtc` : sql(chat.store) },
          },
        ],
  );
  const local = plan.standard.filter(({ chat }) => chat?.store === 'local').map(({ fqdn }) => `${fqdn}\\rtc`);
  return {
    product: PRODUCTS[plan.version],
    sipDomains: plan.domains,
    sites,
    frontEndPools: byFqdn(
      plan.enterprise.map((pool) => ({
        ...ofUsers(pool),
        computers: members(pool.computers, pool.mediation),
        backEnd: set({ primary: sql(pool.backEnd), mirror: other(pool.mirror, pool.backEnd) }),
        centralManagement: pool.centralManagement || undefined,
      })),
    ),
    standardEditionServers: byFqdn(
      plan.standard.map((pool) => ({ ...ofUsers(pool), services: pool.mediation ? ['mediation'] : undefined })),
    ),
    persistentChatPools: byFqdn([
      ...collocated,
      ...plan.chat.map((pool) => ({
        fqdn: pool.fqdn,
        site: sites[pool.site],
        port: pool.port,
        computers: members(pool.computers),
        nextHop: hop(pool.nextHop),
        fileStore: share(pool.share),
        store: set({
          primary: sql(pool.store),
          mirror: other(pool.mirror, pool.store),
          witness: other(pool.witness, pool.store),
          backup: other(pool.backup, pool.store),
        }),
        compliance: pool.compliance === undefined ? undefined : { enabled: true },
        complianceStore: set({ primary: sql(pool.compliance) }),
      })),
    ]),
    otherPools: byFqdn(
      plan.others.map(({ fqdn, role, site, computers, nextHop }) => ({
        fqdn,
        role,
        site: sites[site],
        computers: members(computers),
        nextHop: hop(nextHop),
      })),
    ),
    stores: [
      ...plan.sql.map((_, index) => sql(index)),
      ...plan.shares.map((_, index) => share(index)),
      ...local,
    ].sort(),
  };
}

function computersIn({ enterprise, standard, chat, others }: Plan): string[] {
  return [
    ...[...enterprise, ...chat, ...others].flatMap(({ computers }) => computers),
    ...standard.map(({ fqdn }) => fqdn),
  ];
}
