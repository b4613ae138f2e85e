import type { Severity } from '../../rules/categories';
import { GRAVEST_FIRST, gravestFirst } from '../../rules/gravity';
import type { JsonNode, ObjectNode, Span } from '../../syntax/tree';

/** What a box stands for; each kind has a sign of its own. */
export type BoxKind =
  | 'frontEnd'
  | 'standardEdition'
  | 'persistentChat'
  | 'director'
  | 'edge'
  | 'mediation'
  | 'trustedApplication'
  | 'officeWebApps'
  | 'otherPool'
  | 'sqlServer'
  | 'fileServer'
  /** A name that is referred to, and that nothing in the document declares. */
  | 'missing';

/** What a line says of its two ends, in the order of the legend. */
export const LINE_KINDS = ['nextHop', 'pairing', 'store', 'mirror', 'witness', 'backup', 'fileStore'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Something in a picture that stands for a place in the document. */
export interface Shown {
  /** The same from one version of the document to the next, as long as the thing keeps its name; no other thing has it. */
  readonly id: string;
  /** What stands for it in the document; `undefined` where nothing does. */
  readonly node: ObjectNode | undefined;
  /** What is selected when it is chosen; within the document. */
  readonly selection: Span | undefined;
  /** The findings in it, without those of what stands in it and is shown by itself. The gravest first. */
  readonly findings: readonly Note[];
}

/** A finding, as a picture tells it. */
export interface Note {
  readonly severity: Severity;
  readonly message: string;
}

/** One line within a box: a computer of a pool, an instance of a SQL Server, a share. */
export interface Row extends Shown {
  readonly kind: 'computer' | 'sqlStore' | 'fileStore' | 'localStore' | 'more';
  readonly text: string;
  /** In grey behind the text; may be empty. */
  readonly detail: string;
  /** Of a computer in a Persistent Chat pool. */
  readonly state: 'active' | 'inactive' | undefined;
  /** What stands in it, a line each: databases. */
  readonly contents: readonly string[];
}

/** A pool, a SQL Server or a file server. */
export interface Box extends Shown {
  readonly kind: BoxKind;
  readonly title: string;
  /** What it is, in a few words. */
  readonly detail: string;
  readonly rows: readonly Row[];
  /** What else is worth knowing, in a few words each. */
  readonly marks: readonly string[];
  /** Other names that it is searched for by. */
  readonly aliases: readonly string[];
}

/** A site, with what stands in it. */
export interface Area extends Shown {
  readonly title: string;
  readonly detail: string;
  readonly boxes: readonly Box[];
}

export interface Line {
  readonly id: string;
  readonly kind: LineKind;
  /** The ids of boxes or rows. */
  readonly from: string;
  readonly to: string;
  /** What it says, in words: "pchat01.contoso.com → sql-chat". */
  readonly title: string;
  /** The references that it is drawn for. */
  readonly references: readonly JsonNode[];
  readonly findings: readonly Note[];
}

/** The picture of a topology before it has places. */
export interface Diagram {
  /** In the order of the text; an area of what is at no site comes last. */
  readonly areas: readonly Area[];
  readonly lines: readonly Line[];
}

/** @returns the gravest severity of some findings */
export function worstOf(findings: readonly Note[]): Severity | undefined {
  return GRAVEST_FIRST.find((wanted) => findings.some(({ severity }) => severity === wanted));
}

/** @returns the findings of a box and of its rows, the gravest first */
export function allFindingsOf({ findings, rows }: Box): Note[] {
  return gravestFirst([...findings, ...rows.flatMap((row) => row.findings)]);
}
