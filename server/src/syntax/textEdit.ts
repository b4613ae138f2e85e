/**
 * One replacement in the text. Edits of one change speak of the text before it and do not overlap.
 */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/** @returns the text after the edits, which may come in any order; in time linear in both */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  const inOrder = edits.toSorted((a, b) => b.offset - a.offset || b.length - a.length).reverse();
  for (const { offset, length, content } of inOrder) {
    pieces.push(text.slice(at, offset), content);
    at = offset + length;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
