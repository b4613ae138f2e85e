import { t } from '@vscode/l10n';
import { ImportError } from '../interchange/importError';

/**
 * @param content the bytes of a file, as messages carry them
 * @throws {ImportError} where it is no base64
 */
export function bytesOf(content: string): Uint8Array {
  let text: string;
  try {
    text = atob(content);
  } catch {
    throw new ImportError(t('The content of the file is not written in base64.'));
  }
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
