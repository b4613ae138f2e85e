// The tests of this folder inside VS Code for the Web: all of them in one bundle, which ends with a call of `runTests`.
import { format } from 'node:util';
import * as vscode from 'vscode';
import { failureOf } from '../host/failures.mjs';
// Makes the global `Mocha` and `mocha`.
import 'mocha/mocha.js';

/**
 * There is no environment and no disk here, only what VS Code can reach. So the report and the outcome go beside the folder that is
 * open, where `run.json` says which tests are to run.
 *
 * @param loadTests runs the test files
 * @returns rejected when a test failed
 */
export async function runTests(loadTests: () => unknown): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  const beside = (name: string) => vscode.Uri.joinPath(folder.uri, '..', name);
  const report = new GrowingFile(beside('report.txt'));

  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => report.add(`${format(...values)}\n`);
  Mocha.reporters.Base.useColors = false;
  const grep = await readGrep(beside('run.json'));
  mocha.setup({ ui: 'tdd', reporter: 'spec', timeout: 60_000, ...(grep === undefined ? {} : { grep }) });
  loadTests();
  const failures: string[] = [];
  const stats = await new Promise<Partial<Mocha.Stats>>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? {}));
    runner.on('fail', (test, error) => failures.push(failureOf(test, error)));
  });
  const { passes: passed = 0, failures: failed = 0 } = stats;
  await report.written();
  const outcome = JSON.stringify({ passed, failed, failures });
  await vscode.workspace.fs.writeFile(beside('outcome.json'), new TextEncoder().encode(outcome));
  if (failed > 0) throw new Error(`${failed} failed`);
}

async function readGrep(file: vscode.Uri): Promise<string | undefined> {
  const value: unknown = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  return typeof value === 'object' && value !== null && 'grep' in value ? String(value.grep) : undefined;
}

/** A file whose text grows: VS Code can only write whole files, one after the other. */
class GrowingFile {
  readonly #uri: vscode.Uri;
  #text = '';
  #writing: Promise<void> = Promise.resolve();

  constructor(uri: vscode.Uri) {
    this.#uri = uri;
  }

  add(text: string): void {
    this.#text += text;
    this.#writing = this.#writing.then(() =>
      vscode.workspace.fs.writeFile(this.#uri, new TextEncoder().encode(this.#text)),
    );
  }

  /** @returns when all that was added is in the file */
  written(): Promise<void> {
    return this.#writing;
  }
}
