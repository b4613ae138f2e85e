import { t } from '@vscode/l10n';
import { checkFormat } from '../model/checkFormat';
import { readTopology, type Topology } from '../model/topology';
import { removeComment, type Edit } from '../syntax/edit';
import { LineIndex } from '../syntax/lines';
import { parse } from '../syntax/parse';
import { pointerOf, type JsonNode, type Span, type SyntaxTree } from '../syntax/tree';
import type { Severity } from './categories';
import { isRuleName, unknownRule } from './configuration';
import { runRules } from './engine';
import type { Problem } from './problem';
import type { Finding, Fix } from './rule';
import { settingsOf, UNUSED_SUPPRESSION, type CheckSettings } from './settings';
import { sourceOf } from './sources';
import { SuppressionLedger, suppressionsIn, type NamedRule, type Suppression } from './suppressions';

export interface CheckedDocument {
  readonly tree: SyntaxTree;
  readonly lines: LineIndex;
  readonly topology: Topology;
  /** In the order of the text. */
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
  const ledger = new SuppressionLedger(suppressionsIn(tree, lines));
  const problems = syntaxProblems(tree).concat(formatProblems(tree));
  for (const finding of runRules(topology, [...settings.rules.keys()])) {
    if (ledger.isOff(finding.rule.id, lines.positionAt(finding.at.offset).line)) continue;
    problems.push(ruleProblem(finding, topology, settings));
  }
  const { unusedSuppression: severity } = settings;
  const all = severity ? problems.concat(unusedSuppressions(tree, ledger, severity)) : problems;
  return { tree, lines, topology, problems: all.sort((a, b) => a.span.offset - b.span.offset) };
}

function syntaxProblems(tree: SyntaxTree): Problem[] {
  return tree.problems.map(({ offset, length, message, within }) => ({
    rule: 'syntax',
    severity: 'error',
    message,
    span: { offset, length },
    path: within ? pointerOf(within) : '',
    related: [],
    fixes: () => [],
  }));
}

function formatProblems(tree: SyntaxTree): Problem[] {
  return checkFormat(tree).map(({ severity, message, at, span: { offset, length }, fixes }) => ({
    rule: 'schema',
    severity,
    message,
    span: { offset, length },
    path: pointerOf(at),
    related: [],
    fixes,
  }));
}

function ruleProblem(finding: Finding, topology: Topology, settings: CheckSettings): Problem {
  const { rule, at, related, data } = finding;
  return {
    rule: rule.id,
    severity: settings.rules.get(rule) ?? 'error',
    message: rule.evidence === 'derived' ? `${rule.message(data)} ${derived()}` : rule.message(data),
    span: spanOf(at),
    path: pointerOf(at),
    related: related.map((other) => ({ span: spanOf(other.at), message: other.message })),
    source: sourceOf(rule.sources[0]).url,
    fixes: () => rule.fixes?.(finding, topology) ?? [],
  };
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

function derived(): string {
  return t('This follows from the documentation, which does not say it in so many words.');
}

/** An object or list is long: its opening bracket stands for it. */
function spanOf(node: JsonNode): Span {
  return 'children' in node ? { offset: node.offset, length: 1 } : { offset: node.offset, length: node.length };
}
