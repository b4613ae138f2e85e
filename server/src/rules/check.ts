import { t } from '@vscode/l10n';
import { checkFormat, type FormatProblem } from '../model/checkFormat';
import { begunIn, isCutOff } from '../model/cutOff';
import { readTopology, type Topology } from '../model/topology';
import { LineIndex } from '../syntax/lines';
import { parse } from '../syntax/parse';
import { pointerOf, type Span, type SyntaxProblem, type SyntaxTree } from '../syntax/tree';
import type { Severity } from './categories';
import { runRules } from './engine';
import { gravestFirst } from './gravity';
import { allOf, KEPT } from './kept';
import type { Problem } from './problem';
import type { Finding, Fix } from './rule';
import { RuleProblem } from './ruleProblem';
import { settingsOf, type CheckSettings } from './settings';
import { SuppressionLedger, suppressionsIn } from './suppressions';
import { unusedSuppressions } from './unusedSuppression';

export interface CheckedDocument {
  readonly tree: SyntaxTree;
  readonly lines: LineIndex;
  readonly topology: Topology;
  /** In the order of the text. Gathered when they are first asked for. */
  readonly problems: readonly Problem[];
}

/** A document, with how to gather its problems. */
export class LazilyChecked implements CheckedDocument {
  readonly tree: SyntaxTree;
  readonly lines: LineIndex;
  readonly topology: Topology;
  readonly #gather: () => readonly Problem[];
  #problems: readonly Problem[] | undefined = undefined;

  constructor({ tree, lines, topology }: Omit<CheckedDocument, 'problems'>, gather: () => readonly Problem[]) {
    this.tree = tree;
    this.lines = lines;
    this.topology = topology;
    this.#gather = gather;
  }

