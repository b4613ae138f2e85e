import { readTopology, type Topology } from '../model/topology';
import type { Edit } from '../syntax/edit';
import { EditedText } from '../syntax/editedText';
import { Offsets } from '../syntax/offsets';
import { parse } from '../syntax/parse';
import { nodeAt, valueAtPointer, type ValueNode } from '../syntax/tree';

/** A document on which a change works, step by step; together the steps are one edit of the document. */
export class Draft {
  readonly #before: Topology;
  readonly #edited: EditedText;
  #topology: Topology;
  #offsets: Offsets | undefined;
  #reveal: string | undefined;

  constructor(topology: Topology) {
    this.#before = topology;
    this.#topology = topology;
    this.#edited = new EditedText(topology.tree.text);
  }

  /** The document as it is after the steps so far. */
  get topology(): Topology {
    return this.#topology;
  }

  get text(): string {
    return this.#edited.text;
  }

  /** Takes a step. @param edits of the document as it is now; none is no step */
  edit(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.#edited.apply(edits);
    this.#offsets = undefined;
    this.#topology = readTopology(parse(this.#edited.text));
  }

  /**
   * @param pointer a JSON Pointer into the document as it was at first: it is not another thing's after a step
   * @returns what stood there, where it is now; `undefined` where nothing stood there or it is gone
   */
  at(pointer: string): ValueNode | undefined {
    const node = valueAtPointer(this.#before.tree, pointer);
    if (!node || this.#topology === this.#before) return node;
    const offset = (this.#offsets ??= new Offsets(this.edits())).after(node.offset);
    const now = offset === undefined ? undefined : nodeAt(this.#topology.tree, offset);
    return now && now.type !== 'property' && now.type === node.type && now.offset === offset ? now : undefined;
  }

  /** Says where the change shows. @param pointer into the document as it is after the last step */
  reveal(pointer: string): void {
    this.#reveal = pointer;
  }

  /** What is to be shown: the value that {@link reveal} named. */
  get revealed(): ValueNode | undefined {
    return this.#reveal === undefined ? undefined : valueAtPointer(this.#topology.tree, this.#reveal);
  }

  /** @returns all steps as edits of the document at first */
  edits(): Edit[] {
    return this.#edited.edits();
  }
}
