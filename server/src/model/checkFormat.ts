import { t } from '@vscode/l10n';
import {
  markOf,
  propertyNamed,
  type ArrayNode,
  type JsonNode,
  type ObjectNode,
  type PropertyNode,
  type Span,
  type SyntaxTree,
  type ValueNode,
} from '../syntax/tree';
import { conforms } from './conforms';
import { isCutOff } from './cutOff';
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

/** Of a document with more problems than these nobody reads the rest. Each keeps what is needed to mend it. */
export const MOST_FORMAT_PROBLEMS = 100_000;

/** A place where the document is not in the format. */
export class FormatProblem {
  readonly severity: 'error' | 'warning';
  /** The value at fault; of a missing property, the object that misses it. */
  readonly at: JsonNode;
  readonly #say: () => string;
  readonly #fixes: () => Fix[];

  constructor(severity: 'error' | 'warning', at: JsonNode, say: () => string, fixes: () => Fix[]) {
    this.severity = severity;
    this.at = at;
    this.#say = say;
    this.#fixes = fixes;
  }

  get message(): string {
    return this.#say();
  }

  /** What is underlined: the value, the name of the property, or the opening bracket of an object or list. */
  get span(): Span {
    return markOf(this.at);
  }

  /** What mends it, where there is a plain answer. Worked out when asked for. */
  readonly fixes = (): Fix[] => this.#fixes();
}

/** Gives what is wrong with an item that is held against a shape. */
type OfItem = (item: ValueNode, shape: Shape, workOut: () => readonly FormatProblem[]) => readonly FormatProblem[];

/**
 * Holds the document against schemas/topology.schema.json, in one walk without recursion into what the format does not know.
 *
 * An unknown or repeated property is a warning, everything else an error.
 *
 * @param ofItem gives what is wrong with an item of a list of the document’s object, where that is known; by default it is worked out
 * @returns the problems in the order of the walk: an object before what it holds
 */
export function checkFormat(tree: SyntaxTree, ofItem?: OfItem): FormatProblem[] {
  const check = new FormatCheck(tree, ofItem);
  if (tree.root) check.value(tree.root, FORMAT, t('A topology document'));
  return check.problems;
}

/** @returns what is wrong with an item of a list of the document’s object; nothing where the format does not know that list */
export function checkFormatOfItem(tree: SyntaxTree, item: ValueNode): readonly FormatProblem[] {
  const property = item.parent?.parent;
  const list = property?.type === 'property' ? FORMAT.properties.get(property.name) : undefined;
  if (property?.type !== 'property' || list?.type !== 'array' || !list.items) return [];
  const check = new FormatCheck(tree);
  check.value(item, list.items, list.items.title ?? property.name);
  return check.problems;
}

/** Holds one document, or a part of it, against a shape. */
export class FormatCheck {
  readonly problems: FormatProblem[] = [];
  readonly #tree: SyntaxTree;
  /** Only where the document as a whole is looked at. */
  readonly #ofItem: OfItem | undefined;

  constructor(tree: SyntaxTree, ofItem?: OfItem) {
    this.#tree = tree;
    this.#ofItem = ofItem;
  }

