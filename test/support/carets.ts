/**
 * Reads the marks of a fixture: a comment line of carets marks what stands above it, as in
 *
 *     "nextHop": "pool01.contoso.com"
 *     //         ^^^^^^^^^^^^^^^^^^^^
 *
 * @returns the marked stretches in the order of the text, as offsets
 */
export function carets(text: string): { offset: number; length: number }[] {
  const marks: { offset: number; length: number }[] = [];
  const lines = text.split('\n');
  let start = 0;
  let above = 0;
  for (const line of lines) {
    if (/^\s*\/\/[\s^]*\^[\s^]*$/.test(line)) {
      for (const mark of line.matchAll(/\^+/g)) marks.push({ offset: above + mark.index, length: mark[0].length });
    } else {
      above = start;
    }
    start += line.length + 1;
  }
  return marks.sort((a, b) => a.offset - b.offset);
}
