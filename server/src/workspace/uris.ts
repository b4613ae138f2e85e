/**
 * @returns what names a file however its URI is written: clients differ in what they escape
 */
export function uriKey(uri: string): string {
  return decoded(uri).replace(/^file:\/\/\/([A-Z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

/** @returns the path from a folder to what lies in it, not escaped; `undefined` for what lies elsewhere, and the folder itself */
export function pathIn(folder: string, uri: string): string | undefined {
  const start = `${uriKey(folder).replace(/\/+$/, '')}/`;
  const key = uriKey(uri);
  return key.startsWith(start) && key.length > start.length ? key.slice(start.length) : undefined;
}

/** @returns the scheme of a URI, with its colon */
export function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':') + 1).toLowerCase();
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
