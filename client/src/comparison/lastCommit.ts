import * as vscode from 'vscode';
import { nameOf } from '../documents/files';
import type { TopologySource } from './topologySource';

/** The part of the API of VS Code's Git extension that is used here. */
interface GitExtension {
  /** @throws where Git is switched off by its setting */
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  getRepository(uri: vscode.Uri): Repository | null;
  getRepositoryRoot(uri: vscode.Uri): Promise<vscode.Uri | null>;
  openRepository(root: vscode.Uri): Promise<Repository | null>;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: vscode.Event<void> };
  /** Reads the state anew. */
  status(): Promise<void>;
  /** @throws where the commit has no such file */
  show(ref: string, path: string): Promise<string>;
}

/**
 * @returns a document as it is in the last commit of its repository
 * @throws an error whose message says to a person why there is none
 */
export async function lastCommitOf(document: vscode.Uri): Promise<TopologySource> {
  const name = nameOf(document);
  const git = await gitApi();
  const repository = git.getRepository(document) ?? (await openRepository(git, document));
  if (!repository) throw new Error(vscode.l10n.t('{name} is not in a Git repository that is open.', { name }));
  // What was committed elsewhere, such as in a terminal, the Git extension notices a while later.
  if (repository.state.HEAD?.commit === undefined) await repository.status();
  if (repository.state.HEAD?.commit === undefined) {
    throw new Error(vscode.l10n.t('The Git repository of {name} has no commit yet.', { name }));
  }
  const read = async (): Promise<Uint8Array> => {
    const text = await repository.show('HEAD', document.fsPath).catch((error: unknown) => {
      throw new Error(vscode.l10n.t('{name} is not in the last commit: it is new.', { name }), { cause: error });
    });
    return new TextEncoder().encode(text);
  };
  return {
    name,
    title: vscode.l10n.t('{name} (last commit)', { name }),
    uri: git.toGitUri(document, 'HEAD'),
    saved: { kind: 'lastCommit', uri: document.toString() },
    read,
    onDidChange: repository.state.onDidChange,
  };
}

/** One that VS Code has not opened by itself, such as in a folder below that of the workspace. */
async function openRepository(git: GitApi, document: vscode.Uri): Promise<Repository | null> {
  // It starts Git there, which it cannot do in a file.
  const folder = vscode.Uri.joinPath(document, '..');
  const root = await git.getRepositoryRoot(folder).catch(() => null);
  return root && git.openRepository(root);
}

/** In a browser and in Restricted Mode VS Code has no Git; a user can switch it off, too. */
async function gitApi(): Promise<GitApi> {
  const missing = vscode.l10n.t(
    'VS Code’s Git extension is not available: it is switched off, or this is Restricted Mode or a browser. Compare with a file by Compare Topologies.',
  );
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) throw new Error(missing);
  const exported = await extension.activate();
  let git: GitApi;
  try {
    git = exported.getAPI(1);
  } catch (error) {
    throw new Error(missing, { cause: error });
  }
  // It looks for repositories first.
  if (git.state !== 'initialized') {
    await new Promise<void>((resolve) => {
      const subscription = git.onDidChangeState((state) => {
        if (state !== 'initialized') return;
        subscription.dispose();
        resolve();
      });
    });
  }
  return git;
}
