import type { Readable } from 'node:stream';
import { styleText } from 'node:util';
import { t } from '@vscode/l10n';
import { cannotWrite, Failure, systemCode } from './failure';
import { printable } from './printable';

export type Style = Parameters<typeof styleText>[0];

/** Where a report is written. */
export interface TextOutput {
  /** How wide a line may be. */
  readonly columns: number;
  /** @returns the text in a style, where there are colours */
  paint(style: Style, text: string): string;
  write(text: string): Promise<void>;
  /** Hands over what is not handed over yet. */
  flush(): Promise<void>;
}

/** The parts of a process that commands use. */
interface Streams {
  readonly stdin: Readable;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
}

/** Where a command reads from and writes to. */
export class Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly #streams: Streams;

  constructor(streams: Streams) {
    this.#streams = streams;
    this.stdout = new Output(streams.stdout, streams.env);
    this.stderr = new Output(streams.stderr, streams.env);
  }

  /** @throws an error of the operating system for a standard input that cannot be read, such as a folder */
  get stdin(): Readable {
    return this.#streams.stdin;
  }

  /** Sets whether there are colours, whatever the terminal and the environment say. */
  useColor(color: boolean): void {
    this.stdout.color = color;
    this.stderr.color = color;
  }

  /** Writes to stderr why something could not be done, behind what has been written so far. */
  async complain(error: unknown): Promise<void> {
    await this.stdout.flush();
    const [message, trace] = error instanceof Failure ? [error.message, ''] : [unexpected(), traceOf(error)];
    await this.stderr.write(`${this.stderr.paint(['bold', 'red'], t('error:'))} ${printable(message)}\n${trace}`);
    await this.stderr.flush();
  }

  /** Hands over everything that is not handed over yet. */
  async flush(): Promise<void> {
    await this.stdout.flush();
    await this.stderr.flush();
  }
}

/** As much as is handed over at once. */
const CHUNK = 64 * 1024;
/** Used where the width is unknown: in a file, in the log of a build. */
export const USUAL_COLUMNS = 120;

/** One of the two standard outputs. */
export class Output implements TextOutput {
  color: boolean;
  readonly #stream: NodeJS.WriteStream;
  readonly #dumb: boolean;
  #pending = '';
  /** Nobody reads any more, as behind `| head`. */
  #closed = false;

  constructor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv) {
    this.#stream = stream;
    this.#dumb = env['TERM'] === 'dumb';
    this.color = hasColor(stream, env);
    // Each write learns of its own failure; an event that nobody takes would end the process.
    stream.on('error', () => undefined);
  }

  /** Whether a person sees it, and what is written can be overwritten. */
  get isTerminal(): boolean {
    return this.#stream.isTTY && !this.#dumb;
  }

  /** The width of the terminal. */
  get columns(): number {
    const columns = this.#stream.isTTY ? this.#stream.columns : 0;
    // Some terminals do not know, and say 0.
    return columns >= 20 ? columns : USUAL_COLUMNS;
  }

  /** @returns the text in a style, where there are colours */
  paint(style: Style, text: string): string {
    return this.color ? painted(style, text) : text;
  }

  /**
   * Writes text, as fast as it is taken. What is written to a pipe that nobody reads any more is dropped: the exit code
   * goes on to tell the truth.
   *
   * @throws Failure when it cannot be written
   */
  async write(text: string): Promise<void> {
    this.#pending += text;
    if (this.#pending.length >= CHUNK) await this.flush();
  }

  /** Hands over what is not handed over yet. */
  async flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text === '' || this.#closed) return;
    const error = await new Promise<unknown>((resolve) => this.#stream.write(text, resolve));
    if (!error) return;
    this.#closed = true;
    const code = systemCode(error);
    if (code !== 'EPIPE' && code !== 'EOF') throw cannotWrite(t('Standard output'), error);
  }
}

/** @returns a text with the signs for a style around it */
export function painted(style: Style, text: string): string {
  return text === '' ? text : styleText(style, text, { validateStream: false });
}

/** FORCE_COLOR and NO_COLOR as everywhere (https://force-color.org, https://no-color.org); else what the terminal can do. */
function hasColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTTY && stream.hasColors(env);
}

function unexpected(): string {
  return t('This is a mistake in Lync Topology. Please report it with the text below and the document.');
}

function traceOf(error: unknown): string {
  return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}
