import { t } from '@vscode/l10n';
import { SLOTS, type Computer, type PersistentChatPool, type Slot, type StoreSet } from '../../model/entities';
import { removeProperty } from '../shared/fixes';
import { placeIn, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { removeSlot, slotTitle, storeSetsOf, storeSetTitle } from '../shared/storeSets';
import { computerName, poolName } from '../shared/words';

interface Data {
  readonly pool: PersistentChatPool;
  readonly what: { readonly set: StoreSet; readonly slot: Slot } | { readonly inactive: Computer };
}

export const pchatSeNoHighAvailability = defineRule<Data>({
  id: 'pchat-se-no-high-availability',
  category: 'edition',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['standardEditionServers'],
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('A Persistent Chat pool on a Standard Edition server has no high availability'),
    why: t(
      'Microsoft supports neither high availability nor disaster recovery for Persistent Chat Server that is collocated on a Standard Edition server: no mirror, no witness, no backup store and no computer that stands by.',
    ),
    whatToDo: t(
      'Take these out; or, where chat must survive the loss of a server, deploy a Persistent Chat pool on computers of its own, which may have the Standard Edition server as its next hop.',
    ),
  }),
  check({ persistentChatPools, names }, report) {
    for (const pool of persistentChatPools) {
      const host = names.hostOf(pool);
      if (!host) continue;
      const related = () => [{ at: placeOfPool(host), message: t('The Standard Edition server') }];
      for (const set of storeSetsOf(pool)) {
        for (const slot of SLOTS) {
          if (slot === 'primary' || set.slots[slot].value === undefined) continue;
          report({ at: placeIn(pool, set.slots[slot]), data: { pool, what: { set, slot } }, related });
        }
      }
      for (const computer of pool.computers) {
        if (computer.state.value !== 'inactive') continue;
        report({ at: placeIn(pool, computer.state), data: { pool, what: { inactive: computer } }, related });
      }
    }
  },
  message: ({ pool, what }) =>
    'inactive' in what
      ? t(
          '{computer} is inactive in {pool}, which is on a Standard Edition server. A computer that stands by is not supported there.',
          { computer: computerName(what.inactive), pool: poolName(pool) },
        )
      : t(
          'A {slot} in the {set} of {pool}, which is on a Standard Edition server. High availability and disaster recovery are not supported there.',
          { slot: slotTitle(what.slot), set: storeSetTitle(what.set.kind), pool: poolName(pool) },
        ),
  fixes: ({ data: { what } }, topology) => [
    'inactive' in what
      ? {
          title: t('Make {computer} active', { computer: computerName(what.inactive) }),
          safe: false,
          edits: removeProperty(topology, what.inactive.state),
        }
      : removeSlot(topology, what.set, what.slot),
  ],
});
