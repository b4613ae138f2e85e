import type {
  CodeAction,
  CodeActionContext,
  CodeActionKind,
  Command,
  Diagnostic,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { ClientSupport } from './clientSupport';
import type { ConfigurationPlace } from './configurationEdit';
import type { CheckedVersion } from './documents';

/** What a client asks for when it asks for code actions. */
export interface ActionRequest {
  /** Where the cursor is or what is selected, as offsets. */
  readonly selection: { readonly start: number; readonly end: number };
  /** The diagnostics that the client knows there, the kinds of action that it asks for, and why it asks. */
  readonly context: CodeActionContext;
  /** Where a rule is switched off for more than the document. */
  readonly configuration?: ConfigurationPlace | undefined;
}

/** An action that is offered. What it changes is worked out when that is asked for. */
export interface Offer {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** What it mends. */
  readonly diagnostics?: Diagnostic[];
  readonly isPreferred?: boolean;
  /** `undefined` where nothing is to be changed after all: then there is no such action. */
  readonly edit?: () => WorkspaceEdit | undefined;
  /** Whether the edit costs so much that a client which can ask for it later is left to. */
  readonly isCostly?: boolean;
  readonly command?: Command;
}

/** What a client gives back when it asks for the edit of an action: where the action was offered. */
export interface OfferPlace {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

/** @returns the actions as the protocol has them */
export function codeActionsOf(
  offers: readonly Offer[],
  { uri, version }: CheckedVersion,
  { start, end }: Pick<OfferPlace, 'start' | 'end'>,
  support: ClientSupport,
): CodeAction[] {
  return offers.flatMap((offer) => {
    const { edit, isCostly = false, ...shown } = offer;
    if (!edit) return [shown];
    // Only of an open document the version tells later whether it is still the same.
    if (isCostly && support.resolvesCodeActions && version !== null) {
      const data: OfferPlace = { uri, version, start, end };
      return [{ ...shown, data }];
    }
    const worked = edit();
    return worked ? [{ ...shown, edit: worked }] : [];
  });
}

/** @returns the place that a client gives back; `undefined` where it is no such place */
export function offerPlace(data: unknown): OfferPlace | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, version, start, end } = data as Record<keyof OfferPlace, unknown>;
  if (typeof uri !== 'string' || typeof version !== 'number') return undefined;
  return typeof start === 'number' && typeof end === 'number' ? { uri, version, start, end } : undefined;
}
