import * as vscode from 'vscode';
import type { User } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';

/** The part of the API of VS Code's built-in References view that is used here. */
interface ReferencesView {
  setInput(input: Input): void;
}

interface Input {
  /** For menus. */
  readonly contextValue: string;
  readonly title: string;
  readonly location: vscode.Location;
  /** @returns what is listed; `undefined` where that is nothing. Called again when the list is to be refreshed */
  resolve(): Promise<Model | undefined>;
  with(location: vscode.Location): Input;
}

interface Model {
  readonly provider: vscode.TreeDataProvider<User>;
  readonly message: string;
  /** For "Go to Next Reference". */
  readonly navigation: {
    nearest(uri: vscode.Uri, position: vscode.Position): User | undefined;
    next(from: User): User;
    previous(from: User): User;
    location(item: User): vscode.Location;
  };
}

const ICONS: Readonly<Record<User['kind'], string>> = {
  site: 'location',
  pool: 'server-environment',
  computer: 'vm',
  sqlStore: 'server-process',
  fileStore: 'file-directory',
  deployment: 'checklist',
};

/**
 * Lists what uses something in VS Code's References view: by the names of the pools, sites and stores, where the view itself would show lines
 * of the document, of which `"site": "Boston"` may stand in all.
 *
 * @param location where the name of the thing stands
 * @returns whether there is such a view
 */
export async function showUsers(server: TopologyServer, location: vscode.Location, name: string): Promise<boolean> {
  const view = await vscode.extensions.getExtension<ReferencesView>('vscode.references-view')?.activate();
  view?.setInput(new UsersOf(server, location, name));
  return view !== undefined;
}

class UsersOf implements Input {
  readonly contextValue = 'lyncTopologyUsers';
  readonly title: string;
  readonly location: vscode.Location;
  readonly #server: TopologyServer;
  readonly #name: string;

  constructor(server: TopologyServer, location: vscode.Location, name: string) {
    this.#server = server;
    this.location = location;
    this.#name = name;
    this.title = vscode.l10n.t('Users of {name}', { name });
  }

  with(location: vscode.Location): Input {
    return new UsersOf(this.#server, location, this.#name);
  }

  async resolve(): Promise<Model | undefined> {
    const { uri, range } = this.location;
    const { line, character } = range.start;
    const params = { uri: uri.toString(), position: { line, character } };
    const users = await this.#server.request('lyncTopology/users', params);
    return users.length === 0 ? undefined : modelOf(uri, users);
  }
}

function modelOf(uri: vscode.Uri, users: readonly User[]): Model {
  const beside = (from: User, by: 1 | -1): User =>
    users[(users.indexOf(from) + by + users.length) % users.length] ?? from;
  return {
    provider: {
      getChildren: (user) => (user ? [] : [...users]),
      getParent: () => undefined,
      getTreeItem: (user) => itemOf(uri, user),
    },
    message:
      users.length === 1 ? vscode.l10n.t('Used once') : vscode.l10n.t('Used {count} times', { count: users.length }),
    navigation: {
      // The list begins at its start: who has asked is at what is used.
      nearest: () => users[0],
      next: (from) => beside(from, 1),
      previous: (from) => beside(from, -1),
      location: (user) => new vscode.Location(uri, rangeOf(user)),
    },
  };
}

function itemOf(uri: vscode.Uri, user: User): vscode.TreeItem {
  const item = new vscode.TreeItem(user.name);
  item.description = user.as;
  item.iconPath = new vscode.ThemeIcon(ICONS[user.kind]);
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Show in the Document'),
    arguments: [uri, { selection: rangeOf(user), preserveFocus: true } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}

function rangeOf({ range: { start, end } }: User): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
