import fc from 'fast-check';
import { layouts, write } from './layout';
import { topologies } from './topologies';

/** A text, and the offset around which it was damaged. */
export interface BrokenDocument {
  readonly text: string;
  readonly at: number;
}

/** Documents in all layouts, with a piece cut out, or with a few odd characters in it. */
export const brokenDocuments: fc.Arbitrary<BrokenDocument> = fc
  .tuple(
    topologies(),
    layouts,
    fc.nat(),
    fc.nat(60),
    fc.constantFrom('', '💬', '"', '\\', '{', '/*', '\r', ',', '\u2028'),
  )
  .map(([document, layout, place, length, piece]) => {
    const text = write(document, { ...layout, comments: true });
    const at = place % (text.length + 1);
    return { text: text.slice(0, at) + piece + text.slice(at + length), at };
  });
