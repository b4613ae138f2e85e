import type { CodeActionKind } from 'vscode-languageserver-types';
import type { Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { Edit } from '../../syntax/edit';
import { propertyOf, type ObjectNode, type Span } from '../../syntax/tree';

/** A change of a document that mends nothing: it leaves the deployment as well described as it was, in another shape. */
export interface Refactoring {
  /** What it does, as an order. */
  readonly title: string;
  readonly kind: CodeActionKind;
  /** One change; none where a list that it needs is written as something else. */
  readonly edits: () => readonly Edit[];
}

/** Where refactorings are asked for. */
export interface Cursor {
  readonly topology: Topology;
  readonly selection: { readonly start: number; readonly end: number };
  /** Whether somebody asks for them, and not an editor on its own that wants to know whether there are any. */
  readonly isAsked: boolean;
}

/**
 * @param name the property by which the thing is known
 * @returns whether the cursor is on a thing that a document declares: anywhere in it for who asks, else where it begins or at its name
 */
export function isOn({ selection, isAsked }: Cursor, node: ObjectNode, name: Fact<string>): boolean {
  if (isAsked) return touches(selection, node);
  const property = name.node && propertyOf(name.node);
  return (
    touches(selection, { offset: node.offset, length: 1 }) || (property !== undefined && touches(selection, property))
  );
}

/** @returns whether the cursor is in a stretch of the text or at its end, or something of it is selected */
export function touches(selection: Cursor['selection'], { offset, length }: Span): boolean {
  return offset <= selection.end && selection.start <= offset + length;
}
