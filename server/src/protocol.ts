import type { DocumentUri, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CompareAnswer, CompareParams } from './protocol/compare';
import type {
  DiagramAtParams,
  DiagramFileParams,
  DiagramParams,
  DiagramPlaceParams,
  DiagramResult,
} from './protocol/diagram';
import type { CheckXmlParams, ImportAnswer, ImportParams } from './protocol/xml';
import type { DeploymentStep } from './rules/shared/limits';

export type * from './protocol/compare';
export type * from './protocol/diagram';
export type * from './protocol/xml';

/**
 * The requests of our own, beside those of the Language Server Protocol: for each method what is sent and what comes back. Server and
 * client share this file, which holds types only, and what `globLimits.ts` knows of patterns; nothing else.
 */
export interface OwnRequests {
  /** Works out changes of a document without making them; to be sent for an open document. */
  'lyncTopology/change': { readonly params: ChangeParams; readonly result: ChangeResult };
  /** Lists what an argument of a change can be: what fits first, what would be refused last. */
  'lyncTopology/choices': { readonly params: ChoicesParams; readonly result: readonly Choice[] };
  /** Makes the deployment checklist of an open document; `null` where it is not open. */
  'lyncTopology/checklist': { readonly params: ChecklistParams; readonly result: ChecklistResult | null };
  /** Makes a topology document of what Microsoft's tools export; where that cannot be done, says why. */
  'lyncTopology/import': { readonly params: ImportParams; readonly result: ImportAnswer };
  /**
   * Publishes findings in a topology as it was exported, with their places in the XML, and again whenever the settings for it change.
   * Takes back what was published where there is no such text any more. The result counts what was published; `null` where nothing was.
   */
  'lyncTopology/checkXml': { readonly params: CheckXmlParams; readonly result: Tally | null };
  /** Says what is different between two topologies; where one is none, says why. */
  'lyncTopology/compare': { readonly params: CompareParams; readonly result: CompareAnswer };
  /** Counts what is wrong in all topology documents of the workspace, open or not, as they are now. */
  'lyncTopology/checkWorkspace': { readonly params: object; readonly result: WorkspaceCounts };
  /** Writes that checklist in Markdown; `null` where the document is not open. */
  'lyncTopology/checklistMarkdown': { readonly params: ChecklistParams; readonly result: string | null };
  /** The questions that a wizard asks for a change, under the answers so far; to be sent for an open document. */
  'lyncTopology/form': { readonly params: FormParams; readonly result: FormResult };
  /** The text of a new topology document. */
  'lyncTopology/newDocument': { readonly params: NewDocumentParams; readonly result: { readonly text: string } };
  /** Says how a document stands; `null` where there is none. From the first such request on, too, the server tells what changes. */
  'lyncTopology/status': { readonly params: StatusParams; readonly result: DocumentStatus | null };
  /** Lists the topology documents. From the first such request on, the server tells when one of them changes. */
  'lyncTopology/documents': { readonly params: Record<string, never>; readonly result: readonly DocumentUri[] };
  /** Shows what a document declares as trees; `null` where there is no such document. */
  'lyncTopology/overview': { readonly params: OverviewParams; readonly result: OverviewResult };
  /** Lists what uses the thing that is named at a place, in the order of the text. */
  'lyncTopology/users': { readonly params: UsersParams; readonly result: readonly User[] };
  /** Says what there is to know of an element of an overview, in Markdown; `null` where it is not there any more. */
  'lyncTopology/elementCard': { readonly params: ElementCardParams; readonly result: string | null };
  /** Draws an open document; `null` where it is not open. */
  'lyncTopology/diagram': { readonly params: DiagramParams; readonly result: DiagramResult | null };
  /** Finds what a picture shows in the document as it is now; `null` where it is not there any more. */
  'lyncTopology/diagramPlace': { readonly params: DiagramPlaceParams; readonly result: Range | null };
  /** Finds what a picture shows of a place in the document: the id of the innermost thing; `null` where it shows nothing of it. */
  'lyncTopology/diagramAt': { readonly params: DiagramAtParams; readonly result: string | null };
  /** Writes the picture of an open document as a file; `null` where the document is not open, or too large to be drawn. */
  'lyncTopology/diagramFile': { readonly params: DiagramFileParams; readonly result: string | null };
}

