import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { t } from '@vscode/l10n';
import type { Artifact, ArtifactLocation, Fix, Location, Region, Result, Run } from 'sarif';
import { version } from '../../../package.json';
import type { Problem } from '../rules/problem';
import type { LineIndex } from '../syntax/lines';
import type { Span } from '../syntax/tree';
import { fingerprints } from './fingerprints';
import { STANDARD_INPUT } from './readFile';
import type { CheckedFile, Outcome, Report } from './report';
import { LEVELS, ruleDescriptors } from './sarifRules';
import type { TextOutput } from './terminal';

/** The folder that the paths of files start from: on a build server, that of the repository. */
const ROOT = '%SRCROOT%';

/**
 * Findings in the format that code scanning services read: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). Findings that a comment
 * switches off are not in it: such services would show them as if they were not.
 *
 * It is written as findings come, one a line; what is known at the end only stands at the end.
 */
export class SarifReport implements Report {
  readonly #output: TextOutput;
  readonly #artifacts: Artifact[] = [];
  readonly #ruleIndices = new Map<string, number>();
  #started = false;
  #separator = '\n';

  constructor(output: TextOutput) {
    this.#output = output;
  }

  async add(file: CheckedFile): Promise<void> {
    await this.#start();
    const location: ArtifactLocation = { ...locationOf(file.name), index: this.#artifacts.length };
    this.#artifacts.push({ location, roles: ['analysisTarget'], mimeType: 'application/json', encoding: 'UTF-8' });
    const nextFingerprint = fingerprints(file);
    for (const problem of file.problems) {
      const result = this.#resultOf(problem, file, location, nextFingerprint(problem));
      await this.#output.write(`${this.#separator}${JSON.stringify(result)}`);
      this.#separator = ',\n';
    }
  }

  async end({ failures, exitCode }: Outcome): Promise<void> {
    await this.#start();
    const rest: Pick<Run, 'artifacts' | 'invocations'> = {
      artifacts: this.#artifacts,
      invocations: [
        {
          executionSuccessful: failures.length === 0,
          exitCode,
          toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
          workingDirectory: { uri: rootUri() },
        },
      ],
    };
    await this.#output.write(`\n],\n${membersOf(rest)}}]}\n`);
  }

  async #start(): Promise<void> {
    if (this.#started) return;
    this.#started = true;
    const rules = ruleDescriptors();
    for (const [index, { id }] of rules.entries()) this.#ruleIndices.set(id, index);
    const first: Omit<Run, 'results'> = {
      tool: { driver: { name: 'Lync Topology', version, semanticVersion: version, language: 'en', rules } },
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      originalUriBaseIds: { [ROOT]: { uri: rootUri() } },
    };
    await this.#output.write(
      `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{\n${membersOf(first)},\n"results":[`,
    );
  }

  #resultOf(problem: Problem, file: CheckedFile, artifactLocation: ArtifactLocation, fingerprint: string): Result {
    const { lines, tree } = file;
    const { rule, severity, message, span, path, related } = problem;
    const ruleIndex = this.#ruleIndices.get(rule);
    const placeOf = (at: Span): Location => ({ physicalLocation: { artifactLocation, region: regionOf(lines, at) } });
    const text = tree.text.slice(span.offset, span.offset + span.length);
    const region = { ...regionOf(lines, span), ...(text === '' ? {} : { snippet: { text } }) };
    const logical: Location = path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: 'value' }] };
    const others = distinct(related.map((other) => ({ ...placeOf(other.span), message: { text: other.message } })));
    const fixes = distinct(fixesOf(problem, lines, artifactLocation));
    return {
      ruleId: rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: LEVELS[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation, region }, ...logical }],
      ...(others.length > 0 ? { relatedLocations: others.map((other, index) => ({ id: index + 1, ...other })) } : {}),
      partialFingerprints: { 'finding/v1': fingerprint },
      ...(fixes.length > 0 ? { fixes } : {}),
    };
  }
}

function fixesOf(problem: Problem, lines: LineIndex, artifactLocation: ArtifactLocation): Fix[] {
  return problem
    .fixes()
    .filter(({ edits }) => edits.length > 0)
    .map(({ title, edits, safe }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits
            .toSorted((a, b) => a.offset - b.offset)
            .map((edit) => ({
              deletedRegion: regionOf(lines, edit),
              ...(edit.content === '' ? {} : { insertedContent: { text: edit.content } }),
            })),
        },
      ],
      properties: { safe },
    }));
}

/** Counted from 1; the end is behind the last sign. */
function regionOf(lines: LineIndex, span: Span): Region {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** @returns what a list may hold once only, once */
function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** From the working directory on where the file is in it, else by its whole address. */
function locationOf(name: string): ArtifactLocation {
  if (name === STANDARD_INPUT) return { uri: 'stdin', description: { text: t('standard input') } };
  const path = relative('.', name);
  if (isAbsolute(path) || path.split(sep)[0] === '..') return { uri: pathToFileURL(resolve(name)).href };
  const segments = path.split(sep).map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')));
  return { uri: segments.join('/'), uriBaseId: ROOT };
}

function rootUri(): string {
  const { href } = pathToFileURL(resolve('.'));
  return href.endsWith('/') ? href : `${href}/`;
}

/** @returns the members of an object, without its braces */
function membersOf(value: object): string {
  return JSON.stringify(value).slice(1, -1);
}
