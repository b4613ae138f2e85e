import { checkFormat, checkFormatOfItem, MOST_FORMAT_PROBLEMS, type FormatProblem } from '../model/checkFormat';
import type { Shape } from '../model/format';
import type { EditedItems, EditedTree } from '../syntax/editedTree';
import type { ValueNode } from '../syntax/tree';

const NONE: readonly never[] = [];

/** What is wrong with the format of a document that is being edited: what {@link checkFormat} says of it, at the cost of what an edit has changed. */
export class LiveFormat {
  readonly #tree: EditedTree;
  /** What items were held against, and what was found. */
  readonly #known = new WeakMap<ValueNode, { readonly shape: Shape; readonly problems: readonly FormatProblem[] }>();
  /** Those of the items that something is wrong with. */
  readonly #mistaken = new Map<ValueNode, readonly FormatProblem[]>();
  /** What is wrong beside them; `undefined`: all is to be looked through, as always where it is more than is listed. */
  #beside: readonly FormatProblem[] | undefined;

  constructor(tree: EditedTree) {
    this.#tree = tree;
  }

  /**
   * To be called after an edit.
   *
   * @param items what it changed of a list; `undefined` where it may have changed more
   */
  update(items: EditedItems | undefined): void {
    if (!items || !this.#beside) {
      this.#beside = undefined;
      return;
    }
    for (const item of items.gone) this.#mistaken.delete(item);
    for (const item of items.come) this.#note(item, checkFormatOfItem(this.#tree, item));
  }

  /** @returns the problems; those of one item in the order of the walk */
  problems(): Iterable<FormatProblem> {
    this.#beside ??= this.#lookThrough();
    const all = this.#beside && [this.#beside, ...this.#mistaken.values()].flat();
    if (all && all.length <= MOST_FORMAT_PROBLEMS) return all;
    this.#beside = undefined;
    this.#mistaken.clear();
    // Of so many the first ones are listed.
    return checkFormat(this.#tree);
  }

  /** @returns `undefined` where there are too many to keep them */
  #lookThrough(): readonly FormatProblem[] | undefined {
    this.#mistaken.clear();
    let count = 0;
    const beside = checkFormat(this.#tree, (item, shape, workOut) => {
      if (count > MOST_FORMAT_PROBLEMS) return NONE;
      let known = this.#known.get(item);
      // Where the list has got another name, an item of it is another thing.
      if (known?.shape !== shape) {
        known = { shape, problems: workOut() };
        this.#known.set(item, known);
      }
      this.#note(item, known.problems);
      count += known.problems.length;
      return NONE;
    });
    return count > MOST_FORMAT_PROBLEMS ? undefined : beside;
  }

  #note(item: ValueNode, problems: readonly FormatProblem[]): void {
    if (problems.length > 0) this.#mistaken.set(item, problems);
  }
}
