/** Why a file cannot be imported, in sentences for the person who chose it: what is wrong, where, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  /** @param line where in the file, counted from 1; left out where it concerns all of it */
  constructor(
    message: string,
    readonly line?: number,
  ) {
    super(message);
  }
}
