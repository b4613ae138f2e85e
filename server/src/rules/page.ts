import { t } from '@vscode/l10n';
import { CATEGORIES, categoryTitle, severityWord, type Category } from './categories';
import { EXAMPLE_DEPLOYMENT } from './examples/deployment';
import { EXAMPLES } from './examples/registry';
import { GIVES_WAY } from './precedence';
import { RULES } from './registry';
import type { Rule } from './rule';
import { defaultSeverity } from './settings';
import { sourceOf } from './sources';

/** @returns the documentation page of a rule, in Markdown */
export function rulePage(rule: Rule): string {
  const { title, why, whatToDo } = rule.page();
  const examples = EXAMPLES[rule.id];
  return lines(
    `# ${rule.id}`,
    `**${title}.**`,
    facts(rule),
    `## ${t('Why')}`,
    why,
    ...(rule.evidence === 'derived'
      ? [t('Microsoft’s documentation does not state this rule in so many words: it follows from what is stated.')]
      : []),
    `## ${t('What to do')}`,
    whatToDo,
    `## ${t('Reported')}`,
    ...(examples?.reported ?? []).map(fenced),
    `## ${t('Not reported')}`,
    ...(examples?.notReported ?? []).map(fenced),
    ...givesWay(rule),
    t(
      'The examples are parts of the [example deployment](README.md#the-example-deployment): what they leave out stands there.',
    ),
    `## ${t('Switch it off')}`,
    switchOff(rule),
    `## ${t('Sources')}`,
    rule.sources
      .map(sourceOf)
      .map(({ title: source, url }) => `- [${source}](${url})`)
      .join('\n'),
  );
}

/** @returns the index of all rule pages, in Markdown: a table for each category, and the example deployment */
export function ruleIndex(rules: readonly Rule[] = RULES): string {
  const tables = (Object.keys(CATEGORIES) as Category[]).flatMap((category) => {
    const members = rules.filter((rule) => rule.category === category);
    if (members.length === 0) return [];
    const head = `| ${t('Rule')} | ${t('What it says')} | ${t('Severity')} | ${t('Origin')} | ${t('Fix')} |\n| --- | --- | --- | --- | --- |`;
    return [`## ${categoryTitle(category)}`, [head, ...members.map(row)].join('\n')];
  });
  const deployment = Object.entries(EXAMPLE_DEPLOYMENT).map(([name, value]) => `  "${name}": ${value}`);
  return lines(
    `# ${t('Rules')}`,
    t('{count} rules, by what they are about. Each has a page: why it is, what to do, examples and sources.', {
      count: rules.length,
    }),
    t(
      'Severity: an *error* is not supported or cannot work, a *warning* is supported but advised against or limited, *information* is worth knowing. Origin: *seed* rules come from the Persistent Chat deployment documentation that the project began with, *docs* rules from the wider library. Rules in *italics* are off unless a configuration asks for them.',
    ),
    ...tables,
    `## ${t('The example deployment')}`,
    t(
      'The examples on the rule pages are parts of this deployment, which is supported. What an example leaves out is as here.',
    ),
    fenced(`{\n${deployment.join(',\n')}\n}`),
  );
}

/** What is silent where a more specific rule reports says so. */
function givesWay(rule: Rule): string[] {
  const others = GIVES_WAY[rule.id];
  if (!others) return [];
  const links = others.map((id) => `[${id}](${id}.md)`).join(', ');
  return [
    t('One mistake is reported once: where one of these reports the same, this rule is silent: {rules}.', {
      rules: links,
    }),
  ];
}

function facts(rule: Rule): string {
  const cells: [string, string][] = [
    [t('Category'), categoryTitle(rule.category)],
    [t('Severity'), severityWord(defaultSeverity(rule))],
    [t('On by default'), rule.recommended ? t('yes') : t('no')],
    [t('Origin'), rule.origin],
    [t('Fix'), rule.fixes ? t('offered') : t('none')],
  ];
  return [
    `| ${cells.map(([name]) => name).join(' | ')} |`,
    `| ${cells.map(() => '---').join(' | ')} |`,
    `| ${cells.map(([, value]) => value).join(' | ')} |`,
  ].join('\n');
}

function row(rule: Rule): string {
  const link = `[${rule.id}](${rule.id}.md)`;
  const fix = rule.fixes ? t('yes') : '';
  const name = rule.recommended ? link : `*${link}*`;
  return `| ${name} | ${rule.page().title} | ${severityWord(defaultSeverity(rule))} | ${rule.origin} | ${fix} |`;
}

function switchOff(rule: Rule): string {
  return lines(
    t('For one line, with a comment before it:'),
    fenced(`// lync-topology-disable-next-line ${rule.id} -- ${t('the reason')}`),
    t('For a folder, in its `lync-topology.config.json`:'),
    fenced(`{ "rules": { "${rule.id}": "off" } }`),
  ).trimEnd();
}

function fenced(text: string): string {
  return `\`\`\`jsonc\n${text.trim()}\n\`\`\``;
}

function lines(...blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
