import type { Hover, HoverParams } from 'vscode-languageserver';
import type { Service } from './service';

/** What is said on hovering. Loaded with the first one. */
export const hoverService: Service = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, requests, support, checked }) {
    connection.onHover(
      requests.answer<HoverParams, Hover | null>('textDocument/hover', null, async ({ textDocument, position }) => {
        const { hoverAt } = await import('../features/hover');
        const document = await checked(textDocument.uri);
        return (document && hoverAt(document, document.lines.offsetAt(position), support)) ?? null;
      }),
    );
  },
};
