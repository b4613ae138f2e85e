import { t } from '@vscode/l10n';
import type { JsonNode, ObjectNode, PropertyNode, Span, SyntaxTree, ValueNode } from '../syntax/tree';
import { FORMAT, type Shape } from './format';
import { nearest } from './nearest';

/** A place where the document is not in the format. */
export interface FormatProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The value at fault; of a missing property, the object that misses it. */
  readonly at: JsonNode;
  /** What is underlined: the value, the name of the property, or the opening brace of the object. */
  readonly span: Span;
}

/**
 * Holds a document against schemas/topology.schema.json, in one walk without recursion into what the format does not know.
 *
 * An unknown or repeated property is a warning, everything else an error.
 *
 * @returns the problems in the order of the walk: an object before what it holds
 */
export function checkFormat(tree: SyntaxTree): FormatProblem[] {
  const problems: FormatProblem[] = [];
  if (tree.root) checkValue(tree.root, FORMAT, t('A topology document'), problems);
  return problems;
}

function checkValue(node: ValueNode, shape: Shape, name: string, problems: FormatProblem[]): void {
  if (!hasType(node, shape.type)) {
    const span = 'children' in node ? { offset: node.offset, length: 1 } : node;
    problems.push({ severity: 'error', message: wrongType(name, shape), at: node, span });
    return;
  }
  if (node.type === 'object') checkObject(node, shape, problems);
  else if (node.type === 'array' && shape.items) {
    for (const item of node.items) checkValue(item, shape.items, shape.items.title ?? name, problems);
  } else if (node.type === 'string' && shape.values && !shape.values.includes(node.value)) {
    problems.push({ severity: 'error', message: wrongValue(node.value, name, shape.values), at: node, span: node });
  }
}

function checkObject(object: ObjectNode, shape: Shape, problems: FormatProblem[]): void {
  const given = new Map<string, PropertyNode>();
  for (const property of object.properties) {
    const { keyNode, valueNode } = property;
    const name = keyNode.value;
    const known = shape.properties.get(name);
    if (!known) {
      problems.push(onKey(property, unknownProperty(name, shape)));
    } else if (given.has(name)) {
      problems.push(
        onKey(property, t('{name} is given twice in this object. The last one counts; delete the other.', { name })),
      );
    }
    given.set(name, property);
    if (known && valueNode) checkValue(valueNode, known, name, problems);
  }
  const missing = shape.required.filter((name) => !given.has(name));
  for (const name of missing)
    problems.push(onBrace(object, t('{name} is missing in this object.', { name: quoted(name) })));
  const ways = shape.ways;
  if (ways.length > 0 && !ways.some((way) => way.every((name) => given.has(name)))) {
    const listed = ways.map((way) => way.map(quoted).join(' + ')).join(' / ');
    problems.push(onBrace(object, t('One of these is missing in this object: {ways}.', { ways: listed })));
  }
}

function onKey(property: PropertyNode, message: string): FormatProblem {
  return { severity: 'warning', message, at: property, span: property.keyNode };
}

function onBrace(object: ObjectNode, message: string): FormatProblem {
  return { severity: 'error', message, at: object, span: { offset: object.offset, length: 1 } };
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
