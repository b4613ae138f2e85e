import { normalize, sep } from 'node:path';
import { t } from '@vscode/l10n';
import { checkXml } from '../interchange/checkXml';
import { isExported } from '../interchange/isExported';
import { check } from '../rules/check';
import type { CheckSettings } from '../rules/settings';
import { parse } from '../syntax/parse';
import { checkOptionsOf, type CheckOptions, type Format } from './checkOptions';
import { ExitCode, type Command } from './command';
import { Configurations } from './configurations';
import { decode } from './decode';
import { Failure } from './failure';
import { findDocuments } from './findDocuments';
import type { Mendable, Mended } from './fixDocument';
import { Progress } from './progress';
import { printable } from './printable';
import { readFile, titleOf } from './readFile';
import type { CheckedFile, Report } from './report';
import { Tally } from './summary';
import type { Terminal, TextOutput } from './terminal';
import { TextFile } from './textFile';
import { importFile, nameOfXml, writeRemarks } from './topologyXml';
import { refuseTarget } from './writeFile';

/** Each loaded when it is asked for: thousands of documents may be checked by as many processes. */
const REPORTS: Record<Format, (output: TextOutput) => Promise<Report>> = {
  pretty: async (output) => new (await import('./prettyReport')).PrettyReport(output),
  json: async (output) => new (await import('./jsonReport')).JsonReport(output),
  sarif: async (output) => new (await import('./sarifReport')).SarifReport(output),
  github: async (output) => new (await import('./githubReport')).GithubReport(output),
  junit: async (output) => new (await import('./junitReport')).JunitReport(output),
  markdown: async (output) => new (await import('./markdownReport')).MarkdownReport(output),
};

/** Where what is shown is what would be changed. */
const NO_REPORT: Report = { add: () => Promise.resolve(), end: () => Promise.resolve() };

/** `lync-topology check`: checks documents by the rules that the editor checks them by. */
export const checkCommand: Command = { usage, run };

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = checkOptionsOf(args);
  if (!options) {
    await terminal.stdout.write(usage());
    return ExitCode.clean;
  }
  if (options.color !== undefined) terminal.useColor(options.color);
  return new Check(options, terminal).run();
}

/** One run of the command. */
class Check {
  readonly #options: CheckOptions;
  readonly #terminal: Terminal;
  readonly #failures: unknown[] = [];
  readonly #configurations: Configurations;
  readonly #progress: Progress;
  /** What is found, also where it is not reported. */
  readonly #found = new Tally();
  #fixes = 0;
  #fixedFiles = 0;
  #notFixed = 0;

  constructor(options: CheckOptions, terminal: Terminal) {
    this.#options = options;
    this.#terminal = terminal;
    this.#configurations = new Configurations(terminal, this.#failures, options.levels);
    this.#progress = new Progress(terminal.stderr);
  }

