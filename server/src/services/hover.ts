import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../features/hover';
import type { Service } from './service';

export const hoverService: Service = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, requests, support, checked }) {
    connection.onHover(
      requests.answer<HoverParams, Hover | null>('textDocument/hover', null, async ({ textDocument, position }) => {
        const document = await checked(textDocument.uri);
        return (document && hoverAt(document, document.lines.offsetAt(position), support)) ?? null;
      }),
    );
  },
};
