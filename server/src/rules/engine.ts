import type { Topology } from '../model/topology';
import type { JsonNode } from '../syntax/tree';
import type { Finding, Report, Rule } from './rule';
import { View } from './view';

/** How many findings are gathered: many more than are listed, and what there is time and memory for. */
const MOST_FINDINGS = 600_000;

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
  const findings: { readonly offset: number; readonly rank: number; readonly finding: Finding }[] = [];
  const runs = rules.map((rule, rank) => ({
    rule,
    report: reporter(rule, (finding) => {
      if (findings.length >= MOST_FINDINGS) return;
      if (rule.id !== 'reference-resolves' && isDangling(finding.at)) return;
      findings.push({ offset: finding.at.offset, rank, finding });
    }),
  }));
  const ofThings = runs.filter(({ rule }) => rule.scope !== 'document');
  if (ofThings.length > 0) {
    for (const view of stretches(topology)) {
      if (findings.length >= MOST_FINDINGS) break;
      for (const { rule, report } of ofThings) rule.check(view, report);
    }
  }
  for (const { rule, report } of runs) if (rule.scope === 'document') rule.check(topology, report);
  return findings.sort((a, b) => a.offset - b.offset || a.rank - b.rank).map(({ finding }) => finding);
}

/**
 * @returns the lists of a topology, one stretch after the other: all rules run over one before they run over the next, so that of a large
 * document it is read from memory once and not by each rule anew
 */
function* stretches(topology: Topology): Iterable<Topology> {
  const { sites, pools, sqlStores, fileStores } = topology;
  if (thingsIn(topology) <= STRETCH) {
    yield topology;
    return;
  }
  const view = new View(topology);
  for (const stretch of parts(sites)) {
    view.showSites(stretch);
    yield view;
  }
  for (const stretch of parts(pools)) {
    view.showPools(stretch);
    yield view;
  }
  for (const stretch of parts(sqlStores)) {
    view.showSqlStores(stretch);
    yield view;
  }
  for (const stretch of parts(fileStores)) {
    view.showFileStores(stretch);
    yield view;
  }
}

/** @returns how many sites, pools and stores there are */
export function thingsIn({ sites, pools, sqlStores, fileStores }: Topology): number {
  return sites.length + pools.length + sqlStores.length + fileStores.length;
}

/** How many things fit into the nearest memory of a processor. */
const STRETCH = 256;

function* parts<Thing>(things: readonly Thing[]): Iterable<readonly Thing[]> {
  for (let from = 0; from < things.length; from += STRETCH) yield things.slice(from, from + STRETCH);
}

/** @returns what a rule reports by: each place once */
function reporter(rule: Rule, add: (finding: Finding) => void): Report<unknown> {
  let reported: Set<JsonNode> | undefined;
  return ({ at, data, related = [] }) => {
    if (reported?.has(at)) return;
    (reported ??= new Set()).add(at);
    add({ rule, at, related, data });
  };
}
