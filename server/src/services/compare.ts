import { t } from '@vscode/l10n';
import { answerOwn, type Service } from './service';

/** Compares two topologies, from bytes: the server need not reach the files. What does it is loaded with the first comparison. */
export const compareService: Service = {
  capabilities: () => ({}),
  listen(context) {
    const { configurations, documents, workspace } = context;
    const failed = {
      kind: 'refused',
      reason: t('The topologies could not be compared. The output of Lync Topology says more.'),
    } as const;
    answerOwn(context, 'lyncTopology/compare', failed, async (params) => {
      const { compareFiles } = await import('./compare/compareFiles');
      const { settingsOf: uri } = params;
      const settings = await configurations.settingsFor(uri);
      if (!documents.get(uri) && !workspace.has(uri)) configurations.leave(uri);
      return compareFiles(settings, params);
    });
  },
};
