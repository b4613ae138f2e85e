import { t } from '@vscode/l10n';
import type { Remarks } from '../remarks';
import type { XmlElement } from '../xml/parseXml';

export interface KnownParts {
  readonly attributes: readonly string[];
  /** The children's names, each with the namespaces that it is known in. */
  readonly children: Readonly<Record<string, readonly string[]>>;
  /** Children that the caller sees to itself. */
  readonly others?: (child: XmlElement) => boolean;
}

/**
 * Splits an element into the parts that are known; what else it has is remarked as not understood, so that nothing of a
 * file is dropped in silence.
 *
 * @returns the children of a name; each call searches them all, which are few wherever this is used
 */
export function partsOf(
  element: XmlElement,
  known: KnownParts,
  remarks: Remarks,
): (name: string) => readonly XmlElement[] {
  const isKnown = (child: XmlElement): boolean =>
    Object.hasOwn(known.children, child.name) && known.children[child.name]?.includes(child.namespace) === true;
  const groups = new Map<string, XmlElement[]>();
  for (const child of element.children) {
    if (isKnown(child)) {
      const group = groups.get(child.name);
      if (group === undefined) groups.set(child.name, [child]);
      else group.push(child);
    } else if (known.others?.(child) !== true) {
      remarkUnknownElement(child, element, remarks);
    }
  }
  remarkUnknownAttributes(element, (name) => known.attributes.includes(name), remarks);
  return (name) => groups.get(name) ?? [];
}

export function remarkUnknownElement(child: XmlElement, parent: XmlElement, remarks: Remarks): void {
  remarks.tally(`element ${parent.name}/${child.name}`, 'warning', child, (count) =>
    t('The element {element} in {parent} was not understood and is left out (occurrences: {count}).', {
      element: child.name,
      parent: parent.name,
      count,
    }),
  );
}

export function remarkUnknownAttributes(
  element: XmlElement,
  isKnown: (name: string) => boolean,
  remarks: Remarks,
): void {
  for (const attribute of element.attributes.keys()) {
    // What Topology Builder notes of the deployed topology that a file was downloaded from: the keys that things had there.
    if (isKnown(attribute) || attribute.startsWith('Original')) continue;
    remarks.tally(`attribute ${element.name}/${attribute}`, 'warning', element, (count) =>
      t('The attribute {attribute} of {element} was not understood and is left out (occurrences: {count}).', {
        attribute,
        element: element.name,
        count,
      }),
    );
  }
}

/** @returns whether an attribute says yes; XML Schema allows `1` for `true` */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^\s*(true|1)\s*$/i.test(value);
}

/** @returns the attribute without white space around it, `undefined` where it is missing or blank */
export function textOf(element: XmlElement, attribute: string): string | undefined {
  const value = element.attributes.get(attribute)?.trim();
  return value === '' ? undefined : value;
}
