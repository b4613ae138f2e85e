import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { CODE_ACTION_KINDS, codeActionsAt } from '../features/codeActions';
import type { Service } from './service';

export const codeActionService: Service = {
  capabilities: ({ codeActionLiterals }) =>
    codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } } : {},
  listen({ connection, requests, support, checked }) {
    connection.onCodeAction(
      requests.answer<CodeActionParams, CodeAction[]>(
        'textDocument/codeAction',
        [],
        async ({ textDocument, range, context }) => {
          const document = await checked(textDocument.uri);
          if (!document) return [];
          const { lines } = document;
          const selection = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
          return codeActionsAt(document, selection, context, support);
        },
      ),
    );
  },
};
