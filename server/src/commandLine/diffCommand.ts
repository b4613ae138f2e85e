import { t } from '@vscode/l10n';
import { compareTopologies } from '../comparison/compareTopologies';
import type { Change, ComparedFinding, ComparedTopology, Comparison } from '../comparison/comparison';
import { comparisonMarkdown } from '../features/comparison/markdown';
import { isSame } from '../features/comparison/groups';
import { comparedXml } from '../interchange/comparedXml';
import { isExported } from '../interchange/isExported';
import { check } from '../rules/check';
import type { CheckSettings } from '../rules/settings';
import { LineIndex } from '../syntax/lines';
import { valueAtPointer, type Span } from '../syntax/tree';
import { parseArguments } from './arguments';
import { ExitCode, type Command } from './command';
import { Configurations } from './configurations';
import { decode } from './decode';
import { Failure, UsageError } from './failure';
import { writePretty } from './prettyDiff';
import { printable } from './printable';
import { readFile, STANDARD_INPUT, titleOf } from './readFile';
import type { Terminal, TextOutput } from './terminal';
import { TextFile } from './textFile';
import { importFile, nameOfXml, writeRemarks } from './topologyXml';
import { refuseTarget } from './writeFile';

const OPTIONS = {
  format: { type: 'string', choices: ['pretty', 'json', 'markdown'] },
  output: { type: 'string', short: 'o' },
  config: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
type Format = (typeof OPTIONS.format.choices)[number];

/** `lync-topology diff`: says what is different between two topologies. */
export const diffCommand: Command = { usage, run };

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, names } = parseArguments(args, OPTIONS);
  if (values.help) {
    await terminal.stdout.write(usage());
    return ExitCode.clean;
  }
  const [oldName, newName] = names;
  if (oldName === undefined || newName === undefined || names.length > 2) {
    throw new UsageError(
      t('Name two files: the topology as it was, and the one to compare with it. Named are {count}.', {
        count: names.length,
      }),
    );
  }
  if (oldName === STANDARD_INPUT && newName === STANDARD_INPUT) {
    throw new UsageError(t('Only one of the two topologies can come from standard input.'));
  }
  const target = values.output === STANDARD_INPUT ? undefined : values.output;
  const force = values.force ?? false;
  // Before the work, so that a person need not wait to be refused.
  if (target !== undefined) for (const name of names) await refuseTarget(target, { name, force });

  const settings = await settingsFor([newName, oldName], values.config, terminal);
  if (!settings) return ExitCode.failed;
  const [old, next] = [
    await readTopologyFile(oldName, settings, terminal),
    await readTopologyFile(newName, settings, terminal),
  ];
  const comparison = compareTopologies(old.topology, next.topology);
  const file = target === undefined ? undefined : new TextFile(false);
  await write(comparison, { old, new: next }, values.format ?? 'pretty', file ?? terminal.stdout);
  await file?.save(target ?? '', { name: newName, force });
  await terminal.stdout.flush();
  return isSame(comparison) ? ExitCode.clean : ExitCode.errorsFound;
}

/**
 * Both topologies are judged by the rules for the new one: that another configuration is near the old one, as when it was put into a folder for
 * temporary files, is no difference between them.
 *
 * @param names of files and `-`, whose place is not known; the first that is a file counts
 * @returns `undefined` where a configuration cannot be read, which the user has been told
 */
async function settingsFor(
  names: readonly string[],
  config: string | undefined,
  terminal: Terminal,
): Promise<CheckSettings | undefined> {
  const failures: unknown[] = [];
  const configurations = new Configurations(terminal, failures);
  if (config !== undefined) await configurations.use(config);
  const settings = await configurations.settingsFor(names.find((name) => name !== STANDARD_INPUT) ?? STANDARD_INPUT);
  // Of the configuration, why it cannot be read.
  for (const failure of failures) await terminal.complain(failure);
  if (failures.length > 0) return undefined;
  for (const { name } of configurations.takeFaulty()) {
    const { stderr } = terminal;
    const warning = t('There are mistakes in {name}: lync-topology check tells which.', { name });
    await stderr.write(`${stderr.paint(['bold', 'yellow'], t('warning:'))} ${printable(warning)}\n`);
  }
  return settings;
}

