import { t } from '@vscode/l10n';
import { checkFormat, type FormatProblem } from '../model/checkFormat';
import { readTopology, type Topology } from '../model/topology';
import { LineIndex } from '../syntax/lines';
import { parse } from '../syntax/parse';
import { pointerOf, type Span, type SyntaxProblem, type SyntaxTree } from '../syntax/tree';
import type { Severity } from './categories';
import { runRules } from './engine';
import { gravestFirst } from './gravity';
import type { Problem } from './problem';
import type { Finding, Fix } from './rule';
import { RuleProblem } from './ruleProblem';
import { settingsOf, type CheckSettings } from './settings';
import { SuppressionLedger, suppressionsIn } from './suppressions';
import { UnusedSuppression } from './unusedSuppression';

export interface CheckedDocument {
  readonly tree: SyntaxTree;
  readonly lines: LineIndex;
  readonly topology: Topology;
  /** In the order of the text. Gathered when they are first asked for. */
  readonly problems: readonly Problem[];
}

/**
 * Checks the text of a topology document: syntax, format, rules, and the comments that switch rules off.
 *
 * @param settings which rules are on; by default the recommended ones
 */
export function check(text: string, settings: CheckSettings = settingsOf()): CheckedDocument {
  const tree = parse(text);
  const lines = new LineIndex(text);
  const topology = readTopology(tree);
  let problems: readonly Problem[] | undefined;
  return {
    tree,
    lines,
    topology,
    get problems() {
      return (problems ??= gathered(
        { tree, lines, topology },
        checkFormat(tree),
        runRules(topology, [...settings.rules.keys()]),
        settings,
      ));
    },
  };
}

/**
 * @param format what is wrong with the format, what stands at one place in the order of the walk
 * @param findings of the rules, in any order
 * @returns all problems of a document in the order of the text, without those that comments switch off
 */
export function gathered(
  { tree, lines, topology }: Pick<CheckedDocument, 'tree' | 'lines' | 'topology'>,
  format: Iterable<FormatProblem>,
  findings: Iterable<Finding>,
  settings: CheckSettings,
): Problem[] {
  const ledger = new SuppressionLedger(suppressionsIn(tree, lines));
  const placed: Placed[] = tree.problems.map((problem) => ({ ...syntaxProblem(problem), rank: SYNTAX }));
  for (const found of format) {
    const problem = new ShownFormatProblem(found);
    placed.push({ problem, offset: found.span.offset, rank: FORMAT });
  }
  const ranks = new Map([...settings.rules.keys()].map((rule, rank) => [rule, rank]));
  for (const finding of findings) {
    const { offset } = finding.at;
    if (!ledger.isEmpty && ledger.isOff(finding.rule.id, lines.positionAt(offset).line)) continue;
    const severity = settings.rules.get(finding.rule) ?? 'error';
    placed.push({ problem: new RuleProblem(finding, severity, topology), offset, rank: ranks.get(finding.rule) ?? 0 });
  }
  const { unusedSuppression: severity } = settings;
  if (severity) {
    for (const unused of ledger.unused()) {
      const problem = new UnusedSuppression(unused, tree, severity);
      placed.push({ problem, offset: problem.span.offset, rank: UNUSED });
    }
  }
  const inOrder = placed.sort((a, b) => a.offset - b.offset || a.rank - b.rank).map(({ problem }) => problem);
  return inOrder.length > MOST_PROBLEMS ? gravest(inOrder) : inOrder;
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
  /** At one place: syntax, format, the rules in their order, comments. */
  readonly rank: number;
}

const SYNTAX = -2;
const FORMAT = -1;
const UNUSED = Infinity;

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
