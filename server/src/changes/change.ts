import type { Reader } from './arguments';
import type { Draft } from './draft';
import type { Refusal } from './refusal';

/** A kind of change that an administrator makes in a deployment. */
export interface ChangeKind<Arguments> extends Making<Arguments> {
  readonly arguments: Reader<Arguments>;
}

/** How a change is made. */
interface Making<Arguments> {
  /** @returns the arguments with a decision on each that is left out, where the document has what it takes to decide */
  complete?(draft: Draft, given: Arguments): Arguments;
  /**
   * Makes the change, whether or not the result is supported: that is judged afterwards.
   *
   * @param given complete arguments
   * @returns why it cannot be made, where that is so
   */
  apply(draft: Draft, given: Arguments): Refusal | undefined;
  /** @returns what can be offered where the change is refused */
  otherwise?(draft: Draft, given: Arguments): Alternative<Arguments> | undefined;
  /** The arguments that name something which can be chosen in the document, and what that is. */
  readonly choices?: Readonly<Partial<Record<keyof Arguments, ChoiceKind>>>;
}

/** The same change with other arguments. */
export interface Alternative<Arguments> {
  /** For a button. */
  readonly title: string;
  readonly arguments: Arguments;
}

export type ChoiceKind = 'site' | 'pool' | 'nextHop' | 'sqlStore' | 'fileStore';

/** @returns a kind of change; its reader says of what type its arguments are */
export function defineChange<Arguments>(
  read: Reader<Arguments>,
  apply: Making<Arguments>['apply'],
): ChangeKind<Arguments>;
// eslint-disable-next-line @typescript-eslint/unified-signatures -- in a union TypeScript does not infer the parameters of methods
export function defineChange<Arguments>(read: Reader<Arguments>, making: Making<Arguments>): ChangeKind<Arguments>;
export function defineChange<Arguments>(
  read: Reader<Arguments>,
  making: Making<Arguments> | Making<Arguments>['apply'],
): ChangeKind<Arguments> {
  return { arguments: read, ...(typeof making === 'function' ? { apply: making } : making) };
}
