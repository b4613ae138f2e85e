import { parseArgs } from 'node:util';
import { t } from '@vscode/l10n';
import { nearest } from '../model/nearest';
import { UsageError } from './failure';

interface Option {
  readonly type: 'boolean' | 'string';
  /** One letter. */
  readonly short?: string;
  /** The values that it may have; left out: any. */
  readonly choices?: readonly string[];
  /** Whether it may be given several times, and each value counts. */
  readonly multiple?: true;
}

/** By name, without hyphens. */
export type Options = Readonly<Record<string, Option>>;

/** Options as they were given; of one that is given twice the last, or all where each counts. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]['type'] extends 'boolean'
    ? true
    : O[Name] extends { readonly choices: readonly (infer Choice)[] }
      ? Choice
      : O[Name] extends { readonly multiple: true }
        ? readonly string[]
        : string;
};

/**
 * Reads what follows a command: options anywhere, `--` before names that begin with a hyphen.
 *
 * @throws UsageError for an option that the command does not have or that has a wrong value, with what may be meant
 */
export function parseArguments<O extends Options>(
  args: readonly string[],
  options: O,
): { values: Values<O>; names: string[] } {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string | readonly string[] | true> = {};
  const names: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw unknownOption(token.rawName, options);
    if (option.type === 'boolean') {
      if (token.value !== undefined) {
        throw new UsageError(t('Option {option} takes no value.', { option: token.rawName }));
      }
      values[token.name] = true;
    } else {
      // What follows the option is its value, but for another option.
      const isOption = token.inlineValue === false && /^-./.test(token.value);
      const value = checkedValue(token.rawName, isOption ? undefined : token.value, option.choices);
      const before = values[token.name];
      values[token.name] = option.multiple ? [...(Array.isArray(before) ? (before as string[]) : []), value] : value;
    }
  }
  // Each is of the type that its option says: that is what the loop above has checked.
  return { values: values as Values<O>, names };
}

function checkedValue(option: string, value: string | undefined, choices: readonly string[] | undefined): string {
  if (choices && (value === undefined || !choices.includes(value))) {
    const list = choices.join(', ');
    throw new UsageError(
      value === undefined
        ? t('Option {option} needs a value, one of {list}.', { option, list })
        : t('Option {option} is one of {list}, not {value}.', { option, list, value }),
    );
  }
  if (value === undefined || value === '') throw new UsageError(t('Option {option} needs a value.', { option }));
  return value;
}

function unknownOption(written: string, options: Options): UsageError {
  const [meant] = nearest(
    written,
    Object.keys(options).map((name) => `--${name}`),
    1,
  );
  return new UsageError(
    meant === undefined
      ? t('Unknown option {option}.', { option: written })
      : t('Unknown option {option}. Did you mean {meant}?', { option: written, meant }),
  );
}
