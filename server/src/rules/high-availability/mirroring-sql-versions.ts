import { t } from '@vscode/l10n';
import type { OneOf } from '../../model/entities';
import { placeOf, placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { mayHaveCopies, pairsIn, MIRRORS, WITNESSES, type SlotPair } from '../shared/storeCopies';
import { slotTitle, storeSetTitle } from '../shared/storeSets';
import { namedSetsIn } from '../shared/storeSlots';
import { poolName, sqlStoreName, sqlVersionName } from '../shared/words';

interface Data extends SlotPair {
  readonly ofPrincipal: OneOf<'sqlVersion'>;
  readonly ofCopy: OneOf<'sqlVersion'>;
}

/** What must run one version. */
const WATCHED = [...MIRRORS, ...WITNESSES];

export const mirroringSqlVersions = defineRule<Data>({
  id: 'mirroring-sql-versions',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['version'],
  sources: ['learn:lync-server-2013-deploying-sql-mirroring-for-back-end-server-high-availability'],
  page: () => ({
    title: t('Primary, mirror and witness run one version of SQL Server'),
    why: t(
      'Microsoft supports SQL Server mirroring for Lync Server only where the primary, the mirror and the witness run the same version of SQL Server.',
    ),
    whatToDo: t('Install the same version of SQL Server on all of them.'),
  }),
  check(topology, report) {
    for (const set of namedSetsIn(topology)) {
      for (const { principal, copy } of pairsIn(set, WATCHED)) {
        const [ofPrincipal, ofCopy] = [principal.store.version.value, copy.store.version.value];
        if (ofPrincipal === undefined || ofCopy === undefined || ofPrincipal === ofCopy) continue;
        if (!mayHaveCopies(topology, set)) continue;
        report({
          at: placeIn(set.pool, copy.fact),
          data: { principal, copy, ofPrincipal, ofCopy },
          related: () => [
            { at: placeIn(set.pool, principal.fact), message: t('The {slot}', { slot: slotTitle(principal.slot) }) },
            {
              at: placeOf(copy.store, copy.store.version),
              message: t('The version of {store}', { store: sqlStoreName(copy.store) }),
            },
          ],
        });
      }
    }
  },
  message: ({ principal, copy, ofPrincipal, ofCopy }) =>
    t(
      '{store}, the {slot} of the {set} in {pool}, runs {version}, but {principal} runs {principalVersion}. Mirroring between versions is not supported.',
      {
        store: sqlStoreName(copy.store),
        slot: slotTitle(copy.slot),
        set: storeSetTitle(copy.set.kind),
        pool: poolName(copy.pool),
        version: sqlVersionName(ofCopy),
        principal: sqlStoreName(principal.store),
        principalVersion: sqlVersionName(ofPrincipal),
      },
    ),
});
