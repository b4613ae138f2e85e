import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import type { Service } from './service';

/** The characters after which something is laid out while somebody types. */
const TRIGGERS = ['}', ']', '\n'] as const;

/** How a document is laid out. Loaded when it is first asked for. */
export const formattingService: Service = {
  capabilities: () => {
    const [firstTriggerCharacter, ...moreTriggerCharacter] = TRIGGERS;
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
          const { formatDocument } = await import('../features/formatting');
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
          const { formatRange } = await import('../features/formatting');
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
          const { formatOnType } = await import('../features/formatting');
          const document = await checked(textDocument.uri);
          return document ? formatOnType(document, position, ch, options) : [];
        },
      ),
    );
  },
};
