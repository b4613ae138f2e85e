import { CompletionTriggerKind, type CompletionItem, type CompletionParams } from 'vscode-languageserver';
import type { Service } from './service';

/** What a client asks for completion after, besides the beginning of a word. */
const TRIGGERS = ['"', ':', ' '];

/** What completes is loaded when it is first asked for. */
export const completionService: Service = {
  capabilities: () => ({ completionProvider: { triggerCharacters: TRIGGERS } }),
  listen({ connection, requests, support, checked }) {
    connection.onCompletion(
      requests.answer<CompletionParams, CompletionItem[]>(
        'textDocument/completion',
        [],
        async ({ textDocument, position, context }) => {
          const { completionsAt } = await import('../features/completion');
          const document = await checked(textDocument.uri);
          if (!document) return [];
          const isTriggered = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
          const trigger = isTriggered ? context.triggerCharacter : undefined;
          return completionsAt(document, document.lines.offsetAt(position), trigger, support);
        },
      ),
    );
  },
};
