import { t } from '@vscode/l10n';
import { isRefusal } from '../changes/refusal';
import { workspaceEdit } from '../features/workspaceEdit';
import type { ChangeResult, NewFinding } from '../protocol';
import type { Problem } from '../rules/problem';
import { answerOwn, type Service } from './service';

/** How long a list of choices is judged before it is shown, in milliseconds. In a large document some of them have no verdict then. */
const TIME_FOR_CHOICES = 500;

/** The changes that administrators make by commands and in views: worked out here, made by the client. Loaded with the first one. */
export const changeService: Service = {
  capabilities: () => ({}),
  listen(context) {
    answerOwn(context, 'lyncTopology/change', failed(), async ({ uri, changes }) => {
      const { workOut } = await import('../changes/workOut');
      const document = await context.checked(uri);
      if (!document) return { refusal: t('This topology document is not open.'), findings: [] };
      const result = workOut(document, document.settings, changes);
      if (isRefusal(result)) {
        const { refusal, problems, alternative } = result;
        return { refusal, findings: findingsOf(problems), ...(alternative ? { alternative } : {}) };
      }
      const { edits, after, reveal, problems } = result;
      return {
        edit: workspaceEdit(edits, document, context.support),
        changes: result.changes,
        ...(reveal ? { reveal: after.lines.rangeOf(reveal) } : {}),
        findings: findingsOf(problems),
      };
    });
    answerOwn(context, 'lyncTopology/choices', [], async ({ uri, change, argument }) => {
      const { choicesFor } = await import('../changes/choices');
      const document = await context.checked(uri);
      if (!document) return [];
      const end = Date.now() + TIME_FOR_CHOICES;
      return choicesFor(document, document.settings, change, argument, () => Date.now() < end);
    });
  },
};

function findingsOf(problems: readonly Problem[]): NewFinding[] {
  return problems.map(({ rule, severity, message }) => ({ rule, severity, message }));
}

function failed(): ChangeResult {
  return { refusal: t('The change could not be worked out. The output “Lync Topology” says why.'), findings: [] };
}
