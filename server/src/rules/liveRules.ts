import type { Entity } from '../model/entities';
import { forget, readersOf, type Entry, type Reader } from '../model/nameIndex';
import { LISTS } from '../model/lists';
import type { ReadTopology, Reread } from '../model/topology';
import type { JsonNode } from '../syntax/tree';
import { reporter, runRules } from './engine';
import { View } from './view';
import type { Finding, Rule } from './rule';

const NONE: readonly never[] = [];

/**
 * The findings of rules in a topology that is being edited. A rule runs over one site, pool or store at a time, and it is noted what it looked
 * up; so after an edit only those are looked at again that the edit has to do with. The result is that of {@link runRules}, always.
 */
export class LiveRules {
  readonly #topology: ReadTopology;
  readonly #rules: readonly Rule[];
  readonly #ofDocument: readonly Rule[];
  readonly #evaluations = new Map<Entity, Evaluation>();
  /** Those that found something. */
  readonly #telling = new Set<Evaluation>();
  readonly #byNode = new Map<JsonNode, Entity>();
  readonly #view: View;
  #documentFindings: readonly Finding[] = [];
  #documentNode: JsonNode | undefined;

  /** Looks at the whole topology. */
  constructor(topology: ReadTopology, rules: readonly Rule[]) {
    this.#topology = topology;
    this.#rules = rules.filter(({ scope }) => scope !== 'document');
    this.#ofDocument = rules.filter(({ scope }) => scope === 'document');
    topology.names.reading.isLive = true;
    this.#view = new View(topology);
    this.#lookAgain();
  }

  /** Looks at what an edit has to do with. To be called when the topology has been read again. */
  update({ gone, come, isElsewhere }: Reread): void {
    const changed = this.#topology.names.update(gone, come);
    const readers = readersOf(changed);
    if (isElsewhere) {
      this.#lookAgain();
      return;
    }
    for (const entity of gone) {
      const evaluation = this.#evaluations.get(entity);
      if (evaluation) {
        forget(evaluation);
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
    for (const entity of toLookAt) this.#evaluate(entity);
    // Of a document's object that was read anew, what a rule has reported of it before is no part.
    if (gone.size > 0 || come.length > 0 || this.#topology.node !== this.#documentNode) this.#lookAtDocument();
  }

  /** @returns the findings, those of one thing after those of another */
  findings(): Finding[] {
    const all: Finding[] = [...this.#documentFindings];
    const foreign: { readonly finding: Finding; readonly by: Entity }[] = [];
    for (const { entity, own, foreign: elsewhere } of this.#telling) {
      for (const finding of own) all.push(finding);
      for (const finding of elsewhere) foreign.push({ finding, by: entity });
    }
    return foreign.length === 0 ? all : this.#once(all, foreign);
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

  #lookAgain(): void {
    for (const evaluation of this.#evaluations.values()) forget(evaluation);
    this.#evaluations.clear();
    this.#telling.clear();
    this.#byNode.clear();
    const all = LISTS.flatMap((name): readonly Entity[] => this.#topology[name]);
    for (const entity of all) this.#byNode.set(entity.node, entity);
    for (const entity of all) this.#evaluate(entity);
    this.#lookAtDocument();
  }

  #lookAtDocument(): void {
    this.#documentNode = this.#topology.node;
    this.#documentFindings = runRules(this.#topology, this.#ofDocument, (at) => this.#isDangling(at));
  }

  #evaluate(entity: Entity): void {
    let evaluation = this.#evaluations.get(entity);
    if (!evaluation) this.#evaluations.set(entity, (evaluation = new Evaluation(entity)));
    const own: Finding[] = [];
    const foreign: Finding[] = [];
    this.#view.show(entity);
    this.#topology.names.reading.as(evaluation, () => {
      for (const rule of this.#rules) {
        rule.check(
          this.#view,
          reporter(rule, (finding) => {
            if (rule.id !== 'reference-resolves' && this.#isDangling(finding.at)) return;
            (unitOf(finding.at) === entity.node ? own : foreign).push(finding);
          }),
        );
      }
    });
    evaluation.own = own.length > 0 ? own : NONE;
    evaluation.foreign = foreign.length > 0 ? foreign : NONE;
    if (own.length + foreign.length > 0) this.#telling.add(evaluation);
    else this.#telling.delete(evaluation);
  }

  #isDangling(at: JsonNode): boolean {
    if (at.type !== 'string') return false;
    const unit = unitOf(at);
    const reference = unit && this.#byNode.get(unit)?.references.find(({ node }) => node === at);
    return reference !== undefined && !this.#topology.names.target(reference.kind, reference.fact);
  }
}

/** What was found in looking at one thing, and what was looked up for that. */
class Evaluation implements Reader {
  readonly entity: Entity;
  entries: readonly Entry[] = NONE;
  /** What is reported of the thing itself. */
  own: readonly Finding[] = NONE;
  /** What is reported elsewhere. */
  foreign: readonly Finding[] = NONE;

  constructor(entity: Entity) {
    this.entity = entity;
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
