import { check, type CheckedDocument } from '../rules/check';
import type { CheckSettings } from '../rules/settings';
import { applyEdits, type Edit } from '../syntax/edit';

/** How much text is checked to try fixes out, in UTF-16 code units: what a person who waits for a list does not notice. */
const MOST_TEXT = 4 * 1024 * 1024;

/** How many fixes are tried out in a document however large. */
const FEWEST = 3;

/**
 * Tries fixes out. Where a bracket or a quote is missing, things may end elsewhere than where they are taken to: what is written behind
 * them then would tear the document further.
 *
 * @returns whether edits leave a document as well written as it is: always in one without a syntax error, and of very many in another one
 * only the first
 */
export function trialIn(document: CheckedDocument, settings: CheckSettings): (edits: readonly Edit[]) => boolean {
  const { tree } = document;
  if (tree.problems.length === 0) return () => true;
  let left = Math.max(FEWEST, Math.floor(MOST_TEXT / tree.text.length));
  const before = slipsIn(document);
  return (edits) => {
    left -= 1;
    if (left < 0) return false;
    const after = slipsIn(check(applyEdits(tree.text, edits), settings));
    return after.json <= before.json && after.format <= before.format;
  };
}

/** @returns how much is not written as it should be, for JSON and for the format */
function slipsIn({ tree, problems }: CheckedDocument) {
  return { json: tree.problems.length, format: problems.filter(({ rule }) => rule === 'schema').length };
}
