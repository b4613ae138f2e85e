import type { Topology } from '../model/topology';
import type { JsonNode } from '../syntax/tree';
import type { Finding, Rule } from './rule';

/**
 * Runs rules over a topology.
 *
 * A rule reports a place at most once. At a reference that names nothing only `reference-resolves` reports: what else could be said
 * there depends on what is meant.
 *
 * @returns the findings in the order of the text; at one place in the order of the rules
 */
export function runRules(topology: Topology, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const reported = new Set<JsonNode>();
    rule.check(topology, ({ at, data, related = [] }) => {
      if (reported.has(at)) return;
      if (topology.names.dangling.has(at) && rule.id !== 'reference-resolves') return;
      reported.add(at);
      findings.push({ rule, at, related, data });
    });
  }
  return findings.sort((a, b) => a.at.offset - b.at.offset);
}