  async run(): Promise<ExitCode> {
    const { names, target, config, format, fix, color } = this.#options;
    // Before the work, so that a person need not wait to be refused.
    for (const name of names) await this.#refuseTarget(name);
    if (config !== undefined) await this.#configurations.use(config);
    const file = target === undefined ? undefined : new TextFile(color ?? false);
    const output = file ?? this.#terminal.stdout;
    const report = fix === 'show' ? NO_REPORT : await REPORTS[format](output);

    for await (const name of findDocuments(names, this.#failures)) {
      const checked = await this.#check(name, output);
      await this.#add(report, ...this.#configurations.takeFaulty(), ...(checked ? [checked] : []));
      await this.#progress.show(this.#found.files);
    }
    await this.#add(report, ...this.#configurations.takeFaulty());
    await this.#progress.clear();
    const exitCode = this.#exitCode();
    await report.end({
      failures: this.#failures.map(messageOf),
      notChecked: this.#failures.length - this.#notFixed,
      exitCode,
    });
    await file?.save(target ?? '', { name: names[0] ?? '', force: this.#options.force });
    await this.#tell();
    return exitCode;
  }

  async #refuseTarget(name: string): Promise<void> {
    const { target, force } = this.#options;
    if (target !== undefined) await refuseTarget(target, { name, force });
  }

  /** @returns `undefined` for a file that cannot be checked */
  async #check(name: string, output: TextOutput): Promise<CheckedFile | undefined> {
    // A document is never overwritten by a report, nor the report written without the document.
    await this.#refuseTarget(name);
    try {
      const bytes = await readFile(name, this.#terminal);
      const settings = await this.#configurations.settingsFor(name);
      // It is read only: what Topology Builder has made, Topology Builder changes.
      if (isExported(bytes, name)) return await this.#checkExported(name, bytes, settings);
      const checked = check(decode(bytes, titleOf(name)), settings);
      const isKept = this.#options.fix === 'none';
      const { tree, lines, problems } = isKept ? checked : await this.#fix({ name, bytes, checked, settings }, output);
      return { name, tree, lines, problems };
    } catch (error) {
      this.#failures.push(error);
      return undefined;
    }
  }

  /** Checks what Microsoft's tools made of a topology, as it is. */
  async #checkExported(name: string, bytes: Uint8Array, settings: CheckSettings): Promise<CheckedFile> {
    const imported = await importFile(bytes, titleOf(name), { storesBy: 'place' });
    const { entry, text, lines, problems, remarks } = checkXml(imported, settings);
    // Findings may rest on what was guessed, or miss what was not understood.
    const doubts = remarks.filter(({ severity }) => severity === 'warning');
    if (doubts.length > 0) await this.#progress.clear();
    await writeRemarks(this.#terminal.stderr, nameOfXml(titleOf(name), entry), doubts);
    const tree = { ...parse(''), text };
    return { name: nameOfXml(name, entry), tree, lines, problems };
  }

  async #fix(document: Mendable, output: TextOutput): Promise<Mendable['checked']> {
    const { diffOf, mend, saveMended } = await import('./fixDocument');
    const mended = mend(document);
    if (!mended) return document.checked;
    const dry = this.#options.fix === 'show';
    if (!dry) {
      try {
        await saveMended(document, mended, this.#terminal);
      } catch (error) {
        // It is as it was, and reported so.
        this.#failures.push(error);
        this.#notFixed += 1;
        return document.checked;
      }
    }
    await this.#tellOf(document.name, mended);
    if (dry) {
      // Git knows no ./ in a name.
      const name = normalize(document.name).split(sep).join('/');
      const diff = diffOf({ ...document, name }, mended);
      await output.write(this.#colored(diff, output));
      // Each below what is told of it.
      await output.flush();
    }
    return mended.checked;
  }

  /** Says what is fixed in a document, or would be. */
  async #tellOf(name: string, { applied, isUnfinished }: Mended): Promise<void> {
    this.#fixedFiles += 1;
    this.#fixes += applied.length;
    await this.#progress.clear();
    const { stderr } = this.#terminal;
    const word = stderr.paint(['bold', 'green'], this.#options.fix === 'show' ? t('would fix:') : t('fixed:'));
    const times = new Map<string, number>();
    for (const { title, problem } of applied) {
      const what = `${title} (${problem.rule})`;
      times.set(what, (times.get(what) ?? 0) + 1);
    }
    for (const [what, count] of times) {
      const line = `${titleOf(name)}: ${count === 1 ? what : t('{what}, {count} times', { what, count })}`;
      await stderr.write(`${word} ${printable(line)}\n`);
    }
    if (isUnfinished) {
      const left = t(
        'In {name} some safe fixes are left, though many were made one after the other. Run it again to go on.',
        {
          name: titleOf(name),
        },
      );
      await stderr.write(`${printable(left)}\n`);
    }
    await stderr.flush();
  }

  /** A diff for a person; for a program, as it is. */
  #colored(diff: string, output: TextOutput): string {
    if (!(output === this.#terminal.stdout && this.#terminal.stdout.isTerminal)) return diff;
    const shown = (line: string): string => {
      const text = printable(line.replace(/\r$/, ''));
      if (/^(?:---|\+\+\+) /.test(line)) return output.paint('bold', text);
      if (line.startsWith('@@')) return output.paint('cyan', text);
      return line.startsWith('+')
        ? output.paint('green', text)
        : line.startsWith('-')
          ? output.paint('red', text)
          : text;
    };
    return diff.split('\n').map(shown).join('\n');
  }

  async #add(report: Report, ...files: readonly CheckedFile[]): Promise<void> {
    const { format, target } = this.#options;
    for (const file of files) {
      this.#found.add(file);
      // What people read of a file without problems is nothing; a program's report goes on with every file.
      const isShown = format !== 'pretty' || file.problems.length > 0;
      if (isShown && target === undefined && this.#terminal.stdout.isTerminal) await this.#progress.clear();
      const { problems } = file;
      await report.add(
        this.#options.quiet ? { ...file, problems: problems.filter(({ severity }) => severity === 'error') } : file,
      );
    }
  }

  #exitCode(): ExitCode {
    if (this.#failures.length > 0) return ExitCode.failed;
    const { error, warning } = this.#found.counts;
    return error > 0 || warning > this.#options.maxWarnings ? ExitCode.errorsFound : ExitCode.clean;
  }

  /** At the end, where it is not overlooked. */
  async #tell(): Promise<void> {
    const { fix, target, maxWarnings } = this.#options;
    const { stdout, stderr } = this.#terminal;
    await stdout.flush();
    if (fix !== 'none') await stderr.write(`${this.#fixesInWords()}\n`);
    // Nothing else says it where the report is in a file, or is a diff.
    if ((target !== undefined || fix === 'show') && this.#found.files > 0) {
      const left =
        fix === 'none' ? this.#found.words() : t('After that: {problems}', { problems: this.#found.words() });
      await stderr.write(`${left}\n`);
    }
    if (target !== undefined) await stderr.write(`${t('Written into {target}.', { target: printable(target) })}\n`);
    for (const failure of this.#failures) await this.#terminal.complain(failure);
    const { warning } = this.#found.counts;
    if (warning > maxWarnings) {
      const limit = { count: warning, limit: maxWarnings };
      const message =
        warning === 1
          ? t('1 warning, of at most {limit} that --max-warnings allows.', limit)
          : t('{count} warnings, of at most {limit} that --max-warnings allows.', limit);
      await this.#terminal.complain(new Failure(message));
    }
  }

  #fixesInWords(): string {
    const counts = { count: this.#fixes, files: this.#fixedFiles };
    if (this.#options.fix === 'show') {
      return t('Findings that --fix would mend: {count}; files that it would change: {files}.', counts);
    }
    return t('Findings mended: {count}; files changed: {files}.', counts);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function usage(): string {
  return t(`Checks topology documents against what Microsoft supports.

  lync-topology check [OPTION…] FILE|FOLDER|PATTERN…

  FILE      a document, whatever it is called; - is standard input. Also what import reads (.tbxml, .xml, .zip): findings then
            have their places in the XML
  FOLDER    every *.topology.json, *.topology.jsonc and topology.json below it, without node_modules and folders whose
            name begins with a dot
  PATTERN   such as "plans/**/*.json", in quotes

Report
  --format pretty    for people (the default)
  --format json      a list of findings: file, rule, severity, message, path, range
  --format sarif     SARIF 2.1.0, for code scanning, with the rules and the fixes
  --format github    annotations of GitHub Actions
  --format junit     test results: a suite for each file; errors fail, warnings do not
  --format markdown  a table, for comments and summaries
  -o, --output FILE  where the report is written; left out: to standard output
  --force            overwrites a report that exists
  --quiet            reports errors alone; --max-warnings counts warnings all the same
  --color            colours also where the output is no terminal; --no-color never

Rules
  --rule RULE=LEVEL  off, error, warning, information or hint, before what configuration files say; may be repeated
  --config FILE      the configuration for all documents, in place of the nearest lync-topology.config.json in the folder of
                     each or above it
  --max-warnings N   ends with 1 when there are more than N warnings

Mend
  --fix              applies the fixes that are safe without a look, and reports what is left
  --fix --dry-run    shows as a diff what would change, and changes nothing

  -h, --help         this text

Exit codes: 0 no error was found, 1 errors were found or too many warnings, 2 something could not be done (a message on
stderr says what).
`);
}
