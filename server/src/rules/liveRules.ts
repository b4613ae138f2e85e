import type { Entity } from '../model/entities';
import { nodeOf } from '../model/fact';
import { LISTS } from '../model/lists';
import type { Reread } from '../model/names';
import { Reader } from '../model/readers';
import type { ReadTopology } from '../model/topology';
import type { JsonNode } from '../syntax/tree';
import { problemOf } from './check';
import { runRules } from './engine';
import { rulesFor, ReportedFinding, type Finding, type Report, type Reported, type Rule } from './rule';
import type { RuleProblem } from './ruleProblem';
import type { CheckSettings } from './settings';
import { View } from './view';

const NONE: readonly never[] = [];

/**
 * The findings of rules in a topology that is being edited. A rule runs over one site, pool or store at a time, and it is noted what it looked
 * up; so after an edit only those are looked at again that the edit has to do with. The result is that of {@link runRules}, always.
 */
export class LiveRules {
  readonly #topology: ReadTopology;
  readonly #settings: CheckSettings;
  /** The order of the rules. */
  readonly #ranks: ReadonlyMap<Rule, number>;
  /** The rules that run over one thing. */
  #runs: readonly Run[] = [];
  #ofDocument: readonly Rule[] = [];
  readonly #evaluations = new Map<Entity, Evaluation>();
  /** Those that found something. */
  readonly #telling = new Set<Evaluation>();
  readonly #byNode = new Map<JsonNode, Entity>();
  readonly #view: View;
  #documentFindings: readonly Finding[] = [];
  /** Where the rule that runs has reported something of the thing that is looked at: one place is reported once. */
  readonly #reported = new Set<JsonNode>();
  #found: Finding[] = [];

  /** Looks at the whole topology. */
  constructor(topology: ReadTopology, settings: CheckSettings) {
    this.#topology = topology;
    this.#settings = settings;
    this.#ranks = new Map([...settings.rules.keys()].map((rule, rank) => [rule, rank]));
    this.#takeRules();
    topology.names.startNoting();
    this.#view = new View(topology);
    for (const name of LISTS) for (const entity of topology[name]) this.#byNode.set(entity.node, entity);
    for (const entity of this.#byNode.values()) this.#evaluate(entity);
    this.#lookAtDocument();
  }

  /** To be called when it is not used any more: nobody has to know then what it has looked up. */
  end(): void {
    for (const evaluation of this.#evaluations.values()) evaluation.forget();
  }

  /** Looks at what an edit has to do with. To be called when the topology has been read again. */
  update(reread: Reread): void {
    const { gone, come } = reread;
    const readers = this.#topology.names.update(reread);
    for (const entity of gone) {
      const evaluation = this.#evaluations.get(entity);
      if (evaluation) {
        evaluation.forget();
        this.#telling.delete(evaluation);
      }
      this.#evaluations.delete(entity);
      this.#byNode.delete(entity.node);
    }
    for (const entity of come) this.#byNode.set(entity.node, entity);
    const toLookAt = new Set<Entity>(come);
    for (const reader of readers) {
      if (reader instanceof Evaluation && this.#evaluations.get(reader.entity) === reader) toLookAt.add(reader.entity);
    }
    const fresh = this.#takeRules();
    for (const entity of toLookAt) this.#evaluate(entity);
    if (fresh.length > 0) {
      for (const evaluation of this.#evaluations.values()) {
        if (!toLookAt.has(evaluation.entity)) this.#evaluateFurther(evaluation, fresh);
      }
    }
    this.#lookAtDocument();
  }

  /** @returns what was found, in the order of the text; at one place in the order of the rules */
  problems(): readonly RuleProblem[] {
    const all = [...this.#documentFindings];
    const foreign: { readonly finding: Finding; readonly by: Entity }[] = [];
    // What is found in one thing is in order already, and mostly that is all.
    const telling: { readonly offset: number; readonly evaluation: Evaluation }[] = [];
    for (const evaluation of this.#telling) {
      const { entity } = evaluation;
      telling.push({ offset: entity.node.offset, evaluation });
      for (const finding of evaluation.foreign) foreign.push({ finding, by: entity });
    }
    telling.sort((a, b) => a.offset - b.offset);
    if (all.length + foreign.length === 0) return telling.flatMap(({ evaluation }) => evaluation.own);
    for (const { evaluation } of telling) for (const { finding } of evaluation.own) all.push(finding);
    return this.#inOrder(foreign.length === 0 ? all : this.#once(all, foreign)).map((finding) =>
      this.#problemOf(finding),
    );
  }

  #inOrder(findings: readonly Finding[]): Finding[] {
    const placed = findings.map((finding) => ({
      finding,
      offset: finding.offset,
      rank: this.#ranks.get(finding.rule) ?? 0,
    }));
    return placed.sort((a, b) => a.offset - b.offset || a.rank - b.rank).map(({ finding }) => finding);
  }

  #problemOf(finding: Finding): RuleProblem {
    return problemOf(finding, this.#settings, this.#topology);
  }

  /** One place may be reported from two things: then the one that comes first in the text counts. */
  #once(all: Finding[], foreign: readonly { readonly finding: Finding; readonly by: Entity }[]): Finding[] {
    const places = new Set(foreign.map(({ finding }) => finding.at));
    const first = new Map<JsonNode, Map<Rule, { finding: Finding; offset: number }>>();
    const rest: Finding[] = [];
    const consider = (finding: Finding, offset: number): void => {
      const ofPlace = first.get(finding.at) ?? new Map<Rule, { finding: Finding; offset: number }>();
      first.set(finding.at, ofPlace);
      const known = ofPlace.get(finding.rule);
      if (!known || offset < known.offset) ofPlace.set(finding.rule, { finding, offset });
    };
    for (const finding of all) {
      if (places.has(finding.at)) consider(finding, unitOf(finding.at)?.offset ?? 0);
      else rest.push(finding);
    }
    for (const { finding, by } of foreign) consider(finding, by.node.offset);
    for (const ofPlace of first.values()) for (const { finding } of ofPlace.values()) rest.push(finding);
    return rest;
  }

  #lookAtDocument(): void {
    this.#documentFindings = runRules(this.#topology, this.#ofDocument, (at) => this.#isDangling(nodeOf(at)));
  }

