import type {
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { documentSymbols, flatSymbols } from '../features/symbols';
import { workspaceSymbols } from '../features/workspaceSymbols';
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
      requests.answer<WorkspaceSymbolParams, SymbolInformation[]>('workspace/symbol', [], async ({ query }) => {
        const searched = await Promise.all((await workspace.documents()).map((uri) => checked(uri)));
        return workspaceSymbols(
          query,
          searched.filter((document) => document !== undefined),
        );
      }),
    );
  },
};
