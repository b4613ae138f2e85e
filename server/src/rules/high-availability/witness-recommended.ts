import { t } from '@vscode/l10n';
import { isAbsent } from '../../model/fact';
import { placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { storeSetsWithCopies } from '../shared/storeCopies';
import { slotTitle, storeSetTitle, type SetOfPool } from '../shared/storeSets';
import { poolName } from '../shared/words';

interface Data extends SetOfPool {
  readonly mirror: 'mirror' | 'backupMirror';
}

export const witnessRecommended = defineRule<Data>({
  id: 'witness-recommended',
  category: 'high-availability',
  severity: 'information',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-back-end-server-high-availability'],
  page: () => ({
    title: t('A mirror has a witness'),
    why: t(
      'With a witness SQL Server fails over to the mirror by itself. Without one an administrator has to do it with `Invoke-CsDatabaseFailover`, and the databases are not available until then.',
    ),
    whatToDo: t(
      'Add a mirroring witness on a third SQL Server: it can be one of SQL Server Express, and one instance can serve several mirrors.',
    ),
  }),
  check(topology, report) {
    for (const { pool, set } of storeSetsWithCopies(topology)) {
      const { mirror, witness, backup, backupMirror, backupWitness } = set.slots;
      if (mirror.value !== undefined && isAbsent(witness)) {
        report({ at: placeIn(pool, mirror), data: { pool, set, mirror: 'mirror' } });
      }
      if (backup.value !== undefined && backupMirror.value !== undefined && isAbsent(backupWitness)) {
        report({ at: placeIn(pool, backupMirror), data: { pool, set, mirror: 'backupMirror' } });
      }
    }
  },
  message: ({ pool, set, mirror }) =>
    t(
      'The {mirror} of the {set} in {pool} has no mirroring witness, so failover to it is manual. A witness is recommended.',
      {
        mirror: slotTitle(mirror),
        set: storeSetTitle(set.kind),
        pool: poolName(pool),
      },
    ),
});
