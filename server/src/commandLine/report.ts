import type { CheckedDocument } from '../rules/check';

/** A document that was checked, or a configuration that was read for one. */
export interface CheckedFile extends Pick<CheckedDocument, 'tree' | 'lines' | 'problems'> {
  /** As its user named it; `-` for standard input. */
  readonly name: string;
}

/** Writes what was found, file by file. */
export interface Report {
  add(file: CheckedFile): Promise<void>;
  /** @param failed how many files could not be checked */
  end(failed: number): Promise<void>;
}
