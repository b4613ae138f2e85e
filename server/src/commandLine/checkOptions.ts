import { t } from '@vscode/l10n';
import { isRuleName, unknownRule } from '../rules/configuration';
import { LEVELS, type Configuration, type Level } from '../rules/settings';
import { parseArguments } from './arguments';
import { UsageError } from './failure';
import { STANDARD_INPUT } from './readFile';

const OPTIONS = {
  format: { type: 'string', choices: ['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'] },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  quiet: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string' },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Format = (typeof OPTIONS.format.choices)[number];

/** What a person asked of `lync-topology check`. */
export interface CheckOptions {
  /** Files, folders and patterns; at least one. */
  readonly names: readonly string[];
  readonly format: Format;
  /** The file that the report goes to; `undefined`: standard output. */
  readonly target: string | undefined;
  readonly force: boolean;
  /** Whether errors alone are reported. */
  readonly quiet: boolean;
  /** How many warnings there may be. */
  readonly maxWarnings: number;
  /** The levels of rules that come before those of configuration files. */
  readonly levels: Configuration;
  /** The configuration file for all documents; `undefined`: the nearest to each. */
  readonly config: string | undefined;
  /** `show`: as `apply`, but what would be written is shown. */
  readonly fix: 'none' | 'apply' | 'show';
  /** `undefined`: as the terminal and the environment say. */
  readonly color: boolean | undefined;
}

/**
 * @returns `undefined` where help is asked for
 * @throws UsageError for options that are wrong, or that contradict each other
 */
export function checkOptionsOf(args: readonly string[]): CheckOptions | undefined {
  const { values, names } = parseArguments(args, OPTIONS);
  if (values.help) return undefined;
  if (names.length === 0) throw new UsageError(t('Name the files, folders or patterns to check.'));
  const fix = values.fix ? (values['dry-run'] ? 'show' : 'apply') : 'none';
  if (fix === 'none' && values['dry-run']) {
    throw new UsageError(t('Option --dry-run shows what --fix would change: write --fix --dry-run.'));
  }
  if (fix === 'show' && values.format !== undefined) {
    throw new UsageError(t('Option --dry-run shows a diff and no report: leave --format out.'));
  }
  if (fix === 'apply' && names.includes(STANDARD_INPUT)) {
    throw new UsageError(
      t('Standard input cannot be fixed. Name a file, or see what would change with --fix --dry-run.'),
    );
  }
  if (values.force && values.output === undefined) {
    throw new UsageError(t('Option --force overwrites the file that --output names: name one.'));
  }
  return {
    names,
    format: values.format ?? 'pretty',
    target: values.output === STANDARD_INPUT ? undefined : values.output,
    force: values.force ?? false,
    quiet: values.quiet ?? false,
    maxWarnings: values['max-warnings'] === undefined ? Infinity : countOf('--max-warnings', values['max-warnings']),
    levels: { rules: new Map((values.rule ?? []).map(levelOf)) },
    config: values.config,
    fix,
    color: (values.color ?? values['no-color']) ? !values['no-color'] : undefined,
  };
}

function countOf(option: string, value: string): number {
  if (/^\d{1,15}$/.test(value)) return Number(value);
  throw new UsageError(t('Option {option} is a whole number, 0 or more, not {value}.', { option, value }));
}

function levelOf(setting: string): [rule: string, level: Level] {
  const equals = setting.indexOf('=');
  const rule = equals < 0 ? setting : setting.slice(0, equals);
  if (!isRuleName(rule)) throw new UsageError(unknownRule(rule));
  const level = LEVELS.find((one) => one === setting.slice(equals + 1));
  if (level !== undefined && equals >= 0) return [rule, level];
  throw new UsageError(
    t('Option --rule is a rule, an equals sign and one of {levels}: --rule {rule}=warning', {
      levels: LEVELS.join(', '),
      rule,
    }),
  );
}
