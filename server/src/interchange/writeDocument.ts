import { print, type JsonValue } from '../syntax/print';

const LAYOUT = { unit: '  ', endOfLine: '\n' };

/**
 * Writes a topology document as people do: one line for each thing in a list as far as it fits.
 *
 * @param heading one sentence, which becomes the comment in the first line
 * @returns the text, with `\n` also at its end
 */
export function writeDocument(heading: string, document: Readonly<Record<string, JsonValue>>): string {
  const sections = Object.entries(document).map(([name, value]) => `  ${JSON.stringify(name)}: ${section(value)}`);
  return `// ${heading}\n{\n${sections.join(',\n')}\n}\n`;
}

/** Lists of things stand with one thing to a line, even if they would fit on one line together. */
function section(value: JsonValue): string {
  if (!Array.isArray(value) || value.every((item) => typeof item !== 'object')) return print(value, LAYOUT, '  ');
  const items = value.map((item: JsonValue) => `    ${print(item, LAYOUT, '    ')}`);
  return `[\n${items.join(',\n')}\n  ]`;
}
