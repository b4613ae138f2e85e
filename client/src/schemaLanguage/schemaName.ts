import { visit } from 'jsonc-parser';

/** How much of a document is read: `$schema` stands at its beginning. In UTF-16 code units. */
export const HEAD_LENGTH = 8192;

/**
 * @param head the beginning of a JSON document; comments are allowed
 * @returns what the property `$schema` of the root says; `undefined` where it has none in there, or one that is still being written
 */
export function schemaIn(head: string): string | undefined {
  let schema: string | undefined;
  visit(head, {
    onLiteralValue: (value: unknown, offset, length, _line, _character, pathOf) => {
      if (typeof value !== 'string') return;
      const path = pathOf();
      const isClosed = length > 1 && head[offset + length - 1] === '"';
      if (path.length === 1 && path[0] === '$schema' && isClosed) schema ??= value;
    },
  });
  return schema;
}

/** @returns whether the value of a `$schema` names the schema of topology documents, wherever it is kept */
export function isTopologySchema(schema: string): boolean {
  const [path = ''] = schema.split(/[?#]/);
  return path === 'urn:lync-topology:topology.schema.json' || /(^|[/\\])topology\.schema\.json$/.test(path);
}
