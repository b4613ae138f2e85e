import * as vscode from 'vscode';
import type { Change, StoreSetName, StoreSlot } from '../../../../server/src/protocol';
import { askText } from '../askText';
import { workOut } from '../makeChange';
import type { TreeElement } from '../../views/treeElement';
import { isPlaced, type ChangeCommand, type Placed, type SubjectKind } from '../changeCommand';

const DECLARED = ['site', 'pool', 'computer', 'sqlInstance', 'fileShare'] as const;

const declaredSubject = oneOf(DECLARED);
const removableSubject = oneOf([...DECLARED, 'database']);

/** What is renamed or deleted is what is meant, not something around it. */
function oneOf(kinds: readonly TreeElement['kind'][]): SubjectKind {
  return {
    of: (element) => (isPlaced(element) && kinds.includes(element.kind) && !isLocal(element) ? element : undefined),
    missing,
  };
}

function missing(): string {
  return vscode.l10n.t('Select a site, a pool, a computer or a store first, or place the cursor in one.');
}

/** The SQL Server Express of a Standard Edition server is not declared: it is there with the server. */
function isLocal({ traits }: Placed): boolean {
  return traits.includes('local');
}

const renameElement: ChangeCommand = {
  id: 'renameElement',
  change: 'rename',
  subject: declaredSubject,
  async ask(server, [{ uri, pointer, kind, name: called }]) {
    // A store is shown by its instance or its share, and has an id.
    const worked = await workOut(server, uri, [{ name: 'rename', arguments: { target: pointer } }]);
    const name = worked?.changes.find((change) => change.name === 'rename')?.arguments.name;
    if (name === undefined) return undefined;
    const changes = (wanted: string): Change[] => [{ name: 'rename', arguments: { target: pointer, name: wanted } }];
    const answer = await askText(server, uri, {
      title: vscode.l10n.t('Rename {name}', { name: name.trim() === '' ? called : name }),
      prompt: vscode.l10n.t('New name, wherever the name stands in the document'),
      value: name,
      isFqdn: kind === 'pool' || kind === 'computer',
      changes,
    });
    return answer === undefined ? undefined : changes(answer);
  },
};

const deleteElement: ChangeCommand = {
  id: 'deleteElement',
  change: 'remove',
  subject: removableSubject,
  ask(_, elements) {
    const databases = elements.filter(({ kind }) => kind === 'database');
    const targets = elements.filter(({ kind }) => kind !== 'database').map(({ pointer }) => pointer);
    return [...databases.map(clearing), ...(targets.length > 0 ? [removal(targets)] : [])];
  },
};

function removal(targets: readonly string[]): Change {
  return { name: 'remove', arguments: { targets } };
}

/** Databases are there because a slot of a pool says so. */
function clearing({ pointer }: Placed): Change {
  const [, list = '', index = '', set = '', slot = ''] = pointer.split('/');
  const place = { pool: `/${list}/${index}`, set: set as StoreSetName, slot: slot as StoreSlot };
  return { name: 'clearStore', arguments: place };
}

export const declarationCommands: readonly ChangeCommand[] = [renameElement, deleteElement];
