import type { DocumentUri, Range } from 'vscode-languageserver-types';
import type { ChangeGroup } from '../features/comparison/groups';

// What is asked of two topologies; part of protocol.ts.

export interface CompareParams {
  readonly old: FileToCompare;
  readonly new: FileToCompare;
  /** By the rules for this document both are judged. */
  readonly settingsOf: DocumentUri;
}

export interface FileToCompare {
  /** The name of the file, without folders. */
  readonly name: string;
  /** What to call it beside the other one. */
  readonly title: string;
  /** Its bytes, in Base64: a topology document, or what Microsoft's tools export. */
  readonly content: string;
}

export type CompareAnswer = ComparedFiles | { readonly kind: 'refused'; readonly reason: string };

export interface ComparedFiles {
  readonly kind: 'compared';
  readonly isSame: boolean;
  /** Such as `2 added, 1 moved; findings: 1 new`. */
  readonly counts: string;
  /** Places are those in the files, as they were sent; missing in archives. */
  readonly groups: readonly ChangeGroup<Range>[];
  readonly newFindings: readonly ShownFinding[];
  readonly goneFindings: readonly ShownFinding[];
  /** All of it in Markdown. */
  readonly markdown: string;
}

export interface ShownFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly place?: Range;
}
