import type { Reference } from '../model/entities';
import { offsetOf, type Place } from '../model/fact';
import { danglingReferences, placeOfReference } from '../model/references';
import type { Topology } from '../model/topology';
import { rulesFor, ReportedFinding, type Finding, type Report, type Reported, type Rule } from './rule';
import { View } from './view';

/** How many findings are gathered: many more than are listed, and what there is time and memory for. */
const MOST_FINDINGS = 600_000;

/**
 * Runs rules over a topology.
 *
 * A rule reports a place at most once. At a reference that names nothing only `reference-resolves` reports: what else could be said
 * there depends on what is meant.
 *
 * @param isDangling tells whether a place is that of a reference that names nothing; by default that is found out on the way
 * @returns the findings in the order of the text; at one place in the order of the rules
 */
export function runRules(
  topology: Topology,
  rules: readonly Rule[],
  isDangling?: (place: Place) => boolean,
): Finding[] {
  const findings: Found[] = [];
  const dangling = new Set<number>();
  const runs = rulesFor(topology.tree, rules).map((rule, rank) => ({
    rule,
    report: reporter((offset, reported) => {
      if (findings.length >= MOST_FINDINGS) return;
      findings.push({ offset, rank, place: reported.at, finding: new ReportedFinding(rule, reported) });
    }),
  }));
  const ofThings = runs.filter(({ rule }) => rule.scope !== 'document');
  if (ofThings.length > 0 || !isDangling) {
    for (const view of stretches(topology)) {
      if (findings.length >= MOST_FINDINGS) break;
      if (!isDangling) addOffsets(dangling, view.cached(danglingReferences));
      for (const { rule, report } of ofThings) rule.check(view, report);
    }
  }
  for (const { rule, report } of runs) if (rule.scope === 'document') rule.check(topology, report);
  const isElsewhere = ({ offset, place, finding }: Found): boolean =>
    finding.rule.id === 'reference-resolves' || !(isDangling ? isDangling(place) : dangling.has(offset));
  return findings
    .filter(isElsewhere)
    .sort((a, b) => a.offset - b.offset || a.rank - b.rank)
    .map(({ finding }) => finding);
}

function addOffsets(offsets: Set<number>, references: readonly Reference[]): void {
  for (const reference of references) offsets.add(offsetOf(placeOfReference(reference)));
}

/** A finding, with its place in the text and among the rules. */
interface Found {
  readonly offset: number;
  readonly rank: number;
  readonly place: Place;
  readonly finding: Finding;
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

/** @returns what a rule reports by: each place once. No two places that a rule reports start at one offset */
function reporter(add: (offset: number, reported: Reported<unknown>) => void): Report<unknown> {
  let known: Set<number> | undefined;
  return (reported) => {
    const offset = offsetOf(reported.at);
    if (known?.has(offset)) return;
    (known ??= new Set()).add(offset);
    add(offset, reported);
  };
}
