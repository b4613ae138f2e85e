import { t } from '@vscode/l10n';
import { insertProperties, insertPropertiesFirst, remove, replaceValue, type Edit } from '../syntax/edit';
import type { JsonValue } from '../syntax/print';
import type { ObjectNode, PropertyNode, StringNode, SyntaxTree, ValueNode } from '../syntax/tree';
import type { Fix } from './fix';
import type { Shape } from './format';
import { meantBy, nearest } from './nearest';

/** What has more is no part of a topology, and would be looked through once for each of them. */
const MOST_PROPERTIES = 1000;

/**
 * @returns the fix that gives a property that the format does not know the name that is meant, where that is not there yet; it is no safe one
 * where another property beside it may be meant for the same
 */
export function renameProperty(tree: SyntaxTree, { keyNode, parent }: PropertyNode, shape: Shape): Fix[] {
  const given = parent?.type === 'object' ? parent.properties : [];
  if (given.length > MOST_PROPERTIES) return [];
  const [meant] = nearest(keyNode.value, shape.properties.keys(), 1);
  if (meant === undefined || given.some(({ name }) => name === meant)) return [];
  const title = t('Rename the property to "{meant}"', { meant });
  const safe =
    meantBy(keyNode.value, shape.properties.keys()).isTypo &&
    !given.some((other) => other.keyNode !== keyNode && meantBy(other.name, [meant]).isTypo);
  return [{ title, safe, edits: replaceValue(tree, keyNode, meant) }];
}

/** @returns the fix that writes the value of an enumeration that is meant */
export function replaceValueWithMeant(tree: SyntaxTree, node: StringNode, values: readonly string[]): Fix[] {
  const [meant] = nearest(node.value, values, 1);
  if (meant === undefined) return [];
  const title = t('Replace the value with "{meant}"', { meant });
  return [{ title, safe: meantBy(node.value, values).isTypo, edits: replaceValue(tree, node, meant) }];
}

/** @returns the fix that deletes the earlier of two properties of one name, which does not count; it is safe where both say the same */
export function deleteEarlier(tree: SyntaxTree, earlier: PropertyNode, later: PropertyNode): Fix[] {
  const title = t('Delete the earlier "{name}", which does not count', { name: later.keyNode.value });
  return [{ title, safe: valueText(tree, earlier) === valueText(tree, later), edits: remove(tree, earlier) }];
}

/** @returns the fix that adds a property that is missing, empty; where it takes one of several values, a fix for each of these */
export function insertMissing(tree: SyntaxTree, object: ObjectNode, shape: Shape, name: string): Fix[] {
  const property = shape.properties.get(name);
  if (!property) return [];
  return (property.values ?? [undefined]).map((value) => ({
    title:
      value === undefined ? t('Add "{name}"', { name }) : t('Add "{name}" with the value "{value}"', { name, value }),
    safe: false,
    edits: insertInOrder(tree, object, shape, [[name, value ?? emptyValue(property)]]),
  }));
}

/** @returns the fix that adds what is missing to one of the ways in which an object can be written */
export function completeWay(tree: SyntaxTree, object: ObjectNode, shape: Shape, way: readonly string[]): Fix {
  const missing = way.filter((name) => !object.properties.some((property) => property.keyNode.value === name));
  const names = missing.map((name) => `"${name}"`).join(', ');
  const values = missing.map((name) => [name, emptyValue(shape.properties.get(name))] as const);
  return { title: t('Add {names}', { names }), safe: false, edits: insertInOrder(tree, object, shape, values) };
}

/** @returns the fix that writes a value in the way of its type, where it means the same: a number in quotes, one value for a list */
export function mendType(tree: SyntaxTree, node: ValueNode, shape: Shape): Fix[] {
  const text = valueOf(tree, node);
  const fix = (title: string, value: JsonValue): Fix[] => [
    { title, safe: true, edits: replaceValue(tree, node, value) },
  ];
  switch (shape.type) {
    case 'integer':
    case 'number': {
      const number = node.type === 'string' ? numberIn(node.value) : undefined;
      if (number === undefined || (shape.type === 'integer' && !Number.isInteger(number))) return [];
      return fix(t('Write the number without quotes'), number);
    }
    case 'boolean':
      if (node.type !== 'string' || (node.value !== 'true' && node.value !== 'false')) return [];
      return fix(t('Write {value} without quotes', { value: node.value }), node.value === 'true');
    case 'string':
      if (node.type !== 'number' || (shape.values && !shape.values.includes(text))) return [];
      return fix(t('Write it in double quotes'), text);
    case 'array':
      if (node.type !== shape.items?.type) return [];
      return [
        {
          title: t('Make it a list of one'),
          safe: true,
          edits: [
            { offset: node.offset, length: 0, content: '[' },
            { offset: node.offset + node.length, length: 0, content: ']' },
          ],
        },
      ];
    case 'object':
      return [];
  }
}

function insertInOrder(
  tree: SyntaxTree,
  object: ObjectNode,
  shape: Shape,
  properties: readonly (readonly [name: string, value: JsonValue])[],
): Edit[] {
  const order = [...shape.properties.keys()];
  const before = order.slice(0, order.indexOf(properties[0]?.[0] ?? ''));
  const values = Object.fromEntries(properties);
  return before.length === 0
    ? insertPropertiesFirst(tree, object, values)
    : insertProperties(tree, object, values, before);
}

function emptyValue(shape: Shape | undefined): JsonValue {
  switch (shape?.type) {
    case 'array':
      return [];
    case 'object':
      return {};
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return 0;
    case 'string':
    case undefined:
      return '';
  }
}

function valueText(tree: SyntaxTree, { valueNode }: PropertyNode): string | undefined {
  return valueNode && valueOf(tree, valueNode);
}

function valueOf({ text }: SyntaxTree, { offset, length }: ValueNode): string {
  return text.slice(offset, offset + length);
}

/** @returns the number that a text is as JSON writes numbers; 007 and 1e999 are none */
function numberIn(text: string): number | undefined {
  if (!/^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text)) return undefined;
  return Number(text);
}
