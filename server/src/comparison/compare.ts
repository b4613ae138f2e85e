import { t } from '@vscode/l10n';
import type { Computer, Pool } from '../model/entities';
import { keyOf, type Fact } from '../model/fact';
import { FORMAT } from '../model/format';
import { LISTS, type ListName } from '../model/lists';
import type { Topology } from '../model/topology';
import { typeOfPool } from '../rules/shared/standardEdition';
import { computerName, poolName } from '../rules/shared/words';
import type { ObjectNode, ValueNode } from '../syntax/tree';
import type { Change, Subject } from './comparison';
import { PropertyComparison, type Emit, type Owner, type Side } from './compareProperties';
import { propertiesOf } from './facts';
import { onlyOnes, pairs, Renames, type Pair, type Renamable } from './matching';
import { sentenceOf } from './sentences';
import {
  computerSubject,
  fileStoreSubject,
  poolSubject,
  siteSubject,
  sqlStoreSubject,
  theDeployment,
  theTopology,
} from './subjects';

const POOL_LISTS = ['frontEndPools', 'standardEditionServers', 'persistentChatPools', 'otherPools'] as const;

/** @returns what is different between two topologies, in time linear in their documents */
export function changesBetween(old: Side, next: Side): Change<ValueNode>[] {
  const changes: Change<ValueNode>[] = [];
  new TopologyComparison(old, next, (change) => changes.push({ ...change, message: sentenceOf(change) })).run();
  return changes;
}

interface Declared {
  readonly node: ObjectNode;
}

/** A kind of thing that may have another name in the new topology. */
interface Kind<Thing extends Declared> {
  readonly list: 'sites' | 'sqlStores' | 'fileStores';
  readonly kind: Renamable;
  /** The property that has its name. */
  readonly identity: 'name' | 'id';
  readonly nameOf: (thing: Thing) => Fact<string>;
  readonly subjectOf: (pair: Pair<Thing>) => Subject | undefined;
}

interface Member {
  readonly computer: Computer;
  readonly pool: Pool;
}

/** A pool of both topologies, with its computers. */
interface PoolPair {
  readonly list: ListName;
  readonly pool: Pair<Pool>;
  readonly members: readonly Pair<Member>[];
}

class TopologyComparison {
  readonly #old: Topology;
  readonly #new: Topology;
  readonly #renames: Renames;
  readonly #emit: Emit;
  readonly #properties: PropertyComparison;

  constructor(old: Side, next: Side, emit: Emit) {
    this.#old = old.topology;
    this.#new = next.topology;
    this.#emit = emit;
    this.#renames = new Renames(old.topology, next.topology);
    this.#properties = new PropertyComparison(old, next, this.#renames, emit);
  }

