import type { Site, Slot } from '../../model/entities';
import type { Topology } from '../../model/topology';
import type { FormAnswers, NewSqlStore } from '../../protocol';
import { FreshNames } from '../../rules/shared/freshNames';
import { Skeletons } from '../../rules/shared/skeletons';
import { Uses } from '../../rules/shared/uses';
import { isNameless } from '../../rules/shared/words';

/** What questions are asked about: a topology, who uses what in it, and names that are free. */
export interface Surroundings {
  readonly topology: Topology;
  readonly uses: Uses;
  readonly fresh: FreshNames;
  readonly skeletons: Skeletons;
  /** The SQL Server stores that have been asked for and are still to be declared, by id. */
  readonly newSqlStores: Map<string, PlannedSqlStore>;
  /** The witness that was chosen last, by its slot: one can watch over several stores. */
  readonly witnesses: Map<Slot, string>;
}

/** A SQL Server store that is to be declared. */
export interface PlannedSqlStore extends NewSqlStore {
  readonly id: string;
  readonly server: string;
  readonly instance: string;
}

/** @param given answers; no name in them is proposed for something else */
export function surroundings(topology: Topology, given: FormAnswers): Surroundings {
  const fresh = new FreshNames(topology);
  fresh.reserve(...textsIn(given));
  return {
    topology,
    uses: new Uses(topology),
    fresh,
    skeletons: new Skeletons(topology),
    newSqlStores: new Map(),
    witnesses: new Map(),
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** @returns the sites of that kind that a name leads to, in the order of the text */
export function namedSites({ sites, names }: Topology, withBranches: boolean): Site[] {
  return sites.filter(
    (site) =>
      !isNameless(site.name) && names.site(site.name) === site && (withBranches || site.kind.value !== 'branch'),
  );
}
