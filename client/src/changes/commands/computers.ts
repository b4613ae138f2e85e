import * as vscode from 'vscode';
import type { Change, ComputerState } from '../../../../server/src/protocol';
import { askText } from '../askText';
import { nearest, type ChangeCommand, type Placed, type SubjectKind } from '../changeCommand';
import { choose } from '../choose';
import { workOut } from '../makeChange';
import { poolSubject } from './pools';

const computerSubject: SubjectKind = {
  of: (element) => nearest(element, 'computer'),
  missing: () => vscode.l10n.t('Select a computer in the view Pools first, or place the cursor in one.'),
};

const addComputer: ChangeCommand = {
  id: 'addComputer',
  change: 'addComputer',
  subject: poolSubject,
  async ask(server, [{ uri, pointer, name }]) {
    // Where no computer can be added at all, or only an inactive one, that is said before anything is asked.
    const worked = await workOut(server, uri, [{ name: 'addComputer', arguments: { pool: pointer } }]);
    const proposed = worked?.changes.find((change) => change.name === 'addComputer')?.arguments;
    if (!proposed) return undefined;
    const changes = (fqdn: string): Change[] => [{ name: 'addComputer', arguments: { ...proposed, fqdn } }];
    const answer = await askText(server, uri, {
      title: vscode.l10n.t('Add a Computer to {pool}', { pool: name }),
      prompt: vscode.l10n.t('FQDN of the computer'),
      value: proposed.fqdn ?? '',
      isFqdn: true,
      changes,
    });
    return answer === undefined ? undefined : changes(answer);
  },
};

const moveComputer: ChangeCommand = {
  id: 'moveComputer',
  change: 'moveComputer',
  subject: computerSubject,
  async ask(server, computers) {
    const [first, ...others] = computers;
    const { uri, name } = first;
    const move = ({ pointer }: Placed, pool: string): Change => ({
      name: 'moveComputer',
      arguments: { computer: pointer, pool },
    });
    const pool = await choose(server, {
      uri,
      argument: 'pool',
      change: (choice) => move(first, choice),
      more: (choice) => others.map((one) => move(one, choice)),
      isAnother: others.length === 0,
      title:
        others.length === 0
          ? vscode.l10n.t('Move {computer}', { computer: name })
          : vscode.l10n.t('Move {count} Computers', { count: computers.length }),
      placeholder: vscode.l10n.t('Pool to move it to'),
      icon: 'server-environment',
    });
    if (pool === undefined) return undefined;
    return computers.map((one) => move(one, pool));
  },
};

function stateCommand(id: 'makeActive' | 'makeInactive', state: ComputerState): ChangeCommand {
  return {
    id,
    change: 'setComputerState',
    implied: { state },
    subject: computerSubject,
    ask: (_, computers) =>
      computers.map(({ pointer }) => ({ name: 'setComputerState', arguments: { computer: pointer, state } })),
  };
}

export const computerCommands: readonly ChangeCommand[] = [
  addComputer,
  moveComputer,
  stateCommand('makeActive', 'active'),
  stateCommand('makeInactive', 'inactive'),
];
