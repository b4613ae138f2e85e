import schema from '../../../schemas/topology.schema.json';
import type { JsonNode, PropertyNode } from '../syntax/tree';
import { FIELDS } from './fields';

/** The part of JSON Schema (draft-07) that schemas/topology.schema.json is written in. */
interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly markdownDescription?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly default?: string | number | boolean;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

/** What the format says of one kind of value. */
export interface Shape {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  /** Topology Builder's word for it. */
  readonly title: string | undefined;
  /** Markdown, for an administrator. */
  readonly description: string | undefined;
  readonly properties: ReadonlyMap<string, Shape>;
  /** The same, each at the number of its field. */
  readonly byField: readonly (Shape | undefined)[];
  /** Their places among each other, at the numbers of their fields; -1 of a field that is none of them. */
  readonly columns: Int8Array;
  readonly required: readonly string[];
  /** The same, each as the bit of its column. */
  readonly requiredBits: number;
  /** Where there is more than one way to write it: the properties that each way needs. */
  readonly ways: readonly (readonly string[])[];
  readonly wayBits: readonly number[];
  readonly items: Shape | undefined;
  readonly values: readonly string[] | undefined;
  /** Markdown, by value. */
  readonly valueDescriptions: ReadonlyMap<string, string>;
  readonly default: string | number | boolean | undefined;
}

/** The shape of a whole topology document, as schemas/topology.schema.json defines it. */
export const FORMAT: Shape = compile(schema as SchemaNode);

/** @returns what the format says of the value at a node; `undefined` in what the format does not know */
export function shapeAt(node: JsonNode): Shape | undefined {
  const { parent } = node;
  if (!parent) return FORMAT;
  if (parent.type === 'property') {
    return parent.keyNode === node ? undefined : propertyShape(parent);
  }
  return parent.type === 'array' ? shapeAt(parent)?.items : undefined;
}

/** @returns what the format says of the value of a property */
export function propertyShape(property: PropertyNode): Shape | undefined {
  const { parent } = property;
  return parent && shapeAt(parent)?.properties.get(property.keyNode.value);
}

function compile(root: SchemaNode): Shape {
  // A definition that several properties refer to is one shape.
  const shapes = new Map<SchemaNode, Shape>();
  const shapeOf = (node: SchemaNode): Shape => {
    const meant = node.$ref === undefined ? node : definition(root, node.$ref);
    const known = shapes.get(meant);
    if (known) return known;
    if (!meant.type) throw new Error(`The schema gives no type: ${JSON.stringify(meant)}`);
    const { enum: values, markdownEnumDescriptions: texts = [], required = [] } = meant;
    const properties = new Map(Object.entries(meant.properties ?? {}).map(([name, one]) => [name, shapeOf(one)]));
    if (properties.size > BITS)
      throw new Error(`The schema gives ${meant.title ?? 'an object'} more properties than there are bits.`);
    const ways = (meant.anyOf ?? []).map((way) => way.required);
    const bitsOf = (names: readonly string[]): number =>
      names.reduce((bits, name) => bits | bitOf([...properties.keys()].indexOf(name)), 0);
    const shape: Shape = {
      type: meant.type,
      title: meant.title,
      description: meant.markdownDescription,
      properties,
      byField: [...FIELDS.texts.map((name) => properties.get(name)), undefined],
      columns: columnsOf([...properties.keys()]),
      required,
      requiredBits: bitsOf(required),
      ways,
      wayBits: ways.map(bitsOf),
      items: meant.items && shapeOf(meant.items),
      values,
      valueDescriptions: new Map((values ?? []).map((value, index) => [value, texts[index] ?? ''])),
      default: meant.default,
    };
    shapes.set(meant, shape);
    return shape;
  };
  return shapeOf(root);
}

function columnsOf(names: readonly string[]): Int8Array {
  return Int8Array.from([...FIELDS.texts.map((name) => names.indexOf(name)), -1]);
}

/** How many a number has. */
const BITS = 32;

/** @returns what stands for the property of a column, in a set of them that is a number */
export function bitOf(column: number): number {
  return 1 << column;
}

function definition(root: SchemaNode, $ref: string): SchemaNode {
  const found = root.definitions?.[$ref.replace('#/definitions/', '')];
  if (!found) throw new Error(`The schema refers to ${$ref}, which it does not define.`);
  return found;
}
