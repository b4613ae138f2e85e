import { t } from '@vscode/l10n';
import { check, type CheckedDocument } from '../rules/check';
import type { Problem } from '../rules/problem';
import type { CheckSettings } from '../rules/settings';
import type { Edit } from '../syntax/edit';
import type { Span } from '../syntax/tree';
import { Draft } from './draft';
import { newProblems } from './newProblems';
import { CHANGES } from './registry';
import { isRefusal, type Refusal } from './refusal';
import type { ChangeKind } from './change';

/** A change that can be made. */
export interface WorkedOut {
  readonly edits: readonly Edit[];
  /** The document after it. */
  readonly after: CheckedDocument;
  /** Where it shows, in the text after it. */
  readonly reveal: Span | undefined;
  /** What the document has then and had not before; no errors. */
  readonly problems: readonly Problem[];
}

/** A change that would not be supported. */
export interface Unsupported extends Refusal {
  /** The errors that the document would have and has not now. */
  readonly problems: readonly Problem[];
}

/**
 * Works out a change, and what comes of it.
 *
 * @param name of the change, and what it needs to know: anything, as it comes from outside
 * @returns the edits; or why the change is not made. One after which rules report errors that they do not report now is not supported,
 * and refused in their words
 */
export function workOut(
  before: CheckedDocument,
  settings: CheckSettings,
  name: string,
  given: unknown,
): WorkedOut | Unsupported | Refusal {
  if (!Object.hasOwn(CHANGES, name)) return { refusal: t('There is no change {name}.', { name }) };
  const kind = CHANGES[name as keyof typeof CHANGES] as ChangeKind<unknown>;
  const [slip] = before.tree.problems;
  if (slip) {
    return {
      refusal: t('The document has a syntax error: {message} Correct it first, so that nothing is lost.', {
        message: slip.message,
      }),
    };
  }
  const read = kind.arguments(given, name);
  if (isRefusal(read)) return read;
  const draft = new Draft(before.topology);
  const refusal = kind.apply(draft, read.value);
  if (refusal) return refusal;
  const edits = draft.edits();
  const after = edits.length === 0 ? before : check(draft.text, settings);
  const problems = newProblems(before, after, edits);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    return { refusal: [...new Set(errors.map(({ message }) => message))].join(' '), problems: errors };
  }
  return { edits, after, reveal: draft.revealed, problems };
}
