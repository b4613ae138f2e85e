/** What a server needs of the system that it runs on: a Node process or a web worker. */
export interface Environment {
  /**
   * @param uri of a file
   * @returns its text; `undefined` where there is no such file
   * @throws when it is there and cannot be read
   */
  readText(uri: string): Promise<string | undefined>;
}
