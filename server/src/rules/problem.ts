import type { Span } from '../syntax/tree';
import type { Severity } from './categories';
import type { Fix } from './rule';

/** Something that is wrong with a document, ready to be shown. */
export interface Problem {
  /** The id of a rule, or `syntax`, `schema`, `unused-suppression` or `configuration`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What is underlined. */
  readonly span: Span;
  /** The JSON Pointer of the value that is reported. */
  readonly path: string;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** Address of the page that the rule rests on. */
  readonly source?: string | undefined;
  /** What mends it; empty where nothing is offered. Worked out when asked for. */
  fixes(): Fix[];
}
