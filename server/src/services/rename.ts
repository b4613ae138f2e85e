import {
  LSPErrorCodes,
  ResponseError,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { isRefusal, type Refusal } from '../changes/refusal';
import { prepareRename, rename } from '../features/rename';
import type { Service } from './service';

export const renameService: Service = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  listen({ connection, requests, support, checked }) {
    connection.onPrepareRename(
      requests.answer<PrepareRenameParams, PrepareRenameResult | ResponseError | null>(
        'textDocument/prepareRename',
        null,
        async ({ textDocument, position }) => {
          const document = await checked(textDocument.uri);
          return document ? orError(prepareRename(document, document.lines.offsetAt(position))) : null;
        },
      ),
    );
    connection.onRenameRequest(
      requests.answer<RenameParams, WorkspaceEdit | ResponseError | null>(
        'textDocument/rename',
        null,
        async ({ textDocument, position, newName }) => {
          const document = await checked(textDocument.uri);
          return document ? orError(rename(document, document.lines.offsetAt(position), newName, support)) : null;
        },
      ),
    );
  },
};

/** A client shows its user the message of an error that it gets for an answer. */
function orError<Result extends object>(result: Result | Refusal): Result | ResponseError {
  return isRefusal(result) ? new ResponseError(LSPErrorCodes.RequestFailed, result.refusal) : result;
}
