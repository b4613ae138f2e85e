import * as vscode from 'vscode';
import type { Change, Choice, FormChoice, NewFinding } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { tryOut } from './makeChange';

/** An argument of a change that is to be chosen. */
export interface Asked<Value = string> {
  readonly uri: vscode.Uri;
  /** The name of the argument. */
  readonly argument: string;
  /** @returns the change with a choice for the argument */
  readonly change: (choice: Value) => Change;
  /** @returns the changes that are made together with it, where it is made of several things */
  readonly more?: (choice: Value) => readonly Change[];
  /** Whether what is so already is no choice. */
  readonly isAnother?: boolean;
  readonly title: string;
  readonly placeholder: string;
  /** The name of the icon of what can be chosen. */
  readonly icon: string;
}

/** Stands for something that is not there yet. */
export const NEW = Symbol('new');

/**
 * Asks which thing of the document a change is to use. Those that fit come first; those that would not be supported last, with the reason.
 *
 * @param create the entry for something that is not there yet
 * @returns what the server names the chosen thing by; `undefined` where nothing was chosen
 */
export async function choose(server: TopologyServer, asked: Asked): Promise<string | undefined>;
export async function choose(
  server: TopologyServer,
  asked: Asked,
  create: Pick<FormChoice, 'label' | 'detail'>,
): Promise<string | typeof NEW | undefined>;
export async function choose(
  server: TopologyServer,
  asked: Asked,
  create?: Pick<FormChoice, 'label' | 'detail'>,
): Promise<string | typeof NEW | undefined> {
  const { uri, argument, change, more, title, placeholder, icon, isAnother } = asked;
  // The server works on open documents.
  await vscode.workspace.openTextDocument(uri);
  const params = { uri: uri.toString(), change: change(''), argument };
  const fresh: FormChoice[] = create ? [{ value: NEW, icon: 'add', findings: [], ...create }] : [];
  const choices = server.request('lyncTopology/choices', params).then((all) => {
    const others = all.filter(({ isCurrent }) => !isCurrent);
    // Where there is no other, that is seen.
    const offered = isAnother && (others.length > 0 || create) ? others : all;
    return [...fresh, ...offered.map((choice) => itemOf(choice, icon))];
  });
  const judge = async ([value]: readonly unknown[]): Promise<readonly NewFinding[]> => {
    if (typeof value !== 'string') return [];
    const result = await tryOut(server, uri, [change(value), ...(more?.(value) ?? [])]);
    // What can be done instead is offered when the change is made.
    if (!('refusal' in result) || result.alternative) return [];
    return [errorOf(result.refusal, result.findings[0]?.rule)];
  };
  const { askForChoice } = await import('../wizard/inputs');
  const reply = await askForChoice({ title, prompt: placeholder, number: 1, total: 1, judge }, choices, undefined);
  return typeof reply === 'string' ? undefined : (reply[0] as string | typeof NEW);
}

function itemOf({ value, name, description, detail, isCurrent, warning, refusal }: Choice, icon: string): FormChoice {
  return {
    value,
    label: name,
    description,
    detail,
    icon: isCurrent ? 'check' : icon,
    findings: [
      ...(refusal === undefined ? [] : [errorOf(refusal)]),
      ...(refusal !== undefined || warning === undefined ? [] : [warningOf(warning)]),
    ],
  };
}

function errorOf(message: string, rule = ''): NewFinding {
  return { rule, severity: 'error', message };
}

function warningOf(message: string): NewFinding {
  return { rule: '', severity: 'warning', message };
}
