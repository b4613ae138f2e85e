import * as vscode from 'vscode';
import type { Change, Choice } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';

/** An argument of a change that is to be chosen. */
export interface Asked<Value = string> {
  readonly uri: vscode.Uri;
  /** The name of the argument. */
  readonly argument: string;
  /** @returns the change with a choice for the argument */
  readonly change: (choice: Value) => Change;
  readonly title: string;
  readonly placeholder: string;
}

/** An entry of the list; one without a choice is something new. */
interface Item extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

/** Stands for something that is not there yet. */
export const NEW = Symbol('new');

/**
 * Asks which thing of the document a change is to use. Those that fit come first; those that would not be supported last, with the reason.
 *
 * @param create the label of the entry for something that is not there yet
 * @returns what the server names the chosen thing by; `undefined` where nothing was chosen
 */
export async function choose(server: TopologyServer, asked: Asked): Promise<string | undefined>;
export async function choose(
  server: TopologyServer,
  asked: Asked,
  create: string,
): Promise<string | typeof NEW | undefined>;
export async function choose(
  server: TopologyServer,
  { uri, argument, change, title, placeholder }: Asked,
  create?: string,
): Promise<string | typeof NEW | undefined> {
  // The server works on open documents.
  await vscode.workspace.openTextDocument(uri);
  const params = { uri: uri.toString(), change: change(''), argument };
  const items = server.request('lyncTopology/choices', params).then((choices): Item[] => {
    const separator: Item = { label: '', kind: vscode.QuickPickItemKind.Separator };
    const fresh: Item[] = create === undefined ? [] : [separator, { label: `$(add) ${create}`, alwaysShow: true }];
    return [...choices.map(itemOf), ...fresh];
  });
  const options = { title, placeHolder: placeholder, matchOnDescription: true, matchOnDetail: true };
  const item = await vscode.window.showQuickPick<Item>(items, options);
  return item && (item.choice?.value ?? NEW);
}

function itemOf(choice: Choice): Item {
  const { name, description, detail, warning, refusal } = choice;
  const icon = iconOf(choice);
  return {
    choice,
    label: icon === undefined ? name : `$(${icon}) ${name}`,
    description,
    detail: refusal ?? warning ?? detail,
  };
}

function iconOf({ isCurrent, warning, refusal }: Choice): string | undefined {
  if (refusal !== undefined) return 'error';
  if (isCurrent) return 'check';
  return warning === undefined ? undefined : 'warning';
}
