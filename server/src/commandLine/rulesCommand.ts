import { t } from '@vscode/l10n';
import { CATEGORIES, categoryTitle, type Category } from '../rules/categories';
import { severityWord } from '../rules/categories';
import { RULES } from '../rules/registry';
import { defaultSeverity } from '../rules/settings';
import { sourceOf } from '../rules/sources';
import { parseArguments } from './arguments';
import { ExitCode, type Command } from './command';
import { UsageError } from './failure';
import type { Output, Terminal } from './terminal';

const OPTIONS = {
  format: { type: 'string', choices: ['pretty', 'json'] },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `lync-topology rules`: lists the rules. */
export const rulesCommand: Command = { usage, run };

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, names } = parseArguments(args, OPTIONS);
  if (values.help) {
    await terminal.stdout.write(usage());
    return ExitCode.clean;
  }
  const [name] = names;
  if (name !== undefined) {
    throw new UsageError(t('This command takes no names. For one rule: lync-topology explain {name}', { name }));
  }
  if (values.format === 'json') await terminal.stdout.write(asJson());
  else await list(terminal.stdout);
  return ExitCode.clean;
}

async function list(output: Output): Promise<void> {
  const width = Math.max(...RULES.map((rule) => rule.id.length));
  const severities = Math.max(...RULES.map((rule) => severityWord(defaultSeverity(rule)).length));
  for (const category of Object.keys(CATEGORIES) as Category[]) {
    const rules = RULES.filter((rule) => rule.category === category);
    if (rules.length === 0) continue;
    await output.write(`${output.paint('bold', categoryTitle(category))}\n`);
    for (const rule of rules) {
      const severity = severityWord(defaultSeverity(rule)).padEnd(severities);
      const off = rule.recommended ? '' : ` ${t('(off by default)')}`;
      await output.write(`  ${rule.id.padEnd(width)}  ${severity}  ${rule.page().title}${off}\n`);
    }
    await output.write('\n');
  }
  await output.write(`${t('{count} rules. For one of them: lync-topology explain RULE', { count: RULES.length })}\n`);
}

function asJson(): string {
  const rules = RULES.map((rule) => ({
    id: rule.id,
    category: rule.category,
    severity: defaultSeverity(rule),
    recommended: rule.recommended,
    origin: rule.origin,
    evidence: rule.evidence,
    fixable: rule.fixes !== undefined,
    title: rule.page().title,
    sources: rule.sources.map((source) => sourceOf(source).url),
  }));
  return `[\n${rules.map((rule) => JSON.stringify(rule)).join(',\n')}\n]\n`;
}

function usage(): string {
  return t(`Lists the rules: what each says, how gravely it reports, and whether it is on by default.

  lync-topology rules [--format pretty|json]

  --format pretty  for people (the default)
  --format json    a list: id, category, severity, recommended, origin, evidence, fixable, title, sources
  -h, --help       this text
`);
}
