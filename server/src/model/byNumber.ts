/** How many numbers lie side by side. */
const PAGE_BITS = 5;
const PAGE = 1 << PAGE_BITS;
const LEAST_PAGES = 4;
const NONE = 0;

/**
 * Values by small numbers: of what is asked for by numbers that lie in runs, only these take memory. Where a value is stands in numbers alone,
 * which nobody has to go through to tidy up memory.
 */
export class ByNumber<Value> {
  /** Where the page of each run of numbers is; {@link NONE}: nowhere. */
  #pages: Int32Array = new Int32Array(LEAST_PAGES);
  /** Page by page, the place behind that of the value of each number; {@link NONE}: it has none. The first page is nobody's. */
  #places: Int32Array = new Int32Array(PAGE * LEAST_PAGES);
  #end = PAGE;
  readonly #values: (Value | undefined)[] = [];

  /** Whether no number has ever had a value. */
  get isEmpty(): boolean {
    return this.#values.length === 0;
  }

  get(number: number): Value | undefined {
    const page = this.#pages[number >> PAGE_BITS] ?? NONE;
    const place = this.#places[page + (number & (PAGE - 1))] ?? NONE;
    return place === NONE ? undefined : this.#values[place - 1];
  }

  set(number: number, value: Value | undefined): void {
    const at = this.#pageOf(number) + (number & (PAGE - 1));
    const place = this.#places[at] ?? NONE;
    if (place === NONE) this.#places[at] = this.#values.push(value);
    else this.#values[place - 1] = value;
  }

  /** @returns where the page of a number is, made where there is none */
  #pageOf(number: number): number {
    const run = number >> PAGE_BITS;
    if (run >= this.#pages.length) this.#pages = widened(this.#pages, run + 1);
    const known = this.#pages[run] ?? NONE;
    if (known !== NONE) return known;
    const page = this.#end;
    this.#end += PAGE;
    if (this.#end > this.#places.length) this.#places = widened(this.#places, this.#end);
    return (this.#pages[run] = page);
  }
}

/** @returns the same numbers with room for so many, and as many more as there are */
function widened(numbers: Int32Array, least: number): Int32Array {
  const more = new Int32Array(Math.max(least, numbers.length * 2));
  more.set(numbers);
  return more;
}
