import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionRangeAt } from '../features/selectionRanges';
import type { Service } from './service';

export const selectionRangeService: Service = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen({ connection, requests, checked }) {
    connection.onSelectionRanges(
      requests.answer<SelectionRangeParams, SelectionRange[]>(
        'textDocument/selectionRange',
        [],
        async ({ textDocument, positions }) => {
          const document = await checked(textDocument.uri);
          if (!document) return [];
          const { tree, lines } = document;
          return positions.map((position) => selectionRangeAt(tree, lines, lines.offsetAt(position)));
        },
      ),
    );
  },
};
