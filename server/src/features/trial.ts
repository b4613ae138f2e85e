import { checkFormat } from '../model/checkFormat';
import { applyEdits, type Edit } from '../syntax/edit';
import { parse } from '../syntax/parse';
import type { SyntaxTree } from '../syntax/tree';

/** How much text is read again to try fixes out, in UTF-16 code units: what a person who waits for a list does not notice. */
const MOST_TEXT = 1024 * 1024;

/** How many fixes are tried out in a document however large. */
const FEWEST = 3;

/**
 * Tries fixes out. Where a bracket or a quote is missing, things may end elsewhere than where they are taken to: what is written behind
 * them then would tear the document further.
 *
 * @returns whether edits leave a document as well written as it is: always in one without a syntax error, and of very many in another one
 * only the first
 */
export function trialIn(tree: SyntaxTree): (edits: readonly Edit[]) => boolean {
  if (tree.problems.length === 0) return () => true;
  let left = Math.max(FEWEST, Math.floor(MOST_TEXT / tree.text.length));
  const before = slipsIn(tree);
  return (edits) => {
    left -= 1;
    if (left < 0) return false;
    const after = slipsIn(parse(applyEdits(tree.text, edits)));
    return after.json <= before.json && after.format <= before.format;
  };
}

/** @returns how much is not written as it should be, for JSON and for the format */
function slipsIn(tree: SyntaxTree) {
  return { json: tree.problems.length, format: checkFormat(tree).length };
}
