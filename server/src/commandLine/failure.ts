import { t } from '@vscode/l10n';

/** Why something cannot be done, in sentences for the person who asked for it: what is wrong, where, and what to do. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
}

/** The command is not written as it should be. */
export class UsageError extends Failure {
  override readonly name = 'UsageError';
}

/**
 * @param name of the file or folder, as its user wrote it
 * @returns what the operating system says about it, in words; anything but an error of the operating system as it is
 */
export function cannotRead(name: string, error: unknown): unknown {
  switch (systemCode(error)) {
    case undefined:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure(t('There is no file or folder {name}.', { name }), { cause: error });
    case 'EACCES':
    case 'EPERM':
      return new Failure(t('{name} cannot be read: you have no permission to.', { name }));
    case 'EISDIR':
      return new Failure(t('{name} is a folder, not a file.', { name }));
    case 'ELOOP':
      return new Failure(t('{name} cannot be read: the link leads back to itself.', { name }));
    default:
      return new Failure(t('{name} cannot be read: {reason}.', { name, reason: reasonOf(error) }));
  }
}

/** As {@link cannotRead}, of a file that is written. */
export function cannotWrite(name: string, error: unknown): unknown {
  switch (systemCode(error)) {
    case undefined:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure(t('{name} cannot be written: there is no such folder. Create it first.', { name }));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(t('{name} cannot be written: you have no permission to.', { name }));
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure(t('{name} cannot be written: the disk is full.', { name }));
    default:
      return new Failure(t('{name} cannot be written: {reason}.', { name, reason: reasonOf(error) }));
  }
}

/** @returns the code of an error of the operating system, such as `ENOENT`; `undefined` for any other error */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** Node's message without the path, which our sentence has: `EIO: i/o error`. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+( '.*)?$/s, '') : String(error);
}
