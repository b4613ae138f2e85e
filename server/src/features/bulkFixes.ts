import { check, type CheckedDocument } from '../rules/check';
import type { Problem } from '../rules/problem';
import type { Fix } from '../rules/rule';
import type { CheckSettings } from '../rules/settings';
import type { Edit } from '../syntax/edit';
import { EditedText } from '../syntax/editedText';
import { Cycle } from './cycle';

/** A fix may give another finding its chance. That this ends is the rules' affair; a document is not made to wait for it without end. */
export const MOST_ROUNDS = 100;

/** @returns the first fix of a problem that may be applied without a look at it */
export function safeFixOf(problem: Problem): Fix | undefined {
  return problem.fixes().find((fix) => fix.safe);
}

/** @returns whether fixes may be applied to a document in bulk: not where a slip lets things stand where they do not belong */
export function canBeFixedInBulk({ tree }: CheckedDocument): boolean {
  return tree.problems.length === 0;
}

/** What safe fixes do to a document. */
export interface SafelyFixed {
  /** Edits of the text as it is; none where nothing can be fixed. */
  readonly edits: readonly Edit[];
  /** The fixes that were applied, each with what it mends. */
  readonly applied: readonly AppliedFix[];
  /** Whether there are still some to apply, though a great many rounds were made or one led back to a text from before. */
  readonly isUnfinished: boolean;
}

export interface AppliedFix extends Fix {
  readonly problem: Problem;
}

/**
 * Applies safe fixes until none is left. Of fixes that meet in the text the first goes before, and what the others mend is looked at
 * again after it.
 *
 * @param isMeant which problems are to be fixed
 * @returns all of it as edits of the text as it is; none where nothing can be fixed
 */
export function safeFixes(
  document: CheckedDocument,
  settings: CheckSettings,
  isMeant?: (problem: Problem) => boolean,
): readonly Edit[] {
  return fixSafely(document, settings, isMeant).edits;
}

/** As {@link safeFixes}; also says which fixes that are. */
export function fixSafely(
  document: CheckedDocument,
  settings: CheckSettings,
  isMeant: (problem: Problem) => boolean = () => true,
): SafelyFixed {
  const edited = new EditedText(document.tree.text);
  const cycle = new Cycle(document.tree.text);
  let current = document;
  let fixed: SafelyFixed = { edits: [], applied: [], isUnfinished: false };
  let isBack = false;
  for (let round = 0; ; round++) {
    const chosen = withoutMeeting(current.problems.filter(isMeant).flatMap(safelyMended));
    if (chosen.length === 0 || !canBeFixedInBulk(current)) return fixed;
    if (isBack || round === MOST_ROUNDS) return { ...fixed, isUnfinished: true };
    edited.apply(chosen.flatMap(({ edits }) => edits));
    isBack = cycle.isClosedBy(edited.text);
    current = check(edited.text, settings);
    // A round after which the text is no JSON any more is none.
    if (!canBeFixedInBulk(current)) return fixed;
    fixed = { edits: edited.edits(), applied: [...fixed.applied, ...chosen], isUnfinished: false };
  }
}

function safelyMended(problem: Problem): AppliedFix[] {
  const fix = safeFixOf(problem);
  return fix ? [{ ...fix, problem }] : [];
}

/** @returns the fixes, the first ones first, without those of which an edit meets one of an earlier fix */
function withoutMeeting(fixes: readonly AppliedFix[]): AppliedFix[] {
  /** The edits of those that are taken, in the order of the text; none meets another. */
  const edits: Edit[] = [];
  return fixes.filter((fix) => {
    if (fix.edits.some((edit) => meetsOne(edit, edits))) return false;
    for (const edit of fix.edits) edits.splice(placeOf(edit, edits), 0, edit);
    return true;
  });
}

function meetsOne(edit: Edit, chosen: readonly Edit[]): boolean {
  const place = placeOf(edit, chosen);
  const [before, after] = [chosen[place - 1], chosen[place]];
  return (before !== undefined && meet(before, edit)) || (after !== undefined && meet(edit, after));
}

/** Edits that touch meet too: which of them comes first would not be said. Of two that only take something away it need not be. */
function meet(first: Edit, second: Edit): boolean {
  const end = first.offset + first.length;
  return end > second.offset || (end === second.offset && first.content + second.content !== '');
}

/** @returns how many of the chosen edits start before this one */
function placeOf({ offset }: Edit, chosen: readonly Edit[]): number {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chosen[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
