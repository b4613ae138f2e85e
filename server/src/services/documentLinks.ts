import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinksOf } from '../features/documentLinks';
import type { Service } from './service';

export const documentLinkService: Service = {
  capabilities: () => ({ documentLinkProvider: {} }),
  listen({ connection, requests, checked }) {
    connection.onDocumentLinks(
      requests.answer<DocumentLinkParams, DocumentLink[]>('textDocument/documentLink', [], async ({ textDocument }) => {
        const document = await checked(textDocument.uri);
        return document ? documentLinksOf(document) : [];
      }),
    );
  },
};
