import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { completeExample, computerLines } from '../../server/src/rules/examples/deployment';

export const CLI = resolve('dist', 'cli.js');

/** What a run of the command line left behind. */
export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A finding as `check --format json` gives it. */
export interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly path: string;
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
}

/** A folder of its own, in which the command line is run. */
export class Workplace {
  readonly folder = mkdtempSync(join(realpathSync(tmpdir()), 'lync-topology-'));

  /** Writes files, by path from the folder on. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(this.path(path)), { recursive: true });
      writeFileSync(this.path(path), content);
    }
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const neutral = { FORCE_COLOR: undefined, NO_COLOR: undefined };
    return spawn(process.execPath, [CLI, ...args], { cwd: this.folder, env: { ...process.env, ...neutral, ...env } });
  }

  /** @param input standard input */
  async run(
    args: readonly string[],
    { input = '', env = {} }: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {},
  ): Promise<Finished> {
    const child = this.start(args, env);
    const ended = new Promise<number | null>((done) => child.once('close', done));
    // A program that does not read its input may be gone before it is written.
    child.stdin.on('error', () => undefined).end(input);
    const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { exitCode, stdout, stderr };
  }

  /** Checks what is named, and expects an exit code and nothing on stderr. */
  async findings(exitCode: number, ...names: string[]): Promise<JsonFinding[]> {
    const finished = await this.run(['check', '--format', 'json', ...names]);
    assert.equal(finished.stderr, '');
    assert.equal(finished.exitCode, exitCode);
    return JSON.parse(finished.stdout) as JsonFinding[];
  }

  removeFile(path: string): void {
    rmSync(this.path(path), { force: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Documents with nothing, one warning (an unknown property) and one error (no object) in them. */
export const CLEAN = '{ "sites": [{ "name": "Chicago" }] }\n';
export const WARNING = '{\n  "sites": [{ "name": "Chicago" }],\n  "colour": "red"\n}\n';
export const ERROR = 'null\n';

/** A document with one error that has related information: five active computers, where four are supported. */
export const FIVE = completeExample(`{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
${computerLines('pc', 5)}
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`);
