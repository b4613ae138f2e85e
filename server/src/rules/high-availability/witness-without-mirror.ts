import { t } from '@vscode/l10n';
import type { Slot } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import { defineRule } from '../rule';
import { storeSetsWithCopies } from '../shared/storeCopies';
import { slotTitle, storeSetTitle, removeSlot, type SetOfPool } from '../shared/storeSets';
import { placeIn } from '../shared/places';
import { poolName } from '../shared/words';

interface Data extends SetOfPool {
  readonly slot: Slot;
  readonly missing: Slot;
}

/** What makes no sense without which other. */
const BELONGS_TO = [
  ['witness', 'mirror'],
  ['backupWitness', 'backupMirror'],
  ['backupMirror', 'backup'],
] as const;

export const witnessWithoutMirror = defineRule<Data>({
  id: 'witness-without-mirror',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-deploying-sql-mirroring-for-back-end-server-high-availability'],
  page: () => ({
    title: t('A witness has a mirror, and the mirror of a backup has a backup'),
    why: t(
      'SQL Server mirroring ties a principal, its mirror and their witness together, and Lync Server sets them up and removes them together. A witness or a mirror whose other end is not there watches over nothing.',
    ),
    whatToDo: t('Add the mirror (or the backup) that is missing, or remove the one that is left alone.'),
  }),
  check(topology, report) {
    for (const { pool, set } of storeSetsWithCopies(topology)) {
      for (const [slot, missing] of BELONGS_TO) {
        const fact = set.slots[slot];
        if (fact.value === undefined || !isAbsent(set.slots[missing])) continue;
        report({ at: placeIn(pool, fact), data: { pool, set, slot, missing } });
      }
    }
  },
  message: ({ pool, set, slot, missing }) =>
    t('The {set} of {pool} has a {slot} but no {missing}. This is not supported.', {
      set: storeSetTitle(set.kind),
      pool: poolName(pool),
      slot: slotTitle(slot),
      missing: slotTitle(missing),
    }),
  fixes: ({ data: { set, slot } }, topology) => [removeSlot(topology, set, slot)],
});
