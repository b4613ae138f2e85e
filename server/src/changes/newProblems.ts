import type { CheckedDocument } from '../rules/check';
import type { Problem } from '../rules/problem';
import { UNUSED_SUPPRESSION } from '../rules/settings';
import type { Edit } from '../syntax/edit';
import { Offsets } from '../syntax/offsets';

/**
 * @param edits what turns the first document into the second
 * @returns the problems that a document has after a change and had not before, in the order of the text. One that stands where it stood, or
 * says what it said elsewhere, is not new, whatever number has changed in it. A comment that has nothing to switch off any more is no reason
 * for or against a change, and counts only where it is to be an error
 */
export function newProblems(before: CheckedDocument, after: CheckedDocument, edits: readonly Edit[]): Problem[] {
  const moved = new Offsets(edits);
  const places = new Bag(
    before.problems.flatMap((problem) => placeKey(problem.rule, moved.after(problem.span.offset))),
  );
  const elsewhere = after.problems
    .filter(({ rule, severity }) => rule !== UNUSED_SUPPRESSION || severity === 'error')
    .filter(({ rule, span }) => !places.take(placeKey(rule, span.offset)[0] ?? ''));
  // What stood at a place that has gone may have been said of what has come to another one.
  const left = new Bag(
    before.problems
      .filter(({ rule, span }) => {
        const [key] = placeKey(rule, moved.after(span.offset));
        return key === undefined || places.take(key);
      })
      .map(({ rule, message }) => `${rule} ${message}`),
  );
  return elsewhere.filter(({ rule, message }) => !left.take(`${rule} ${message}`));
}

function placeKey(rule: string, offset: number | undefined): string[] {
  return offset === undefined ? [] : [`${rule} ${offset}`];
}

/** Things that are counted. */
class Bag {
  readonly #counts = new Map<string, number>();

  constructor(keys: readonly string[]) {
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** @returns whether there was one, which is not there any more then */
  take(key: string): boolean {
    const count = this.#counts.get(key) ?? 0;
    if (count > 0) this.#counts.set(key, count - 1);
    return count > 0;
  }
}
