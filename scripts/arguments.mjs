// @ts-check
import { parseArgs } from 'node:util';
import { SetupError } from './setup.mjs';

/**
 * Reads what was typed after the command; prints the usage and ends when that is asked for.
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} O
 * @param {string} usage
 * @param {O} options
 * @throws {SetupError} with the usage, for an option that there is not
 */
export function readArguments(usage, options) {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
