import { t } from '@vscode/l10n';
import { ruleOf } from '../../rules/registry';
import { sourceOf } from '../../rules/sources';
import { code } from '../markdown';

/** @returns why a rule is and what to do about what it finds, with its source, in paragraphs of Markdown; none where no rule has that id */
export function ruleCard(id: string): string[] {
  const rule = ruleOf(id);
  if (!rule) return [];
  const { title, why, whatToDo } = rule.page();
  const { title: source, url } = sourceOf(rule.sources[0]);
  return [
    `**${title}**`,
    why,
    t('**What to do:** {advice}', { advice: whatToDo }),
    `${code(rule.id)} · [${source}](${url})`,
  ];
}
