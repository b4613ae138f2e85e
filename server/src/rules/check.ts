import { t } from '@vscode/l10n';
import { checkFormat } from '../model/checkFormat';
import { readTopology, type Topology } from '../model/topology';
import { parse } from '../syntax/parse';
import { pointerOf, type JsonNode, type Span, type SyntaxTree } from '../syntax/tree';
import type { Severity } from './categories';
import { runRules } from './engine';
import { RULES } from './registry';
import { defaultSeverity, type Finding, type Rule } from './rule';
import { sourceOf } from './sources';

/** Something that is wrong with a document, ready to be shown. */
export interface Problem {
  /** The id of a rule, or `syntax` or `schema`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What is underlined. */
  readonly span: Span;
  /** The JSON Pointer of the value that is reported. */
  readonly path: string;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** Address of the page that the rule rests on. */
  readonly source?: string;
  /** Of a rule: what its fixes work on. */
  readonly finding?: Finding;
}

export interface CheckedDocument {
  readonly tree: SyntaxTree;
  readonly topology: Topology;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

/**
 * Checks the text of a topology document: syntax, format and rules.
 *
 * @param rules those that are on; by default the recommended ones
 */
export function check(
  text: string,
  rules: readonly Rule[] = RULES.filter((rule) => rule.recommended),
): CheckedDocument {
  const tree = parse(text);
  const topology = readTopology(tree);
  const problems: Problem[] = [
    ...tree.problems.map((problem): Problem => ({
      rule: 'syntax',
      severity: 'error',
      message: problem.message,
      span: problem,
      path: problem.within ? pointerOf(problem.within) : '',
      related: [],
    })),
    ...checkFormat(tree).map((problem): Problem => ({
      rule: 'schema',
      severity: problem.severity,
      message: problem.message,
      span: problem.span,
      path: pointerOf(problem.at),
      related: [],
    })),
    ...runRules(topology, rules).map(problemOf),
  ];
  return { tree, topology, problems: problems.sort((a, b) => a.span.offset - b.span.offset) };
}

function problemOf(finding: Finding): Problem {
  const { rule, at, related, data } = finding;
  return {
    rule: rule.id,
    severity: defaultSeverity(rule),
    message: rule.evidence === 'derived' ? `${rule.message(data)} ${derived()}` : rule.message(data),
    span: spanOf(at),
    path: pointerOf(at),
    related: related.map((other) => ({ span: spanOf(other.at), message: other.message })),
    source: sourceOf(rule.sources[0]).url,
    finding,
  };
}

function derived(): string {
  return t('This follows from the documentation, which does not say it in so many words.');
}

/** An object or list is long: its opening bracket stands for it. */
function spanOf(node: JsonNode): Span {
  return 'children' in node ? { offset: node.offset, length: 1 } : { offset: node.offset, length: node.length };
}
