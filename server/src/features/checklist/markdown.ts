import { t } from '@vscode/l10n';
import type { Checklist, ChecklistStep, ChecklistTask } from '../../protocol';
import { code, table } from '../markdown';

/**
 * @param document what the checklist was made from: the name of a file
 * @returns the checklist as a page of GitHub Markdown: a box for each step, checked where it is done, then what there is to know of each
 */
export function checklistMarkdown({ pools, steps }: Checklist, document: string): string {
  const title = `# ${t('Deployment checklist for Persistent Chat Server')}`;
  if (steps.length === 0) {
    return page(
      title,
      t('{document} has no Persistent Chat pool: there is nothing to deploy.', { document: code(document) }),
    );
  }
  const done = steps.filter((step) => step.done).length;
  return page(
    title,
    t('Made from {document} for {pools}. {done} of {all} steps are done.', {
      document: code(document),
      pools: pools.map(code).join(', '),
      done,
      all: steps.length,
    }),
    steps.map((step, index) => `- [${step.done ? 'x' : ' '}] ${linkTo(heading(step, index))}`).join('\n'),
    ...steps.map((step, index) => section(step, index, pools.length > 1)),
  );
}

function heading({ title }: ChecklistStep, index: number): string {
  return `${index + 1}. ${title}`;
}

/** GitHub and VS Code make the same anchors: small letters, figures and hyphens for blanks. */
function linkTo(title: string): string {
  const anchor = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
  return `[${title}](#${encodeURI(anchor)})`;
}

function section(step: ChecklistStep, index: number, hasPools: boolean): string {
  const { computers, permissions, tasks, sources } = step;
  return blocks(
    `## ${heading(step, index)}`,
    [
      `- ${t('**Computers:** {computers}', { computers: computers.length > 0 ? computers.map(code).join(', ') : anyComputer() })}`,
      `- ${t('**Requires:** {permissions}', { permissions: permissions.map(escaped).join('; ') })}`,
      `- ${t('**Sources:** {pages}', { pages: sources.map(({ title, url }) => `[${escaped(title)}](${url})`).join(' · ') })}`,
    ].join('\n'),
    ...(hasPools
      ? byPool(tasks).flatMap(([pool, ofPool]) => [
          `### ${pool === undefined ? t('All pools') : code(pool)}`,
          numbered(ofPool),
        ])
      : [numbered(tasks)]),
  );
}

/** The tasks of all pools first, then pool by pool. */
function byPool(tasks: readonly ChecklistTask[]): [pool: string | undefined, tasks: ChecklistTask[]][] {
  const groups = new Map<string | undefined, ChecklistTask[]>();
  for (const task of tasks) {
    const group = groups.get(task.pool);
    if (group) group.push(task);
    else groups.set(task.pool, [task]);
  }
  return [...groups].sort(([one], [other]) => Number(one !== undefined) - Number(other !== undefined));
}

function numbered(tasks: readonly ChecklistTask[]): string {
  return tasks.map(item).join('\n').trimEnd();
}

/** One task as an item of a numbered list, with its table and its command below it. */
function item(task: ChecklistTask, index: number): string {
  const number = `${index + 1}. `;
  const where = task.computers.length > 0 ? ` (${task.computers.map(code).join(', ')})` : '';
  const parts = blocks(
    `${escaped(task.title)}${where}.`,
    ...(task.details.length > 0
      ? [
          table(
            [t('What'), t('As planned')],
            task.details.map(({ name, value }) => [escaped(name), escaped(value)]),
          ),
        ]
      : []),
    ...(task.command === undefined ? [] : [fenced(task.command)]),
  );
  const indent = ' '.repeat(number.length);
  return `${number}${parts.replace(/\n(?=[^\n])/g, `\n${indent}`)}${task.command === undefined && task.details.length === 0 ? '' : '\n'}`;
}

/** @returns what is said of a step that has no computers of its own */
function anyComputer(): string {
  return t('any computer with the administrative tools');
}

/** The fence is longer than any row of backticks in the command. */
function fenced(command: string): string {
  const longest = Math.max(2, ...(command.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}powershell\n${command}\n${fence}`;
}

/** @returns plain text as Markdown that shows just it, on one line */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_~[\]<>&#]/g, '\\$&');
}

/** Joins what there is. */
function blocks(...all: readonly string[]): string {
  return all.filter((block) => block !== '').join('\n\n');
}

function page(...all: readonly string[]): string {
  return `${blocks(...all)}\n`;
}