/** One of the two files. */
interface TopologyFile {
  /** As a person calls it; of an archive, with the name of the file in it. */
  readonly name: string;
  readonly topology: ComparedTopology;
  readonly lines: LineIndex;
  /** @returns where in the file it stands what a JSON Pointer into the topology document names */
  readonly spanAt: (pointer: string) => Span;
}

/** @throws Failure for what is no topology */
async function readTopologyFile(name: string, settings: CheckSettings, terminal: Terminal): Promise<TopologyFile> {
  const title = titleOf(name);
  const bytes = await readFile(name, terminal);
  if (isExported(bytes, name)) {
    const imported = await importFile(bytes, title);
    const { entry, text, spanAt } = imported.source;
    const doubts = imported.remarks.filter(({ severity }) => severity === 'warning');
    await writeRemarks(terminal.stderr, nameOfXml(title, entry), doubts);
    return {
      name: nameOfXml(title, entry),
      topology: comparedXml(imported, settings),
      lines: new LineIndex(text),
      spanAt,
    };
  }
  const document = check(decode(bytes, title), settings);
  const { tree, lines, topology } = document;
  const [broken] = tree.problems;
  if (broken) {
    const { line, character } = lines.positionAt(broken.offset);
    const place = `${title}:${line + 1}:${character + 1}`;
    throw new Failure(t('{place}: {message} Mend it, then compare.', { place, message: broken.message }));
  }
  if (!topology.node) throw new Failure(t('{name} holds no topology: it is no JSON object.', { name: title }));
  return {
    name: title,
    topology: document,
    lines,
    spanAt: (pointer) => valueAtPointer(tree, pointer) ?? { offset: 0, length: 0 },
  };
}

interface Both {
  readonly old: TopologyFile;
  readonly new: TopologyFile;
}

async function write(comparison: Comparison, files: Both, format: Format, output: TextOutput): Promise<void> {
  switch (format) {
    case 'pretty':
      return writePretty(comparison, output);
    case 'json':
      return output.write(`${JSON.stringify(jsonOf(comparison, files), undefined, 2)}\n`);
    case 'markdown':
      return output.write(comparisonMarkdown(comparison, { old: files.old.name, new: files.new.name }));
  }
}

function jsonOf({ changes, findings }: Comparison, files: Both): object {
  return {
    old: files.old.name,
    new: files.new.name,
    changes: changes.map((change) => jsonOfChange(change, files)),
    findings: {
      new: findings.new.map((finding) => jsonOfFinding(finding, files.new)),
      gone: findings.gone.map((finding) => jsonOfFinding(finding, files.old)),
    },
  };
}

function jsonOfChange(change: Change, files: Both): object {
  const { kind, item, subject, computer, property, label, from, to, facts, message } = change;
  return {
    kind,
    item,
    subject,
    computer,
    property,
    label,
    from: from?.value,
    to: to?.value,
    facts: facts?.map(({ property: name, value }) => ({ property: name, value })),
    message,
    old: change.old === undefined ? undefined : placeOf(change.old, files.old),
    new: change.new === undefined ? undefined : placeOf(change.new, files.new),
  };
}

function jsonOfFinding({ place, ...finding }: ComparedFinding, file: TopologyFile): object {
  return { ...finding, ...placeOf(place, file) };
}

function placeOf(path: string, { lines, spanAt }: TopologyFile): object {
  return { path, range: lines.rangeOf(spanAt(path)) };
}

function usage(): string {
  return t(`Says what is different between two topologies: what publishing the new one would change. Pools, computers, stores, databases and
sites that come, go, move or change, the settings of each, and which findings are new or gone.

  lync-topology diff [OPTION…] OLD NEW

  OLD, NEW  topology documents, or what "lync-topology import" reads (.tbxml, .xml, .zip); one may be -, standard input

  --format pretty|json|markdown  how it is written; markdown is for a comment on a pull request (pretty by default)
  -o, --output FILE              where it is written; left out: to standard output
  --config FILE                  the configuration for both; left out: the nearest one above NEW
  --force                        overwrites a file that exists
  -h, --help                     this text

The order of properties and lists, comments, layout and the case of names are no differences; a finding that a comment switches off is gone.
What files of Microsoft's tools do not say, such
as data centers and hardware, is not compared with a document that says it.
Exit codes: 0 the same, 1 different, 2 not compared (a message on stderr says why).
`);
}
