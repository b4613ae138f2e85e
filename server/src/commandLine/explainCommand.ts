import { t } from '@vscode/l10n';
import { isRuleName, unknownRule } from '../rules/configuration';
import { ruleOf } from '../rules/registry';
import { parseArguments } from './arguments';
import { ExitCode, type Command } from './command';
import { Failure, UsageError } from './failure';
import type { Terminal } from './terminal';

const OPTIONS = { help: { type: 'boolean', short: 'h' } } as const;

/** `lync-topology explain RULE`: prints the page of a rule. */
export const explainCommand: Command = { usage, run };

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, names } = parseArguments(args, OPTIONS);
  if (values.help) {
    await terminal.stdout.write(usage());
    return ExitCode.clean;
  }
  const [name, another] = names;
  if (name === undefined || another !== undefined) {
    throw new UsageError(t('Name one rule. All of them: lync-topology rules'));
  }
  const rule = ruleOf(name);
  if (!rule) {
    throw new Failure(
      isRuleName(name)
        ? t('{name} reports comments that switch a rule off where it reports nothing. It has no page.', { name })
        : unknownRule(name),
    );
  }
  const { rulePage } = await import('../rules/page');
  await terminal.stdout.write(rulePage(rule));
  return ExitCode.clean;
}

function usage(): string {
  return t(`Prints the page of a rule, in Markdown: why it is, what to do, examples, how to switch it off, sources.

  lync-topology explain RULE

  -h, --help  this text
`);
}
