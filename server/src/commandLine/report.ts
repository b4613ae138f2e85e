import type { CheckedDocument } from '../rules/check';
import type { ExitCode } from './command';

/** A document that was checked, or a configuration that was read for one. */
export interface CheckedFile extends Pick<CheckedDocument, 'tree' | 'lines' | 'problems'> {
  /** As its user named it; `-` for standard input. */
  readonly name: string;
}

/** How a check ended. */
export interface Outcome {
  /** Why files could not be checked, or not be fixed, a message each. */
  readonly failures: readonly string[];
  /** How many could not be checked. */
  readonly notChecked: number;
  readonly exitCode: ExitCode;
}

/** Writes what was found, file by file. */
export interface Report {
  add(file: CheckedFile): Promise<void>;
  end(outcome: Outcome): Promise<void>;
}
