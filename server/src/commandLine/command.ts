import type { Terminal } from './terminal';

/** What a process answers to the shell, and to CI. */
export const ExitCode = {
  /** Everything was done, and no error was found. */
  clean: 0,
  /** Everything was done, and errors were found. */
  errorsFound: 1,
  /** Something could not be done: a message on stderr says what. */
  failed: 2,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A word that may follow `lync-topology`. */
export interface Command {
  /** What `--help` prints. */
  usage(): string;
  /**
   * @param args what follows the command's name
   * @throws Failure when nothing can be done
   */
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}
