import { t } from '@vscode/l10n';
import { isRefusal } from '../changes/refusal';
import { answerOwn, type Service } from './service';

/** The wizards that ask what is needed for a change: their questions, what is proposed, and what rules say of the answers. Loaded with the first one. */
export const formService: Service = {
  capabilities: () => ({}),
  listen(context) {
    const failed = t('The wizard could not be shown. The output “Lync Topology” says why.');
    answerOwn(context, 'lyncTopology/form', { refusal: failed, remedies: [] }, async ({ uri, ...params }) => {
      const { openForm } = await import('../changes/forms/openForm');
      const document = await context.checked(uri);
      if (!document) return { refusal: t('This topology document is not open.'), remedies: [] };
      const result = openForm(document, document.settings, params);
      if (isRefusal(result)) return result;
      const { steps, answers, problems } = result;
      const findings = problems.map(({ rule, severity, message }) => ({ rule, severity, message }));
      return { steps, answers, findings };
    });
    answerOwn(context, 'lyncTopology/newDocument', { text: '' }, async ({ kind }) => {
      const { newDocument } = await import('../changes/newDocument');
      return { text: newDocument(kind) };
    });
  },
};
