import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { offerPlace } from '../features/actionOffer';
import { asksForQuickFixes, CODE_ACTION_KINDS, codeActionsAt, resolveCodeAction } from '../features/codeActions';
import type { ConfigurationPlace } from '../features/configurationEdit';
import { CONFIGURATION_FILE } from '../rules/configuration';
import type { ServerContext, Service } from './service';

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
        async ({ textDocument: { uri }, range, context: asked }) => {
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
        const place = offerPlace(action.data);
        const document = place && (await checked(place.uri));
        return document ? resolveCodeAction(action, place, document, support) : action;
      });
      return answer(action, token);
    });
  },
};

/** @returns the configuration that is in force for a document, or where a new one belongs: in its folder of the workspace, else beside it */
async function configurationOf(
  uri: string,
  { connection, support, configurations, documents }: ServerContext,
): Promise<ConfigurationPlace | undefined> {
  const nearest = await configurations.nearest(uri);
  if (nearest !== undefined) {
    return {
      uri: nearest,
      read: await configurations.read(nearest),
      version: documents.get(nearest)?.version ?? null,
    };
  }
  if (!support.createsFiles) return undefined;
  const folders = support.workspaceFolders ? await connection.workspace.getWorkspaceFolders() : null;
  const folder = (folders ?? [])
    .map((one) => one.uri.replace(/\/$/, ''))
    .filter((one) => uri.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  const beside = /^[a-z][a-z0-9+.-]*:\/\/.*\//i.test(uri) ? uri.slice(0, uri.lastIndexOf('/')) : undefined;
  const home = folder ?? beside;
  return home === undefined ? undefined : { uri: `${home}/${CONFIGURATION_FILE}`, read: undefined, version: null };
}
