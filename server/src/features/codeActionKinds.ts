import { CodeActionKind, type CodeActionContext } from 'vscode-languageserver-types';

/** Mends all that can be mended without a look at it; only for who asks for it, as `editor.codeActionsOnSave` does. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.lyncTopology`;

/** The kinds of action that this server offers. */
export const CODE_ACTION_KINDS: readonly CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorRewrite,
  FIX_ALL,
];

/** @returns whether a client asks for quick fixes, among others or alone */
export function asksForQuickFixes({ only }: CodeActionContext): boolean {
  return isWanted(CodeActionKind.QuickFix, only);
}

/** Kinds form a hierarchy: who asks for `quickfix` wants `quickfix.suppress` too; the empty kind is all of them. */
export function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return only === undefined || only.includes('') || isAskedFor(kind, only);
}

export function isAskedFor(kind: CodeActionKind, only: readonly CodeActionKind[] = []): boolean {
  return only.some((wanted) => kind === wanted || (wanted !== '' && kind.startsWith(`${wanted}.`)));
}
