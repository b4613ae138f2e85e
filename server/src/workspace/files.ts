import type { Connection } from 'vscode-languageserver';
import type { Environment } from '../environment';
import type { ClientSupport } from '../features/clientSupport';
import { escapeGlob, isBelowSkippedFolder, isTopologyFile, SKIPPED_FOLDERS, TOPOLOGY_FILES } from '../model/fileNames';
import type { ClientRequests } from '../protocol';
import { pathIn } from './uris';

/**
 * The files of the workspace. A client that offers to list and read them is asked: it knows those of a virtual workspace, and which of
 * them its user wants to see. For any other client they are those of the disk.
 */
export class Files {
  readonly #connection: Connection;
  readonly #environment: Environment;
  readonly #support: ClientSupport;

  constructor(connection: Connection, environment: Environment, support: ClientSupport) {
    this.#connection = connection;
    this.#environment = environment;
    this.#support = support;
  }

  /**
   * @returns the text of a file; `undefined` where there is none
   * @throws when it is there and cannot be read: an error whose message says so to a person
   */
  async readText(uri: string): Promise<string | undefined> {
    const { disk } = this.#environment;
    if (disk?.reaches(uri)) return disk.readText(uri);
    if (!this.#support.offersFiles) return undefined;
    return (await this.#ask('lyncTopology/readFile', { uri })) ?? undefined;
  }

  /**
   * Finds the topology documents in a folder of the workspace.
   *
   * @param within the path of a file or folder in it that alone is looked at; empty: all of the folder
   * @param onFailure called with why a folder gives nothing
   * @returns their URIs
   */
  async *findDocuments(folder: string, within: string, onFailure: (error: unknown) => void): AsyncGenerator<string> {
    if (this.#support.offersFiles) {
      for (const uri of await this.#ask('lyncTopology/findFiles', searchOf(folder, within))) {
        const path = pathIn(folder, uri);
        if (path !== undefined && isTopologyFile(path) && !isBelowSkippedFolder(path)) yield uri;
      }
      return;
    }
    const { disk } = this.#environment;
    if (disk?.reaches(folder)) yield* disk.findDocuments(folder, within, onFailure);
  }

  #ask<Method extends keyof ClientRequests>(
    method: Method,
    params: ClientRequests[Method]['params'],
  ): Promise<ClientRequests[Method]['result']> {
    return this.#connection.sendRequest(method, params);
  }
}

function searchOf(folder: string, within: string): ClientRequests['lyncTopology/findFiles']['params'] {
  const search = { folder, exclude: SKIPPED_FOLDERS };
  if (within === '') return { ...search, pattern: TOPOLOGY_FILES };
  return isTopologyFile(within)
    ? { ...search, pattern: escapeGlob(within) }
    : { ...search, pattern: `${escapeGlob(within)}/${TOPOLOGY_FILES}`, below: within };
}
