import { t } from '@vscode/l10n';
import { ImportError, importTopology, type ImportCounts, type ImportResult } from '../interchange/importTopology';
import { parseArguments } from './arguments';
import { ExitCode, type Command } from './command';
import { Failure, UsageError } from './failure';
import { printable } from './printable';
import { readFile, STANDARD_INPUT, titleOf } from './readFile';
import { listed } from './summary';
import type { Terminal } from './terminal';
import { refuseTarget, writeFile } from './writeFile';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
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
  const options = { name, force: values.force ?? false };
  // Before the work, so that a person need not wait to be refused.
  if (target !== undefined) await refuseTarget(target, options);

  const { text, remarks, counts } = imported(await readFile(name, terminal), name);
  if (target === undefined) await terminal.stdout.write(text);
  else await writeFile(target, text, options);
  await terminal.stdout.flush();

  const { stderr } = terminal;
  for (const { severity, message, line } of remarks) {
    const word =
      severity === 'warning' ? stderr.paint(['bold', 'yellow'], t('warning:')) : stderr.paint('bold', t('note:'));
    const place = line === undefined ? '' : `${printable(titleOf(name))}:${line}: `;
    await stderr.write(`${place}${word} ${printable(message)}\n`);
  }
  const what = countsInWords(counts);
  await stderr.write(
    target === undefined
      ? `${t('Imported {what}.', { what })}\n`
      : `${t('Imported {what} into {target}.', { what, target: printable(target) })}\n`,
  );
  return ExitCode.clean;
}

function imported(bytes: Uint8Array, name: string): ImportResult {
  try {
    return importTopology(bytes, titleOf(name));
  } catch (error) {
    throw error instanceof ImportError ? new Failure(error.message) : error;
  }
}

function countsInWords({ sites, pools, computers, sqlStores, fileStores }: ImportCounts): string {
  const words = listed([
    [sites, sites === 1 ? t('1 site') : t('{count} sites', { count: sites })],
    [pools, pools === 1 ? t('1 pool') : t('{count} pools', { count: pools })],
    [computers, computers === 1 ? t('1 computer') : t('{count} computers', { count: computers })],
    [sqlStores, sqlStores === 1 ? t('1 SQL Server store') : t('{count} SQL Server stores', { count: sqlStores })],
    [fileStores, fileStores === 1 ? t('1 file store') : t('{count} file stores', { count: fileStores })],
  ]);
  return words === '' ? t('an empty topology') : words;
}

function usage(): string {
  return t(`Makes a topology document of a topology that an administrator has.

  lync-topology import FILE [-o DOCUMENT] [--force]

  FILE  a published topology, as (Get-CsTopology -AsXml).ToString() gives it, or a .tbxml file of Topology Builder;
        - is standard input

  -o, --output DOCUMENT  where the document is written; left out: to standard output
  --force                overwrites a document that exists
  -h, --help             this text

What was not understood, or has no place in a topology document, is reported on stderr.
Exit codes: 0 imported, 2 not imported (a message on stderr says why).
`);
}
