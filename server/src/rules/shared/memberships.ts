import type { Membership, OtherPool, Pool } from '../../model/entities';
import { folded, isUnknown, keyOf, sameName, type Fact } from '../../model/fact';
import type { Names } from '../../model/names';
import type { Topology } from '../../model/topology';

/**
 * A computer in a pool. A Standard Edition server and the same computer in the Persistent Chat pool collocated on it are one membership,
 * at the earlier of the two: then `pools` are both.
 */
export interface PoolMembership extends Membership {
  readonly pools: readonly Pool[];
}

/** Two memberships of one computer that do not go together. */
export interface Conflict {
  readonly earlier: PoolMembership;
  readonly later: PoolMembership;
  /** Whether these are all memberships of the computer. */
  readonly isOnly: boolean;
}

/**
 * The rules that say that a computer must not be in two pools. This is their order: a pair of memberships is reported by the first in
 * this list that applies to a part of it. `fqdn-unique` stands also for a computer that one pool lists twice.
 */
const RULES_OF_PAIRS = [
  'pchat-not-on-ee-front-end',
  'pchat-not-with-other-roles',
  'pchat-se-fqdn-match',
  'fqdn-unique',
  'roles-need-own-computer',
] as const;

/** Which rule reports that a computer is in two pools; `unknown` where that depends on what cannot be read. */
type Verdict = (typeof RULES_OF_PAIRS)[number] | 'computer-in-one-pool-only' | 'supported' | 'unknown';

/** A rule that says which computers are in two pools. */
type RuleOfConflicts = 'roles-need-own-computer' | 'computer-in-one-pool-only';

/**
 * @returns for each membership of a computer in these pools that makes a pair with an earlier one which this rule reports: the two, with the
 * first such earlier one
 */
export function conflictsFor(rule: RuleOfConflicts, { pools, names }: Topology): Conflict[] {
  const found: Conflict[] = [];
  for (const pool of pools) {
    let asked: Set<string> | undefined;
    for (const { fqdn } of pool.computers) {
      const key = names.membershipCount(fqdn) > 1 ? keyOf(fqdn) : undefined;
      // One that the pool lists twice has been asked for with the first.
      if (key === undefined || asked?.has(key)) continue;
      (asked ??= new Set()).add(key);
      found.push(...(names.derived(CONFLICTS[rule]).of(fqdn)[0]?.get(pool) ?? []));
    }
  }
  return found;
}

/** The conflicts of a computer, by its FQDN and the pool of the later membership: of many pools that list it, each asks for its own. */
const CONFLICTS: Readonly<Record<RuleOfConflicts, (fqdn: Fact<string>, names: Names) => ConflictsByPool[]>> = {
  'roles-need-own-computer': (fqdn, names) => [conflictsOf('roles-need-own-computer', fqdn, names)],
  'computer-in-one-pool-only': (fqdn, names) => [conflictsOf('computer-in-one-pool-only', fqdn, names)],
};

type ConflictsByPool = ReadonlyMap<Pool, readonly Conflict[]>;

function conflictsOf(rule: RuleOfConflicts, fqdn: Fact<string>, names: Names): ConflictsByPool {
  const conflicts = new Map<Pool, Conflict[]>();
  const memberships = merged(names.memberships(fqdn), names);
  const earlierOnes = new Representatives(names);
  for (const later of memberships) {
    const earlier = earlierOnes.all().find((other) => verdictOn(other, later, names) === rule);
    if (earlier) {
      const ofPool = conflicts.get(later.pool) ?? [];
      conflicts.set(later.pool, ofPool);
      ofPool.push({ earlier, later, isOnly: memberships.length === 2 });
    }
    earlierOnes.add(later);
  }
  return conflicts;
}

function merged(memberships: readonly Membership[], names: Names): PoolMembership[] {
  const server = memberships[0] && names.standardEditionServer(memberships[0].computer.fqdn);
  const describesServer = (pool: Pool): boolean =>
    pool === server || (pool.kind === 'persistentChat' && server !== undefined && names.hostOf(pool) === server);
  const all: PoolMembership[] = [];
  const poolsOfServer: Pool[] = [];
  for (const { computer, pool } of memberships) {
    if (!describesServer(pool)) {
      all.push({ computer, pool, pools: [pool] });
    } else {
      if (poolsOfServer.length === 0) all.push({ computer, pool, pools: poolsOfServer });
      poolsOfServer.push(pool);
    }
  }
  return all;
}

