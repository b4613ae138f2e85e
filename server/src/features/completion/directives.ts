import { t } from '@vscode/l10n';
import { runRules } from '../../rules/engine';
import { RULES } from '../../rules/registry';
import { suppressionsIn } from '../../rules/suppressions';
import type { Span } from '../../syntax/tree';
import type { CheckedVersion } from '../documents';
import { code } from '../markdown';

/** Something that may be written in a comment. */
export interface WordChoice {
  readonly word: string;
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
}

/** What may be written in a comment where the cursor is, and what of it is written. */
export interface CommentChoices {
  readonly kind: 'directive' | 'rule';
  readonly written: Span;
  readonly choices: readonly WordChoice[];
}

/**
 * @param comment a comment with the cursor in it
 * @returns what makes the comment switch rules off: how far, and which rules. Those that report something there come first
 */
export function choicesInComment(checked: CheckedVersion, comment: Span, offset: number): CommentChoices | undefined {
  const { text } = checked.tree;
  const before = text.slice(comment.offset, offset);
  const rest = /^[\w-]*/.exec(text.slice(offset, comment.offset + comment.length))?.[0] ?? '';
  const word = /[\w-]*$/.exec(before)?.[0] ?? '';
  const written: Span = { offset: offset - word.length, length: word.length + rest.length };
  if (/^\/[/*]\s*[\w-]*$/.test(before)) return { kind: 'directive', written, choices: directives() };
  if (!/^\/[/*]\s*lync-topology-disable(?:-next-line|-line)?\s/.test(before) || /\s--\s/.test(before)) return undefined;
  return { kind: 'rule', written, choices: rulesFor(checked, comment, written) };
}

function directives(): WordChoice[] {
  return [
    {
      word: 'lync-topology-disable-next-line',
      detail: t('Switch rules off for the next line'),
      documentation: t('Rules that are named after it report nothing in the next line; without a name, no rule does.'),
    },
    {
      word: 'lync-topology-disable-line',
      detail: t('Switch rules off for this line'),
      documentation: t('Rules that are named after it report nothing in this line; without a name, no rule does.'),
    },
    {
      word: 'lync-topology-disable',
      detail: t('Switch rules off for the whole document'),
      documentation: t('Rules that are named after it report nothing in this document; without a name, no rule does.'),
    },
  ];
}

function rulesFor({ tree, topology, lines, settings }: CheckedVersion, comment: Span, written: Span): WordChoice[] {
  const suppression = suppressionsIn(tree, lines).find((one) => one.comment === comment);
  const named = new Set(suppression?.rules.filter(({ offset }) => offset !== written.offset).map(({ id }) => id));
  const line = suppression?.line;
  const counts = new Map<string, number>();
  // Also what is switched off already: as long as no rule is named, this comment switches off all.
  for (const { rule, at } of runRules(topology, [...settings.rules.keys()])) {
    if (line !== undefined && lines.positionAt(at.offset).line !== line) continue;
    counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  }
  const choices = RULES.filter(({ id }) => !named.has(id)).map((rule) => {
    const { title, why } = rule.page();
    const count = counts.get(rule.id) ?? 0;
    const reported = count > 0 ? [t('Findings that this switches off: {count}', { count })] : [];
    return { word: rule.id, detail: title, documentation: [code(rule.id), why, ...reported].join('\n\n'), count };
  });
  return choices.sort((a, b) => Number(b.count > 0) - Number(a.count > 0) || (a.word < b.word ? -1 : 1));
}
