import type { ELK } from 'elkjs/lib/elk-api';

/** What a server needs of the system that it runs on: a Node process or a web worker. */
export interface Environment {
  /** @returns the library that lays pictures out, loaded when it is first asked for: it is larger than all else together */
  readonly loadElk: () => Promise<ELK>;
  /** The files that the server reaches by itself. A web worker has none: all that it reads it gets from its client. */
  readonly disk?: Disk;
}

/** Files that are reached without the client. */
export interface Disk {
  /** @returns whether this URI is one of a file here; what is elsewhere, the client knows */
  reaches(uri: string): boolean;

  /**
   * @param uri of a file that is reached
   * @returns its text; `undefined` where there is no such file
   * @throws when it is there and cannot be read: an error whose message says so to a person
   */
  readText(uri: string): Promise<string | undefined>;

  /**
   * Finds topology documents as the command line does.
   *
   * @param folder URI of the folder that is searched
   * @param within the path of a file or folder in it that alone is looked at; empty: all of the folder
   * @param onFailure called with why a folder gives nothing; the others are searched all the same
   * @returns their URIs
   */
  findDocuments(folder: string, within: string, onFailure: (error: unknown) => void): AsyncIterable<string>;
}
