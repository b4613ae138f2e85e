import { t } from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { PersistentChatPool } from '../../model/entities';
import type { Fact } from '../../model/fact';
import { isOnStandardEdition } from '../../rules/shared/standardEdition';
import { firstLabel, Skeletons } from '../../rules/shared/skeletons';
import { poolName, sqlStoreName } from '../../rules/shared/words';
import { propertyOf } from '../../syntax/tree';
import { storesLeft, useNewStore } from './newStore';
import { isOn, touches, type Cursor, type Refactoring } from './refactoring';

/**
 * @returns the refactoring for each Persistent Chat pool on computers of its own at the cursor. The databases of one SQL Server store
 * move together: those of the store that the cursor is at, else those of the chat database's
 */
export function moveDatabases(cursor: Cursor): Refactoring[] {
  const { topology } = cursor;
  return topology.persistentChatPools.flatMap((pool) => {
    if (isOnStandardEdition(topology, pool) !== false) return [];
    const isAtSet = setsOf(pool).some((set) => isAt(cursor, set.set));
    if (!isAtSet && !isOn(cursor, pool.node, pool.fqdn)) return [];
    const from = setsOf(pool).find((set) => isAt(cursor, set.set)) ?? pool.store;
    const store = topology.names.sqlStore(from.slots.primary);
    if (!store) return [];
    const primaries = setsOf(pool)
      .map((set) => set.slots.primary)
      .filter((primary) => topology.names.sqlStore(primary) === store);
    const places = { pool: poolName(pool), store: sqlStoreName(store) };
    const isLeft = storesLeft(topology, primaries).length > 0;
    return [
      {
        title: isLeft
          ? t('Move the databases of {pool} to a new SQL Server store in place of {store}', places)
          : t('Move the databases of {pool} from {store} to a new SQL Server store', places),
        kind: CodeActionKind.RefactorExtract,
        edits: () => {
          const skeletons = new Skeletons(topology);
          const id = skeletons.freeId(`sql-${firstLabel(pool.fqdn.value ?? 'chat')}`);
          return useNewStore(topology, 'sqlStores', id, skeletons.sqlStore(id, pool), primaries) ?? [];
        },
      },
    ];
  });
}

function setsOf(pool: PersistentChatPool) {
  return [pool.store, pool.complianceStore];
}

function isAt({ selection }: Cursor, { node }: Fact<unknown>): boolean {
  const property = node && propertyOf(node);
  return property !== undefined && touches(selection, property);
}
