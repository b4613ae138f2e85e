import { t } from '@vscode/l10n';
import type { Change } from '../protocol';
import { check, type CheckedDocument } from '../rules/check';
import type { Problem } from '../rules/problem';
import type { CheckSettings } from '../rules/settings';
import type { Edit } from '../syntax/edit';
import type { Span } from '../syntax/tree';
import { refusedAddress } from './addresses';
import { beginningOf } from './beginning';
import type { ChangeKind } from './change';
import { Draft } from './draft';
import { newProblems } from './newProblems';
import { isRefusal, type Refusal } from './refusal';
import { CHANGES } from './registry';

/** A change as it comes from outside: its name and its arguments may be anything. */
export interface Asked {
  readonly name: string;
  readonly arguments: unknown;
}

/** Changes that can be made. */
export interface WorkedOut {
  readonly edits: readonly Edit[];
  /** The changes, with what was left out in them. */
  readonly changes: readonly Change[];
  /** The document after them. */
  readonly after: CheckedDocument;
  /** Where the last of them shows, in the text after it. */
  readonly reveal: Span | undefined;
  /** What the document has then and had not before; no errors. */
  readonly problems: readonly Problem[];
}

/** Changes that are not made. */
export interface NotMade extends Refusal {
  /** The errors that the document would have and has not now. */
  readonly problems: readonly Problem[];
  /** What would be made instead. */
  readonly alternative?: { readonly title: string; readonly changes: readonly Change[] };
}

/**
 * Works out changes that are made together, one after the other, and what comes of them.
 *
 * A document without anything in it begins with them.
 *
 * @returns the edits; or why the changes are not made, none of them. Changes after which rules report errors that they do not report now
 * are not supported, and refused in their words
 */
export function workOut(
  before: CheckedDocument,
  settings: CheckSettings,
  asked: readonly Asked[],
): WorkedOut | NotMade {
  const { text } = before.tree;
  const beginning = beginningOf(before.tree);
  if (beginning === undefined) return workOutIn(before, settings, asked);
  const result = workOutIn(check(text + beginning, settings), settings, asked);
  if (isRefusal(result) || result.edits.length === 0) return result;
  return { ...result, edits: [{ offset: text.length, length: 0, content: result.after.tree.text.slice(text.length) }] };
}

function workOutIn(before: CheckedDocument, settings: CheckSettings, asked: readonly Asked[]): WorkedOut | NotMade {
  const [slip] = before.tree.problems;
  if (slip) {
    const refusal = t('The document has a syntax error: {message} Correct it first, so that nothing is lost.', {
      message: slip.message,
    });
    return { refusal, problems: [] };
  }
  const changes: ReadChange[] = [];
  for (const one of asked) {
    const change = readChange(one);
    if (isRefusal(change)) return { ...change, problems: [] };
    changes.push(change);
  }
  const result = attempt(before, settings, changes);
  return isRefusal(result) ? withAlternative(result, before, settings, changes) : result;
}

/** A change whose arguments have been read. */
interface ReadChange {
  readonly name: string;
  readonly kind: ChangeKind<unknown>;
  readonly arguments: unknown;
}

function readChange({ name, arguments: given }: Asked): ReadChange | Refusal {
  if (!Object.hasOwn(CHANGES, name)) return { refusal: t('There is no change {name}.', { name }) };
  const kind = CHANGES[name as keyof typeof CHANGES] as ChangeKind<unknown>;
  const read = kind.arguments(given, name);
  return isRefusal(read) ? read : { name, kind, arguments: read.value };
}

/** @param given arguments that the change of this name has read, or made itself */
function asChange(name: string, given: unknown): Change {
  return { name, arguments: given } as Change;
}

function attempt(
  before: CheckedDocument,
  settings: CheckSettings,
  changes: readonly ReadChange[],
): WorkedOut | NotMade {
  const draft = new Draft(before.topology);
  const made: Change[] = [];
  for (const { name, kind, arguments: given } of changes) {
    const complete = kind.complete?.(draft, given) ?? given;
    const refusal = kind.apply(draft, complete);
    if (refusal) return { ...refusal, problems: [] };
    made.push(asChange(name, complete));
  }
  const edits = draft.edits();
  const after = edits.length === 0 ? before : check(draft.text, settings);
  const address = refusedAddress(edits, before.topology, after.topology);
  if (address) return { ...address, problems: [] };
  const problems = newProblems(before, after, edits);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { refusal: reasons(errors), problems: errors };
  return { edits, changes: made, after, reveal: draft.revealed, problems };
}

/** Where what the changes offer instead is refused too, that says why: the reasons come together. */
function withAlternative(
  refused: NotMade,
  before: CheckedDocument,
  settings: CheckSettings,
  changes: readonly ReadChange[],
): NotMade {
  let title: string | undefined;
  const others = changes.map((change) => {
    const other = change.kind.otherwise?.(new Draft(before.topology), change.arguments);
    title ??= other?.title;
    return other ? { ...change, arguments: other.arguments } : change;
  });
  if (title === undefined) return refused;
  const result = attempt(before, settings, others);
  if (!isRefusal(result)) {
    return {
      ...refused,
      alternative: { title, changes: others.map(({ name, arguments: given }) => asChange(name, given)) },
    };
  }
  return {
    refusal: sentences([refused.refusal, result.refusal]),
    problems: refused.problems.length > 0 ? refused.problems : result.problems,
  };
}

/** Of many reasons the first ones: one that is read is worth more than a page of them. */
const MOST_REASONS = 2;

function reasons(errors: readonly Problem[]): string {
  const all = [...new Set(errors.map(({ message }) => message))];
  const more = all.length - MOST_REASONS;
  const told = sentences(all.slice(0, MOST_REASONS));
  if (more <= 0) return told;
  return more === 1
    ? t('{reasons} There is 1 more reason.', { reasons: told })
    : t('{reasons} There are {count} more reasons.', { reasons: told, count: more });
}

function sentences(all: readonly string[]): string {
  return [...new Set(all)].join(' ');
}
