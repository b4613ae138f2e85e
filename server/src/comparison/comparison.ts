import type { Topology } from '../model/topology';
import type { Problem } from '../rules/problem';
import type { JsonValue } from '../syntax/print';

/** A topology that is compared with another one. */
export interface ComparedTopology {
  readonly topology: Topology;
  /** What is wrong with it. */
  readonly problems: readonly Problem[];
  /** Where it comes from a format that does not say everything: what is not known from it. */
  readonly unknown?: Unknown;
}

/** What a format has no place for: with a topology of another format it is not compared. */
export interface Unknown {
  /** Properties that say nothing where they are missing. */
  readonly properties: ReadonlySet<string>;
  /** @returns whether a finding of a document could not be made in that format */
  readonly isHidden: (problem: Problem) => boolean;
}

/** What is different between two topologies: what publishing the new one in place of the old one would change. */
export interface Comparison<Place = PlaceInDocument> {
  /** Kind by kind: the topology, sites, pools, computers that move, stores, deployment; what is one thing's stands together. */
  readonly changes: readonly Change<Place>[];
  readonly findings: {
    /** Of the new topology, and not of the old one. */
    readonly new: readonly ComparedFinding<Place>[];
    /** Of the old topology, and not of the new one. */
    readonly gone: readonly ComparedFinding<Place>[];
  };
}

export type ChangeKind = 'added' | 'removed' | 'moved' | 'renamed' | 'changed';

/** One difference. */
export interface Change<Place = PlaceInDocument> {
  readonly kind: ChangeKind;
  /** What has come, gone or changed: the subject itself, a computer of it, a database of it, or something that is said of it. */
  readonly item: 'subject' | 'computer' | 'database' | 'property';
  readonly subject: Subject;
  /** The FQDN of the computer of the subject that it is about, where it is about one. */
  readonly computer?: string;
  /** Names of the format with dots between them, such as `store.mirror`; of a property and of a database. */
  readonly property?: string;
  /** What it is about beside the subject, in the words of Topology Builder: *Port*, *Computer pc01.contoso.com*, *Database mgc*. */
  readonly label: string;
  /** How it was; missing where nothing was said. Of a computer that moves: its pool. */
  readonly from?: Value;
  /** How it is. */
  readonly to?: Value;
  /** What is said of a subject or computer that has come or gone. */
  readonly facts?: readonly StatedFact[];
  /** All of it as a sentence. */
  readonly message: string;
  /** Where the old topology says it; missing where it says nothing. */
  readonly old?: Place;
  readonly new?: Place;
}

export type SubjectKind =
  | 'topology'
  | 'site'
  | 'frontEndPool'
  | 'standardEditionServer'
  | 'persistentChatPool'
  | 'otherPool'
  | 'computer'
  | 'sqlStore'
  | 'fileStore'
  | 'deployment';

/** What a change is about. */
export interface Subject {
  readonly kind: SubjectKind;
  /** The FQDN, name or id, as the new topology writes it; empty for the topology and the deployment. */
  readonly name: string;
  /** What it is and its name: *Persistent Chat pool pchat01.contoso.com*. */
  readonly title: string;
}

export interface Value {
  readonly value: JsonValue;
  /** For a person: a SQL Server store with its instance, a product with its name. */
  readonly text: string;
}

export interface StatedFact extends Value {
  readonly property: string;
  readonly label: string;
}

/** A finding that one of the two topologies has. */
export interface ComparedFinding<Place = PlaceInDocument> extends Pick<
  Problem,
  'rule' | 'severity' | 'message' | 'source'
> {
  readonly place: Place;
}

/** A JSON Pointer into the topology document. */
export type PlaceInDocument = string;
