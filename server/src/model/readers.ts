import { ByNumber } from './byNumber';

/** Works something out from what it looks up. When that changes, so may its result. */
export abstract class Reader {
  /** Where it has looked something up, and, at the same places, under which number. */
  readonly #lookups: Lookups[] = [];
  readonly #numbers: number[] = [];

  /** @returns those who have looked up its result, which is none any more */
  abstract drop(): Iterable<Reader>;

  /** Notes that it has looked something up. */
  note(lookups: Lookups, number: number): void {
    if (!lookups.add(number, this)) return;
    this.#lookups.push(lookups);
    this.#numbers.push(number);
  }

  /** Takes back what it has noted: it is there no more, or looks again. */
  forget(): void {
    for (const [at, lookups] of this.#lookups.entries()) lookups.delete(this.#numbers[at] ?? 0, this);
    this.#lookups.length = this.#numbers.length = 0;
  }
}

/** Who has looked something up, by its number. Of most numbers that is nobody or one, who then stands for the set. */
export class Lookups {
  /** Missing where nobody has: in a document that is not edited nobody has to know. */
  #noted: ByNumber<Reader | Set<Reader>> | undefined;

  get #readers(): ByNumber<Reader | Set<Reader>> {
    return (this.#noted ??= new ByNumber());
  }

  /** @returns whether that was not known yet */
  add(number: number, reader: Reader): boolean {
    const known = this.#readers.get(number);
    if (known === reader) return false;
    if (known === undefined) {
      this.#readers.set(number, reader);
    } else if (known instanceof Set) {
      if (known.has(reader)) return false;
      known.add(reader);
    } else {
      this.#readers.set(number, new Set([known, reader]));
    }
    return true;
  }

  delete(number: number, reader: Reader): void {
    const known = this.#readers.get(number);
    if (known === reader) this.#readers.set(number, undefined);
    else if (known instanceof Set) known.delete(reader);
  }

  of(number: number): Iterable<Reader> {
    const known = this.#noted?.get(number);
    if (known === undefined) return NOBODY;
    return known instanceof Set ? known : [known];
  }
}

const NOBODY: readonly never[] = [];

/** Who is looking things up at the moment. */
export class Reading {
  /** Whether the document is edited and its indices with it; else nothing ever changes, and nobody has to know. */
  isLive = false;
  #reader: Reader | undefined = undefined;

  /** Whether there is one who has to know when anything of what is looked up now changes. */
  get isNoted(): boolean {
    return this.#reader !== undefined;
  }

  /** Notes that the one who is reading has looked something up. */
  note(lookups: Lookups, number: number): void {
    this.#reader?.note(lookups, number);
  }

  /** Reads as somebody who has to know when anything of what was looked up changes, also of what that one had looked up before. */
  as<Result>(reader: Reader, read: () => Result): Result {
    const outer = this.#reader;
    this.#reader = reader;
    try {
      return read();
    } finally {
      this.#reader = outer;
    }
  }
}

/** @returns these readers, and all whose results rest on theirs; none of them has looked up anything yet then */
export function withAllBehind(readers: Iterable<Reader>): Set<Reader> {
  const found = new Set<Reader>();
  const open = [...readers];
  for (let reader = open.pop(); reader; reader = open.pop()) {
    if (found.has(reader)) continue;
    found.add(reader);
    for (const behind of reader.drop()) open.push(behind);
  }
  for (const reader of found) reader.forget();
  return found;
}
