import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldingRangesOf } from '../features/foldingRanges';
import type { Service } from './service';

export const foldingRangeService: Service = {
  capabilities: () => ({ foldingRangeProvider: true }),
  listen({ connection, requests, support, checked }) {
    connection.onFoldingRanges(
      requests.answer<FoldingRangeParams, FoldingRange[]>('textDocument/foldingRange', [], async ({ textDocument }) => {
        const document = await checked(textDocument.uri);
        return document ? foldingRangesOf(document.tree, document.lines, support.mostFoldingRanges) : [];
      }),
    );
  },
};
