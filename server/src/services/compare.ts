import { t } from '@vscode/l10n';
import { answerOwn, type Service } from './service';

/** Compares two topologies, from bytes: the server need not reach the files. What does it is loaded with the first comparison. */
export const compareService: Service = {
  capabilities: () => ({}),
  listen(context) {
    const failed = {
      kind: 'refused',
      reason: t('The topologies could not be compared. The output of Lync Topology says more.'),
    } as const;
    answerOwn(context, 'lyncTopology/compare', failed, async (params) => {
      const { compareFiles } = await import('./compare/compareFiles');
      return compareFiles(await context.configurations.settingsFor(params.settingsOf), params);
    });
  },
};
