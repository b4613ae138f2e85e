import { resolve } from 'node:path';
import { t } from '@vscode/l10n';
import { countsInWords } from '../interchange/toDocument/countsInWords';
import type { ImportResult } from '../interchange/importTopology';
import { parseArguments } from './arguments';
import { ExitCode, type Command } from './command';
import { UsageError } from './failure';
import { printable } from './printable';
import { readFile, STANDARD_INPUT, titleOf } from './readFile';
import type { Terminal } from './terminal';
import { importFile, nameOfXml, writeRemarks } from './topologyXml';
import { isSameFile, refuseTarget, writeFile } from './writeFile';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  report: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `lync-topology import`: makes a topology document of what an administrator has. */
export const importCommand: Command = { usage, run };

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, names } = parseArguments(args, OPTIONS);
  if (values.help) {
    await terminal.stdout.write(usage());
    return ExitCode.clean;
  }
  const [name] = names;
  if (name === undefined) throw new UsageError(t('Name the file to import.'));
  if (names.length > 1)
    throw new UsageError(t('One file is imported at a time, not {count}.', { count: names.length }));
  const target = values.output === STANDARD_INPUT ? undefined : values.output;
  const { report } = values;
  if (report === STANDARD_INPUT)
    throw new UsageError(t('Option {option} needs the name of a file.', { option: '--report' }));
  await refuseOneFile(target, report);
  const options = { name, force: values.force ?? false };
  // Before the work, so that a person need not wait to be refused.
  for (const file of [target, report]) if (file !== undefined) await refuseTarget(file, options);

  const result = await importFile(await readFile(name, terminal), titleOf(name));
  // Where the report cannot be written, there is no document either.
  if (report !== undefined) await writeFile(report, reportOf(result, name), options);
  await refuseOneFile(target, report);
  if (target === undefined) await terminal.stdout.write(result.text);
  else await writeFile(target, result.text, options);
  await terminal.stdout.flush();

  const { stderr } = terminal;
  await writeRemarks(stderr, nameOfXml(titleOf(name), result.source.entry), result.remarks);
  const what = countsInWords(result.counts);
  await stderr.write(
    target === undefined
      ? `${t('Imported {what}.', { what })}\n`
      : `${t('Imported {what} into {target}.', { what, target: printable(target) })}\n`,
  );
  return ExitCode.clean;
}

/** One of them would be lost. Where both are new, only the first one that is written tells whether the other name leads to it. */
async function refuseOneFile(target: string | undefined, report: string | undefined): Promise<void> {
  if (target === undefined || report === undefined) return;
  if (resolve(report) === resolve(target) || (await isSameFile(report, target))) {
    throw new UsageError(t('The document and the report cannot be one file. Name two.'));
  }
}

/** What `--report` writes: the same as stderr says, for programs. */
function reportOf({ remarks, counts, source: { container, entry } }: ImportResult, file: string): string {
  return `${JSON.stringify({ file, ...(entry === undefined ? {} : { entry }), container, counts, remarks }, undefined, 2)}\n`;
}

function usage(): string {
  return t(`Makes a topology document of a topology that an administrator has.

  lync-topology import FILE [-o DOCUMENT] [--report REPORT] [--force]

  FILE  a published topology, as (Get-CsTopology -AsXml).ToString() gives it, a .tbxml file of Topology Builder, or a
        .zip archive that Export-CsConfiguration made; - is standard input

  -o, --output DOCUMENT  where the document is written; left out: to standard output
  --report REPORT        writes to a file, as JSON, what was not understood or has no place in a topology document
  --force                overwrites files that exist
  -h, --help             this text

What was not understood, or has no place in a topology document, is also told on stderr.
Exit codes: 0 imported, 2 not imported (a message on stderr says why).
`);
}
