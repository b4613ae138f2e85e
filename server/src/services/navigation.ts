import type {
  DefinitionParams,
  DocumentHighlight,
  DocumentHighlightParams,
  Location,
  LocationLink,
  ReferenceParams,
} from 'vscode-languageserver';
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation';
import type { Service } from './service';

/** Definition, references and highlights of names. */
export const navigationService: Service = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true }),
  listen({ connection, requests, support, checked }) {
    connection.onDefinition(
      requests.answer<DefinitionParams, Location[] | LocationLink[]>(
        'textDocument/definition',
        [],
        async ({ textDocument, position }) => {
          const document = await checked(textDocument.uri);
          return document ? definitionsAt(document, document.lines.offsetAt(position), support) : [];
        },
      ),
    );
    connection.onReferences(
      requests.answer<ReferenceParams, Location[]>(
        'textDocument/references',
        [],
        async ({ textDocument, position, context }) => {
          const document = await checked(textDocument.uri);
          return document ? referencesAt(document, document.lines.offsetAt(position), context) : [];
        },
      ),
    );
    connection.onDocumentHighlight(
      requests.answer<DocumentHighlightParams, DocumentHighlight[]>(
        'textDocument/documentHighlight',
        [],
        async ({ textDocument, position }) => {
          const document = await checked(textDocument.uri);
          return document ? highlightsAt(document, document.lines.offsetAt(position)) : [];
        },
      ),
    );
  },
};
