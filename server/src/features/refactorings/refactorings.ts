import { CodeActionTriggerKind } from 'vscode-languageserver-types';
import type { ActionRequest, Offer } from '../actionOffer';
import type { ClientSupport } from '../clientSupport';
import type { CheckedVersion } from '../documents';
import { workspaceEdit } from '../workspaceEdit';
import { extractPool } from './extractPool';
import { moveDatabases } from './moveDatabases';
import type { Cursor, Refactoring } from './refactoring';
import { sortByName } from './sortByName';
import { splitPersistentChat } from './splitPersistentChat';

const REFACTORINGS: readonly ((cursor: Cursor) => Refactoring[])[] = [
  splitPersistentChat,
  moveDatabases,
  extractPool,
  sortByName,
];

/** @returns the refactorings of what is at the cursor; none in a document with a slip, in which things may stand where they do not belong */
export function refactoringsAt(checked: CheckedVersion, request: ActionRequest, support: ClientSupport): Offer[] {
  const { topology, tree } = checked;
  if (tree.problems.length > 0) return [];
  const { selection, context } = request;
  const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
  return REFACTORINGS.flatMap((refactoring) => refactoring({ topology, selection, isAsked })).map(
    ({ title, kind, edits }) => ({
      title,
      kind,
      isCostly: true,
      edit: () => {
        const worked = edits();
        return worked.length > 0 ? workspaceEdit(worked, checked, support) : undefined;
      },
    }),
  );
}
