import { t } from '@vscode/l10n';
import type { OneOf } from '../../model/entities';
import { isUnsupportedExpress } from '../shared/expressEdition';
import { placeOf, placeIn } from '../shared/places';
import { defineRule } from '../rule';
import { mayHaveCopies, pairsIn, MIRRORS, type SlotPair } from '../shared/storeCopies';
import { slotTitle, storeSetTitle } from '../shared/storeSets';
import { namedSetsIn } from '../shared/storeSlots';
import { poolName, sqlStoreName, sqlEditionName } from '../shared/words';

interface Data extends SlotPair {
  readonly ofPrincipal: OneOf<'sqlEdition'>;
  readonly ofCopy: OneOf<'sqlEdition'>;
}

export const mirroringSqlEditions = defineRule<Data>({
  id: 'mirroring-sql-editions',
  category: 'high-availability',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['edition'],
  sources: ['learn:lync-server-2013-deploying-sql-mirroring-for-back-end-server-high-availability'],
  page: () => ({
    title: t('Primary and mirror run one edition of SQL Server'),
    why: t(
      'Microsoft supports SQL Server mirroring for Lync Server only where the primary and the mirror run the same edition of SQL Server. The witness may run another one.',
    ),
    whatToDo: t('Install the same edition of SQL Server on both.'),
  }),
  check(topology, report) {
    for (const set of namedSetsIn(topology)) {
      for (const { principal, copy } of pairsIn(set, MIRRORS)) {
        const [ofPrincipal, ofCopy] = [principal.store.edition.value, copy.store.edition.value];
        if (ofPrincipal === undefined || ofCopy === undefined || ofPrincipal === ofCopy) continue;
        if (!mayHaveCopies(topology, set) || isUnsupportedExpress(topology, copy)) continue;
        report({
          at: placeIn(set.pool, copy.fact),
          data: { principal, copy, ofPrincipal, ofCopy },
          related: () => [
            { at: placeIn(set.pool, principal.fact), message: t('The {slot}', { slot: slotTitle(principal.slot) }) },
            {
              at: placeOf(copy.store, copy.store.edition),
              message: t('The edition of {store}', { store: sqlStoreName(copy.store) }),
            },
          ],
        });
      }
    }
  },
  message: ({ principal, copy, ofPrincipal, ofCopy }) =>
    t(
      '{store}, the {slot} of the {set} in {pool}, is SQL Server {edition} Edition, but {principal} is {principalEdition} Edition. Mirroring between editions is not supported.',
      {
        store: sqlStoreName(copy.store),
        slot: slotTitle(copy.slot),
        set: storeSetTitle(copy.set.kind),
        pool: poolName(copy.pool),
        edition: sqlEditionName(ofCopy),
        principal: sqlStoreName(principal.store),
        principalEdition: sqlEditionName(ofPrincipal),
      },
    ),
});
