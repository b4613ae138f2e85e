/** A call takes so many arguments anywhere. */
const CHUNK = 0x8000;

/** @returns bytes in Base64: what both a process and a web worker can be sent */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
