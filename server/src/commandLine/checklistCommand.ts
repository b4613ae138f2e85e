import { t } from '@vscode/l10n';
import { checklistOf } from '../features/checklist/checklist';
import { checklistMarkdown } from '../features/checklist/markdown';
import { check } from '../rules/check';
import { parseArguments } from './arguments';
import { ExitCode, type Command } from './command';
import { decode } from './decode';
import { Failure, UsageError } from './failure';
import { printable } from './printable';
import { readFile, STANDARD_INPUT, titleOf } from './readFile';
import type { Terminal } from './terminal';
import { refuseTarget, writeFile } from './writeFile';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `lync-topology checklist`: writes the deployment checklist of a topology document. */
export const checklistCommand: Command = { usage, run };

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, names } = parseArguments(args, OPTIONS);
  if (values.help) {
    await terminal.stdout.write(usage());
    return ExitCode.clean;
  }
  const [name] = names;
  if (name === undefined) throw new UsageError(t('Name the topology document.'));
  if (names.length > 1) {
    throw new UsageError(t('One document gives one checklist: name one, not {count}.', { count: names.length }));
  }
  const target = values.output === STANDARD_INPUT ? undefined : values.output;
  const options = { name, force: values.force ?? false };
  if (target !== undefined) await refuseTarget(target, options);

  const { topology, tree, lines } = check(decode(await readFile(name, terminal), titleOf(name)));
  const [slip] = tree.problems;
  if (slip) {
    const { line, character } = lines.positionAt(slip.offset);
    throw new Failure(
      t('{name} has a syntax error in line {line}, column {column}: {message} Correct it first.', {
        name: titleOf(name),
        line: line + 1,
        column: character + 1,
        message: slip.message,
      }),
    );
  }
  const checklist = checklistOf(topology);
  if (checklist.steps.length === 0) {
    throw new Failure(
      t('{name} has no Persistent Chat pool, and the checklist is for such pools.', { name: titleOf(name) }),
    );
  }
  const text = checklistMarkdown(checklist, titleOf(name).replace(/^.*[/\\]/, ''));
  if (target === undefined) {
    await terminal.stdout.write(text);
    return ExitCode.clean;
  }
  await writeFile(target, text, options);
  const done = checklist.steps.filter((step) => step.done).length;
  await terminal.stderr.write(
    `${t('Wrote the checklist into {target}: {done} of {all} steps are done.', {
      target: printable(target),
      done,
      all: checklist.steps.length,
    })}\n`,
  );
  return ExitCode.clean;
}

function usage(): string {
  return t(`Writes the deployment checklist of a topology document: the steps of Microsoft's deployment guide for Persistent
Chat Server with the computers, SQL Servers and names of the document, as GitHub Markdown.

  lync-topology checklist FILE [-o CHECKLIST] [--force]

  FILE  a topology document; - is standard input

  -o, --output CHECKLIST  where the checklist is written; left out: to standard output
  --force                 overwrites a file that exists
  -h, --help              this text

The boxes of the steps that deployment.completedSteps names are checked.
Exit codes: 0 written, 2 not written (a message on stderr says why).
`);
}
