import { CodeActionKind, type CodeAction, type CodeActionContext } from 'vscode-languageserver-types';
import { codeActionsOf, type ActionRequest, type Offer, type OfferPlace } from './actionOffer';
import { canBeFixedInBulk, safeFixes } from './bulkFixes';
import type { ClientSupport } from './clientSupport';
import { FIX_ALL, isAskedFor, isWanted } from './codeActionKinds';
import type { CheckedVersion } from './documents';
import { fixAllTitle, quickFixesAt } from './quickFixes';
import { refactoringsAt } from './refactorings/refactorings';
import { workspaceEdit } from './workspaceEdit';

/**
 * @returns the actions of the kinds that are asked for. Those that mend are of what is wrong there *now*: a diagnostic that the newest
 * version of the document no longer has gets none. A client that names no diagnostics gets those of all of them
 */
export function codeActionsAt(checked: CheckedVersion, request: ActionRequest, support: ClientSupport): CodeAction[] {
  return codeActionsOf(offersAt(checked, request, support), checked, request.selection, support);
}

/**
 * @param action as it was offered
 * @returns the action with its edit; without one where the document has changed since
 */
export function resolveCodeAction(
  action: CodeAction,
  { version, start, end }: OfferPlace,
  checked: CheckedVersion,
  support: ClientSupport,
): CodeAction {
  if (version !== checked.version || action.kind === undefined) return action;
  const context: CodeActionContext = { diagnostics: action.diagnostics ?? [], only: [action.kind] };
  const offers = offersAt(checked, { selection: { start, end }, context }, support);
  const edit = offers.find(({ title, kind }) => title === action.title && kind === action.kind)?.edit?.();
  return edit ? { ...action, edit } : action;
}

function offersAt(checked: CheckedVersion, request: ActionRequest, support: ClientSupport): Offer[] {
  const { only } = request.context;
  return [
    ...(isWanted(CodeActionKind.QuickFix, only) ? quickFixesAt(checked, request, support) : []),
    ...refactoringsAt(checked, request, support).filter(({ kind }) => isWanted(kind, only)),
    ...(isAskedFor(FIX_ALL, only) ? fixAll(checked, support) : []),
  ];
}

function fixAll(checked: CheckedVersion, support: ClientSupport): Offer[] {
  if (!canBeFixedInBulk(checked)) return [];
  return [
    {
      title: fixAllTitle(),
      kind: FIX_ALL,
      edit: () => {
        const edits = safeFixes(checked, checked.settings);
        return edits.length > 0 ? workspaceEdit(edits, checked, support) : undefined;
      },
    },
  ];
}
