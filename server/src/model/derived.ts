import { numberOf, type Fact } from './fact';
import { NO_NAME, type NameTable } from '../syntax/nameTable';
import { Lookups, Reader, type Reading } from './readers';

const NOTHING: readonly never[] = [];

/**
 * What is worked out from lookups, once for a name as long as nothing of what was looked up changes. It is looked up itself: who reads it
 * has to do with all that it rests on.
 */
export class Derived<Value> {
  readonly #reading: Reading;
  readonly #names: NameTable;
  readonly #workOut: (name: Fact<string>) => readonly Value[];
  readonly #known = new Map<number, readonly Value[]>();
  readonly #lookups = new Lookups();

  constructor(reading: Reading, names: NameTable, workOut: (name: Fact<string>) => readonly Value[]) {
    this.#reading = reading;
    this.#names = names;
    this.#workOut = workOut;
  }

  /** @returns what is worked out for a name; nothing where the name is not known */
  of(name: Fact<string>): readonly Value[] {
    const number = numberOf(name, this.#names);
    if (number === NO_NAME) return NOTHING;
    let values = this.#known.get(number);
    if (!values) {
      const workOut = (): readonly Value[] => this.#workOut(name);
      // Whoever asks first, others may want to know later.
      values = this.#reading.isLive ? this.#reading.as(this.#reader(number), workOut) : workOut();
      this.#known.set(number, values);
    }
    this.#reading.note(this.#lookups, number);
    return values;
  }

  #reader(number: number): Reader {
    return new DerivedReader(() => {
      this.#known.delete(number);
      return this.#lookups.of(number);
    });
  }
}

/** The one who has worked out what is derived for a name. */
class DerivedReader extends Reader {
  readonly drop: () => Iterable<Reader>;

  constructor(drop: () => Iterable<Reader>) {
    super();
    this.drop = drop;
  }
}
