import { t } from '@vscode/l10n';
import { SLOTS, type Entity, type Reference, type Slot, type StoreSet } from '../model/entities';
import { folded } from '../model/fact';
import type { Topology } from '../model/topology';
import { propertiesOfSlot, slotTitle, storeSetsOf, storeSetTitle } from '../rules/shared/storeSets';
import { fileStoreName, poolName, siteName, sqlStoreName } from '../rules/shared/words';
import { propertyOf, type PropertyNode, type ValueNode } from '../syntax/tree';

/** Something that says that it uses what is not there any more. */
export interface LeftBehind {
  /** The name of what is gone. */
  readonly name: string;
  /** Who uses it; empty for the deployment as a whole. */
  readonly user: string;
  /** @returns what it was, in a sentence */
  readonly sentence: (places: { name: string; users: string }) => string;
  /** Which of them go into one sentence. */
  readonly kind: string;
  /** Whether its user cannot be without. */
  readonly isNeeded: boolean;
  /** What to take away with it. */
  readonly nodes: readonly (PropertyNode | ValueNode)[];
}

/** How many users a sentence names before it counts. */
const MOST_NAMED = 8;

/** @returns what refers to something in a document from which things have been taken and did not miss it before, in the order of the text */
export function leftBehind(before: Topology, after: Topology): LeftBehind[] {
  const missing = new Set(before.references.filter(({ node }) => before.names.dangling.has(node)).map(key));
  const references = after.references.filter(
    (reference) => after.names.dangling.has(reference.node) && !missing.has(key(reference)),
  );
  return [...references.map((reference) => usage(reference)), ...scopesLeft(before, after)];
}

/** @returns sentences that say what was used, and by whom */
export function sentencesOf(all: readonly LeftBehind[]): string {
  const groups = new Map<string, LeftBehind[]>();
  for (const one of all) {
    const group = `${one.kind} ${folded(one.name)}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()]
    .map((group) => {
      const users = [...new Set(group.map(({ user }) => user))];
      return group[0]?.sentence({ name: group[0].name, users: inBrief(users) }) ?? '';
    })
    .join(' ');
}

function inBrief(users: readonly string[]): string {
  const names = users.slice(0, MOST_NAMED).join(', ');
  const rest = users.length - MOST_NAMED;
  return rest > 0 ? t('{names} and {count} more', { names, count: rest }) : names;
}

function key({ kind, node }: Reference): string {
  return `${kind} ${folded(node.value)}`;
}

function usage({ kind, node, from }: Reference): LeftBehind {
  const property = propertyOf(node);
  const { sentence, group } = wordsFor(property?.keyNode.value ?? '', kind, from, node);
  return {
    // One that is blank is seen in quotes.
    name: node.value.trim() === '' ? `"${node.value}"` : node.value,
    user: nameOf(from),
    sentence,
    kind: group,
    isNeeded: kind === 'site' && 'computerList' in from,
    nodes: slotNodes(from, node) ?? (property ? [property] : []),
  };
}

interface Words {
  readonly group: string;
  readonly sentence: LeftBehind['sentence'];
}

function wordsFor(property: string, kind: Reference['kind'], from: Entity, node: ValueNode): Words {
  switch (kind) {
    case 'pool':
      return property === 'pairedPool'
        ? { group: property, sentence: (places) => t('{name} is paired with {users}.', places) }
        : { group: property, sentence: (places) => t('{name} is the next hop of {users}.', places) };
    case 'fileStore':
      return { group: property, sentence: (places) => t('{name} is the file store of {users}.', places) };
    case 'site':
      if (property === 'centralSite') {
        return { group: property, sentence: (places) => t('Branch sites of {name}: {users}.', places) };
      }
      return 'computerList' in from
        ? { group: 'pools', sentence: (places) => t('Pools in the site {name}: {users}.', places) }
        : { group: 'stores', sentence: (places) => t('Stores in the site {name}: {users}.', places) };
    case 'sqlStore': {
      const place = slotAt(from, node);
      if (!place) return { group: property, sentence: (places) => t('{name} is used by {users}.', places) };
      const words = { slot: slotTitle(place.slot), set: storeSetTitle(place.set.kind) };
      return {
        group: `${place.set.kind} ${place.slot}`,
        sentence: (places) => t('{name} is the {slot} for the {set} of {users}.', { ...places, ...words }),
      };
    }
  }
}

function slotAt(from: Entity, node: ValueNode): { readonly set: StoreSet; readonly slot: Slot } | undefined {
  for (const set of 'computerList' in from ? storeSetsOf(from) : []) {
    const slot = SLOTS.find((one) => set.slots[one].node === node);
    if (slot) return { set, slot };
  }
  return undefined;
}

/** Without its primary store a set has nothing that could be mirrored. */
function slotNodes(from: Entity, node: ValueNode): PropertyNode[] | undefined {
  const place = slotAt(from, node);
  if (!place) return undefined;
  const set = place.slot === 'primary' ? place.set.set.value && propertyOf(place.set.set.value) : undefined;
  return set ? [set] : propertiesOfSlot(place.set, place.slot);
}

/** @returns the scopes that the Persistent Chat policy is enabled for, `pool:FQDN` and `site:NAME`, of what is gone */
function scopesLeft(before: Topology, after: Topology): LeftBehind[] {
  const known = new Set(namedScopes(before).flatMap(({ text, isDeclared }) => (isDeclared ? [folded(text)] : [])));
  return namedScopes(after)
    .filter(({ text, isDeclared }) => !isDeclared && known.has(folded(text)))
    .map(({ node, name }) => ({
      name,
      user: '',
      sentence: (places) => t('The Persistent Chat policy is enabled for {name}.', places),
      kind: 'scope',
      isNeeded: false,
      nodes: [node],
    }));
}

function namedScopes({ deployment, occurrences }: Topology) {
  return (deployment?.persistentChatPolicy.enabledScopes.items ?? []).flatMap(({ node, value }) => {
    const occurrence = occurrences.at(node);
    if (!occurrence) return [];
    const isDeclared = occurrences.declarationsOf(occurrence).length > 0;
    return [{ node, text: value, name: occurrence.text, isDeclared }];
  });
}

function nameOf(entity: Entity): string {
  if ('computerList' in entity) return poolName(entity);
  if ('share' in entity) return fileStoreName(entity);
  return 'server' in entity ? sqlStoreName(entity) : siteName(entity);
}