  value(node: ValueNode, shape: Shape, name: string): void {
    const tree = this.#tree;
    if (node.type !== 'object' && node.type !== 'array' && isCutOff(node)) return;
    if (!hasType(node, shape.type)) {
      this.#add(
        'error',
        node,
        () => wrongType(name, shape),
        () => mendType(tree, node, shape),
      );
      return;
    }
    if (node.type === 'object') {
      if (!isConforming(node, shape)) this.#object(node, shape);
    } else if (node.type === 'array' && shape.items) this.#items(node, shape.items, name);
    else if (node.type === 'string' && shape.values && !shape.values.includes(node.value)) {
      const { values } = shape;
      this.#add(
        'error',
        node,
        () => wrongValue(node.value, name, values),
        () => replaceValueWithMeant(tree, node, values),
      );
    }
  }

  #items(list: ArrayNode, shape: Shape, name: string): void {
    const ofItem = list.parent?.parent === this.#tree.root ? this.#ofItem : undefined;
    const title = shape.title ?? name;
    for (const item of list.items) {
      if (this.problems.length > MOST_FORMAT_PROBLEMS) break;
      if (ofItem) this.#addAll(ofItem(item, shape, () => this.#ofOne(item, shape, title)));
      else if (!isConforming(item, shape)) this.value(item, shape, title);
    }
  }

  #ofOne(item: ValueNode, shape: Shape, name: string): readonly FormatProblem[] {
    const check = new FormatCheck(this.#tree);
    check.value(item, shape, name);
    return check.problems;
  }

  #object(object: ObjectNode, shape: Shape): void {
    const tree = this.#tree;
    const { properties } = object;
    for (const [at, property] of properties.entries()) {
      const { name, valueNode } = property;
      const known = shape.properties.get(name);
      const earlier = known && earlierOf(properties, at, name);
      // Of a name in which the text ends nobody knows how it goes on.
      if (!valueNode && isCutOff(property)) break;
      if (!known) {
        this.#add(
          'warning',
          property,
          () => unknownProperty(name, shape),
          () => renameProperty(tree, property, shape),
        );
      } else if (earlier) {
        this.#add(
          'warning',
          property,
          () => t('{name} is given twice in this object. The last one counts; delete the other.', { name }),
          () => deleteEarlier(tree, earlier, property),
        );
      }
      if (known && valueNode) this.value(valueNode, known, name);
    }
    // Where the text ends in it, what is missing may be what would have followed.
    if (object.isCut) return;
    for (const name of shape.required) {
      if (propertyNamed(object, name)) continue;
      this.#add(
        'error',
        object,
        () => t('{name} is missing in this object.', { name: quoted(name) }),
        () => insertMissing(tree, object, shape, name),
      );
    }
    const { ways } = shape;
    if (ways.length > 0 && !ways.some((way) => way.every((name) => propertyNamed(object, name)))) {
      this.#add(
        'error',
        object,
        () => {
          const listed = ways.map((way) => way.map(quoted).join(' + ')).join(' / ');
          return t('One of these is missing in this object: {ways}.', { ways: listed });
        },
        () => ways.map((way) => completeWay(tree, object, shape, way)),
      );
    }
  }

  #addAll(problems: readonly FormatProblem[]): void {
    for (const problem of problems) {
      if (this.problems.length < MOST_FORMAT_PROBLEMS) this.problems.push(problem);
      else if (this.problems.length === MOST_FORMAT_PROBLEMS) this.problems.push(manyMore(problem.at));
    }
  }

  #add(severity: 'error' | 'warning', at: JsonNode, say: () => string, fixes: () => Fix[]): void {
    if (this.problems.length < MOST_FORMAT_PROBLEMS) this.problems.push(new FormatProblem(severity, at, say, fixes));
    else if (this.problems.length === MOST_FORMAT_PROBLEMS) this.problems.push(manyMore(at));
  }
}

/** @returns whether nothing is to be said of a value, which is told without looking at its nodes; mostly `false` where these are there */
function isConforming(node: ValueNode, shape: Shape): boolean {
  if (node.type !== 'object' || !node.folded || shape.type !== 'object') return false;
  return conforms(node, node.folded, shape);
}

function manyMore(at: JsonNode): FormatProblem {
  const say = (): string => t('There are more mistakes in the format of this document. Mend the others first.');
  return new FormatProblem('error', at, say, () => []);
}

/** @returns the last property of that name before another one. An object with very many properties is none of the format: one of them is unknown */
function earlierOf(properties: readonly PropertyNode[], before: number, name: string): PropertyNode | undefined {
  for (let at = before - 1; at >= 0; at--) if (properties[at]?.name === name) return properties[at];
  return undefined;
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
