import { t } from '@vscode/l10n';
import type { JsonNode, ObjectNode, PropertyNode, Span, SyntaxTree, ValueNode } from '../syntax/tree';
import type { Fix } from './fix';
import { FORMAT, type Shape } from './format';
import {
  completeWay,
  deleteEarlier,
  insertMissing,
  mendType,
  renameProperty,
  replaceValueWithMeant,
} from './formatFixes';
import { nearest } from './nearest';

/** A place where the document is not in the format. */
export interface FormatProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The value at fault; of a missing property, the object that misses it. */
  readonly at: JsonNode;
  /** What is underlined: the value, the name of the property, or the opening brace of the object. */
  readonly span: Span;
  /** What mends it, where there is a plain answer. Worked out when asked for. */
  readonly fixes: () => Fix[];
}

/**
 * Holds a document against schemas/topology.schema.json, in one walk without recursion into what the format does not know.
 *
 * An unknown or repeated property is a warning, everything else an error.
 *
 * @returns the problems in the order of the walk: an object before what it holds
 */
export function checkFormat(tree: SyntaxTree): FormatProblem[] {
  const check = new FormatCheck(tree);
  if (tree.root) check.value(tree.root, FORMAT, t('A topology document'));
  return check.problems;
}

class FormatCheck {
  readonly problems: FormatProblem[] = [];
  readonly #tree: SyntaxTree;

  constructor(tree: SyntaxTree) {
    this.#tree = tree;
  }

  value(node: ValueNode, shape: Shape, name: string): void {
    const tree = this.#tree;
    if (!hasType(node, shape.type)) {
      const span = 'children' in node ? { offset: node.offset, length: 1 } : node;
      const fixes = () => mendType(tree, node, shape);
      this.problems.push({ severity: 'error', message: wrongType(name, shape), at: node, span, fixes });
      return;
    }
    if (node.type === 'object') this.#object(node, shape);
    else if (node.type === 'array' && shape.items) {
      for (const item of node.items) this.value(item, shape.items, shape.items.title ?? name);
    } else if (node.type === 'string' && shape.values && !shape.values.includes(node.value)) {
      const { values } = shape;
      const fixes = () => replaceValueWithMeant(tree, node, values);
      this.problems.push({
        severity: 'error',
        message: wrongValue(node.value, name, values),
        at: node,
        span: node,
        fixes,
      });
    }
  }

  #object(object: ObjectNode, shape: Shape): void {
    const tree = this.#tree;
    const given = new Map<string, PropertyNode>();
    for (const property of object.properties) {
      const { keyNode, valueNode } = property;
      const name = keyNode.value;
      const known = shape.properties.get(name);
      const earlier = given.get(name);
      if (!known) {
        this.#onKey(property, unknownProperty(name, shape), () => renameProperty(tree, property, shape));
      } else if (earlier) {
        const message = t('{name} is given twice in this object. The last one counts; delete the other.', { name });
        this.#onKey(property, message, () => deleteEarlier(tree, earlier, property));
      }
      given.set(name, property);
      if (known && valueNode) this.value(valueNode, known, name);
    }
    for (const name of shape.required.filter((one) => !given.has(one))) {
      const message = t('{name} is missing in this object.', { name: quoted(name) });
      this.#onBrace(object, message, () => insertMissing(tree, object, shape, name));
    }
    const { ways } = shape;
    if (ways.length > 0 && !ways.some((way) => way.every((name) => given.has(name)))) {
      const listed = ways.map((way) => way.map(quoted).join(' + ')).join(' / ');
      this.#onBrace(object, t('One of these is missing in this object: {ways}.', { ways: listed }), () =>
        ways.map((way) => completeWay(tree, object, shape, way)),
      );
    }
  }

  #onKey(property: PropertyNode, message: string, fixes: () => Fix[]): void {
    this.problems.push({ severity: 'warning', message, at: property, span: property.keyNode, fixes });
  }

  #onBrace(object: ObjectNode, message: string, fixes: () => Fix[]): void {
    const span = { offset: object.offset, length: 1 };
    this.problems.push({ severity: 'error', message, at: object, span, fixes });
  }
}

function hasType(node: ValueNode, type: Shape['type']): boolean {
  return type === 'integer' ? node.type === 'number' && node.isInteger : node.type === type;
}

function wrongType(name: string, shape: Shape): string {
  switch (shape.type) {
    case 'object':
      return t('{name} is an object, in braces: { … }.', { name });
    case 'array':
      return t('{name} is a list, in square brackets: [ … ].', { name });
    case 'string':
      return t('{name} is a text, in double quotes.', { name });
    case 'integer':
      return t('{name} is a whole number, without quotes.', { name });
    case 'number':
      return t('{name} is a number, without quotes.', { name });
    case 'boolean':
      return t('{name} is true or false, without quotes.', { name });
  }
}

function wrongValue(value: string, name: string, values: readonly string[]): string {
  const listed = values.join(', ');
  const [guess] = nearest(value, values, 1);
  return guess === undefined
    ? t('"{value}" is no value of {name}. It takes one of: {listed}.', { value, name, listed })
    : t('"{value}" is no value of {name}. Is {guess} meant? It takes one of: {listed}.', {
        value,
        name,
        guess,
        listed,
      });
}

function unknownProperty(name: string, shape: Shape): string {
  const [guess] = nearest(name, shape.properties.keys(), 1);
  const title = shape.title ?? '';
  return guess === undefined
    ? t('{title}: the format knows no property "{name}" here. It is ignored.', { title, name })
    : t('{title}: the format knows no property "{name}" here. Is "{guess}" meant?', { title, name, guess });
}

function quoted(name: string): string {
  return `"${name}"`;
}
