import type { Shape } from '../model/format';
import { folded } from '../model/fact';
import type { JsonValue } from '../syntax/print';
import type { ObjectNode, ValueNode } from '../syntax/tree';
import { valueAt } from '../syntax/value';
import type { Renamable, Renames } from './matching';

/** What a document says of something. */
export interface Said {
  /** Missing where it is not written: `value` is then what goes without saying. */
  readonly node: ValueNode | undefined;
  readonly value: JsonValue | undefined;
}

/** What is compared without case, as everywhere else in this format. */
const CASELESS: ReadonlySet<string> = new Set([
  'fqdn',
  'id',
  'name',
  'site',
  'centralSite',
  'region',
  'dataCenter',
  'server',
  'instance',
  'share',
  'database',
  'nextHop',
  'pairedPool',
  'sipDomains',
  'groups',
  'persistentChatAdministrators',
  'enabledScopes',
]);

/** The properties that name something which may have another name in the new topology. */
const REFERENCES: ReadonlyMap<string, Renamable> = new Map<string, Renamable>([
  ['site', 'site'],
  ['centralSite', 'site'],
  ['fileStore', 'fileStore'],
  ['primary', 'sqlStore'],
  ['mirror', 'sqlStore'],
  ['witness', 'sqlStore'],
  ['backup', 'sqlStore'],
  ['backupMirror', 'sqlStore'],
  ['backupWitness', 'sqlStore'],
]);

/** @returns what the value of a property names; `undefined` where it is no name of such a thing */
export function referenceKind(property: string): Renamable | undefined {
  return REFERENCES.get(property);
}

/** @returns the properties of an object by name; of two of one name the last counts */
export function propertiesOf(object: ObjectNode | undefined): Map<string, ValueNode> {
  const found = new Map<string, ValueNode>();
  for (const { name, valueNode } of object?.properties ?? []) if (valueNode) found.set(name, valueNode);
  return found;
}

/** @returns the names of the properties of both, each once: as the format has them, then those that it does not know */
export function namesOf(
  shape: Shape | undefined,
  old: ReadonlyMap<string, unknown>,
  next: ReadonlyMap<string, unknown>,
): Set<string> {
  const written = (name: string): boolean => old.has(name) || next.has(name);
  return new Set([...(shape?.properties.keys() ?? [])].filter(written).concat([...old.keys(), ...next.keys()].sort()));
}

/** @returns whether a property says the same in both topologies */
export function saysTheSame(property: string, old: Said, next: Said, renames: Renames): boolean {
  return old.value === undefined || next.value === undefined
    ? old.value === next.value
    : comparable(property, old.value, 'ofOld', renames) === comparable(property, next.value, 'ofNew', renames);
}

/** @returns a value as it is compared with that of the other topology */
export function comparable(property: string, value: JsonValue, side: 'ofOld' | 'ofNew', renames: Renames): string {
  if (typeof value !== 'string') return canonical(value);
  const text = CASELESS.has(property) ? folded(value) : value;
  const kind = REFERENCES.get(property);
  if (kind !== undefined) return JSON.stringify(renames[side](kind, folded(value)));
  const scope = property === 'enabledScopes' && /^site:(.*)$/s.exec(text)?.[1];
  return JSON.stringify(typeof scope === 'string' ? ['site', renames[side]('site', scope)] : text);
}

/** @returns a value as text, whatever the order of its properties */
function canonical(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join()}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** @returns the texts of a list; `undefined` for what is no list, or holds something else */
export function textsIn(node: ValueNode | undefined): string[] | undefined {
  if (node?.type !== 'array') return undefined;
  const texts = node.items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
  return texts.length === node.items.length ? texts : undefined;
}

/** Where nothing is written, these are no. */
const FLAGS: ReadonlySet<string> = new Set([
  'dataMustStayInRegion',
  'complianceRequired',
  'centralManagement',
  'defaultForSite',
  'defaultForAllSites',
  'enabled',
]);

/**
 * @param node of a property; missing where it is not written
 * @param shape what the format says of the property
 * @returns what is said there, or goes without saying
 */
export function said(property: string, node: ValueNode | undefined, shape: Shape | undefined): Said {
  if (node) return { node, value: valueAt(node) };
  return { node, value: shape?.type === 'boolean' && FLAGS.has(property) ? false : shape?.default };
}
