import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests, ReadFileParams } from '../../../server/src/protocol';
import { findFiles } from './findFiles';

/** Far above any topology. A larger file would keep everybody waiting who types in another one. */
const MAX_MEGABYTES = 20;

/**
 * Answers what the server asks about the files of the workspace, wherever they are. To be called before the client is started.
 *
 * @param warn is told why something is not as the user wants it
 */
export function offerFiles(client: BaseLanguageClient, warn: (reason: string) => void): void {
  const answer = <Method extends keyof ClientRequests>(
    method: Method,
    work: (params: ClientRequests[Method]['params']) => Promise<ClientRequests[Method]['result']>,
  ): void => {
    client.onRequest(method, work);
  };
  answer('lyncTopology/findFiles', async (params) => {
    const found = await findFiles(params, warn);
    return found.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
  answer('lyncTopology/readFile', ({ uri }: ReadFileParams) => readFile(client.protocol2CodeConverter.asUri(uri)));
}

async function readFile(uri: vscode.Uri): Promise<string | null> {
  const name = vscode.workspace.asRelativePath(uri);
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return null;
    if (size > MAX_MEGABYTES * 1024 * 1024) {
      throw new Error(
        vscode.l10n.t(
          '{name} is larger than {limit} MB. No topology is that large; it is checked only while it is open.',
          {
            name,
            limit: MAX_MEGABYTES,
          },
        ),
      );
    }
    // As an editor would show it: in the encoding that the user has chosen.
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
