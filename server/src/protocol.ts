import type { DocumentUri, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { DeploymentStep } from './rules/shared/limits';

/**
 * The requests of our own, beside those of the Language Server Protocol: for each method what is sent and what comes back. Server and
 * client share this file and nothing else; it holds types only.
 */
export interface OwnRequests {
  /** Works out a change of a document without making it; to be sent for an open document. */
  'lyncTopology/change': { readonly params: ChangeParams; readonly result: ChangeResult };
  /** Makes the deployment checklist of an open document; `null` where it is not open. */
  'lyncTopology/checklist': { readonly params: ChecklistParams; readonly result: ChecklistResult | null };
  /** Writes that checklist in Markdown; `null` where the document is not open. */
  'lyncTopology/checklistMarkdown': { readonly params: ChecklistParams; readonly result: string | null };
}

/**
 * What the server asks a client that offers files: one that has given `{ files: true }` as initialization option. The server cannot
 * reach the files of a virtual workspace, or any from inside a web worker, and does not know what the user has excluded.
 */
export interface ClientRequests {
  /** Finds files in a folder of the workspace, without what its user has excluded (`files.exclude`). */
  'lyncTopology/findFiles': { readonly params: FindFilesParams; readonly result: readonly DocumentUri[] };
  /** Reads a file: its text, `null` where there is none, and an error with a sentence for a person where it cannot be read. */
  'lyncTopology/readFile': { readonly params: ReadFileParams; readonly result: string | null };
}

export interface FindFilesParams {
  /** A folder of the workspace. */
  readonly folder: DocumentUri;
  /** A glob for paths in the folder. */
  readonly pattern: string;
  /** A glob for what is left out, beside what the user has excluded. */
  readonly exclude: string;
  /** Where this path in the folder is no folder, nothing is found, and need not be looked for. */
  readonly below?: string;
}

export interface ReadFileParams {
  readonly uri: DocumentUri;
}

/**
 * The changes that an administrator makes in a deployment, by name, with what each of them needs to know. What stands in the document is
 * named by its JSON Pointer (`/persistentChatPools/0/computers/2`).
 */
export interface Changes {
  /** Makes a computer of a Persistent Chat pool active or inactive. */
  setComputerState: { readonly computer: string; readonly state: 'active' | 'inactive' };
  /**
   * Says of a step of the deployment that it is done, or is not.
   *
   * `andOthers`: of the steps before it too, when it is done; of those behind it, when it is not.
   */
  setDeploymentStep: {
    readonly step: DeploymentStep;
    readonly done: boolean;
    readonly andOthers?: boolean | undefined;
  };
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

export interface ChecklistParams {
  readonly uri: DocumentUri;
}

export interface ChecklistResult extends Checklist {
  /** Whether the document has a syntax error: the checklist is of what can be read. */
  readonly isBroken: boolean;
}

/** The deployment checklist of a topology. */
export interface Checklist {
  /** The Persistent Chat pools that it is for, in the order of the text. */
  readonly pools: readonly string[];
  /** In their order; none where there is no pool. */
  readonly steps: readonly ChecklistStep[];
}

export interface ChecklistStep {
  readonly id: DeploymentStep;
  readonly title: string;
  /** Whether the document says that it is done. */
  readonly done: boolean;
  /** The FQDNs of the computers that something is to be done on. */
  readonly computers: readonly string[];
  /** What groups and permissions the person needs who does it. */
  readonly permissions: readonly string[];
  readonly tasks: readonly ChecklistTask[];
  /** The pages that say more. */
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

export interface ChecklistTask {
  /** What is to be done, in plain text. */
  readonly title: string;
  /** The pool that it is for; left out: for all of them. */
  readonly pool?: string;
  /** The FQDNs of the computers that it is to be done on; none: on any that has the tools. */
  readonly computers: readonly string[];
  /** What to enter or to choose, in the order of the pages of a wizard. */
  readonly details: readonly { readonly name: string; readonly value: string }[];
  /** What to run in a shell, one or several lines of PowerShell. */
  readonly command?: string;
}
