import { answerOwn, type Service } from './service';

/** The deployment checklist, for the view and the page that the client shows. What makes it is loaded with the first one. */
export const checklistService: Service = {
  capabilities: () => ({}),
  listen(context) {
    answerOwn(context, 'lyncTopology/checklist', null, async ({ uri }) => {
      const { checklistOf } = await import('../features/checklist/checklist');
      const document = await context.checked(uri);
      return document ? { ...checklistOf(document.topology), isBroken: document.tree.problems.length > 0 } : null;
    });
    answerOwn(context, 'lyncTopology/checklistMarkdown', null, async ({ uri }) => {
      const { checklistOf } = await import('../features/checklist/checklist');
      const { checklistMarkdown } = await import('../features/checklist/markdown');
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
