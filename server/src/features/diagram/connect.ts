import { t } from '@vscode/l10n';
import type { Pool, Reference, ReferenceKind, Slot, StoreSet } from '../../model/entities';
import { folded, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { storeSetsOf, storeSetTitle } from '../../rules/shared/storeSets';
import { poolName } from '../../rules/shared/words';
import type { JsonNode, ObjectNode } from '../../syntax/tree';
import type { Box, Line, LineKind } from './diagram';
import type { FindingsByPlace } from './findings';
import type { Home } from './homes';

/** What lines are drawn between. */
interface Ends {
  /** @returns the id of the box or row that shows something */
  endOf(node: ObjectNode): string;
  homeOf(pool: Pool): Home;
  unique(id: string): string;
}

/** A box for a name that nothing declares, and where it stands: with the first that refers to it. */
interface MissingBox {
  readonly home: Home;
  readonly box: Box;
}

/** A line while references are gathered that it is drawn for. */
interface GrowingLine extends Line {
  readonly references: JsonNode[];
  readonly titles: Set<string>;
}

/** @returns the lines between pools and stores, in the order of the text, and boxes for what they lead to that is not there */
export function linesOf(
  topology: Topology,
  findings: FindingsByPlace,
  ends: Ends,
): { lines: Line[]; missing: MissingBox[] } {
  const connections = new Connections(topology, ends);
  for (const pool of topology.pools) connections.add(pool);
  const lines = connections.lines.map(({ titles, ...line }) => ({
    ...line,
    title: [...titles].join('\n'),
    findings: findings.in(...line.references),
  }));
  const references = new Map<string, JsonNode[]>(connections.missing.map(({ box }) => [box.id, []]));
  for (const line of lines) references.get(line.to)?.push(...line.references);
  const missing = connections.missing.map(({ home, box }) => ({
    home,
    box: { ...box, findings: findings.in(...(references.get(box.id) ?? [])) },
  }));
  return { lines, missing };
}

/** What each slot of a store set is a copy of, or watches over. */
const SLOT_LINES: readonly { slot: Slot; kind: LineKind; of: readonly Slot[] }[] = [
  { slot: 'primary', kind: 'store', of: [] },
  { slot: 'mirror', kind: 'mirror', of: ['primary'] },
  { slot: 'witness', kind: 'witness', of: ['primary', 'mirror'] },
  { slot: 'backup', kind: 'backup', of: ['primary', 'mirror'] },
  { slot: 'backupMirror', kind: 'mirror', of: ['backup'] },
  { slot: 'backupWitness', kind: 'witness', of: ['backup', 'backupMirror'] },
];

class Connections {
  readonly missing: MissingBox[] = [];
  readonly #topology: Topology;
  readonly #ends: Ends;
  readonly #lines = new Map<string, GrowingLine>();
  readonly #missingIds = new Map<string, string>();

  constructor(topology: Topology, ends: Ends) {
    this.#topology = topology;
    this.#ends = ends;
  }

  get lines(): GrowingLine[] {
    return [...this.#lines.values()];
  }

  add(pool: Pool): void {
    const from = this.#ends.endOf(pool.node);
    if (pool.kind === 'persistentChat' || pool.kind === 'other') {
      this.#line('nextHop', from, pool, 'pool', pool.nextHop, t('next hop of {pool}', { pool: poolName(pool) }));
    } else {
      this.#line('pairing', from, pool, 'pool', pool.pairedPool, t('paired with {pool}', { pool: poolName(pool) }));
    }
    for (const set of storeSetsOf(pool)) this.#storeSet(pool, from, set);
    if (pool.kind !== 'other') {
      this.#line(
        'fileStore',
        from,
        pool,
        'fileStore',
        pool.fileStore,
        t('file store of {pool}', { pool: poolName(pool) }),
      );
    }
  }

  #storeSet(pool: Pool, poolId: string, set: StoreSet): void {
    const places = { set: storeSetTitle(set.kind), pool: poolName(pool) };
    const found = new Map<Slot, string>();
    for (const { slot, kind, of } of SLOT_LINES) {
      const from = of.map((other) => found.get(other)).find((id) => id !== undefined) ?? poolId;
      const to = this.#line(kind, from, pool, 'sqlStore', set.slots[slot], slotTitle(kind, places));
      if (to !== undefined) found.set(slot, to);
    }
  }

  /** @returns the id of what the line leads to; `undefined` where there is no reference */
  #line(
    kind: LineKind,
    from: string,
    pool: Pool,
    referred: Exclude<ReferenceKind, 'site'>,
    fact: Fact<string>,
    title: string,
  ): string | undefined {
    const { node, value } = fact;
    if (value === undefined || value.trim() === '' || node?.type !== 'string') return undefined;
    const reference: Reference = { kind: referred, node, fact: { node, value: node.value }, from: pool };
    const target = this.#topology.names.target(reference.kind, reference.fact);
    const to = target ? this.#ends.endOf(target.node) : this.#missing(reference, value);
    if (to === from) return to;
    // A pairing is written at both pools and is one line.
    const back = kind === 'pairing' ? this.#lines.get(`${kind}:${to}→${from}`) : undefined;
    const id = `${kind}:${from}→${to}`;
    const known = back ?? this.#lines.get(id);
    if (known) {
      known.references.push(node);
      known.titles.add(title);
    } else {
      this.#lines.set(id, { id, kind, from, to, title, references: [node], titles: new Set([title]), findings: [] });
    }
    return to;
  }

  #missing({ kind, node, from }: Reference, name: string): string {
    const key = `missing:${kind}:${folded(name)}`;
    const known = this.#missingIds.get(key);
    if (known !== undefined) return known;
    const id = this.#ends.unique(key);
    this.#missingIds.set(key, id);
    const box: Box = {
      id,
      kind: 'missing',
      title: name,
      detail: missingDetail(kind),
      rows: [],
      marks: [],
      aliases: [],
      node: undefined,
      selection: node,
      findings: [],
    };
    this.missing.push({ home: 'computers' in from ? this.#ends.homeOf(from) : '', box });
    return id;
  }
}

function slotTitle(kind: LineKind, places: { set: string; pool: string }): string {
  switch (kind) {
    case 'mirror':
      return t('mirror of the {set} of {pool}', places);
    case 'witness':
      return t('witness of the {set} of {pool}', places);
    case 'backup':
      return t('backup of the {set} of {pool}', places);
    default:
      return t('{set} of {pool}', places);
  }
}

function missingDetail(kind: ReferenceKind): string {
  switch (kind) {
    case 'sqlStore':
      return t('no such SQL Server store');
    case 'fileStore':
      return t('no such file store');
    default:
      return t('no such pool');
  }
}
