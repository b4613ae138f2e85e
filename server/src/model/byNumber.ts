/** How many numbers have their values side by side. */
const PAGE_BITS = 5;
const PAGE = 1 << PAGE_BITS;

/** Values by small numbers: of what is asked for by numbers that lie in runs, only these take memory. */
export class ByNumber<Value> {
  readonly #pages: ((Value | undefined)[] | undefined)[] = [];

  get(number: number): Value | undefined {
    return this.#pages[number >> PAGE_BITS]?.[number & (PAGE - 1)];
  }

  set(number: number, value: Value | undefined): void {
    const place = number >> PAGE_BITS;
    while (this.#pages.length <= place) this.#pages.push(undefined);
    const page = (this.#pages[place] ??= new Array<Value | undefined>(PAGE).fill(undefined));
    page[number & (PAGE - 1)] = value;
  }
}
