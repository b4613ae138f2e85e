import { InlayHintRefreshRequest, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import type { Service } from './service';

/** What is shown beside the text. Loaded when it is first asked for. */
export const inlayHintService: Service = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen({ connection, requests, support, checked, configurations }) {
    connection.languages.inlayHint.on(
      requests.answer<InlayHintParams, InlayHint[]>('textDocument/inlayHint', [], async ({ textDocument, range }) => {
        const { inlayHints } = await configurations.editorSettings(textDocument.uri);
        const { inlayHintsIn } = await import('../features/inlayHints');
        const document = inlayHints ? await checked(textDocument.uri) : undefined;
        if (!document) return [];
        const { lines } = document;
        return inlayHintsIn(document, { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) });
      }),
    );
    if (!support.refreshesInlayHints) return;
    configurations.onDidChange(() => {
      void requests.attempt(InlayHintRefreshRequest.method, undefined, () =>
        connection.sendRequest(InlayHintRefreshRequest.type),
      );
    });
  },
};
