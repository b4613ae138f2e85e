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
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const subscription = event(() => {
        subscription.dispose();
        resolve();
      });
    });
    const found = state();
    if (found !== undefined) return found;
    await changed;
  }
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
export async function type(text: string, afterKey: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  for (let at = 0; at < text.length; at++) {
    await vscode.commands.executeCommand('type', { text: text.charAt(at) });
    await afterKey();
  }
}
