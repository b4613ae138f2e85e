import { t } from '@vscode/l10n';
import { check } from '../rules/check';
import { Configurations } from './configurations';
import { parseArguments } from './arguments';
import { ExitCode, type Command } from './command';
import { decode } from './decode';
import { UsageError } from './failure';
import { findDocuments } from './findDocuments';
import { readFile, titleOf } from './readFile';
import type { CheckedFile, Report } from './report';
import type { Output, Terminal } from './terminal';

const OPTIONS = {
  format: { type: 'string', choices: ['pretty', 'json'] },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
type Format = (typeof OPTIONS.format.choices)[number];

/** Each loaded when it is asked for: thousands of documents may be checked by as many processes. */
const REPORTS: Record<Format, (output: Output) => Promise<Report>> = {
  pretty: async (output) => new (await import('./prettyReport')).PrettyReport(output),
  json: async (output) => new (await import('./jsonReport')).JsonReport(output),
};

/** `lync-topology check`: checks documents by the rules that the editor checks them by. */
export const checkCommand: Command = { usage, run };

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, names } = parseArguments(args, OPTIONS);
  if (values.help) {
    await terminal.stdout.write(usage());
    return ExitCode.clean;
  }
  if (names.length === 0) throw new UsageError(t('Name the files, folders or patterns to check.'));
  if (values.color ?? values['no-color']) terminal.useColor(!values['no-color']);

  const report = await REPORTS[values.format ?? 'pretty'](terminal.stdout);
  const failures: unknown[] = [];
  const configurations = new Configurations(terminal, failures);
  let errors = false;
  for await (const name of findDocuments(names, failures)) {
    let file: CheckedFile;
    try {
      const text = decode(await readFile(name, terminal), titleOf(name));
      file = { name, ...check(text, await configurations.settingsFor(name)) };
    } catch (error) {
      failures.push(error);
      continue;
    }
    for (const one of [...configurations.takeFaulty(), file]) {
      errors ||= one.problems.some(({ severity }) => severity === 'error');
      await report.add(one);
    }
  }
  await report.end(failures.length);
  // At the end, where they are not overlooked.
  for (const failure of failures) await terminal.complain(failure);
  if (failures.length > 0) return ExitCode.failed;
  return errors ? ExitCode.errorsFound : ExitCode.clean;
}

function usage(): string {
  return t(`Checks topology documents against what Microsoft supports.

  lync-topology check [OPTION…] FILE|FOLDER|PATTERN…

  FILE      a document, whatever it is called; - is standard input
  FOLDER    every *.topology.json, *.topology.jsonc and topology.json below it, without node_modules and folders whose
            name begins with a dot
  PATTERN   such as "plans/**/*.json", in quotes

  --format pretty  for people (the default)
  --format json    a list of findings: file, rule, severity, message, path, range
  --color          colours also where the output is no terminal; --no-color never
  -h, --help       this text

Which rules report, and how gravely, says the nearest lync-topology.config.json in the folder of a document or above it.

Exit codes: 0 no error was found, 1 errors were found, 2 something could not be checked (a message on stderr says what).
`);
}
