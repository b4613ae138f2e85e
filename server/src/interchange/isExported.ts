/** What Microsoft's tools call the files that they make of a topology. */
const ENDINGS = /\.(tbxml|xml|zip)$/i;

/**
 * @param name of the file, or `-`
 * @returns whether it holds a topology as Microsoft's tools export it, and not a topology document: by its name, or by its first sign,
 * behind a byte order mark and in any encoding
 */
export function isExported(bytes: Uint8Array, name: string): boolean {
  if (ENDINGS.test(name)) return true;
  // What is called a document is one, and has a mistake in it.
  if (/\.jsonc?$/i.test(name)) return false;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true;
  const first = bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x80);
  return first === '<'.charCodeAt(0);
}
