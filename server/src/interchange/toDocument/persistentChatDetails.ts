import { t } from '@vscode/l10n';
import { folded } from '../../model/fact';
import type { Remarks } from '../remarks';
import { isTrue } from '../topologyXml/parts';
import type { Machine } from '../topologyXml/records';
import type { Cluster, Service } from '../topologyXml/topology';
import type { XmlElement } from '../xml/parseXml';

/** The values that a Persistent Chat pool has of its own, as far as something in the file looks like them. */
export interface PersistentChatDetails {
  readonly displayName: string | undefined;
  readonly port: number | undefined;
  readonly inactive: ReadonlySet<Machine>;
  /** What an attribute says of compliance being enabled. */
  readonly complianceFlag: boolean | undefined;
}

/** An attribute, or an element that holds text. */
interface Value {
  readonly name: string;
  readonly text: string;
  readonly element: XmlElement;
  /** The nearest element around it (or its own name) that names a list of active or inactive servers. */
  readonly list: 'active' | 'inactive' | undefined;
}

const DISPLAY_NAME = /^(pool)?displayname$/i;
const PORT = /^(sip|mtls|sipmtls)?port$/i;
const COMPLIANCE = /^(is|enable)?compliance(enabled)?$/i;
const ACTIVE = /^active(servers?|machines?|computers?)?$/i;
const INACTIVE = /^(inactive|standby|passive)(servers?|machines?|computers?)?$/i;

/**
 * Reads the elements that only Persistent Chat services have. Their names are not known from any public topology, so values
 * are found by likely names, in attributes and in elements; what was found so, and what was not understood, is remarked.
 */
export function readPersistentChatDetails(
  services: readonly Service[],
  cluster: Cluster,
  remarks: Remarks,
): PersistentChatDetails {
  const values = services.flatMap(({ details }) => (details === undefined ? [] : valuesIn(details, undefined)));
  const understood = new Set<Value>();
  const take = (name: RegExp): string | undefined => {
    const value = values.find((one) => one.list === undefined && name.test(one.name));
    if (value !== undefined) understood.add(value);
    return value?.text;
  };
  const displayName = take(DISPLAY_NAME);
  const port = take(PORT);
  const complianceFlag = take(COMPLIANCE);
  const inactive = readInactive(values, cluster, understood);
  remarkGuesses(values, understood, cluster, remarks);
  if (displayName === undefined) {
    remarks.warn(
      t('The display name of Persistent Chat pool {pool} was not found: set its displayName.', { pool: cluster.fqdn }),
      services[0]?.element,
    );
  }
  return {
    displayName,
    port: port !== undefined && /^\d+$/.test(port) ? Number(port) : undefined,
    inactive,
    complianceFlag: complianceFlag === undefined ? undefined : isTrue(complianceFlag),
  };
}

function valuesIn(element: XmlElement, around: Value['list']): Value[] {
  const list = listOf(element.name) ?? around;
  const attributes = [...element.attributes]
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => ({ name, text: text.trim(), element, list: listOf(name) ?? list }));
  const text = element.text === '' ? [] : [{ name: element.name, text: element.text, element, list }];
  return [...attributes, ...text, ...element.children.flatMap((child) => valuesIn(child, list))];
}

function listOf(name: string): Value['list'] {
  if (ACTIVE.test(name)) return 'active';
  return INACTIVE.test(name) ? 'inactive' : undefined;
}

/** A computer is inactive when a list says so, or when there is a list of active ones without it. */
function readInactive(values: readonly Value[], cluster: Cluster, understood: Set<Value>): Set<Machine> {
  const machinesByName = new Map(cluster.machines.map((machine) => [folded(machine.fqdn), machine]));
  const listed = { active: new Set<Machine>(), inactive: new Set<Machine>() };
  for (const value of values) {
    if (value.list === undefined) continue;
    const names = new Set(value.text.split(/[\s,;|]+/).map(folded));
    const machines = [...names].map((name) => machinesByName.get(name)).filter((machine) => machine !== undefined);
    // Names of computers that are not in the pool, or no names at all: not what it seemed.
    if (machines.length < names.size) continue;
    understood.add(value);
    for (const machine of machines) listed[value.list].add(machine);
  }
  const { active, inactive } = listed;
  return active.size === 0 ? inactive : new Set(cluster.machines.filter((machine) => !active.has(machine)));
}

function remarkGuesses(
  values: readonly Value[],
  understood: ReadonlySet<Value>,
  cluster: Cluster,
  remarks: Remarks,
): void {
  const guessed = values.filter((value) => understood.has(value));
  if (guessed[0] !== undefined) {
    remarks.warn(
      t('These values of Persistent Chat pool {pool} were read by their names only, check them: {names}.', {
        pool: cluster.fqdn,
        names: namesOf(guessed),
      }),
      guessed[0].element,
    );
  }
  const unknown = values.filter((value) => !understood.has(value));
  if (unknown[0] !== undefined) {
    remarks.warn(
      t('These values of Persistent Chat pool {pool} were not understood and are left out: {names}.', {
        pool: cluster.fqdn,
        names: namesOf(unknown),
      }),
      unknown[0].element,
    );
  }
}

function namesOf(values: readonly Value[]): string {
  return [
    ...new Set(values.map(({ element, name }) => (name === element.name ? name : `${element.name}/@${name}`))),
  ].join(', ');
}
