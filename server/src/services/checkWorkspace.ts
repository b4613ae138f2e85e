import type { WorkspaceCounts } from '../protocol';
import { answerOwn, type Service } from './service';

/** Counts what is wrong in all topology documents of the workspace, open or not, as they are now. */
export const checkWorkspaceService: Service = {
  capabilities: () => ({}),
  listen(context) {
    answerOwn(context, 'lyncTopology/checkWorkspace', none(), async () => {
      const counts = none();
      for (const uri of await context.workspace.documents()) {
        const document = await context.checked(uri);
        if (!document) {
          counts.unreadable += 1;
          continue;
        }
        counts.documents += 1;
        for (const { severity } of document.problems) counts[severity] += 1;
      }
      return counts;
    });
  },
};

function none(): { -readonly [Name in keyof WorkspaceCounts]: WorkspaceCounts[Name] } {
  return { documents: 0, unreadable: 0, error: 0, warning: 0, information: 0, hint: 0 };
}
