import { CompletionTriggerKind, type CompletionItem, type CompletionParams } from 'vscode-languageserver';
import { COMPLETION_TRIGGERS, completionsAt } from '../features/completion';
import type { Service } from './service';

export const completionService: Service = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] } }),
  listen({ connection, requests, support, checked }) {
    connection.onCompletion(
      requests.answer<CompletionParams, CompletionItem[]>(
        'textDocument/completion',
        [],
        async ({ textDocument, position, context }) => {
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