  run(): void {
    const [old, next] = [this.#old, this.#new];
    const root = { old: old.node, new: next.node };
    const whole: Owner = { subject: theTopology(), shape: FORMAT, without: ['$schema', 'deployment', ...LISTS] };
    this.#properties.compareObjects(root, whole);
    for (const list of LISTS) this.#strays(root, list, whole.subject);
    this.#renamable(old.sites, next.sites, {
      list: 'sites',
      kind: 'site',
      identity: 'name',
      nameOf: ({ name }) => name,
      subjectOf: siteSubject,
    });
    this.#pools();
    this.#renamable(old.sqlStores, next.sqlStores, {
      list: 'sqlStores',
      kind: 'sqlStore',
      identity: 'id',
      nameOf: ({ id }) => id,
      subjectOf: sqlStoreSubject,
    });
    this.#renamable(old.fileStores, next.fileStores, {
      list: 'fileStores',
      kind: 'fileStore',
      identity: 'id',
      nameOf: ({ id }) => id,
      subjectOf: fileStoreSubject,
    });
    this.#properties.compare({
      ...valuesOf(root, 'deployment'),
      path: ['deployment'],
      owner: { subject: theDeployment(), shape: FORMAT },
    });
  }

  #renamable<Thing extends Declared>(old: readonly Thing[], next: readonly Thing[], of: Kind<Thing>): void {
    const named = (side: 'ofOld' | 'ofNew') => (thing: Thing) => {
      const name = keyOf(of.nameOf(thing));
      return name === undefined ? undefined : this.#renames[side](of.kind, name);
    };
    for (const pair of pairs(old, next, named('ofOld'), named('ofNew'))) {
      const subject = of.subjectOf(pair);
      if (!subject) continue;
      const from = pair.old && of.nameOf(pair.old).value;
      const to = pair.new && of.nameOf(pair.new).value;
      const isRenamed = from !== undefined && to !== undefined && from.toLowerCase() !== to.toLowerCase();
      if (isRenamed) {
        this.#emit({
          kind: 'renamed',
          item: 'subject',
          subject,
          property: of.identity,
          label: t('Name'),
          from: { value: from, text: from },
          to: { value: to, text: to },
          ...nodesOf(pair),
        });
      }
      const shape = FORMAT.properties.get(of.list)?.items;
      this.#thing(pair, { subject, shape, without: isRenamed ? [of.identity] : [] });
    }
  }

  #pools(): void {
    const all: PoolPair[] = POOL_LISTS.flatMap((list) =>
      pairs<Pool>(this.#old[list], this.#new[list], ({ fqdn }) => keyOf(fqdn)).map((pool) => ({
        list,
        pool,
        members: membersOf(pool),
      })),
    );
    const moves = movesAmong(all.flatMap(({ members }) => members));
    const arrived = new Set([...moves.values()].map(({ computer }) => computer));
    for (const { list, pool, members } of all) {
      const subject = poolSubject(pool);
      if (!subject) continue;
      const shape = FORMAT.properties.get(list)?.items;
      // A Standard Edition server is its own computer: what it has of others the format does not know.
      const without = list === 'standardEditionServers' ? [] : ['computers'];
      this.#thing(pool, { subject, shape, without, unwritten: this.#unwrittenOf(pool) });
      if (without.length > 0 && pool.old && pool.new)
        this.#strays({ old: pool.old.node, new: pool.new.node }, 'computers', subject);
      for (const member of members) {
        if (member.new && arrived.has(member.new.computer)) continue;
        if (member.old && moves.has(member.old.computer)) continue;
        this.#member(member, { subject, shape: shape?.properties.get('computers')?.items });
      }
    }
    for (const { members } of all) {
      for (const { old } of members) {
        const next = old && moves.get(old.computer);
        if (old && next) this.#moved(old, next);
      }
    }
  }

  #unwrittenOf(pool: Pair<Pool>): NonNullable<Owner['unwritten']> {
    return (property, side) => {
      const one = pool[side];
      if (property !== 'type' || one?.kind !== 'persistentChat') return undefined;
      return typeOfPool(side === 'old' ? this.#old : this.#new, one);
    };
  }

  /** Compares what is said of a thing; that it has come or gone is one change. */
  #thing(pair: Pair<Declared>, owner: Owner): void {
    const nodes = nodesOf(pair);
    if (nodes.old && nodes.new) this.#properties.compareObjects(nodes, owner);
    else {
      this.#emit({
        kind: pair.new ? 'added' : 'removed',
        item: 'subject',
        subject: owner.subject,
        label: '',
        facts: this.#properties.factsOf(nodes, ['fqdn', 'name', 'id', ...(owner.without ?? [])]),
        ...nodes,
      });
    }
  }

  #member(member: Pair<Member>, owner: Owner): void {
    const computer = (member.new ?? member.old)?.computer;
    if (!computer) return;
    const name = computerName(computer);
    const nodes = nodesOf({ old: member.old?.computer, new: member.new?.computer });
    if (nodes.old && nodes.new) this.#properties.compareObjects(nodes, { ...owner, computer: name });
    else {
      this.#emit({
        kind: member.new ? 'added' : 'removed',
        item: 'computer',
        subject: owner.subject,
        computer: name,
        label: t('Computer {name}', { name }),
        facts: this.#properties.factsOf(nodes, ['fqdn']),
        ...nodes,
      });
    }
  }

  #moved(old: Member, next: Member): void {
    const subject = computerSubject(computerName(next.computer));
    const nodes = nodesOf({ old: old.computer, new: next.computer });
    this.#emit({
      kind: 'moved',
      item: 'subject',
      subject,
      label: t('Pool'),
      from: { value: old.pool.fqdn.value ?? '', text: poolName(old.pool) },
      to: { value: next.pool.fqdn.value ?? '', text: poolName(next.pool) },
      ...nodes,
    });
    this.#properties.compareObjects(nodes, { subject, shape: PERSISTENT_CHAT_COMPUTER });
  }

  /** What stands in a list of things and is none, or in the place of the list. */
  #strays(objects: Both, property: string, subject: Subject): void {
    const owner: Owner = { subject, shape: undefined };
    this.#properties.compareStrays({ ...valuesOf(objects, property), path: [property], owner });
  }
}

/** What can be said of a computer of any pool, and more. */
const PERSISTENT_CHAT_COMPUTER = FORMAT.properties
  .get('persistentChatPools')
  ?.items?.properties.get('computers')?.items;

interface Both {
  readonly old?: ObjectNode | undefined;
  readonly new?: ObjectNode | undefined;
}

function nodesOf({ old, new: next }: Pair<Declared>): { readonly old?: ObjectNode; readonly new?: ObjectNode } {
  return { ...(old ? { old: old.node } : {}), ...(next ? { new: next.node } : {}) };
}

function valuesOf({ old, new: next }: Both, property: string): Pair<ValueNode> {
  return { old: propertiesOf(old).get(property), new: propertiesOf(next).get(property) };
}

/** A Standard Edition server is its own computer: what is said of that is said of the pool. */
function membersOf(pair: Pair<Pool>): Pair<Member>[] {
  const members = (pool: Pool | undefined): Member[] =>
    !pool || pool.kind === 'standardEdition' ? [] : pool.computers.map((computer) => ({ computer, pool }));
  return pairs(members(pair.old), members(pair.new), ({ computer }) => keyOf(computer.fqdn));
}

/** @returns the computers that have gone from one pool and come to another, no doubt, with what they are there */
function movesAmong(members: readonly Pair<Member>[]): ReadonlyMap<Computer, Member> {
  const nameOf = ({ computer }: Member): string | undefined => keyOf(computer.fqdn);
  const gone = members.flatMap(({ old, new: next }) => (old && !next ? [old] : []));
  const come = members.flatMap(({ old, new: next }) => (next && !old ? [next] : []));
  const arrivals = onlyOnes(come, nameOf);
  const moves = new Map<Computer, Member>();
  for (const [name, { computer }] of onlyOnes(gone, nameOf)) {
    const arrival = arrivals.get(name);
    if (arrival) moves.set(computer, arrival);
  }
  return moves;
}
