/** A JSON value as it is written into a document. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

export interface Layout {
  /** One level of indentation. */
  readonly unit: string;
  readonly endOfLine: string;
}

/** How wide a line may get before an object or list is written over several. */
export const LINE_WIDTH = 120;

/**
 * Writes a value as people write topology documents: a computer, a site or a store on one line as far as it fits, larger
 * things over several.
 *
 * @param indent the indentation of the line that the value starts on
 * @param column how far into that line it starts; counts against the width
 */
export function print(value: JsonValue, layout: Layout, indent = '', column = indent.length): string {
  const line = printOnOneLine(value);
  if (typeof value !== 'object' || value === null || column + line.length <= LINE_WIDTH) return line;
  const inner = indent + layout.unit;
  const items: string[] = isList(value)
    ? value.map((item) => print(item, layout, inner))
    : Object.entries(value).map(([name, item]) => {
        const key = `${JSON.stringify(name)}: `;
        return key + print(item, layout, inner, inner.length + key.length);
      });
  if (items.length === 0) return line;
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  const separator = `,${layout.endOfLine}${inner}`;
  return `${open}${layout.endOfLine}${inner}${items.join(separator)}${layout.endOfLine}${indent}${close}`;
}

function printOnOneLine(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(printOnOneLine).join(', ')}]`;
  const properties = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${printOnOneLine(item)}`);
  return properties.length === 0 ? '{}' : `{ ${properties.join(', ')} }`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