  // Not in an object literal: for each of these V8 makes a hidden class of its own, which keeps the document in memory longer than it is used.
  get problems(): readonly Problem[] {
    return (this.#problems ??= this.#gather());
  }
}

/**
 * Checks the text of a topology document: syntax, format, rules, and the comments that switch rules off.
 *
 * @param settings which rules are on; by default the recommended ones
 */
export function check(text: string, settings: CheckSettings = settingsOf()): CheckedDocument {
  kept ??= allOf(checkedOnce(KEPT, settingsOf()));
  return checkedOnce(text, settings);
}

let kept: readonly unknown[] | undefined;

function checkedOnce(text: string, settings: CheckSettings): CheckedDocument {
  const tree = parse(text);
  const lines = new LineIndex(tree.text);
  const topology = readTopology(tree);
  return new LazilyChecked({ tree, lines, topology }, () =>
    gathered(
      { tree, lines, topology },
      checkFormat(tree),
      runRules(topology, [...settings.rules.keys()]).map((finding) => problemOf(finding, settings, topology)),
      settings,
    ),
  );
}

/** @returns a finding as a problem of the gravity that its rule has by these settings */
export function problemOf(finding: Finding, settings: CheckSettings, topology: Topology): RuleProblem {
  return new RuleProblem(finding, settings.rules.get(finding.rule) ?? 'error', topology);
}

/**
 * @param format what is wrong with the format, what stands at one place in the order of the walk
 * @param found by the rules, in the order of the text; at one place in the order of the rules
 * @returns all problems of a document in the order of the text, without those that comments switch off
 */
export function gathered(
  { tree, lines, topology }: Omit<CheckedDocument, 'problems'>,
  format: Iterable<FormatProblem>,
  found: readonly RuleProblem[],
  settings: CheckSettings,
): readonly Problem[] {
  const ledger = new SuppressionLedger(suppressionsIn(tree, lines));
  const isOff = ({ rule, finding }: RuleProblem): boolean => ledger.isOff(rule, lines.positionAt(finding.offset).line);
  const isCut = tree.root !== undefined && isCutOff(tree.root);
  const begun = isCut ? begunIn(tree.root) : undefined;
  // Of a value in which the text ends nobody knows how it goes on.
  const whole = begun ? found.filter(({ finding }) => finding.offset !== begun.offset) : found;
  const ofRules = ledger.isEmpty ? whole : whole.filter((problem) => !isOff(problem));
  const others: Placed[] = tree.problems.map((problem) => ({ ...syntaxProblem(problem), rank: SYNTAX }));
  for (const mistake of format) {
    others.push({ problem: new ShownFormatProblem(mistake), offset: mistake.span.offset, rank: FORMAT });
  }
  const { unusedSuppression: severity } = settings;
  // What a comment switches off may be what is cut off.
  const unused = severity && !isCut ? ledger.unused() : [];
  if (severity && unused.length > 0) {
    const unread = others.map(({ offset }) => offset);
    for (const problem of unusedSuppressions(unused, unread, { tree, lines, topology }, severity)) {
      others.push({ problem, offset: problem.span.offset, rank: UNUSED });
    }
  }
  const inOrder = merged(
    others.sort((a, b) => a.offset - b.offset || a.rank - b.rank),
    ofRules,
  );
  return inOrder.length > MOST_PROBLEMS ? gravest(inOrder) : inOrder;
}

/** @returns both in the order of the text: those of rules are mostly many, the others few */
function merged(others: readonly Placed[], ofRules: readonly RuleProblem[]): readonly Problem[] {
  if (others.length === 0) return ofRules;
  const all: Problem[] = [];
  let from = 0;
  for (const { problem, offset, rank } of others) {
    const place = firstFrom(ofRules, from, rank === UNUSED ? offset + 1 : offset);
    for (const before of ofRules.slice(from, place)) all.push(before);
    all.push(problem);
    from = place;
  }
  return all.concat(ofRules.slice(from));
}

/** @returns the place of the first of these, from one of them on, that is reported at an offset or behind it */
function firstFrom(problems: readonly RuleProblem[], from: number, offset: number): number {
  let low = from;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle]?.finding.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns the gravest of the problems, and one that says that these are not all */
function gravest(problems: readonly Problem[]): Problem[] {
  const kept = new Set(gravestFirst(problems).slice(0, MOST_PROBLEMS));
  const notice: Problem = {
    rule: 'schema',
    severity: 'error',
    message: t('There are more findings in this document than the {count} that are listed. Mend these first.', {
      count: MOST_PROBLEMS.toLocaleString('en-US'),
    }),
    span: { offset: 0, length: 0 },
    path: '',
    related: [],
    fixes: () => [],
  };
  return [notice, ...problems.filter((problem) => kept.has(problem))];
}

/** Of a document with more findings than these nobody reads the rest, and the memory has an end. */
const MOST_PROBLEMS = 200_000;

/** A problem, with what tells its place among the others. */
interface Placed {
  readonly problem: Problem;
  readonly offset: number;
  /** At one place: syntax, format, the rules, comments. */
  readonly rank: number;
}

const SYNTAX = 0;
const FORMAT = 1;
const UNUSED = 2;

function syntaxProblem({ offset, length, message, within }: SyntaxProblem): Omit<Placed, 'rank'> {
  const problem: Problem = {
    rule: 'syntax',
    severity: 'error',
    message,
    span: { offset, length },
    path: within ? pointerOf(within) : '',
    related: [],
    fixes: () => [],
  };
  return { problem, offset };
}

/** Of very many only some are shown: what is said of one is worked out when it is asked for. */
class ShownFormatProblem implements Problem {
  readonly rule = 'schema';
  readonly #found: FormatProblem;

  constructor(found: FormatProblem) {
    this.#found = found;
  }

  get severity(): Severity {
    return this.#found.severity;
  }

  get message(): string {
    return this.#found.message;
  }

  get span(): Span {
    const { offset, length } = this.#found.span;
    return { offset, length };
  }

  get path(): string {
    return pointerOf(this.#found.at);
  }

  get related(): Problem['related'] {
    return [];
  }

  fixes(): Fix[] {
    return this.#found.fixes();
  }
}
