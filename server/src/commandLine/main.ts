import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { t } from '@vscode/l10n';
import { version } from '../../../package.json';
import { nearest } from '../model/nearest';
import { ExitCode, type Command } from './command';
import { Failure, UsageError } from './failure';
import type { Terminal } from './terminal';

/** The commands, each loaded when it is called: a check need not wait for what reads XML. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./checkCommand')).checkCommand],
  ['import', async () => (await import('./importCommand')).importCommand],
  ['diff', async () => (await import('./diffCommand')).diffCommand],
  ['checklist', async () => (await import('./checklistCommand')).checklistCommand],
  ['diagram', async () => (await import('./diagramCommand')).diagramCommand],
  ['rules', async () => (await import('./rulesCommand')).rulesCommand],
  ['explain', async () => (await import('./explainCommand')).explainCommand],
]);

/**
 * Runs the command line.
 *
 * @param args without the program's own name
 * @returns what the process is to answer; never rejects
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const name = args[0] ?? '';
  try {
    const exitCode = await dispatch(name, args.slice(1), terminal);
    await terminal.flush();
    return exitCode;
  } catch (error) {
    // What cannot be written cannot be complained about either.
    await explain(error, name, terminal).catch(() => undefined);
    return ExitCode.failed;
  }
}

async function explain(error: unknown, command: string, terminal: Terminal): Promise<void> {
  await terminal.complain(error);
  if (!(error instanceof UsageError)) return;
  const help = COMMANDS.has(command) ? `lync-topology help ${command}` : 'lync-topology help';
  await terminal.stderr.write(`${t('For help: {command}', { command: help })}\n`);
  await terminal.stderr.flush();
}

async function dispatch(name: string, rest: readonly string[], terminal: Terminal): Promise<ExitCode> {
  switch (name) {
    case '':
      await terminal.stderr.write(usage());
      return ExitCode.failed;
    case 'help':
    case '--help':
    case '-h': {
      const topic = rest[0];
      await terminal.stdout.write(topic === undefined ? usage() : (await commandNamed(topic)).usage());
      return ExitCode.clean;
    }
    case '--version':
    case '-V':
      await terminal.stdout.write(`${version}\n`);
      return ExitCode.clean;
    default:
      return runFromHere(await commandNamed(name), rest, terminal);
  }
}

/** Paths start from the folder that the user is in, which may have been deleted. */
function runFromHere(command: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    resolve('.');
  } catch {
    throw new Failure(t('The folder that you are in does not exist any more. Go to another one.'));
  }
  return command.run(args, terminal);
}

async function commandNamed(name: string): Promise<Command> {
  const load = COMMANDS.get(name);
  if (load) return load();
  if (name.startsWith('-')) {
    throw new UsageError(t('Unknown option {option}. Options come after the command.', { option: name }));
  }
  if (existsSync(name)) {
    throw new UsageError(t('{name} is not a command. Did you mean: lync-topology check {name}', { name }));
  }
  const [meant] = nearest(name, [...COMMANDS.keys(), 'help'], 1);
  throw new UsageError(
    meant === undefined
      ? t('Unknown command {name}.', { name })
      : t('Unknown command {name}. Did you mean {meant}?', { name, meant }),
  );
}

function usage(): string {
  return t(`Checks topology documents of Lync Server 2013 and Skype for Business Server against what Microsoft supports.

  lync-topology check FILE|FOLDER|PATTERN…   checks topology documents
  lync-topology import FILE [-o DOCUMENT]    makes a topology document of a published topology or a .tbxml file
  lync-topology diff OLD NEW                 says what is different between two topologies
  lync-topology checklist FILE               writes the deployment checklist of a topology document
  lync-topology diagram FILE [-o PICTURE]    draws a topology as SVG, PNG or Mermaid
  lync-topology rules                        lists the rules
  lync-topology explain RULE                 says why a rule is, and what to do
  lync-topology help COMMAND                 says more about a command

  -h, --help     this text
  -V, --version  the version
`);
}
