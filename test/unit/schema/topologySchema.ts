/** The topology schema and the files beside it, as the tests of schema and grammar read them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The part of JSON Schema draft-07 that the topology schema keeps to. */
export interface SchemaNode {
  $ref?: string;
  title?: string;
  description?: string;
  markdownDescription?: string;
  type?: string;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  additionalProperties?: boolean;
  items?: SchemaNode;
  enum?: string[];
  markdownEnumDescriptions?: string[];
  default?: unknown;
  examples?: unknown[];
  anyOf?: SchemaNode[];
}

export interface TopologySchema extends SchemaNode {
  $schema: string;
  $id: string;
  definitions: Record<string, SchemaNode>;
}

/** @returns the text of a file of the repository; the tests run with the repository as working directory */
export function readRepositoryFile(path: string): string {
  return readFileSync(resolve(path), 'utf8');
}

export const schemaPath = 'schemas/topology.schema.json';
export const schema = JSON.parse(readRepositoryFile(schemaPath)) as TopologySchema;

/** @returns the schema that a `$ref` stands for, else the node itself; throws for a reference to nothing */
export function resolveRef(node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) return node;
  const target = schema.definitions[node.$ref.replace('#/definitions/', '')];
  if (!target) throw new Error(`${node.$ref} names no definition`);
  return target;
}

/** Calls `visit` for every schema in the file once, with a path that a reader finds it by. */
export function walk(visit: (node: SchemaNode, path: string) => void): void {
  const into = (node: SchemaNode, path: string): void => {
    visit(node, path);
    for (const [name, child] of Object.entries(node.properties ?? {})) into(child, `${path}/${name}`);
    if (node.items) into(node.items, `${path}[]`);
    node.anyOf?.forEach((child, index) => into(child, `${path}|${index}`));
  };
  into(schema, '');
  for (const [name, definition] of Object.entries(schema.definitions)) into(definition, name);
}

/** @returns every property name of the format, and which of them take, alone or in a list, a value of an enumeration */
export function vocabulary(): { keys: Set<string>; enumeratedKeys: Set<string>; values: Set<string> } {
  const keys = new Set<string>();
  const enumeratedKeys = new Set<string>();
  const values = new Set<string>();
  walk((node) => {
    for (const value of node.enum ?? []) values.add(value);
    for (const [name, child] of Object.entries(node.properties ?? {})) {
      keys.add(name);
      const property = resolveRef(child);
      if (property.enum ?? property.items?.enum) enumeratedKeys.add(name);
    }
  });
  return { keys, enumeratedKeys, values };
}
