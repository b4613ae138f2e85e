import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A folder for the files of one suite: of its own, below the open one. It comes to be with the first of them. */
export function makeFolder(): vscode.Uri {
  return vscode.Uri.joinPath(openFolder(), `test-${Math.random().toString(36).slice(2, 10)}`);
}

/** @returns the folder that the tests run in: a copy of the samples */
export function openFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return folder.uri;
}

/** Writes a file, and the folders that it needs. */
export async function write(file: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** @returns the text of a file */
export async function read(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** Writes a file and shows it in an editor. */
export async function show(folder: vscode.Uri, name: string, text: string): Promise<vscode.TextEditor> {
  const file = vscode.Uri.joinPath(folder, name);
  await write(file, text);
  return vscode.window.showTextDocument(file, { preview: false });
}

/** @returns after so many milliseconds; for what no event tells */
export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** @returns what an event leads to: waits until the state that it changes is as expected */
export async function until<T>(event: vscode.Event<unknown>, state: () => T | undefined): Promise<T> {
  let subscription: vscode.Disposable | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      const look = (): void => {
        try {
          const found = state();
          if (found !== undefined) resolve(found);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      subscription = event(() => {
        // With the event, since the state may have passed soon; and once all have heard of it, since one of them may bring it about.
        look();
        queueMicrotask(look);
      });
      look();
    });
  } finally {
    subscription?.dispose();
  }
}

/** Does something until it has had its effect: what comes too early for it VS Code passes over, without a word. */
export async function repeat(action: () => PromiseLike<unknown>, isDone: () => boolean): Promise<void> {
  while (!isDone()) {
    await action();
    if (!isDone()) await delay(50);
  }
}

/** Fires when tabs, or which of them are active, have changed. */
export const onDidChangeTabs: vscode.Event<unknown> = (listener) => {
  const { tabGroups } = vscode.window;
  return vscode.Disposable.from(tabGroups.onDidChangeTabs(listener), tabGroups.onDidChangeTabGroups(listener));
};

/**
 * Makes a folder, and waits until VS Code watches it: that files are made in a folder which is itself new to it, it may never tell. For
 * tests of what is not open in an editor.
 */
export async function makeWatched(folder: vscode.Uri): Promise<void> {
  // One after the other: of a folder that is made at once in a new one it may never hear.
  const outer = vscode.Uri.joinPath(folder, '..');
  const isThere = await vscode.workspace.fs.stat(outer).then(
    () => true,
    () => false,
  );
  if (!isThere) await makeWatched(outer);
  await vscode.workspace.fs.createDirectory(folder);
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.probe'));
  const told = new Promise<true>((resolve) => watcher.onDidCreate(() => resolve(true)));
  const probes: vscode.Uri[] = [];
  do {
    const probe = vscode.Uri.joinPath(folder, `${probes.length}.probe`);
    probes.push(probe);
    await write(probe, '');
  } while (!(await Promise.race([told, delay(500)])));
  watcher.dispose();
  for (const probe of probes) await vscode.workspace.fs.delete(probe);
}

/** Does what makes a file, and waits until VS Code tells of that: of a file that is gone before, it tells nothing at all. */
export async function untilTold<T>(file: vscode.Uri, work: () => PromiseLike<T>): Promise<T> {
  const folder = vscode.Uri.joinPath(file, '..');
  // The whole folder: a file's name may hold what a pattern takes for a sign.
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
  let isTold = false;
  watcher.onDidCreate(({ path }) => (isTold ||= path === file.path));
  const told = until(watcher.onDidCreate, () => isTold || undefined);
  const result = await work();
  await told;
  watcher.dispose();
  return result;
}

/** @returns the findings in a document, as soon as they fit */
export function findings(
  uri: vscode.Uri,
  fit: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const found = vscode.languages.getDiagnostics(uri);
    return fit(found) ? found : undefined;
  });
}

/** @returns when a document has no findings any more */
export async function noFindings(uri: vscode.Uri): Promise<void> {
  await findings(uri, (found) => found.length === 0);
}

/** @returns the rule of a finding */
export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** @returns the finding of a rule in a document, as soon as there is one */
export async function findingOf(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  const found = await findings(uri, (all) => all.some((one) => ruleOf(one) === rule));
  const [finding] = found.filter((one) => ruleOf(one) === rule);
  assert.ok(finding);
  return finding;
}

/** @returns where a piece of text stands that stands once in the document */
export function rangeOf(document: vscode.TextDocument, piece: string): vscode.Range {
  const text = document.getText();
  const offset = text.indexOf(piece);
  assert.ok(offset >= 0 && !text.includes(piece, offset + 1), `${piece} stands once`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + piece.length));
}

/** Types at the cursor, key by key. */
export async function type({ document }: vscode.TextEditor, text: string): Promise<void> {
  for (let at = 0; at < text.length; at++) {
    const { version } = document;
    await repeat(
      async () => {
        // As long as no editor has the focus, keys go nowhere.
        await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
        await vscode.commands.executeCommand('type', { text: text.charAt(at) });
      },
      () => document.version !== version,
    );
  }
}
