import type { ELK } from 'elkjs/lib/elk-api';
import type { Connection } from 'vscode-languageserver';
import type { ClientRequests } from './protocol';

/** Of a web worker; what this file is checked with otherwise does not know it. */
declare function importScripts(url: string): void;

/** What the script leaves in the worker: scripts/build.mjs gives it that name. */
declare const lyncTopologyElk: { readonly default: new () => ELK };

/**
 * @param connection to a client that has the script of the library: a web worker reaches no files
 * @returns what loads the library, once
 */
export function elkFromClient(connection: Connection): () => Promise<ELK> {
  let elk: Promise<ELK> | undefined;
  return () => {
    elk ??= load(connection).catch((error: unknown) => {
      elk = undefined;
      throw error;
    });
    return elk;
  };
}

async function load(connection: Connection): Promise<ELK> {
  const method = 'lyncTopology/layoutLibrary' satisfies keyof ClientRequests;
  const script = await connection.sendRequest<ClientRequests[typeof method]['result']>(method);
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    importScripts(url);
  } finally {
    URL.revokeObjectURL(url);
  }
  return new lyncTopologyElk.default();
}
