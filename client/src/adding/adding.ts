import * as vscode from 'vscode';
import type { Change, FormAnswers, FormName, OpenForm, RefusedForm } from '../../../server/src/protocol';
import { makeChange } from '../changes/makeChange';
import { chooseDocument } from '../documents/chooseDocument';
import type { TopologyServer } from '../languageServer/languageServer';
import { NEW_DOCUMENT } from '../newDocument/activateNewDocument';
import { isGiven, openForm, runWizard, type Questions } from '../wizard/wizard';
import { readArguments, type CommandArguments } from './arguments';

/** What is asked for step by step and then written into a topology, by the command `lyncTopology.NAME`. */
interface Addition {
  readonly title: () => string;
  /** The answers that it cannot do without: with these given, the command asks only what nobody but a person can know. */
  readonly needs: readonly string[];
  /** The answers that say what has been added. */
  readonly names: readonly string[];
}

const ADDITIONS: Readonly<Record<FormName, Addition>> = {
  addPersistentChatPool: {
    title: () => vscode.l10n.t('Add Persistent Chat Pool'),
    needs: ['fqdn'],
    names: ['fqdn', 'site'],
  },
  addFrontEndPool: { title: () => vscode.l10n.t('Add Front End Pool'), needs: ['fqdn'], names: ['fqdn', 'site'] },
  addStandardEditionServer: {
    title: () => vscode.l10n.t('Add Standard Edition Server'),
    needs: ['fqdn'],
    names: ['fqdn', 'site'],
  },
  addSqlServerStore: { title: () => vscode.l10n.t('Add SQL Server Store'), needs: ['server'], names: ['id', 'server'] },
  addFileStore: { title: () => vscode.l10n.t('Add File Store'), needs: ['server'], names: ['id', 'server', 'share'] },
  addSite: { title: () => vscode.l10n.t('Add Site'), needs: ['name'], names: ['name'] },
  enableCompliance: { title: () => vscode.l10n.t('Enable Compliance'), needs: ['pool'], names: ['pool'] },
};

/** What a command that adds something returns: what it has added, and to which document. */
type Added = Readonly<Record<string, unknown>> & { readonly uri: string };

/** @returns what has been added; `undefined` where nothing has */
export async function add(server: TopologyServer, form: FormName, value: unknown): Promise<Added | undefined> {
  const read = await readArguments(value);
  if (typeof read === 'string') {
    refuse(read);
    return;
  }
  const { title } = ADDITIONS[form];
  const uri = read.uri ?? (await chooseDocument(title()));
  if (uri === 'none') return offerDocument(server, form, value);
  if (!uri) return undefined;
  try {
    // The server knows the documents that are open.
    await vscode.workspace.openTextDocument(uri);
  } catch {
    refuse(vscode.l10n.t('The document {uri} cannot be opened.', { uri: uri.toString(true) }));
    return;
  }
  const questions: Questions = { uri, form, title: read.title?.(title()) ?? title(), given: read.given };
  const opened = await openForm(server, questions);
  if ('refusal' in opened) return offerRemedies(server, opened, form, { ...read.given, uri });
  const answers = isAsked(questions, opened, read.asks) ? await runWizard(server, questions) : opened.answers;
  if (!answers) return undefined;
  const change = { name: form, arguments: answers } as Change;
  if (!(await makeChange(server, uri, change))) return undefined;
  const names = ADDITIONS[form].names.filter((name) => answers[name] !== undefined);
  await select(uri, String(answers[names[0] ?? '']));
  return { uri: uri.toString(), ...Object.fromEntries(names.map((name) => [name, answers[name]])) };
}

/** Whether there is something to ask: without what the command needs, everything that is not given; else what nobody else can know. */
function isAsked({ form, given }: Questions, { steps }: OpenForm, asks: CommandArguments['asks']): boolean {
  if (asks) return asks === 'everything';
  if (!ADDITIONS[form].needs.every((name) => isGiven(given, name))) return true;
  return steps.some(({ isOpen, names }) => isOpen && names.some((name) => !isGiven(given, name)));
}

/** Puts the cursor on what has been added. */
async function select(uri: vscode.Uri, name: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const added = (symbols ?? []).flatMap(({ children }) => children).findLast((symbol) => symbol.name === name);
  if (!added) return;
  editor.selection = new vscode.Selection(added.selectionRange.start, added.selectionRange.start);
  editor.revealRange(added.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function offerDocument(server: TopologyServer, form: FormName, value: unknown): Promise<Added | undefined> {
  const create = vscode.l10n.t('New Topology Document…');
  const message = vscode.l10n.t('There is no topology document to add this to.');
  if ((await vscode.window.showInformationMessage(message, create)) !== create) return undefined;
  const created = await vscode.commands.executeCommand(NEW_DOCUMENT);
  return created ? add(server, form, value) : undefined;
}

/** Says why nothing can be added, and offers to add first what is missing; then it goes on. */
async function offerRemedies(
  server: TopologyServer,
  { refusal, remedies }: RefusedForm,
  form: FormName,
  given: FormAnswers,
): Promise<Added | undefined> {
  const buttons = remedies.map((remedy) => ({ title: `${ADDITIONS[remedy].title()}…`, remedy }));
  if (buttons.length === 0) {
    refuse(refusal);
    return;
  }
  const chosen = await vscode.window.showErrorMessage(refusal, ...buttons);
  const done = chosen && (await add(server, chosen.remedy, { uri: given['uri'] }));
  return done ? add(server, form, given) : undefined;
}

function refuse(message: string): void {
  void vscode.window.showErrorMessage(message);
}
