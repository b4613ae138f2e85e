import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Problem } from '../rules/problem';
import type { Fix } from '../rules/rule';
import type { Edit } from '../syntax/edit';
import type { ClientSupport } from './clientSupport';
import { diagnosticOf } from './diagnostics';
import type { CheckedVersion } from './documents';

/** The kinds of action that this server offers. */
export const CODE_ACTION_KINDS: readonly CodeActionKind[] = [CodeActionKind.QuickFix];

/**
 * @param selection where the cursor is or what is selected, as offsets
 * @param context the diagnostics that the client knows there, and the kinds of action that it asks for
 * @returns the fixes of what is wrong there *now*: a diagnostic that the newest version of the document no longer has gets none.
 *   A client that names no diagnostics gets the fixes of all of them
 */
export function codeActionsAt(
  checked: CheckedVersion,
  selection: { readonly start: number; readonly end: number },
  context: CodeActionContext,
  support: ClientSupport,
): CodeAction[] {
  if (!isWanted(CodeActionKind.QuickFix, context.only)) return [];
  const actions: CodeAction[] = [];
  for (const problem of checked.problems) {
    const { offset, length } = problem.span;
    if (offset > selection.end || offset + length < selection.start) continue;
    const diagnostic =
      context.diagnostics.length > 0
        ? context.diagnostics.find((known) => isOf(known, problem, checked))
        : diagnosticOf(problem, checked, support);
    if (diagnostic) actions.push(...quickFixes(problem, diagnostic, checked, support));
  }
  return actions;
}

function quickFixes(
  problem: Problem,
  diagnostic: Diagnostic,
  checked: CheckedVersion,
  support: ClientSupport,
): CodeAction[] {
  const fixes = problem.fixes();
  const preferred = fixes.find((fix) => fix.safe);
  return fixes.map((fix) => quickFix(fix, fix === preferred, diagnostic, checked, support));
}

function quickFix(
  fix: Fix,
  isPreferred: boolean,
  diagnostic: Diagnostic,
  checked: CheckedVersion,
  support: ClientSupport,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(isPreferred ? { isPreferred } : {}),
    edit: workspaceEdit(fix.edits, checked, support),
  };
}

function workspaceEdit(
  edits: readonly Edit[],
  { uri, version, lines }: CheckedVersion,
  support: ClientSupport,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({ range: lines.rangeOf(edit), newText: edit.content }));
  // With the version, a client refuses an edit of a text that has changed since.
  return support.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

/** Kinds form a hierarchy: who asks for `quickfix` wants `quickfix.suppress` too; the empty kind is all of them. */
function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return only?.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
}

function isOf(diagnostic: Diagnostic, problem: Problem, { lines }: CheckedVersion): boolean {
  return diagnostic.code === problem.rule && sameRange(diagnostic.range, lines.rangeOf(problem.span));
}

function sameRange(one: Range, other: Range): boolean {
  return (
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  );
}
