import { t } from '@vscode/l10n';
import type { Computer } from '../../model/entities';
import type { Fact } from '../../model/fact';
import { setValue } from '../shared/fixes';
import {
  PERSISTENT_CHAT_USERS_PER_SERVER,
  RECOMMENDED_MEMORY_GB as MEMORY_GB,
  RECOMMENDED_PROCESSOR_CORES as CORES,
} from '../shared/limits';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { computerName, count } from '../shared/words';

interface Data {
  readonly computer: Computer;
  /** The numbers that are too low, each writing of it. */
  readonly cores: readonly Fact<number>[];
  readonly memoryGB: readonly Fact<number>[];
}

export const pchatVirtualSpecParity = defineRule<Data>({
  id: 'pchat-virtual-spec-parity',
  category: 'scale',
  severity: 'warning',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['virtual'],
  sources: [
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
    'learn:lync-server-2013-server-hardware-platforms',
  ],
  page: () => ({
    title: t('A virtual Persistent Chat server is as well equipped as a physical one'),
    why: t(
      'A virtual machine serves 20,000 concurrent users, as a physical server does, when it has the same equipment: two processors of six cores and 32 GB of memory. With less, Microsoft does not support that many users on it.',
    ),
    whatToDo: t('Give the virtual machine 12 cores and 32 GB, or plan for fewer users on it.'),
  }),
  check({ persistentChatPools, names }, report) {
    for (const pool of persistentChatPools) {
      for (const computer of pool.computers) {
        const entries = names.entriesOf(computer, pool);
        // That of the Persistent Chat pool's entry before that of the Standard Edition server's.
        const virtual = isVirtual(computer) ? computer.virtual : entries.find(isVirtual)?.virtual;
        if (!virtual) continue;
        const cores = entries.map((entry) => entry.processorCores).filter((fact) => isBelow(fact, CORES));
        const memoryGB = entries.map((entry) => entry.memoryGB).filter((fact) => isBelow(fact, MEMORY_GB));
        if (cores.length === 0 && memoryGB.length === 0) continue;
        report({
          at: placeIn(pool, virtual),
          data: { computer, cores, memoryGB },
          related: () => [
            ...cores.map((fact) => ({ at: placeIn(pool, fact), message: t('Too few cores') })),
            ...memoryGB.map((fact) => ({ at: placeIn(pool, fact), message: t('Too little memory') })),
          ],
        });
      }
    }
  },
  message({ computer, cores: [cores], memoryGB: [memoryGB] }) {
    const places = {
      computer: computerName(computer),
      cores: count(cores?.value ?? 0),
      neededCores: count(CORES),
      memoryGB: count(memoryGB?.value ?? 0),
      neededMemoryGB: count(MEMORY_GB),
      users: count(PERSISTENT_CHAT_USERS_PER_SERVER),
    };
    if (!memoryGB) {
      return t(
        'The virtual computer {computer} has {cores} of the {neededCores} cores of a physical Persistent Chat server: {users} users are not supported on it.',
        places,
      );
    }
    if (!cores) {
      return t(
        'The virtual computer {computer} has {memoryGB} of the {neededMemoryGB} GB of a physical Persistent Chat server: {users} users are not supported on it.',
        places,
      );
    }
    return t(
      'The virtual computer {computer} has {cores} of the {neededCores} cores and {memoryGB} of the {neededMemoryGB} GB of a physical Persistent Chat server: {users} users are not supported on it.',
      places,
    );
  },
  fixes: ({ data: { computer, cores, memoryGB } }, topology) => [
    {
      title: t('Raise {computer} to {cores} cores and {memoryGB} GB', {
        computer: computerName(computer),
        cores: count(CORES),
        memoryGB: count(MEMORY_GB),
      }),
      safe: false,
      edits: [
        ...cores.flatMap((fact) => setValue(topology, fact, CORES)),
        ...memoryGB.flatMap((fact) => setValue(topology, fact, MEMORY_GB)),
      ],
    },
  ],
});

function isVirtual({ virtual }: Computer): boolean {
  return virtual.value === true;
}

function isBelow({ value }: Fact<number>, needed: number): boolean {
  return value !== undefined && value < needed;
}
