import { markAt, nodeOf, offsetOf, type Place } from '../model/fact';
import type { Fix } from '../model/fix';
import { Field, FIELDS, type FieldName } from '../model/fields';
import type { Topology } from '../model/topology';
import type { JsonNode, Span, SyntaxTree } from '../syntax/tree';
import type { Category, Severity } from './categories';
import type { SourceId } from './sources';

export type { Fix } from '../model/fix';

/** Another place that a finding has to do with. */
export interface Related {
  readonly at: Place;
  readonly message: string;
}

/** One place where a topology breaks a rule. */
export interface Finding<Data = unknown> {
  readonly rule: Rule<Data>;
  /** The value that is reported, or the object where nothing smaller is there. */
  readonly at: JsonNode;
  /** Of that in the text. */
  readonly offset: number;
  /** What is underlined. */
  readonly mark: Span;
  readonly related: readonly Related[];
  /** What the message says and what the fixes need. */
  readonly data: Data;
}

/** A finding as it was reported: of very many only some are shown, and the nodes of the others are not made. */
export class ReportedFinding implements Finding {
  readonly rule: Rule;
  readonly data: unknown;
  readonly #place: Place;
  readonly #related: (() => readonly Related[]) | undefined;

  constructor(rule: Rule, { at, data, related }: Reported<unknown>) {
    this.rule = rule;
    this.data = data;
    this.#place = at;
    this.#related = related;
  }

  get related(): readonly Related[] {
    return this.#related?.() ?? [];
  }

  get at(): JsonNode {
    return nodeOf(this.#place);
  }

  get offset(): number {
    return offsetOf(this.#place);
  }

  get mark(): Span {
    return markAt(this.#place);
  }
}

/** What a rule reports: a finding without its rule. */
export interface Reported<Data> {
  readonly at: Place;
  readonly data: Data;
  /** Worked out when it is asked for. */
  readonly related?: () => readonly Related[];
}

/** How a rule reports. */
export type Report<Data> = (found: Reported<Data>) => void;

/** What the documentation page of a rule says, in the language of the reader. Markdown. */
export interface PageText {
  /** The rule as a sentence. */
  readonly title: string;
  /** Why, in about two sentences; also shown when hovering a finding. */
  readonly why: string;
  /** What an administrator can do about it. */
  readonly whatToDo: string;
}

/**
 * All there is to know of one rule but its examples, which are in examples/. `check` finds, `message` says, `fixes` mends: a fix works on the data of the finding, never on
 * its text.
 */
export interface Rule<Data = unknown> {
  /** As in the rule catalogue; final, since files of users name it. */
  readonly id: string;
  readonly category: Category;
  /** Where it differs from its category's. */
  readonly severity?: Severity;
  /** `seed`: in the documents that the project began with; `docs`: in the wider documentation. */
  readonly origin: 'seed' | 'docs';
  /** `derived`: it follows from the documentation without being written there, and the message says so. */
  readonly evidence: 'stated' | 'derived';
  /** Whether it is on unless a configuration says otherwise. */
  readonly recommended: boolean;
  /**
   * What a finding rests on. By default on one site, pool or store, and on what is looked up from it in `topology.names`: `check` runs over the
   * lists of the topology, which hold a part of it only: one stretch after the other, and while somebody types one thing. `document`: on all that a list holds together.
   */
  readonly scope?: 'document';
  /**
   * Properties that all stand somewhere in each document that breaks it; over one that lacks one of them `check` is not run. Most rules are about what
   * most documents do not have.
   */
  readonly needs?: readonly [FieldName, ...FieldName[]];
  readonly sources: readonly [SourceId, ...SourceId[]];
  page(): PageText;
  check(topology: Topology, report: Report<Data>): void;
  /** What is wrong, with the name of the thing, the number found and the limit. One or two whole sentences. */
  message(data: Data): string;
  fixes?(finding: Finding<Data>, topology: Topology): Fix[];
}

/** Fixes the type of the data for `check`, `message` and `fixes` together. */
export function defineRule<Data>(rule: Rule<Data>): Rule<Data> {
  return rule;
}

/** @returns those of these rules that a document may break by what properties stand in it */
export function rulesFor({ properties }: SyntaxTree, rules: Iterable<Rule>): Rule[] {
  const isThere = (name: FieldName): boolean => properties.mayHold(FIELDS, Field[name]);
  return Array.from(rules).filter(({ needs }) => !needs || needs.every(isThere));
}
