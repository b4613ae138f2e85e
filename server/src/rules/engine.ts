import type { Topology } from '../model/topology';
import type { JsonNode } from '../syntax/tree';
import type { Finding, Report, Rule } from './rule';

/** How many findings are gathered: many more than are listed, and what the memory that Node takes by default has room for. */
const MOST_FINDINGS = 1_500_000;

/**
 * Runs rules over a topology.
 *
 * A rule reports a place at most once. At a reference that names nothing only `reference-resolves` reports: what else could be said
 * there depends on what is meant.
 *
 * @param isDangling tells whether a node is a reference that names nothing
 * @returns the findings in the order of the text; at one place in the order of the rules
 */
export function runRules(
  topology: Topology,
  rules: readonly Rule[],
  isDangling: (node: JsonNode) => boolean = (node) => topology.names.dangling.has(node),
): Finding[] {
  const findings: { readonly offset: number; readonly finding: Finding }[] = [];
  for (const rule of rules) {
    rule.check(
      topology,
      reporter(rule, (finding) => {
        if (findings.length >= MOST_FINDINGS) return;
        if (rule.id !== 'reference-resolves' && isDangling(finding.at)) return;
        findings.push({ offset: finding.at.offset, finding });
      }),
    );
  }
  return findings.sort((a, b) => a.offset - b.offset).map(({ finding }) => finding);
}

/** @returns what a rule reports by: each place once */
export function reporter(rule: Rule, add: (finding: Finding) => void): Report<unknown> {
  let reported: Set<JsonNode> | undefined;
  return ({ at, data, related = [] }) => {
    if (reported?.has(at)) return;
    (reported ??= new Set()).add(at);
    add({ rule, at, related, data });
  };
}
