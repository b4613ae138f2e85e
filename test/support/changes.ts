import assert from 'node:assert/strict';
import { isRefusal } from '../../server/src/changes/refusal';
import { workOut, type NotMade, type WorkedOut } from '../../server/src/changes/workOut';
import type { Change, ChangeName, Changes } from '../../server/src/protocol';
import { check } from '../../server/src/rules/check';
import { settingsOf } from '../../server/src/rules/settings';
import { applyEdits } from '../../server/src/syntax/edit';

const settings = settingsOf();

export function workedOut(text: string, ...changes: readonly Change[]): WorkedOut | NotMade {
  return workOut(check(text), settings, changes);
}

/** @returns a document after a change */
export function changed<Name extends ChangeName>(text: string, name: Name, given: Changes[Name]): string {
  return changedBy(text, { name, arguments: given } as Change);
}

/** @returns a document after changes that are made together */
export function changedBy(text: string, ...changes: readonly Change[]): string {
  const result = workedOut(text, ...changes);
  assert.ok(!isRefusal(result), isRefusal(result) ? result.refusal : undefined);
  return applyEdits(text, result.edits);
}

/** @returns why a change is not made */
export function refused<Name extends ChangeName>(text: string, name: Name, given: Changes[Name]): NotMade {
  const result = workedOut(text, { name, arguments: given } as Change);
  assert.ok(isRefusal(result), 'the change is not refused');
  return result;
}