  /** @returns the rules over one thing that are run from now on and have not been before: an edit may bring a property that they are about */
  #takeRules(): readonly Run[] {
    const rules = rulesFor(this.#topology.tree, this.#settings.rules.keys());
    this.#ofDocument = rules.filter(({ scope }) => scope === 'document');
    const known = new Set(this.#runs.map(({ rule }) => rule));
    const fresh = rules
      .filter((rule) => rule.scope !== 'document' && !known.has(rule))
      .map((rule): Run => ({ rule, report: (found) => this.#report(rule, found) }));
    if (fresh.length > 0) this.#runs = [...this.#runs, ...fresh];
    return fresh;
  }

  #evaluate(entity: Entity): void {
    let evaluation = this.#evaluations.get(entity);
    if (!evaluation) this.#evaluations.set(entity, (evaluation = new Evaluation(entity)));
    evaluation.forget();
    evaluation.own = NONE;
    evaluation.foreign = NONE;
    this.#telling.delete(evaluation);
    this.#evaluateFurther(evaluation, this.#runs);
  }

  /** Looks at a thing by rules that have not been run over it. */
  #evaluateFurther(evaluation: Evaluation, runs: readonly Run[]): void {
    const { entity } = evaluation;
    this.#view.show(entity);
    this.#found = [];
    this.#topology.names.reading.as(evaluation, () => {
      for (const { rule, report } of runs) {
        if (this.#reported.size > 0) this.#reported.clear();
        rule.check(this.#view, report);
      }
      this.#found = this.#found.filter(({ rule, at }) => rule.id === 'reference-resolves' || !this.#isDangling(at));
    });
    if (this.#found.length === 0) return;
    const isOwn = ({ at }: Finding): boolean => unitOf(at) === entity.node;
    const own = [...evaluation.own.map(({ finding }) => finding), ...this.#found.filter(isOwn)];
    evaluation.own = this.#inOrder(own).map((finding) => this.#problemOf(finding));
    evaluation.foreign = [...evaluation.foreign, ...this.#found.filter((finding) => !isOwn(finding))];
    this.#telling.add(evaluation);
  }

  #report(rule: Rule, reported: Reported<unknown>): void {
    const at = nodeOf(reported.at);
    if (this.#reported.has(at)) return;
    this.#reported.add(at);
    this.#found.push(new ReportedFinding(rule, { ...reported, at }));
  }

  #isDangling(at: JsonNode): boolean {
    if (at.type !== 'string') return false;
    const unit = unitOf(at);
    const reference = unit && this.#byNode.get(unit)?.references.find(({ node }) => node === at);
    return reference !== undefined && !this.#topology.names.target(reference.kind, reference.fact);
  }
}

/** A rule, with what it reports by. */
interface Run {
  readonly rule: Rule;
  readonly report: Report<unknown>;
}

/** What was found in looking at one thing, and what was looked up for that. */
class Evaluation extends Reader {
  readonly entity: Entity;
  /** What is reported of the thing itself, in the order of the text. */
  own: readonly RuleProblem[] = NONE;
  /** What is reported elsewhere. */
  foreign: readonly Finding[] = NONE;

  constructor(entity: Entity) {
    super();
    this.entity = entity;
  }

  /** Nobody looks up what was found. */
  drop(): Iterable<Reader> {
    return NONE;
  }
}

/** @returns the item of a list of the document's object that a node is or is in */
function unitOf(node: JsonNode): JsonNode | undefined {
  for (let item: JsonNode | undefined = node; item; item = item.parent) {
    const object: JsonNode | undefined = item.parent?.parent?.parent;
    if (!object) return undefined;
    if (!object.parent) return item;
  }
  return undefined;
}
