/**
 * Notices that a text which is changed step by step, each time in the same way, comes back to what it was. It keeps one text and not all
 * of them, so it notices that some steps later.
 */
export class Cycle {
  #kept: string;
  /** After how many steps another text is kept: each time after twice as many, so that the way around is found however long it is. */
  #length = 1;
  #steps = 0;

  constructor(first: string) {
    this.#kept = first;
  }

  /** @returns whether the text is one from before: from now on it would go round and round */
  isClosedBy(next: string): boolean {
    if (next === this.#kept) return true;
    this.#steps += 1;
    if (this.#steps === this.#length) {
      this.#kept = next;
      this.#steps = 0;
      this.#length *= 2;
    }
    return false;
  }
}
