import * as vscode from 'vscode';
import type { FormChoice, NewDocumentParams, NewFinding } from '../../../server/src/protocol';
import { exists } from '../documents/files';
import { LANGUAGE_ID } from '../language';
import type { TopologyServer } from '../languageServer/languageServer';
import { askForChoice, askForText, type Page } from '../wizard/inputs';

type Kind = NewDocumentParams['kind'];
const KINDS: readonly Kind[] = ['enterprise', 'standard', 'empty'];

/**
 * Makes a topology document, and shows it.
 *
 * @param given the kind and the name of the file, where they are known: `{ kind, name }`
 * @returns the document; `undefined` where none was made
 */
export async function newDocument(
  server: TopologyServer,
  given: unknown,
): Promise<{ readonly uri: string } | undefined> {
  const { kind: givenKind, name: givenName } = (typeof given === 'object' && given !== null ? given : {}) as {
    readonly kind?: unknown;
    readonly name?: unknown;
  };
  if (givenKind !== undefined && !KINDS.some((kind) => kind === givenKind)) {
    refuse(vscode.l10n.t('The argument kind must be one of {kinds}.', { kinds: KINDS.join(', ') }));
    return;
  }
  if (givenName !== undefined && typeof givenName !== 'string') {
    refuse(vscode.l10n.t('The argument name must be the name of a file.'));
    return;
  }
  const folder = folderForFiles();
  if (givenName !== undefined && folder) {
    const wrong = await problemWith(folder, givenName);
    if (wrong !== undefined) {
      refuse(wrong);
      return;
    }
  }
  const wishes = await ask(folder, givenKind as Kind | undefined, givenName);
  if (!wishes) return undefined;
  const { text } = await server.request('lyncTopology/newDocument', { kind: wishes.kind });
  const document =
    wishes.file === undefined
      ? await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: text })
      : await createFile(wishes.file, text);
  if (!document) return undefined;
  await vscode.window.showTextDocument(document, { preview: false });
  return { uri: document.uri.toString() };
}

interface Wishes {
  readonly kind: Kind;
  /** Left out: a document that is not saved yet. */
  readonly file: vscode.Uri | undefined;
}

/** Asks for what is not given: the kind of document, then, where a folder is open, the name of the file. */
async function ask(
  folder: vscode.Uri | undefined,
  givenKind: Kind | undefined,
  givenName: string | undefined,
): Promise<Wishes | undefined> {
  let kind = givenKind ?? 'enterprise';
  let name = givenName ?? (folder ? await freeName(folder) : '');
  const steps = [givenKind === undefined ? 'kind' : [], folder && givenName === undefined ? 'name' : []].flat();
  for (let at = 0; at < steps.length;) {
    const place = { title: vscode.l10n.t('New Topology Document'), number: at + 1, total: steps.length };
    const reply =
      steps[at] === 'kind'
        ? await askForChoice({ ...place, ...kindPage() }, kinds(), kind)
        : await askForText({ ...place, ...namePage(folder) }, name, (typed) => ({ answers: [typed] }));
    if (reply === 'cancelled') return undefined;
    if (reply === 'back') {
      at -= 1;
      continue;
    }
    if (steps[at] === 'kind') kind = reply[0] as Kind;
    else name = String(reply[0]);
    at += 1;
  }
  return { kind, file: folder && vscode.Uri.joinPath(folder, withEnding(name)) };
}

function kindPage(): Pick<Page, 'prompt' | 'judge'> {
  return { prompt: vscode.l10n.t('What the deployment begins with'), judge: () => Promise.resolve([]) };
}

function namePage(folder: vscode.Uri | undefined): Pick<Page, 'prompt' | 'judge'> {
  return {
    prompt: vscode.l10n.t('Name of the file. It ends with .topology.json.'),
    async judge([name]): Promise<readonly NewFinding[]> {
      const wrong = folder && (await problemWith(folder, String(name)));
      return wrong === undefined ? [] : [{ rule: '', severity: 'error', message: wrong }];
    },
  };
}

function kinds(): FormChoice[] {
  const labels: Record<Kind, Omit<FormChoice, 'value' | 'findings'>> = {
    enterprise: {
      label: vscode.l10n.t('Enterprise Edition with Persistent Chat'),
      detail: vscode.l10n.t('A Front End pool of three servers and a Persistent Chat pool of two, with their stores'),
      icon: 'server-environment',
    },
    standard: {
      label: vscode.l10n.t('Standard Edition with Persistent Chat'),
      detail: vscode.l10n.t('A Standard Edition server with Persistent Chat on it: small, and limited in scale'),
      icon: 'vm',
    },
    empty: {
      label: vscode.l10n.t('Empty'),
      detail: vscode.l10n.t('A site, and nothing in it yet'),
      icon: 'file',
    },
  };
  return KINDS.map((kind) => ({ ...labels[kind], value: kind, findings: [] }));
}

/** @returns the folder that new files go to: that of the active editor, else the first; none where no folder can be written to */
function folderForFiles(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  return folder && vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) !== false ? folder.uri : undefined;
}

/** @returns a name that no file has: contoso.topology.json, contoso-2.topology.json */
async function freeName(folder: vscode.Uri): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `contoso${number === 1 ? '' : `-${number}`}${ENDING}`;
    if (!(await exists(vscode.Uri.joinPath(folder, name)))) return name;
  }
}

const ENDING = '.topology.json';

/** A file is a topology document by its name. */
function withEnding(name: string): string {
  if (/(^|[\\/])topology\.json$|\.topology\.jsonc?$/.test(name)) return name;
  return `${name.replace(/\.jsonc?$/, '')}${ENDING}`;
}

/** @returns why a file cannot have this name */
async function problemWith(folder: vscode.Uri, name: string): Promise<string | undefined> {
  if (name === '') return vscode.l10n.t('The file needs a name.');
  if (/[<>:"|?*]/.test(name) || name.split(/[\\/]/).some((part) => part === '' || part === '..')) {
    return vscode.l10n.t('{name} cannot be the name of a file in this folder.', { name });
  }
  const file = withEnding(name);
  if (!(await exists(vscode.Uri.joinPath(folder, file)))) return undefined;
  return vscode.l10n.t('There is a file {name} already. Choose another name.', { name: file });
}

/** A file that has come to be meanwhile is not overwritten. */
async function createFile(file: vscode.Uri, text: string): Promise<vscode.TextDocument | undefined> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) });
  if (await vscode.workspace.applyEdit(edit)) return vscode.workspace.openTextDocument(file);
  refuse(vscode.l10n.t('The file {name} could not be created.', { name: vscode.workspace.asRelativePath(file) }));
  return undefined;
}

function refuse(message: string): void {
  void vscode.window.showErrorMessage(message);
}
