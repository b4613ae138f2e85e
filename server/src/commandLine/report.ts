import type { CheckedDocument } from '../rules/check';

/** A document that was checked. */
export interface CheckedFile extends CheckedDocument {
  /** As its user named it; `-` for standard input. */
  readonly name: string;
}

/** Writes what was found, file by file. */
export interface Report {
  add(file: CheckedFile): Promise<void>;
  /** @param failed how many files could not be checked */
  end(failed: number): Promise<void>;
}
