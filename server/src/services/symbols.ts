import type {
  CancellationToken,
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { documentSymbols, flatSymbols } from '../features/symbols';
import { workspaceSymbols, type SearchedDocument } from '../features/workspaceSymbols';
import type { Service } from './service';

/** The outline of a document, and the search for names in all of them. */
export const symbolService: Service = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Lync Topology' }, workspaceSymbolProvider: true }),
  listen({ connection, requests, support, checked, workspace }) {
    connection.onDocumentSymbol(
      requests.answer<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
        'textDocument/documentSymbol',
        [],
        async ({ textDocument }) => {
          const document = await checked(textDocument.uri);
          if (!document) return [];
          return support.symbolTrees ? documentSymbols(document) : flatSymbols(document);
        },
      ),
    );
    connection.onWorkspaceSymbol(
      requests.answer<WorkspaceSymbolParams, SymbolInformation[]>('workspace/symbol', [], ({ query }, token) =>
        workspaceSymbols(query, searched(token)),
      ),
    );

    /** One after the other: no more of them are open, or in memory, at once than have to be. */
    async function* searched(token: CancellationToken): AsyncGenerator<SearchedDocument> {
      for (const uri of await workspace.documents()) {
        if (token.isCancellationRequested) return;
        const document = await checked(uri);
        if (document) yield document;
      }
    }
  },
};
