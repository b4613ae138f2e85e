import { readTopology, type Topology } from '../model/topology';
import type { Edit } from '../syntax/edit';
import { EditedText } from '../syntax/editedText';
import { parse } from '../syntax/parse';
import { valueAtPointer, type ValueNode } from '../syntax/tree';

/** A document on which a change works, step by step; together the steps are one edit of the document. */
export class Draft {
  readonly #edited: EditedText;
  #topology: Topology;
  #reveal: string | undefined;

  constructor(topology: Topology) {
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
    this.#topology = readTopology(parse(this.#edited.text));
  }

  /** @returns what stands at a JSON Pointer now */
  at(pointer: string): ValueNode | undefined {
    return valueAtPointer(this.#topology.tree, pointer);
  }

  /** Says where the change shows. @param pointer into the document as it is after the last step */
  reveal(pointer: string): void {
    this.#reveal = pointer;
  }

  /** What is to be shown: the value that {@link reveal} named. */
  get revealed(): ValueNode | undefined {
    return this.#reveal === undefined ? undefined : this.at(this.#reveal);
  }

  /** @returns all steps as edits of the document at first */
  edits(): Edit[] {
    return this.#edited.edits();
  }
}
