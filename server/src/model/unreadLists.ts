import { LISTS, type ListName } from './lists';
import { Lookups, type Reader, type Reading } from './readers';

/** The lists that hold something that cannot be read, or are no lists: there may be more in them than is known. */
export class UnreadLists {
  readonly #reading: Reading;
  readonly #lookups = new Lookups();
  #lists: ReadonlySet<ListName> = new Set();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  has(list: ListName): boolean {
    this.#reading.note(this.#lookups, LISTS.indexOf(list));
    return this.#lists.has(list);
  }

  /** @param affected gets who has asked for a list of which the contrary is true now */
  update(lists: ReadonlySet<ListName>, affected: Set<Reader>): void {
    for (const [number, list] of LISTS.entries()) {
      if (lists.has(list) === this.#lists.has(list)) continue;
      for (const reader of this.#lookups.of(number)) affected.add(reader);
    }
    this.#lists = lists;
  }
}
