/* How texts are told apart that are the same without case: by a hash that is worked out while a text is read. */

/** Where the hash of a text begins. Nobody can write a document in which all texts have one hash. */
export const SEED = Math.floor(Math.random() * 2 ** 31);

/** @returns the hash of a text that goes on with a character, given that of what stands before it */
export function hashed(hash: number, code: number): number {
  return mixed(hash, lowerCode(code));
}

/** @returns a character in lower case, where it is of ASCII */
export function lowerCode(code: number): number {
  return code >= A && code <= Z ? code + 32 : code;
}

/** Characters behind it are put into lower case by their text as a whole. */
export const LAST_ASCII = 127;
const A = 65;
const Z = 90;

/** The step of FNV-1a. */
function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 16_777_619);
}
