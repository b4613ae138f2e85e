/** How administrators write a server together with what is on it. */
export interface WrittenPlace {
  /** @returns the server and what is on it, empty where nothing is said of that */
  readonly read: (text: string) => readonly [server: string, within: string];
  readonly write: (place: readonly [server: string, within: string]) => string;
}

/** `sql01.contoso.com\PCHAT`; without a backslash the default instance. */
export const sqlInstance: WrittenPlace = {
  read: split,
  write: ([server, instance]) => (instance === '' ? server : `${server}\\${instance}`),
};

/** `\\files.contoso.com\lync`. */
export const fileShare: WrittenPlace = {
  read: (text) => split(text.replace(/^[\\/]+/, '')),
  write: ([server, share]) => `\\\\${server}\\${share}`,
};

/** Where there are several separators, what is behind the first is one name: the rules say what is wrong with it. */
function split(text: string): [string, string] {
  const [server = ''] = /^[^\\/]*/.exec(text) ?? [];
  return [server.trim(), text.slice(server.length + 1).trim()];
}
