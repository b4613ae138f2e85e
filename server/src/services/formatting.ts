import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { FORMAT_TRIGGERS, formatDocument, formatOnType, formatRange } from '../features/formatting';
import type { Service } from './service';

export const formattingService: Service = {
  capabilities: () => {
    const [firstTriggerCharacter, ...moreTriggerCharacter] = FORMAT_TRIGGERS;
    return {
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter },
    };
  },
  listen({ connection, requests, checked }) {
    connection.onDocumentFormatting(
      requests.answer<DocumentFormattingParams, TextEdit[]>(
        'textDocument/formatting',
        [],
        async ({ textDocument, options }) => {
          const document = await checked(textDocument.uri);
          return document ? formatDocument(document, options) : [];
        },
      ),
    );
    connection.onDocumentRangeFormatting(
      requests.answer<DocumentRangeFormattingParams, TextEdit[]>(
        'textDocument/rangeFormatting',
        [],
        async ({ textDocument, range, options }) => {
          const document = await checked(textDocument.uri);
          return document ? formatRange(document, range, options) : [];
        },
      ),
    );
    connection.onDocumentOnTypeFormatting(
      requests.answer<DocumentOnTypeFormattingParams, TextEdit[]>(
        'textDocument/onTypeFormatting',
        [],
        async ({ textDocument, position, ch, options }) => {
          const document = await checked(textDocument.uri);
          return document ? formatOnType(document, position, ch, options) : [];
        },
      ),
    );
  },
};
