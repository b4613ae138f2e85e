import * as vscode from 'vscode';
import type { Change } from '../../../server/src/protocol';
import { documentArgument, noSuchDocument } from '../documents/documentArgument';
import { LANGUAGE_ID } from '../language';
import type { TopologyServer } from '../languageServer/languageServer';
import { ElementNode } from '../views/elementNode';
import type { TreeElement } from '../views/treeElement';
import { readCall, type Selection } from './calls';
import type { ChangeCommand } from './changeCommand';
import type { ChangeCommandId, ElementCommandId } from './commandIds';
import { computerCommands } from './commands/computers';
import { declarationCommands } from './commands/declarations';
import { poolCommands } from './commands/pools';
import { storeCommands } from './commands/stores';
import { copyFqdn, findUsers, revealInDocument } from './elementCommands';
import { makeChange, makeChangeUnasked } from './makeChange';

const COMMANDS: readonly ChangeCommand[] = [
  ...computerCommands,
  ...poolCommands,
  ...storeCommands,
  ...declarationCommands,
];

const ELEMENT_COMMANDS: Readonly<
  Record<ElementCommandId, (elements: readonly ElementNode[], server: TopologyServer) => Promise<void>>
> = { copyFqdn, findUsers, revealInDocument };

/**
 * Runs a command of the views' menus, on what it was called with: see `readCall`.
 *
 * @returns whether something has been changed
 */
export async function runCommand(
  id: ChangeCommandId | ElementCommandId,
  server: TopologyServer,
  selection: Selection,
  first: unknown,
  second: unknown,
): Promise<boolean> {
  const command = COMMANDS.find((one) => one.id === id);
  if (command) return run(server, selection, command, first, second);
  const { elements } = await readCall(server, selection, first, second, () => true);
  const nodes = (elements ?? []).filter((element) => element instanceof ElementNode);
  await ELEMENT_COMMANDS[id as ElementCommandId](nodes, server);
  return false;
}

async function run(
  server: TopologyServer,
  selection: Selection,
  command: ChangeCommand,
  first: unknown,
  second: unknown,
): Promise<boolean> {
  const isMeant = (element: TreeElement): boolean => command.subject.of(element) !== undefined;
  const { elements, given } = await readCall(server, selection, first, second, isMeant);
  if (given) return runWith(server, command, given);
  const subjects = [...new Set(elements.flatMap((element) => command.subject.of(element) ?? []))];
  const [subject, ...others] = subjects;
  if (!subject) {
    void vscode.window.showInformationMessage(command.subject.missing());
    return false;
  }
  // One change is one undo step, and that is in one document.
  const { uri } = subject;
  const together = others.filter((other) => other.uri.toString() === uri.toString());
  const changes = await command.ask(server, [subject, ...together]);
  return changes !== undefined && makeChange(server, uri, ...changes);
}

/** @param given the arguments of the change, and `uri` for the document that it is made in */
async function runWith(
  server: TopologyServer,
  { change, implied }: ChangeCommand,
  { uri: document, ...given }: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const uri = document === undefined || document === null ? activeDocument() : await documentArgument(document);
  if (uri)
    return makeChangeUnasked(server, uri, { name: change, arguments: { ...implied, ...given } } as unknown as Change);
  void vscode.window.showErrorMessage(noSuchDocument());
  return false;
}

function activeDocument(): vscode.Uri | undefined {
  const { document } = vscode.window.activeTextEditor ?? {};
  return document?.languageId === LANGUAGE_ID ? document.uri : undefined;
}
