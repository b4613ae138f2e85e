import childProcess, { type ChildProcess, type ForkOptions } from 'node:child_process';
import * as vscode from 'vscode';

/** The server processes that the extension starts from now on. */
export class Servers {
  readonly #fork = childProcess.fork;
  /** The one that was started last. */
  current: ChildProcess | undefined;

  /** @param env is added to that of each server */
  constructor(env: NodeJS.ProcessEnv = {}) {
    const fork = this.#fork;
    const watching = (path: string | URL, args?: readonly string[], options?: ForkOptions): ChildProcess => {
      this.current = fork(path, args, { ...options, env: { ...process.env, ...options?.env, ...env } });
      return this.current;
    };
    childProcess.fork = watching as typeof childProcess.fork;
  }

  /** Puts one in place of the server that was there before. */
  async restart(): Promise<void> {
    await vscode.commands.executeCommand('lyncTopology.restartServer');
  }

  /** Starts the next one as if nobody had watched. */
  async dispose(): Promise<void> {
    childProcess.fork = this.#fork;
    await this.restart();
  }
}
