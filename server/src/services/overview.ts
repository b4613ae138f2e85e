import type { OwnNotifications } from '../protocol';
import { answerOwn, type Service } from './service';
import { statusOf } from './status';

/**
 * Which topology documents there are, what they declare and how they stand: for a client with views of its own. What makes overviews is loaded
 * with the first one.
 */
export const overviewService: Service = {
  capabilities: () => ({}),
  listen(context) {
    const { connection, requests, workspace, configurations } = context;
    let isTold = false;
    const tell = (uris: readonly string[]): void => {
      const changed: OwnNotifications['lyncTopology/documentsChanged'] = { uris };
      // Whom nobody has asked, nobody listens for.
      if (isTold && requests.isRunning && uris.length > 0) {
        void connection.sendNotification('lyncTopology/documentsChanged', changed);
      }
    };
    workspace.onDidChange(tell);
    configurations.onDidChange(() => void workspace.documents().then(tell));
    answerOwn(context, 'lyncTopology/documents', [], () => {
      isTold = true;
      return workspace.documents();
    });
    answerOwn(context, 'lyncTopology/status', null, ({ uri }) => {
      isTold = true;
      return statusOf(uri, context);
    });
    answerOwn(context, 'lyncTopology/overview', null, async ({ uri, previousResultId, at }) => {
      const { overviewOf } = await import('../features/overview/overview');
      const document = await context.checked(uri);
      if (!document) return null;
      const { resultId } = document;
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', ...overviewOf(document, at && document.lines.offsetAt(at)) };
    });
    answerOwn(context, 'lyncTopology/users', [], async ({ uri, position }) => {
      const { usersAt } = await import('../features/users');
      const document = await context.checked(uri);
      return document ? usersAt(document, document.lines.offsetAt(position)) : [];
    });
    answerOwn(context, 'lyncTopology/elementCard', null, async ({ uri, pointer }) => {
      const { elementCard } = await import('../features/overview/elementCard');
      const document = await context.checked(uri);
      return (document && elementCard(document, pointer)) ?? null;
    });
  },
};
