import type { WithinItem } from './itemEnds';
import { DEPTH_OF_ITEMS } from './limits';
import type { ArrayNode, ObjectNode, PropertyNode, ValueNode } from './tree';

export type Container = ObjectNode | ArrayNode;
type Child = PropertyNode | ValueNode;

/** The objects and lists that a parser is in, and what they hold so far. */
export class OpenContainers {
  readonly #containers: Container[] = [];
  /** Their offsets: a node itself has to add them up. */
  readonly #offsets: number[] = [];
  /** What all of them hold, that of the innermost last: each gets a list of its own when it is closed, as long as it has to be. */
  readonly #held: Child[] = [];
  #count = 0;
  /** Where what each of them holds begins. */
  readonly #from: number[] = [];
  /** How many of them, from the outside, are part of the tree: one that stands where no value may stand is none, nor is what is in it. */
  #inTree = 0;

  get depth(): number {
    return this.#containers.length;
  }

  get innermost(): Container | undefined {
    return this.#containers[this.#containers.length - 1];
  }

  /** Whether the innermost one is no part of the tree. */
  get isAstray(): boolean {
    return this.#inTree < this.depth;
  }

  /** The innermost one that is part of the tree. */
  get innermostInTree(): Container | undefined {
    return this.#containers[this.#inTree - 1];
  }

  /** What the innermost one is in. */
  get outer(): Container | undefined {
    return this.#containers[this.#containers.length - 2];
  }

  /** Whether the innermost one is the document's object. */
  get isInDocument(): boolean {
    return this.depth === 1 && this.innermost?.type === 'object';
  }

  /** Whether the innermost one is a list of the document's object. */
  get isInList(): boolean {
    return this.depth === DEPTH_OF_ITEMS && this.innermost?.type === 'array' && this.outer?.type === 'object';
  }

  /** The offset of the innermost one. */
  get offset(): number {
    return this.#offsets[this.#offsets.length - 1] ?? 0;
  }

  /** How many children the innermost one has so far. */
  get childCount(): number {
    return this.#count - (this.#from[this.#from.length - 1] ?? 0);
  }

  get lastChild(): Child | undefined {
    return this.childCount > 0 ? this.#held[this.#count - 1] : undefined;
  }

  /**
   * @param outside in how many containers all of them are
   * @returns where the object starts that is an item of a list of the document's object and is open; `undefined` where none is
   */
  item(outside: number): number | undefined {
    const at = DEPTH_OF_ITEMS - outside;
    if (this.#containers[at]?.type !== 'object') return undefined;
    const isItem = at === 0 || (this.#containers[0]?.type === 'object' && this.#containers[1]?.type === 'array');
    return isItem ? this.#offsets[at] : undefined;
  }

  /**
   * @param outside in how many containers all of them are
   * @param isList whether lists are looked at, and no objects
   * @returns where the innermost one is, if it is within an item of a list of the document's object
   */
  withinItem(outside: number, isList: boolean): WithinItem | undefined {
    const innermost = isList ? this.depthOf('array') : this.depth - 1;
    if (innermost <= DEPTH_OF_ITEMS - outside) return undefined;
    const item = this.item(outside);
    return item === undefined ? undefined : { item, open: this.#offsets[innermost] ?? 0 };
  }

  /** @returns how deep the innermost one of a type is; -1 where there is none */
  depthOf(type: Container['type']): number {
    return this.#containers.findLastIndex((container) => container.type === type);
  }

  /** @param isPlaced whether it stands where a value may stand */
  open(container: Container, offset: number, isPlaced: boolean): void {
    if (isPlaced && !this.isAstray) this.#inTree += 1;
    this.#containers.push(container);
    this.#offsets.push(offset);
    this.#from.push(this.#count);
  }

  hold(child: Child): void {
    this.#held[this.#count++] = child;
  }

  dropLastChild(): void {
    if (this.childCount > 0) this.#count -= 1;
  }

  /** Closes the innermost one. @param end of its text */
  close(end: number): Container | undefined {
    const closed = this.#containers.pop();
    this.#inTree = Math.min(this.#inTree, this.depth);
    const offset = this.#offsets.pop();
    const from = this.#from.pop();
    if (closed === undefined || offset === undefined || from === undefined) return undefined;
    closed.length = Math.max(end - offset, 1);
    const held = this.#held.slice(from, this.#count);
    this.#count = from;
    if (closed.type === 'object') closed.properties = held as PropertyNode[];
    else closed.items = held as ValueNode[];
    return closed;
  }

  /** Closes the innermost one, in which the text ends. @param end of the text */
  cut(end: number): Container | undefined {
    const closed = this.close(end);
    if (closed) closed.isCut = true;
    return closed;
  }
}
