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
  async ask(server, [element]) {
    const { uri, pointer, kind } = element;
    // A store is shown by its instance or its share, and has an id.
    const worked = await workOut(server, uri, [{ name: 'rename', arguments: { target: pointer } }]);
    const name = worked?.changes.find((change) => change.name === 'rename')?.arguments.name;
    if (name === undefined) return undefined;
    const changes = (wanted: string): Change[] => [{ name: 'rename', arguments: { target: pointer, name: wanted } }];
    const answer = await askText(server, uri, {
      ...(name.trim() === '' ? firstName(element) : newName(name)),
      value: name,
      isFqdn: kind === 'pool' || kind === 'computer',
      changes,
    });
    return answer === undefined ? undefined : changes(answer);
  },
};

type Question = Pick<Parameters<typeof askText>[2], 'title' | 'prompt'>;

function newName(name: string): Question {
  return {
    title: vscode.l10n.t('Rename {name}', { name }),
    prompt: vscode.l10n.t('New name, wherever the name stands in the document'),
  };
}

/** What has no name yet is called in words, but a store by its instance or its share, which others may be called as well. */
function firstName({ kind, name, parent }: Placed): Question {
  const host = parent?.kind === 'sqlServer' || parent?.kind === 'fileServer' ? parent.name : undefined;
  if (host === undefined || (kind !== 'sqlInstance' && kind !== 'fileShare')) return newName(name);
  return {
    title:
      kind === 'sqlInstance'
        ? vscode.l10n.t('Id of the SQL Server Store on {server} ({instance})', { server: host, instance: name })
        : vscode.l10n.t('Id of the File Store on {server} ({share})', { server: host, share: name }),
    prompt: vscode.l10n.t('The id by which pools name the store'),
  };
}

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