function verdictOn(one: PoolMembership, other: PoolMembership, names: Names): Verdict {
  const verdicts = one.pools.flatMap((a) => other.pools.map((b) => verdictOnPools(one, a, b, names)));
  return (
    RULES_OF_PAIRS.find((rule) => verdicts.includes(rule)) ??
    (['unknown', 'computer-in-one-pool-only'] as const).find((verdict) => verdicts.includes(verdict)) ??
    'supported'
  );
}

function verdictOnPools({ computer }: PoolMembership, a: Pool, b: Pool, names: Names): Verdict {
  if (a === b) return 'fqdn-unique';
  const both = [a, b];
  const chat = both.find((pool) => pool.kind === 'persistentChat');
  if (chat) {
    const partner = chat === a ? b : a;
    if (partner.kind === 'frontEnd') return 'pchat-not-on-ee-front-end';
    if (partner.kind === 'other' && !names.standardEditionServer(computer.fqdn)) return 'pchat-not-with-other-roles';
    if (partner.kind === 'standardEdition') {
      if (sameName(chat.fqdn, partner.fqdn)) return 'supported';
      if (isUnknown(chat.fqdn)) return 'unknown';
      if (!names.hostOf(chat)) return 'pchat-se-fqdn-match';
    }
  }
  if (sameName(a.fqdn, b.fqdn)) return 'fqdn-unique';
  if (both.some((pool) => isUnknown(pool.fqdn))) return 'unknown';
  const others = both.filter((pool) => pool.kind === 'other');
  if (others.some(needsOwnComputers)) return 'roles-need-own-computer';
  if (others.some((pool) => isUnknown(pool.role))) return 'unknown';
  const isTrustedApplicationOnFrontEnd =
    others.some((pool) => pool.role.value === 'trustedApplication') && both.some((pool) => isFrontEnd(pool, names));
  return isTrustedApplicationOnFrontEnd ? 'supported' : 'computer-in-one-pool-only';
}

function needsOwnComputers({ role }: OtherPool): boolean {
  return role.value === 'director' || role.value === 'edge' || role.value === 'officeWebApps';
}

/** @returns whether users are homed on the pool, or it is the Persistent Chat pool on the server where they are */
function isFrontEnd(pool: Pool, names: Names): boolean {
  if (pool.kind === 'persistentChat') return names.hostOf(pool) !== undefined;
  return pool.kind === 'frontEnd' || pool.kind === 'standardEdition';
}

/**
 * Memberships of one computer, of each sort of pool only the first two of different FQDN. What goes for these goes for all: the verdict
 * on a pair rests on the sorts of the pools and on whether they have one FQDN. So many pools that list one computer cost no square.
 */
class Representatives {
  readonly #names: Names;
  readonly #bySort = new Map<string, PoolMembership[]>();
  readonly #all: PoolMembership[] = [];

  constructor(names: Names) {
    this.#names = names;
  }

  all(): readonly PoolMembership[] {
    return this.#all;
  }

  add(membership: PoolMembership): void {
    const sort = membership.pools.map((pool) => this.#sortOf(pool)).join('+');
    const known = this.#bySort.get(sort) ?? [];
    if (known.length >= 2 || known.some((other) => identityOf(other.pool) === identityOf(membership.pool))) return;
    this.#bySort.set(sort, [...known, membership]);
    this.#all.push(membership);
  }

  #sortOf(pool: Pool): string {
    const name = isUnknown(pool.fqdn) ? 'unknown' : 'known';
    if (pool.kind === 'persistentChat') return `${pool.kind} ${name} ${this.#names.hostOf(pool) ? 'on a server' : ''}`;
    if (pool.kind === 'other')
      return `${pool.kind} ${name} ${isUnknown(pool.role) ? 'unknown' : (pool.role.value ?? '')}`;
    return `${pool.kind} ${name}`;
  }
}

function identityOf(pool: Pool): Pool | string {
  return pool.fqdn.value === undefined ? pool : folded(pool.fqdn.value);
}
