import { t } from '@vscode/l10n';
import type { ReportingDescriptor } from 'sarif';
import { plainText } from '../features/markdown';
import { categoryTitle, type Severity } from '../rules/categories';
import { RULES } from '../rules/registry';
import type { Rule } from '../rules/rule';
import { defaultSeverity, UNUSED_SUPPRESSION } from '../rules/settings';
import { sourceOf } from '../rules/sources';

/** What SARIF calls a severity. */
export const LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Severity, string>;

/** Findings that come from no rule, but from reading what is there. */
const READING = 'reading';

/** @returns what SARIF says of every rule, and of what else is reported: each `Problem.rule` is the id of one */
export function ruleDescriptors(): ReportingDescriptor[] {
  return [...RULES.map(ofRule), ...ofReading()];
}

function ofRule(rule: Rule): ReportingDescriptor {
  const { title, why, whatToDo } = rule.page();
  const severity = defaultSeverity(rule);
  const sources = rule.sources.map(sourceOf);
  const links = sources.map(({ title: source, url }) => `- [${source}](${url})`);
  const help = [why, `**${t('What to do')}**`, whatToDo, `**${t('Sources')}**`, links.join('\n')].join('\n\n');
  return descriptor({
    id: rule.id,
    name: pascalCase(rule.id),
    severity,
    enabled: rule.recommended,
    title,
    why,
    help,
    helpUri: sources[0]?.url,
    properties: {
      category: rule.category,
      origin: rule.origin,
      evidence: rule.evidence,
      precision: rule.evidence === 'stated' ? 'very-high' : 'high',
      tags: [categoryTitle(rule.category)],
    },
  });
}

function ofReading(): ReportingDescriptor[] {
  const whole = (id: string, name: string, severity: Severity, title: string, why: string): ReportingDescriptor =>
    descriptor({
      id,
      name,
      severity,
      enabled: true,
      title,
      why,
      help: why,
      properties: { category: READING, precision: 'very-high', tags: [READING] },
    });
  return [
    whole(
      'syntax',
      'ValidSyntax',
      'error',
      t('A topology document is JSON, with comments and trailing commas'),
      t('What is no JSON cannot be read. The rules report on the rest as far as it can be understood.'),
    ),
    whole(
      'schema',
      'ValidFormat',
      'error',
      t('A topology document has the properties of the format'),
      t(
        'An unknown property or a value of a wrong type is not what the format has: docs/format.md lists every property.',
      ),
    ),
    whole(
      'configuration',
      'ValidConfiguration',
      'error',
      t('A configuration names rules and levels that there are'),
      t(
        'What is not understood in lync-topology.config.json counts as not written, so that a slip in it silences no rule.',
      ),
    ),
    whole(
      UNUSED_SUPPRESSION,
      'UnusedSuppression',
      'warning',
      t('A comment that switches a rule off is needed'),
      t('A comment that switches off what reports nothing can be deleted. It would hide what comes later.'),
    ),
  ];
}

interface Described {
  readonly id: string;
  /** In one word, unlike the id. */
  readonly name: string;
  readonly severity: Severity;
  readonly enabled: boolean;
  readonly title: string;
  /** Markdown. */
  readonly why: string;
  /** Markdown. */
  readonly help: string;
  readonly helpUri?: string | undefined;
  readonly properties: { readonly tags: string[] } & Readonly<Record<string, unknown>>;
}

function descriptor({
  id,
  name,
  severity,
  enabled,
  title,
  why,
  help,
  helpUri,
  properties,
}: Described): ReportingDescriptor {
  return {
    id,
    name,
    shortDescription: { text: `${plainText(title)}.` },
    fullDescription: { text: plainText(why), markdown: why },
    help: { text: plainText(help), markdown: help },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: LEVELS[severity], enabled },
    properties: {
      ...properties,
      'problem.severity': severity === 'hint' || severity === 'information' ? 'recommendation' : severity,
    },
  };
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}
