import type { DocumentUri, Range, WorkspaceEdit } from 'vscode-languageserver-types';

/**
 * The requests of our own, beside those of the Language Server Protocol: for each method what is sent and what comes back. Server and
 * client share this file and nothing else; it holds types only.
 */
export interface OwnRequests {
  /** Works out a change of a document without making it; to be sent for an open document. */
  'lyncTopology/change': { readonly params: ChangeParams; readonly result: ChangeResult };
}

/**
 * The changes that an administrator makes in a deployment, by name, with what each of them needs to know. What stands in the document is
 * named by its JSON Pointer (`/persistentChatPools/0/computers/2`).
 */
export interface Changes {
  /** Makes a computer of a Persistent Chat pool active or inactive. */
  setComputerState: { readonly computer: string; readonly state: 'active' | 'inactive' };
}

export type ChangeName = keyof Changes;

/** A change with its arguments. */
export type Change<Name extends ChangeName = ChangeName> = {
  readonly [Each in Name]: { readonly name: Each; readonly arguments: Changes[Each] };
}[Name];

export type ChangeParams = Change & {
  readonly uri: DocumentUri;
};

/** A finding that a document would have after a change and has not now. */
export interface NewFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** A change that can be made. */
export interface WorkedOutChange {
  /** Of the version of the document that the server knows; empty where everything is as wanted already. */
  readonly edit: WorkspaceEdit;
  /** Where the change shows, in the text after it. */
  readonly reveal?: Range;
  /** What is to be said of it: no errors among them, or it would have been refused. */
  readonly findings: readonly NewFinding[];
}

/** A change that is not made. */
export interface RefusedChange {
  /** Why, for the person who asked for it. Where it would not be supported, in the words of the rules. */
  readonly refusal: string;
  /** The errors that the document would have. */
  readonly findings: readonly NewFinding[];
}

export type ChangeResult = WorkedOutChange | RefusedChange;
