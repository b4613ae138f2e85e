import * as vscode from 'vscode';
import type { StoreSetName, StoreSlot } from '../../../../server/src/protocol';
import type { TreeElement } from '../../views/treeElement';
import { nearest, type ChangeCommand, type Placed, type SubjectKind } from '../changeCommand';
import { chooseSqlStore } from '../newStore';

const databaseSubject: SubjectKind = {
  of: (element) => nearest(element, 'database'),
  missing: () =>
    vscode.l10n.t('Select databases in the view Stores first, or place the cursor where a pool names their store.'),
};

/** A pool, for the databases that make it what it is; or databases. */
const storeSetSubject: SubjectKind = {
  of: (element) => nearest(element, 'database') ?? withStore(nearest(element, 'pool')),
  missing: () => vscode.l10n.t('Select a pool with databases in the view Pools first, or place the cursor in one.'),
};

function withStore(pool: Placed | undefined): Placed | undefined {
  return pool && mainSetOf(pool) !== undefined ? pool : undefined;
}

function mainSetOf({ traits }: TreeElement): StoreSetName | undefined {
  if (traits.includes('persistentChat')) return 'store';
  return traits.includes('frontEnd') || traits.includes('standardEdition') ? 'backEnd' : undefined;
}

/** The pool and the store set that a command is about: of databases those that their pointer begins with. */
function storeSetOf(subject: Placed): { readonly pool: string; readonly set: StoreSetName; readonly slot?: string } {
  if (subject.kind === 'pool') return { pool: subject.pointer, set: mainSetOf(subject) ?? 'store' };
  const [, list = '', index = '', set = '', slot] = subject.pointer.split('/');
  return { pool: `/${list}/${index}`, set: set as StoreSetName, ...(slot === undefined ? {} : { slot }) };
}

/** What a pool or its databases are called in the title of a question: several pools have databases of one name. */
function titleOf({ name, owner }: Placed): string {
  return owner === undefined ? name : vscode.l10n.t('{databases} of {pool}', { databases: name, pool: owner });
}

const moveDatabase: ChangeCommand = {
  id: 'moveDatabase',
  change: 'moveDatabase',
  subject: databaseSubject,
  async ask(server, databases) {
    const [first, ...others] = databases;
    const { uri, pointer } = first;
    const store = await chooseSqlStore(server, {
      uri,
      argument: 'store',
      change: (choice) => ({ name: 'moveDatabase', arguments: { database: pointer, store: choice } }),
      more: (choice) =>
        typeof choice === 'string'
          ? others.map((one) => ({ name: 'moveDatabase', arguments: { database: one.pointer, store: choice } }))
          : [],
      isAnother: others.length === 0,
      title:
        others.length === 0
          ? vscode.l10n.t('Move {databases}', { databases: titleOf(first) })
          : vscode.l10n.t('Move {count} Databases', { count: databases.length }),
      placeholder: vscode.l10n.t('SQL Server store to move it to'),
    });
    if (store === undefined) return undefined;
    // A new store is declared once.
    const declared = typeof store === 'string' ? store : (store.id ?? '');
    return databases.map((database, index) => ({
      name: 'moveDatabase',
      arguments: { database: database.pointer, store: index === 0 ? store : declared },
    }));
  },
};

/** @param ofBackup the slot for the backup, where the command is run on that */
function slotCommand(
  id: 'addMirror' | 'addWitness' | 'addBackup',
  slot: StoreSlot,
  ofBackup: StoreSlot,
  titled: (name: string) => string,
): ChangeCommand {
  return {
    id,
    change: 'setStore',
    implied: { slot },
    subject: storeSetSubject,
    async ask(server, [subject]) {
      const { uri } = subject;
      const { pool, set, slot: at } = storeSetOf(subject);
      const wanted = at?.startsWith('backup') ? ofBackup : slot;
      const store = await chooseSqlStore(server, {
        uri,
        argument: 'store',
        change: (choice) => ({ name: 'setStore', arguments: { pool, set, slot: wanted, store: choice } }),
        title: titled(titleOf(subject)),
        placeholder: vscode.l10n.t('SQL Server store'),
      });
      return store === undefined ? undefined : [{ name: 'setStore', arguments: { pool, set, slot: wanted, store } }];
    },
  };
}

export const storeCommands: readonly ChangeCommand[] = [
  moveDatabase,
  slotCommand('addMirror', 'mirror', 'backupMirror', (name) => vscode.l10n.t('Mirror for {name}', { name })),
  slotCommand('addWitness', 'witness', 'backupWitness', (name) =>
    vscode.l10n.t('Mirroring Witness for {name}', { name }),
  ),
  slotCommand('addBackup', 'backup', 'backup', (name) => vscode.l10n.t('Backup SQL Server Store for {name}', { name })),
];
