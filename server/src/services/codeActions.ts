import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { offerPlace } from '../features/actionOffer';
import { asksForQuickFixes, CODE_ACTION_KINDS } from '../features/codeActionKinds';
import type { ConfigurationPlace } from '../features/configurationEdit';
import { configurationPlace } from './configurationPlace';
import type { ServerContext, Service } from './service';

/** What mends and what rearranges a document. Loaded when it is first asked for. */
export const codeActionService: Service = {
  capabilities: ({ codeActionLiterals, resolvesCodeActions }) =>
    codeActionLiterals
      ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: resolvesCodeActions } }
      : {},
  listen(context) {
    const { connection, requests, support, checked } = context;
    connection.onCodeAction(
      requests.answer<CodeActionParams, CodeAction[]>(
        'textDocument/codeAction',
        [],
        async ({ textDocument: { uri }, range, context: { only, ...given } }) => {
          // Some clients write null for what they leave out.
          const asked = only ? { ...given, only } : given;
          const { codeActionsAt } = await import('../features/codeActions');
          const configuration = asksForQuickFixes(asked) ? await configurationOf(uri, context) : undefined;
          const document = await checked(uri);
          if (!document) return [];
          const { lines } = document;
          const selection = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
          return codeActionsAt(document, { selection, context: asked, configuration }, support);
        },
      ),
    );
    connection.onCodeActionResolve(async (action, token) => {
      const answer = requests.answer<CodeAction, CodeAction>('codeAction/resolve', action, async () => {
        const { resolveCodeAction } = await import('../features/codeActions');
        const place = offerPlace(action.data);
        const document = place && (await checked(place.uri));
        return document ? resolveCodeAction(action, place, document, support) : action;
      });
      return answer(action, token);
    });
  },
};

/** @returns the configuration in which a rule can be switched off: there is one, or the client can create it */
async function configurationOf(uri: string, context: ServerContext): Promise<ConfigurationPlace | undefined> {
  const place = await configurationPlace(uri, context);
  return place?.read || context.support.createsFiles ? place : undefined;
}
