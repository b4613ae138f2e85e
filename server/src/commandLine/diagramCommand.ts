import { extname } from 'node:path';
import { t } from '@vscode/l10n';
import { drawingOf } from '../features/diagram/draw';
import { loadElk } from '../features/diagram/elk';
import { layoutOf } from '../features/diagram/layout';
import { mermaidOf } from '../features/diagram/mermaid';
import { svgOf } from '../features/diagram/svg';
import { tooLargeToDraw } from '../features/diagram/tooLarge';
import { isExported } from '../interchange/isExported';
import { check, type CheckedDocument } from '../rules/check';
import { parseArguments } from './arguments';
import { ExitCode, type Command } from './command';
import { Configurations } from './configurations';
import { decode } from './decode';
import { Failure, UsageError } from './failure';
import { printable } from './printable';
import { readFile, STANDARD_INPUT, titleOf } from './readFile';
import type { Terminal } from './terminal';
import { importFile } from './topologyXml';
import { refuseTarget, writeFile } from './writeFile';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  format: { type: 'string', choices: ['svg', 'png', 'mermaid'] },
  theme: { type: 'string', choices: ['light', 'dark'] },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
type Format = (typeof OPTIONS.format.choices)[number];
type Theme = (typeof OPTIONS.theme.choices)[number];

const FORMATS: Readonly<Record<string, Format>> = {
  '.svg': 'svg',
  '.png': 'png',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
};

/** `lync-topology diagram`: draws a topology. */
export const diagramCommand: Command = { usage, run };

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, names } = parseArguments(args, OPTIONS);
  if (values.help) {
    await terminal.stdout.write(usage());
    return ExitCode.clean;
  }
  const [name] = names;
  if (name === undefined) throw new UsageError(t('Name the file to draw.'));
  if (names.length > 1) throw new UsageError(t('One file is drawn at a time, not {count}.', { count: names.length }));
  const target = values.output === STANDARD_INPUT ? undefined : values.output;
  const format = values.format ?? formatOf(target);
  if (format === 'png' && target === undefined) {
    throw new UsageError(t('A PNG picture is not written to standard output. Name a file: -o picture.png'));
  }
  const options = { name, force: values.force ?? false };
  // Before the work, so that a person need not wait to be refused.
  if (target !== undefined) await refuseTarget(target, options);

  const failures: unknown[] = [];
  const document = await checked(name, terminal, failures);
  const picture = await drawn(document, format, values.theme ?? 'light', titleOf(name));
  if (target !== undefined) await writeFile(target, picture, options);
  else if (typeof picture === 'string') await terminal.stdout.write(picture);
  await terminal.stdout.flush();
  for (const failure of failures) await terminal.complain(failure);
  return failures.length > 0 ? ExitCode.failed : ExitCode.clean;
}

/** @throws UsageError for a file whose name does not say what it is to hold */
function formatOf(target: string | undefined): Format {
  if (target === undefined) return 'svg';
  const format = FORMATS[extname(target).toLowerCase()];
  if (format !== undefined) return format;
  throw new UsageError(
    t('{name} ends neither with .svg, .png nor .mmd. Say what it is to hold: --format svg, png or mermaid', {
      name: target,
    }),
  );
}

/** @throws Failure when there is nothing to draw from */
async function checked(name: string, terminal: Terminal, failures: unknown[]): Promise<CheckedDocument> {
  const title = titleOf(name);
  const bytes = await readFile(name, terminal);
  const text = isExported(bytes, name) ? (await importFile(bytes, title)).text : decode(bytes, title);
  const configurations = new Configurations(terminal, failures);
  const document = check(text, await configurations.settingsFor(name));
  const [broken] = document.tree.problems;
  if (broken) {
    const { line, character } = document.lines.positionAt(broken.offset);
    const place = `${title}:${line + 1}:${character + 1}`;
    throw new Failure(t('{place}: {message} Mend it, then draw it.', { place, message: broken.message }));
  }
  const tooLarge = tooLargeToDraw(document.topology);
  if (tooLarge !== undefined) throw new Failure(`${title}: ${tooLarge}`);
  if (!document.topology.node) throw new Failure(t('{name} holds no topology: it is no JSON object.', { name: title }));
  for (const faulty of configurations.takeFaulty()) {
    const { stderr } = terminal;
    const warning = t('There are mistakes in {name}: lync-topology check tells which.', { name: faulty.name });
    await stderr.write(`${stderr.paint(['bold', 'yellow'], t('warning:'))} ${printable(warning)}\n`);
  }
  return document;
}

async function drawn(
  document: CheckedDocument,
  format: Format,
  theme: Theme,
  title: string,
): Promise<string | Uint8Array> {
  const diagram = drawingOf(document);
  if (format === 'mermaid') return mermaidOf(diagram);
  const svg = svgOf(diagram, await layoutOf(diagram, await loadElk()), { title, theme });
  if (format === 'svg') return svg;
  const { pngOf } = await import('./png');
  return pngOf(svg);
}

function usage(): string {
  return t(`Draws a topology: its sites with their pools and stores, the lines between them, and what is not supported in colour.

  lync-topology diagram FILE [-o PICTURE] [--force]

  FILE  a topology document, or what "lync-topology import" reads; - is standard input

  -o, --output PICTURE  where the picture is written: a file that ends with .svg, .png or .mmd; left out: to standard
                        output, as SVG
  --format svg|png|mermaid  what is written, whatever the file is called
  --theme light|dark    the colours of an SVG or PNG picture (light by default)
  --force               overwrites a file that exists
  -h, --help            this text

Mermaid is the language in which GitHub, GitLab and Azure DevOps draw flowcharts in Markdown.
Exit codes: 0 drawn, 2 not drawn (a message on stderr says why).
`);
}
