import { t } from '@vscode/l10n';
import type { Site } from '../../model/entities';
import { folded, isAbsent, valueOr, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { OverviewElement } from '../../protocol';
import { isNameless, siteName } from '../../rules/shared/words';
import type { JsonNode } from '../../syntax/tree';
import type { Elements } from './elements';

/** What stands at one site, and how it is shown. */
export interface AtSite {
  readonly children: readonly OverviewElement[];
  readonly description: string | undefined;
}

/** Something that says which site it is at. */
interface Placed {
  readonly site: Fact<string>;
}

const NOTHING: never[] = [];

/**
 * @param placed what is at sites, in the order in which it is shown there
 * @param show makes of what is at one site its elements
 * @param showsEmpty whether sites are shown at which nothing is
 * @returns an element for each site, branch sites in their central site; then one for each site that is not declared, and one for what
 * gives no site
 */
export function siteElements<Thing extends Placed>(
  topology: Topology,
  elements: Elements,
  placed: readonly Thing[],
  show: (things: readonly Thing[]) => AtSite,
  showsEmpty: boolean,
): OverviewElement[] {
  const places = placesOf(topology, placed);
  const branches = branchesOf(topology);
  const ofSite = (site: Site): OverviewElement[] => {
    const things = places.bySite.get(site) ?? NOTHING;
    const below = branches.byCentral.get(site)?.flatMap(ofSite) ?? NOTHING;
    if (things.length === 0 && below.length === 0 && !showsEmpty) return NOTHING;
    const { children, description } = show(things);
    return [siteElement(elements, site, description, [...children, ...branchGroup(elements, below)])];
  };
  return [
    ...topology.sites.filter((site) => !branches.all.has(site)).flatMap(ofSite),
    ...[...places.undeclared.values()].map(({ name, things }) =>
      undeclaredSite(elements, name, things[0]?.site.node, show(things)),
    ),
    ...(places.none.length > 0 ? [noSite(elements, show(places.none))] : []),
  ];
}

function placesOf<Thing extends Placed>({ names }: Topology, placed: readonly Thing[]) {
  const bySite = new Map<Site, Thing[]>();
  const undeclared = new Map<string, { readonly name: string; readonly things: Thing[] }>();
  const none: Thing[] = [];
  for (const thing of placed) {
    const site = names.site(thing.site);
    const name = thing.site.value;
    if (site) {
      const there = bySite.get(site);
      if (there) there.push(thing);
      else bySite.set(site, [thing]);
    } else if (name === undefined || name.trim() === '') {
      none.push(thing);
    } else {
      const there = undeclared.get(folded(name));
      if (there) there.things.push(thing);
      else undeclared.set(folded(name), { name, things: [thing] });
    }
  }
  return { bySite, undeclared, none };
}

/** A branch site is shown in its central site, where that is one: so no site is in itself. */
function branchesOf({ sites, names }: Topology) {
  const byCentral = new Map<Site, Site[]>();
  const all = new Set<Site>();
  for (const site of sites) {
    const central = isBranch(site) ? names.site(site.centralSite) : undefined;
    if (!central || isBranch(central)) continue;
    all.add(site);
    const known = byCentral.get(central);
    if (known) known.push(site);
    else byCentral.set(central, [site]);
  }
  return { byCentral, all };
}

function isBranch({ kind }: Site): boolean {
  return kind.value === 'branch';
}

function siteElement(
  elements: Elements,
  site: Site,
  description: string | undefined,
  children: readonly OverviewElement[],
): OverviewElement {
  const kind = valueOr(site.kind, 'central');
  const name = siteName(site);
  const spoken = kind === 'branch' ? t('Branch site {site}.', { site: name }) : t('Site {site}.', { site: name });
  return elements.make({
    kind: 'site',
    name,
    traits: [kind, isNameless(site.name) ? 'unnamed' : undefined],
    description: [isBranch(site) && isAbsent(site.centralSite) ? t('branch site') : undefined, description],
    node: site.node,
    place: site.name.node,
    spoken: [spoken, description && `${description}.`],
    children,
  });
}

function branchGroup(elements: Elements, branches: readonly OverviewElement[]): OverviewElement[] {
  if (branches.length === 0) return [];
  const name = t('Branch sites');
  return [
    elements.make({
      kind: 'siteGroup',
      name,
      description: [String(branches.length)],
      spoken: [`${name}.`],
      children: branches,
    }),
  ];
}

/** @param node where it is named first */
function undeclaredSite(
  elements: Elements,
  name: string,
  node: JsonNode | undefined,
  { children }: AtSite,
): OverviewElement {
  return elements.make({
    kind: 'undeclaredSite',
    name,
    description: [t('not declared')],
    place: node,
    tooltip: t('The document refers to this site and does not declare it.'),
    spoken: [t('Site {site}, which the document does not declare.', { site: name })],
    children,
  });
}

function noSite(elements: Elements, { children, description }: AtSite): OverviewElement {
  const name = t('No site');
  return elements.make({
    kind: 'noSite',
    name,
    description: [description],
    tooltip: t('These say of no site that they are there.'),
    spoken: [`${name}.`, description && `${description}.`],
    children,
  });
}