/** The notifications of our own, all of them from the server. */
export interface OwnNotifications {
  /** Topology documents have changed, come or gone, or are judged by other settings. Sent after each change: many times while somebody types. */
  'lyncTopology/documentsChanged': { readonly uris: readonly DocumentUri[] };
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
  /** The script of the library that lays pictures out. Asked of the client of a web worker, whatever it offers. */
  'lyncTopology/layoutLibrary': { readonly params: undefined; readonly result: string };
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
 * named by its JSON Pointer (`/persistentChatPools/0/computers/2`), or by its name: a pool and a computer by the FQDN, a site by the name,
 * a store by the id.
 */
export interface Changes {
  /** Adds a computer to a pool; its FQDN is the next one in the row of the pool, where none is given. */
  addComputer: {
    readonly pool: string;
    readonly fqdn?: string | undefined;
    readonly state?: ComputerState | undefined;
  };
  /** Makes a computer of a Persistent Chat pool active or inactive. */
  setComputerState: { readonly computer: string; readonly state: ComputerState };
  /** Takes a computer out of its pool and puts it into another one. */
  moveComputer: { readonly computer: string; readonly pool: string };
  /** Puts a pool into another site, with what is on the same server. */
  movePool: { readonly pool: string; readonly site: string };
  /** Gives a site, a pool, a computer or a store another name, wherever the name is written; left out, it is the name that it has. */
  rename: { readonly target: string; readonly name?: string | undefined };
  /** Takes sites, pools, computers and stores away; `withReferences`: also what says that something uses them. */
  remove: { readonly targets: readonly string[]; readonly withReferences?: boolean | undefined };
  /**
   * Enables compliance for a Persistent Chat pool; left out, for the first one without it. Left out, the store is that of the chat database
   * where one instance may hold both, else a new one, with a backup where the chat database has one; the adapter writes XML files.
   */
  enableCompliance: {
    readonly pool?: string | undefined;
    readonly store?: SqlStoreChoice | undefined;
    readonly mirror?: OptionalSqlStore;
    readonly witness?: OptionalSqlStore;
    readonly backup?: SqlStoreChoice | undefined;
    readonly backupMirror?: OptionalSqlStore;
    readonly backupWitness?: OptionalSqlStore;
    readonly adapter?: ComplianceAdapter | undefined;
  };
  /** Switches compliance off, and takes the compliance store away. */
  disableCompliance: { readonly pool: string };
  /** Says which SQL Server store is in a slot of a store set; `primary` where no slot is given. */
  setStore: {
    readonly pool: string;
    readonly set: StoreSetName;
    readonly slot?: StoreSlot | undefined;
    readonly store: SqlStoreChoice;
  };
  /** Takes a SQL Server store out of a slot, with the mirror and the witness that are there for it; `primary` is the whole store set. */
  clearStore: { readonly pool: string; readonly set: StoreSetName; readonly slot: StoreSlot };
  /** Puts the databases of a store set on another SQL Server store. `database` is where the store is named: the slot, or its store set. */
  moveDatabase: { readonly database: string; readonly store: SqlStoreChoice };
  /** Makes a Persistent Chat pool the default pool of its site, which another one is no more then; or lets it be that no more. */
  setDefaultForSite: { readonly pool: string; readonly isDefault?: boolean | undefined };
  /** The same for all sites together. */
  setDefaultForAllSites: { readonly pool: string; readonly isDefault?: boolean | undefined };
  setFileStore: { readonly pool: string; readonly fileStore: FileStoreChoice };
  setNextHop: { readonly pool: string; readonly nextHop: string };
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
  /** Declares a Persistent Chat pool, and the stores of it that are new. */
  addPersistentChatPool: NewPersistentChatPool;
  /** Declares a Front End pool, and the stores of it that are new. */
  addFrontEndPool: NewFrontEndPool;
  /** Declares a Standard Edition server, and its file store where that is new. */
  addStandardEditionServer: NewStandardEditionServer;
  /** Declares a SQL Server store that no pool uses yet. */
  addSqlServerStore: NewSqlStore;
  /** Declares a file store that no pool uses yet. */
  addFileStore: NewFileStore;
  addSite: NewSite;
}

export type ComputerState = 'active' | 'inactive';
export type StoreSetName = 'backEnd' | 'archivingStore' | 'monitoringStore' | 'store' | 'complianceStore';
export type StoreSlot = 'primary' | 'mirror' | 'witness' | 'backup' | 'backupMirror' | 'backupWitness';

/** A SQL Server store of the document, by JSON Pointer or id; or one that is still to be declared. */
export type SqlStoreChoice = string | NewSqlStore;

/** A SQL Server store to be declared. What is left out is proposed: a free id, a server in the row of the others, the site of the pool. */
export interface NewSqlStore {
  readonly id?: string | undefined;
  /** An FQDN. */
  readonly server?: string | undefined;
  /** The name of the instance; the default instance where it is left out or empty. */
  readonly instance?: string | undefined;
  readonly site?: string | undefined;
  readonly dataCenter?: string | undefined;
  readonly version?: '2008' | '2008R2' | '2012' | '2014' | '2016' | '2017' | '2019' | undefined;
  readonly edition?: 'enterprise' | 'standard' | 'express' | 'web' | 'workgroup' | 'developer' | undefined;
}

/** A file store of the document, by JSON Pointer or id; or one that is still to be declared. */
export type FileStoreChoice = string | NewFileStore;

/** A file store to be declared. What is left out is proposed. */
export interface NewFileStore {
  readonly id?: string | undefined;
  /** An FQDN. */
  readonly server?: string | undefined;
  readonly share?: string | undefined;
  /** A local folder, for a single computer pool only; then neither server nor share is proposed. */
  readonly path?: string | undefined;
  readonly site?: string | undefined;
  readonly dataCenter?: string | undefined;
}

export interface ComplianceAdapter {
  readonly type?: 'xml' | 'exchange' | 'custom' | undefined;
  readonly outputDirectory?: string | undefined;
  readonly runIntervalMinutes?: number | undefined;
}

export type ChangeName = keyof Changes;

/** A change with its arguments. */
export type Change<Name extends ChangeName = ChangeName> = {
  readonly [Each in Name]: { readonly name: Each; readonly arguments: Changes[Each] };
}[Name];

export interface ChangeParams {
  readonly uri: DocumentUri;
  /** Made one after the other, as one edit. JSON Pointers in all of them are those of the document before the first. */
  readonly changes: readonly Change[];
}

/** A finding that a document would have after a change and has not now. */
export interface NewFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** Changes that can be made. */
export interface WorkedOutChange {
  /** Of the version of the document that the server knows; empty where everything is as wanted already. */
  readonly edit: WorkspaceEdit;
  /** The changes with what was left out, as it has been decided: a proposal, before they are made. */
  readonly changes: readonly Change[];
  /** Where the last change shows, in the text after it. */
  readonly reveal?: Range;
  /** What is to be said of it: no errors among them, or it would have been refused. */
  readonly findings: readonly NewFinding[];
}

/** Changes that are not made, none of them. */
export interface RefusedChange {
  /** Why, for the person who asked for it. Where it would not be supported, in the words of the rules. */
  readonly refusal: string;
  /** The errors that the document would have. */
  readonly findings: readonly NewFinding[];
  /** What can be done instead, where there is such a thing. */
  readonly alternative?: {
    /** For a button. */
    readonly title: string;
    readonly changes: readonly Change[];
  };
}

export type ChangeResult = WorkedOutChange | RefusedChange;

/** Asks what can be chosen for an argument of a change that names something. */
export interface ChoicesParams {
  readonly uri: DocumentUri;
  readonly change: {
    readonly name: ChangeName;
    /** Without that argument. */
    readonly arguments: object;
  };
  readonly argument: string;
}

/** Something of the document that can be chosen. */
export interface Choice {
  /** For the argument. */
  readonly value: string;
  readonly name: string;
  /** Which instance, which share, what kind of pool; may be empty. */
  readonly description: string;
  /** Where it is and who uses it; may be empty. */
  readonly detail: string;
  /** Whether it is what the document says already. */
  readonly isCurrent?: boolean;
  /** What rules would advise against. */
  readonly warning?: string;
  /** Why it cannot be chosen. */
  readonly refusal?: string;
}

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
export interface OverviewParams {
  readonly uri: DocumentUri;
  /** Of the overview that the client has: it is not sent again. */
  readonly previousResultId?: string;
  /** Asks of the trees only for what holds this place, however large the document is. */
  readonly at?: Position;
}

export interface UsersParams {
  readonly uri: DocumentUri;
  /** Where the name stands. */
  readonly position: Position;
}

/** What uses something. */
export interface User {
  readonly kind: 'site' | 'pool' | 'computer' | 'sqlStore' | 'fileStore' | 'deployment';
  /** What it is called. */
  readonly name: string;
  /** What the thing is for it, such as `Next hop`; may be empty. */
  readonly as: string;
  /** Where it says so. */
  readonly range: Range;
}

export interface ElementCardParams {
  readonly uri: DocumentUri;
  /** Of the element. */
  readonly pointer: string;
}

export type OverviewResult =
  ({ readonly kind: 'full' } & Overview) | { readonly kind: 'unchanged'; readonly resultId: string } | null;

/** What a document declares, as the trees that an administrator knows. */
export interface Overview {
  /** The same as long as the document and the settings that it is judged by are. */
  readonly resultId: string;
  /** Of the open document that it shows; `null` of one on disk. */
  readonly version: number | null;
  /** The first syntax error, where the document has one: then the trees show what can be read. */
  readonly syntaxError?: { readonly message: string; readonly range: Range };
  /** Whether there is nothing at all in it, as in a new file. */
  readonly isEmpty: boolean;
  /** How many pools it declares. */
  readonly poolCount: number;
  /** How many SQL Server stores and file stores it declares. */
  readonly storeCount: number;
  /** Sites, kinds of pool, pools, computers. */
  readonly pools: readonly OverviewElement[];
  /** Sites, SQL Servers, instances, databases; file servers, shares, who uses them. */
  readonly stores: readonly OverviewElement[];
}

export interface StatusParams {
  readonly uri: DocumentUri;
}

/** How a document stands, for who does not look at its text. */
export interface DocumentStatus {
  /** Of all its findings, also where there are too many to send. */
  readonly findings: Tally;
  /** The set of rules that is in force: `extends` of the configuration file, or what counts without one. */
  readonly preset: 'recommended' | 'seed' | 'all';
  /** How many rules have a level in the settings of the editor. */
  readonly editorRules: number;
  /** The configuration file; `null` where the document lies in no folder that could have one. */
  readonly configuration: {
    /** Of the nearest one; where there is none, of where it would be. */
    readonly uri: DocumentUri;
    readonly exists: boolean;
    /** How much of it is not understood, and counts as not written. */
    readonly problems: number;
  } | null;
}

/** What an element of an overview stands for. */
export type ElementKind =
  | 'site'
  /** A site that is referred to and not declared. */
  | 'undeclaredSite'
  /** What gives no site. */
  | 'noSite'
  /** The branch sites of a central site. */
  | 'siteGroup'
  /** The pools of a kind at a site. */
  | 'poolGroup'
  | 'pool'
  | 'computer'
  | 'sqlServer'
  /** A SQL Server store. */
  | 'sqlInstance'
  /** A slot of a pool that names a SQL Server store: databases or copies of them, or a witness. */
  | 'database'
  | 'fileServer'
  /** A file store. */
  | 'fileShare'
  /** A pool that keeps files in a file store. */
  | 'fileUse'
  /** The stores that are referred to and not declared. */
  | 'undeclaredStores'
  | 'undeclaredStore'
  /** As many of its siblings as there is no room for in the overview of a large document. */
  | 'more';

export interface OverviewElement {
  /** Tells it from its siblings, and stays the same when others come, go or move: its kind and name. */
  readonly key: string;
  readonly kind: ElementKind;
  /** What more there is to know for menus, in words: `persistentChat multiple compliance`. */
  readonly traits: readonly string[];
  readonly name: string;
  /** Of databases: what the pool is called that they are of. */
  readonly owner?: string;
  readonly description?: string;
  /** The JSON Pointer of the declaration, or of the slot that names a store; missing of what is no single value of the document. */
  readonly pointer?: string;
  /** What of the document it is: a cursor in there is in this element, where no smaller one holds it. */
  readonly range?: Range;
  /** Where to go to see it in the document: mostly where its name begins. */
  readonly place?: Position;
  /** Of itself. */
  readonly findings?: Tally;
  /** Of itself and of all that is below it. */
  readonly allFindings?: Tally;
  /** What to say of one without a pointer. */
  readonly tooltip?: string;
  /** All of it in sentences, for who hears it. */
  readonly spoken: string;
  readonly children?: readonly OverviewElement[];
}

/** Numbers of findings by severity; what there is none of is missing. */
export type Tally = Readonly<Partial<Record<NewFinding['severity'], number>>>;

export interface WorkspaceCounts {
  /** Topology documents that have been checked. */
  readonly documents: number;
  /** Topology documents that cannot be read. */
  readonly unreadable: number;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

export interface NewSite {
  readonly name?: string | undefined;
  readonly kind?: 'central' | 'branch' | undefined;
  readonly centralSite?: string | undefined;
  readonly region?: string | undefined;
}

/** A store that may be left out: `false` leaves it out, whatever is usual. */
export type OptionalSqlStore = SqlStoreChoice | false | undefined;

/** A computer: its FQDN, or more of it. */
export type NewComputer =
  | string
  | {
      readonly fqdn: string;
      readonly state?: 'active' | 'inactive' | undefined;
      readonly dataCenter?: string | undefined;
    };

/** What a new pool of users is to be. What is left out is as the wizard proposes it. */
export interface NewStandardEditionServer {
  readonly fqdn?: string | undefined;
  readonly site?: string | undefined;
  readonly fileStore?: FileStoreChoice | undefined;
}

export interface NewFrontEndPool extends NewStandardEditionServer {
  readonly computers?: readonly NewComputer[] | undefined;
  readonly store?: SqlStoreChoice | undefined;
  readonly mirror?: OptionalSqlStore;
  readonly witness?: OptionalSqlStore;
}

/** What a new Persistent Chat pool is to be. What is left out is as the wizard proposes it. */
export interface NewPersistentChatPool extends NewFrontEndPool {
  /** More computers, inactive: they take over in the other data center. */
  readonly standbyComputers?: readonly NewComputer[] | undefined;
  readonly type?: 'multipleComputer' | 'singleComputer' | undefined;
  readonly displayName?: string | undefined;
  readonly port?: number | undefined;
  readonly compliance?: boolean | undefined;
  readonly disasterRecovery?: boolean | undefined;
  readonly defaultForSite?: boolean | undefined;
  readonly defaultForAllSites?: boolean | undefined;
  readonly backupStore?: SqlStoreChoice | undefined;
  readonly backupMirror?: OptionalSqlStore;
  readonly backupWitness?: OptionalSqlStore;
  readonly complianceStore?: SqlStoreChoice | undefined;
  readonly complianceMirror?: OptionalSqlStore;
  readonly complianceWitness?: OptionalSqlStore;
  readonly complianceBackupStore?: SqlStoreChoice | undefined;
  readonly complianceBackupMirror?: OptionalSqlStore;
  readonly complianceBackupWitness?: OptionalSqlStore;
  readonly adapter?: 'xml' | 'exchange' | 'custom' | undefined;
  /** The FQDN of a Front End pool or Standard Edition server. */
  readonly nextHop?: string | undefined;
}

/** The changes that a wizard asks for. */
export type FormName =
  | 'addPersistentChatPool'
  | 'addFrontEndPool'
  | 'addStandardEditionServer'
  | 'addSqlServerStore'
  | 'addFileStore'
  | 'addSite'
  | 'enableCompliance';

/** Answers by name, as the change takes them. */
export type FormAnswers = Readonly<Record<string, unknown>>;

export interface FormParams {
  readonly uri: DocumentUri;
  readonly form: FormName;
  /** What was known before the first question; it is not asked. */
  readonly given: FormAnswers;
  /** What has been answered, now or before the person went back. */
  readonly answers: FormAnswers;
  /** The id of the step to be shown; left out: none, only which steps there are. */
  readonly step?: string;
}

/** A wizard under the answers so far. */
export interface OpenForm {
  /** All steps that these answers lead to, in their order. */
  readonly steps: readonly FormStep[];
  /** What all answers are together, those not given as the form proposes them. */
  readonly answers: FormAnswers;
  /** What the document would have and has not now, and what belongs to the step that is shown; the gravest first. */
  readonly findings: readonly NewFinding[];
}

/** A wizard that cannot be gone through. */
export interface RefusedForm {
  readonly refusal: string;
  /** The changes that would help. */
  readonly remedies: readonly FormName[];
}

export type FormResult = OpenForm | RefusedForm;

export interface FormStep {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  /** The answers that it asks for: their names, those of a nested one with dots (`store.server`). */
  readonly names: readonly string[];
  /** Whether nobody but the person can know the answer: what is proposed is no more than a proposal. */
  readonly isOpen: boolean;
  readonly input: FormInput;
}

export type FormInput =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'list'; readonly value: readonly string[] }
  /** What administrators write in one: `server\instance` of a SQL Server, or `\\server\share`. Two answers, one for each part. */
  | { readonly kind: 'sqlInstance' | 'fileShare'; readonly value: readonly [server: string, within: string] }
  /** `choices` are there in the step that is shown, the best first. */
  | { readonly kind: 'choice'; readonly value: unknown; readonly choices: readonly FormChoice[] }
  | { readonly kind: 'options'; readonly options: readonly FormOption[] };

export interface FormChoice {
  /** The answer. A store that is still to be described is an empty object. */
  readonly value: unknown;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** The name of an icon of VS Code. */
  readonly icon: string;
  /** What this answer would bring, the gravest first. */
  readonly findings: readonly NewFinding[];
}

export interface FormOption {
  /** The name of the answer, which is `true` or `false`. */
  readonly name: string;
  readonly label: string;
  readonly detail: string;
  readonly value: boolean;
}

export interface NewDocumentParams {
  readonly kind: 'empty' | 'standard' | 'enterprise';
}
