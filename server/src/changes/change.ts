import type { Reader } from './arguments';
import type { Draft } from './draft';
import type { Refusal } from './refusal';

/** A kind of change that an administrator makes in a deployment. */
export interface ChangeKind<Arguments> {
  readonly arguments: Reader<Arguments>;
  /**
   * Makes the change, whether or not the result is supported: that is judged afterwards.
   *
   * @returns why it cannot be made, where that is so
   */
  apply(draft: Draft, given: Arguments): Refusal | undefined;
}

/** @returns a kind of change; its reader says of what type its arguments are */
export function defineChange<Arguments>(
  read: Reader<Arguments>,
  apply: ChangeKind<Arguments>['apply'],
): ChangeKind<Arguments> {
  return { arguments: read, apply };
}
