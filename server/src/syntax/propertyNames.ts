import { hashed, SEED } from './caseless';
import { detached, type Scanner } from './scanner';
import { Fault, Token } from './tokens';

/** A document has few names of properties; one made to have many is read all the same. */
const MOST_NAMES = 1000;
/** Nobody looks for a name that is longer. */
const LONGEST = 100;
/** How many names may have the same letters but for their case. */
const MOST_ALIKE = 4;

/** Names that somebody looks for in one document after the other. */
export class Words {
  readonly texts: readonly string[];
  /** What tells them apart. */
  readonly hashes: readonly number[];

  constructor(texts: readonly string[]) {
    this.texts = texts;
    this.hashes = texts.map(hashOf);
  }
}

/** The names of the properties in a document, as numbers. They are few, and are written again and again. */
export class PropertyNames {
  readonly #names: string[] = [];
  /** Their numbers, by what tells them apart. */
  readonly #numbers = new Map<number, number>();
  #words: Words | undefined;
  #numbersOfWords: readonly number[] = [];
  #placesOfWords: readonly number[] = [];
  /** Whether all names that were read are kept. */
  #isComplete = true;

  /** @returns a name; `undefined` where no name has that number */
  nameOf(number: number): string | undefined {
    return this.#names[number];
  }

  /** @returns whether one of these words, by its place among them, may be the name of a property; of one that was read and is gone too */
  mayHold(words: Words, place: number): boolean {
    return !this.#isComplete || (this.numbersOf(words)[place] ?? -1) >= 0;
  }

  /** @param scanner its last token is a text @returns the number of that name; -1 where it is none that is kept */
  numberRead(scanner: Scanner): number {
    if (scanner.hasEscapes || scanner.fault !== Fault.None) return -1;
    return this.#numberAt(scanner.source, scanner.offset + 1, scanner.end - 1, scanner.hash);
  }

  /** @returns the last token as a name, one string for all that are the same: what a text means, or what is written where no text is, without a quote at its end */
  nameRead(scanner: Scanner, token: number): string {
    const known = token === Token.String ? this.#names[this.numberRead(scanner)] : undefined;
    return known ?? this.added(token === Token.String ? scanner.text() : scanner.written().replace(/"$/, ''));
  }

  /** @returns a name that is none as it is written: one with escapes, or a value, before what stands behind it told that it is a name */
  added(name: string): string {
    if (name.length <= LONGEST && this.#numberAt(name, 0, name.length, hashOf(name)) < 0) this.#isComplete = false;
    return name;
  }

  /** @param hash of the characters between the two places of the text */
  #numberAt(text: string, from: number, to: number, hash: number): number {
    for (let alike = 0; alike < MOST_ALIKE; alike++) {
      const number = this.#numbers.get(hash + alike);
      if (number === undefined) {
        return this.#names.length < MOST_NAMES ? this.#keep(text.slice(from, to), hash + alike) : -1;
      }
      if (this.#isAt(number, text, from, to)) return number;
    }
    return -1;
  }

  /** @returns the number of a word, or -1 */
  #numberOf(word: string, hash: number): number {
    for (let alike = 0; alike < MOST_ALIKE; alike++) {
      const number = this.#numbers.get(hash + alike);
      if (number === undefined) break;
      if (this.#isAt(number, word, 0, word.length)) return number;
    }
    return -1;
  }

  #isAt(number: number, text: string, from: number, to: number): boolean {
    const known = this.#names[number];
    return known?.length === to - from && text.startsWith(known, from);
  }

  /** @returns the numbers of these words, in their order; -1 of one that has not been read, or is not kept */
  numbersOf(words: Words): readonly number[] {
    if (this.#words !== words) this.#look(words);
    return this.#numbersOfWords;
  }

  /** @returns the places of these words among each other, by their numbers; of other names the place behind all of them, or none */
  placesOf(words: Words): readonly number[] {
    if (this.#words !== words) this.#look(words);
    return this.#placesOfWords;
  }

  #look(words: Words): void {
    const { texts, hashes } = words;
    const numbers = texts.map((text, at) => this.#numberOf(text, hashes[at] ?? SEED));
    const places = this.#names.map(() => texts.length);
    for (const [place, number] of numbers.entries()) if (number >= 0) places[number] = place;
    this.#words = words;
    this.#numbersOfWords = numbers;
    this.#placesOfWords = places;
  }

  #keep(name: string, hash: number): number {
    // It may be one of the words.
    this.#words = undefined;
    this.#numbers.set(hash, this.#names.length);
    return this.#names.push(detached(name)) - 1;
  }
}

function hashOf(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at++) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}
