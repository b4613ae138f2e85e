import { elementCard } from '../features/overview/elementCard';
import { overviewOf } from '../features/overview/overview';
import type { OwnNotifications } from '../protocol';
import { answerOwn, type Service } from './service';

/** Which topology documents there are, and what they declare: for a client with views of its own. */
export const overviewService: Service = {
  capabilities: () => ({}),
  listen(context) {
    const { connection, documents, configurations } = context;
    let isTold = false;
    const tell = (uris: readonly string[]): void => {
      const changed: OwnNotifications['lyncTopology/documentsChanged'] = { uris };
      // Whom nobody has asked, nobody listens for.
      if (isTold && context.requests.isRunning && uris.length > 0) {
        void connection.sendNotification('lyncTopology/documentsChanged', changed);
      }
    };
    documents.onDidChangeContent(({ document }) => tell([document.uri]));
    documents.onDidClose(({ document }) => tell([document.uri]));
    configurations.onDidChange(() => tell(documents.keys()));
    answerOwn(context, 'lyncTopology/documents', [], async () => {
      isTold = true;
      const all = await Promise.all(documents.keys().map((uri) => context.checked(uri)));
      return all.flatMap((document) => (document ? [document.uri] : []));
    });
    answerOwn(context, 'lyncTopology/overview', null, async ({ uri, previousResultId }) => {
      const document = await context.checked(uri);
      if (!document) return null;
      const { resultId } = document;
      return resultId === previousResultId
        ? { kind: 'unchanged', resultId }
        : { kind: 'full', ...overviewOf(document) };
    });
    answerOwn(context, 'lyncTopology/elementCard', null, async ({ uri, pointer }) => {
      const document = await context.checked(uri);
      return (document && elementCard(document, pointer)) ?? null;
    });
  },
};
