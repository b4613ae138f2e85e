import * as vscode from 'vscode';
import type { Change } from '../../../../server/src/protocol';
import { nearest, type ChangeCommand, type Placed, type SubjectKind } from '../changeCommand';
import { choose } from '../choose';
import { chooseFileStore } from '../newStore';

export const poolSubject: SubjectKind = {
  of: (element) => nearest(element, 'pool'),
  missing: () => vscode.l10n.t('Select a pool in the view Pools first, or place the cursor in one.'),
};

const persistentChatSubject: SubjectKind = {
  of(element) {
    const pool = nearest(element, 'pool');
    return pool?.traits.includes('persistentChat') ? pool : undefined;
  },
  missing: () => vscode.l10n.t('Select a Persistent Chat pool in the view Pools first, or place the cursor in one.'),
};

const movePool: ChangeCommand = {
  id: 'movePool',
  change: 'movePool',
  subject: poolSubject,
  async ask(server, pools) {
    const [first, ...others] = pools;
    const { uri, name } = first;
    const move = ({ pointer }: Placed, site: string): Change => ({
      name: 'movePool',
      arguments: { pool: pointer, site },
    });
    const site = await choose(server, {
      uri,
      argument: 'site',
      change: (choice) => move(first, choice),
      more: (choice) => others.map((pool) => move(pool, choice)),
      isAnother: others.length === 0,
      title:
        others.length === 0
          ? vscode.l10n.t('Move {pool}', { pool: name })
          : vscode.l10n.t('Move {count} Pools', { count: pools.length }),
      placeholder: vscode.l10n.t('Site to move it to'),
      icon: 'organization',
    });
    if (site === undefined) return undefined;
    return pools.map((pool) => move(pool, site));
  },
};

/** A pool, also where it stands below the share that it uses. */
const poolWithFilesSubject: SubjectKind = {
  of: (element) => nearest(element, 'fileUse', 'pool'),
  missing: poolSubject.missing,
};

const setFileStore: ChangeCommand = {
  id: 'setFileStore',
  change: 'setFileStore',
  subject: poolWithFilesSubject,
  async ask(server, [{ uri, pointer, name }]) {
    // That of a use leads to the property of the pool that names the share.
    const pool = pointer.replace(/\/fileStore$/, '');
    const fileStore = await chooseFileStore(server, {
      uri,
      argument: 'fileStore',
      change: (choice) => ({ name: 'setFileStore', arguments: { pool, fileStore: choice } }),
      title: vscode.l10n.t('File Store of {pool}', { pool: name }),
      placeholder: vscode.l10n.t('File store for the files of the pool'),
    });
    return fileStore === undefined ? undefined : [{ name: 'setFileStore', arguments: { pool, fileStore } }];
  },
};

const setNextHop: ChangeCommand = {
  id: 'setNextHop',
  change: 'setNextHop',
  subject: poolSubject,
  async ask(server, [{ uri, pointer, name }]) {
    const nextHop = await choose(server, {
      uri,
      argument: 'nextHop',
      change: (choice) => ({ name: 'setNextHop', arguments: { pool: pointer, nextHop: choice } }),
      title: vscode.l10n.t('Next Hop of {pool}', { pool: name }),
      placeholder: vscode.l10n.t('Pool that routes to this one'),
      icon: 'server-environment',
    });
    return nextHop === undefined ? undefined : [{ name: 'setNextHop', arguments: { pool: pointer, nextHop } }];
  },
};

/** A command that makes a Persistent Chat pool a default, or switches its compliance off, without a question. */
function persistentChatCommand(id: 'setDefaultForSite' | 'setDefaultForAllSites' | 'disableCompliance'): ChangeCommand {
  return {
    id,
    change: id,
    subject: persistentChatSubject,
    ask: (_, pools) => pools.map(({ pointer }) => ({ name: id, arguments: { pool: pointer } })),
  };
}

export const poolCommands: readonly ChangeCommand[] = [
  movePool,
  setFileStore,
  setNextHop,
  persistentChatCommand('setDefaultForSite'),
  persistentChatCommand('setDefaultForAllSites'),
  persistentChatCommand('disableCompliance'),
];
