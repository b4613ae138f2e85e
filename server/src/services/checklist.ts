import { checklistOf } from '../features/checklist/checklist';
import { checklistMarkdown } from '../features/checklist/markdown';
import { answerOwn, type Service } from './service';

/** The deployment checklist, for the view and the page that the client shows. */
export const checklistService: Service = {
  capabilities: () => ({}),
  listen(context) {
    answerOwn(context, 'lyncTopology/checklist', null, async ({ uri }) => {
      const document = await context.checked(uri);
      return document ? { ...checklistOf(document.topology), isBroken: document.tree.problems.length > 0 } : null;
    });
    answerOwn(context, 'lyncTopology/checklistMarkdown', null, async ({ uri }) => {
      const document = await context.checked(uri);
      return document ? checklistMarkdown(checklistOf(document.topology), fileNameOf(uri)) : null;
    });
  },
};

/** The last segment of an address, as a person reads it. */
function fileNameOf(uri: string): string {
  const segment = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
