import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver';
import { SEMANTIC_TOKENS_LEGEND, semanticTokensOf } from '../features/semanticTokens';
import type { Service } from './service';

export const semanticTokenService: Service = {
  capabilities: () => ({ semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true } }),
  listen({ connection, requests, checked }) {
    const { semanticTokens } = connection.languages;
    semanticTokens.on(
      requests.answer<SemanticTokensParams, SemanticTokens>(
        'textDocument/semanticTokens/full',
        { data: [] },
        async ({ textDocument }) => {
          const document = await checked(textDocument.uri);
          return document ? semanticTokensOf(document) : { data: [] };
        },
      ),
    );
    semanticTokens.onRange(
      requests.answer<SemanticTokensRangeParams, SemanticTokens>(
        'textDocument/semanticTokens/range',
        { data: [] },
        async ({ textDocument, range }) => {
          const document = await checked(textDocument.uri);
          if (!document) return { data: [] };
          const { lines } = document;
          return semanticTokensOf(document, { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) });
        },
      ),
    );
  },
};
