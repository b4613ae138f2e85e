import { t } from '@vscode/l10n';
import { checkFormat, type FormatProblem } from '../model/checkFormat';
import { readTopology, type Topology } from '../model/topology';
import { removeComment, type Edit } from '../syntax/edit';
import { LineIndex } from '../syntax/lines';
import { parse } from '../syntax/parse';
import { pointerOf, type SyntaxProblem, type SyntaxTree } from '../syntax/tree';
import type { Severity } from './categories';
import { isRuleName, unknownRule } from './configuration';
import { runRules } from './engine';
import type { Problem } from './problem';
import type { Finding, Fix } from './rule';
import { settingsOf, UNUSED_SUPPRESSION, type CheckSettings } from './settings';
import { RuleProblem } from './ruleProblem';
import { SuppressionLedger, suppressionsIn, type NamedRule, type Suppression } from './suppressions';

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
  for (const problem of format) placed.push(formatProblem(problem));
  const ranks = new Map([...settings.rules.keys()].map((rule, rank) => [rule, rank]));
  for (const finding of findings) {
    const { offset } = finding.at;
    if (!ledger.isEmpty && ledger.isOff(finding.rule.id, lines.positionAt(offset).line)) continue;
    const severity = settings.rules.get(finding.rule) ?? 'error';
    placed.push({ problem: new RuleProblem(finding, severity, topology), offset, rank: ranks.get(finding.rule) ?? 0 });
  }
  const { unusedSuppression: severity } = settings;
  if (severity) {
    for (const problem of unusedSuppressions(tree, ledger, severity)) {
      placed.push({ problem, offset: problem.span.offset, rank: UNUSED });
    }
  }
  return placed.sort((a, b) => a.offset - b.offset || a.rank - b.rank).map(({ problem }) => problem);
}

/** A problem, with what tells its place among the others. */
interface Placed {
  readonly problem: Problem;
  readonly offset: number;
  /** At one place: syntax, format, the rules in their order, comments. */
  readonly rank: number;
}

const SYNTAX = -2;
const FORMAT_RANK = -1;
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

function formatProblem(found: FormatProblem): Placed {
  const { offset } = found.span;
  const problem: Problem = {
    rule: 'schema',
    severity: found.severity,
    get message() {
      return found.message;
    },
    get span() {
      const { offset, length } = found.span;
      return { offset, length };
    },
    get path() {
      return pointerOf(found.at);
    },
    related: [],
    fixes: found.fixes,
  };
  return { problem, offset, rank: FORMAT_RANK };
}

function unusedSuppressions(tree: SyntaxTree, ledger: SuppressionLedger, severity: Severity): Problem[] {
  return ledger.unused().map(({ suppression, named }) => ({
    rule: UNUSED_SUPPRESSION,
    severity,
    message: whyUnused(named),
    span: named ?? suppression.comment,
    path: '',
    related: [],
    fixes: () => [deleteSuppression(tree, suppression, named)],
  }));
}

function whyUnused(named: NamedRule | undefined): string {
  if (!named) return t('This comment switches nothing off: no rule reports anything there.');
  if (!isRuleName(named.id)) return unknownRule(named.id);
  return t('This comment does not switch {rule} off: it reports nothing there.', { rule: named.id });
}

function deleteSuppression(tree: SyntaxTree, { comment, rules }: Suppression, named: NamedRule | undefined): Fix {
  if (!named || rules.length === 1) {
    return { title: t('Delete this comment'), edits: removeComment(tree, comment), safe: true };
  }
  const index = rules.indexOf(named);
  const next = rules[index + 1];
  const before = rules[index - 1];
  // The name goes with the comma and the blanks up to its neighbour.
  const start = next ? named.offset : before ? before.offset + before.length : named.offset;
  const end = next ? next.offset : named.offset + named.length;
  const edit: Edit = { offset: start, length: end - start, content: '' };
  return { title: t('Delete {rule} from this comment', { rule: named.id }), edits: [edit], safe: true };
}
