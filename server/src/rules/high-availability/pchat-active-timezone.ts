import { t } from '@vscode/l10n';
import type { Computer, PersistentChatPool, Pool } from '../../model/entities';
import { isAbsent, isUnknown, folded, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { setProperty } from '../../syntax/edit';
import { activeComputers, areComputersKnown } from '../shared/facts';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { isOnStandardEdition } from '../shared/standardEdition';
import { computerName, poolName } from '../shared/words';

/** A next hop of which all time zones are known, and there is one. */
interface NextHop {
  readonly pool: Pool;
  readonly first: Fact<string>;
  /** Folded. */
  readonly timeZones: ReadonlySet<string>;
  /** The FQDNs of its computers, folded. */
  readonly computers: ReadonlySet<string>;
}

interface Data {
  readonly pool: PersistentChatPool;
  readonly computer: Computer;
  readonly timeZone: string;
  readonly nextHop: NextHop;
}

function isOneOf(nextHop: NextHop, { fqdn }: Computer): boolean {
  return fqdn.value !== undefined && nextHop.computers.has(folded(fqdn.value));
}

function nextHopOf({ names }: Topology, pool: Pool): NextHop | undefined {
  const written: Fact<string>[] = [];
  for (const computer of pool.computers) {
    for (const { timeZone } of names.entriesOf(computer, pool)) if (!isAbsent(timeZone)) written.push(timeZone);
  }
  const [first] = written;
  if (!first || written.some(isUnknown) || !areComputersKnown(pool)) return undefined;
  return {
    pool,
    first,
    timeZones: new Set(written.map(({ value }) => folded(value ?? ''))),
    computers: new Set(pool.computers.flatMap(({ fqdn }) => (fqdn.value === undefined ? [] : [folded(fqdn.value)]))),
  };
}

export const pchatActiveTimezone = defineRule<Data>({
  id: 'pchat-active-timezone',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['timeZone'],
  sources: ['learn:lync-server-2013-required-resources-for-persistent-chat-server'],
  page: () => ({
    title: t('The active servers of Persistent Chat are in the time zone of the next hop'),
    why: t(
      'The active servers of a Persistent Chat pool must be in the time zone of the Front End pool that routes to them: Microsoft asks for it in so many words. Inactive servers, those that stand by in the other data center, may be in another one.',
    ),
    whatToDo: t(
      'Make the server inactive, set its time zone to that of the next hop, or choose a next hop in its time zone.',
    ),
  }),
  check(topology, report) {
    const { names, persistentChatPools } = topology;
    const nextHops = new Map<Pool, NextHop | undefined>();
    for (const pool of persistentChatPools) {
      const nextHopPool = names.pool(pool.nextHop);
      if (!nextHopPool) continue;
      if (!nextHops.has(nextHopPool)) nextHops.set(nextHopPool, nextHopOf(topology, nextHopPool));
      const nextHop = nextHops.get(nextHopPool);
      if (!nextHop) continue;
      for (const computer of activeComputers(pool)) {
        if (isUnknown(computer.fqdn) || isOneOf(nextHop, computer)) continue;
        for (const { timeZone } of names.entriesOf(computer, pool)) {
          if (timeZone.value === undefined || nextHop.timeZones.has(folded(timeZone.value))) continue;
          report({
            at: placeIn(pool, timeZone),
            data: { pool, computer, timeZone: timeZone.value, nextHop },
            related: () => [{ at: placeIn(nextHop.pool, nextHop.first), message: t('The time zone of the next hop') }],
          });
        }
      }
    }
  },
  message: ({ computer, timeZone, nextHop }) =>
    t(
      '{computer} is active in {timeZone}, but its next hop {nextHop} is in {nextHopZone}. Active servers in another time zone are not supported.',
      {
        computer: computerName(computer),
        timeZone,
        nextHop: poolName(nextHop.pool),
        nextHopZone: nextHop.first.value ?? '',
      },
    ),
  fixes({ data: { pool, computer } }, topology) {
    // On a Standard Edition server an inactive computer is not supported either.
    if (isOnStandardEdition(topology, pool) !== false) return [];
    return [
      {
        title: t('Make {name} inactive', { name: computerName(computer) }),
        safe: false,
        edits: setProperty(topology.tree, computer.node, 'state', 'inactive'),
      },
    ];
  },
});
