import type { Change, ChangeName } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import type { TreeElement } from '../views/treeElement';
import type { ChangeCommandId } from './commandIds';

/** An element that stands at a place of its own in a document. */
export type Placed = TreeElement & { readonly pointer: string };

/** What a command is run on: elements of one document. */
export type Subjects = readonly [Placed, ...Placed[]];

/** A command that changes what it is run on. */
export interface ChangeCommand {
  /** Without `lyncTopology.`. */
  readonly id: ChangeCommandId;
  /** The change that it makes. Who calls it with arguments gives those of this change. */
  readonly change: ChangeName;
  /** Those of its arguments that the command itself says. */
  readonly implied?: object;
  readonly subject: SubjectKind;
  /**
   * Asks what it must know.
   *
   * @returns the changes to make; `undefined` where a question is not answered
   */
  readonly ask: (
    server: TopologyServer,
    subjects: Subjects,
  ) => Promise<readonly Change[] | undefined> | readonly Change[] | undefined;
}

/** What a command works on. */
export interface SubjectKind {
  /** @returns the element itself or what it is in, where the command works on that */
  readonly of: (element: TreeElement) => Placed | undefined;
  /** @returns what to say where there is none */
  readonly missing: () => string;
}

/** @returns the element itself or the nearest one that it is in, of one of these kinds */
export function nearest(element: TreeElement, ...kinds: readonly TreeElement['kind'][]): Placed | undefined {
  for (let at: TreeElement | undefined = element; at; at = at.parent) {
    if (kinds.includes(at.kind) && isPlaced(at)) return at;
  }
  return undefined;
}

export function isPlaced(element: TreeElement): element is Placed {
  return element.pointer !== undefined;
}
