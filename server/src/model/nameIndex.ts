import { ByNumber } from './byNumber';
import type { Declarations } from './entities';
import { numberOf, type Fact } from './fact';
import { NO_NAME, type NameTable } from '../syntax/nameTable';
import { Lookups, type Reader, type Reading } from './readers';

/** Takes what is to be found under a name. */
export interface Register<Value> {
  put(name: Fact<string>, value: Value): void;
}

/**
 * What is indexed, and by which names. There is one of these for all documents: V8 drops the machine code of functions that are made anew
 * for each.
 */
export interface Indexing<Thing extends Placed, Value = Thing> {
  readonly things: (declared: Declarations) => readonly Thing[];
  /** Puts what is to be found of a thing, it itself or something in it, under its names. */
  readonly enter: (thing: Thing, register: Register<Value>) => void;
  /** @returns the thing that a value was put for */
  readonly thingOf: (value: Value) => Placed;
}

interface Placed {
  readonly node: { readonly offset: number };
}

/** Things of a document by name, each list in the order of the text. It is built when it is first asked. */
export class NameIndex<Thing extends Placed, Value = Thing> {
  readonly #reading: Reading;
  readonly #names: NameTable;
  readonly #declared: Declarations;
  readonly #indexing: Indexing<Thing, Value>;
  /** Who has looked up a name. Missing where nobody has to know. */
  #lookups: LookupsByName | undefined = undefined;
  /** What was asked of those who have a name. */
  #questions: Set<(value: Value) => boolean> | undefined = undefined;
  /** By the number of the name. Most names are those of one thing: it stands for its list. */
  #entries: Entries<Value> | undefined = undefined;

  constructor(reading: Reading, names: NameTable, declared: Declarations, indexing: Indexing<Thing, Value>) {
    this.#reading = reading;
    this.#names = names;
    this.#declared = declared;
    this.#indexing = indexing;
  }

  /** @returns what has that name; nothing where the name is not known */
  all(name: Fact<string>): readonly Value[] {
    return listed(this.#found(name, 'all'));
  }

  /** @returns how many have that name */
  count(name: Fact<string>): number {
    return listed(this.#found(name, 'count')).length;
  }

  /** @returns whether anything has that name */
  has(name: Fact<string>): boolean {
    return this.#found(name, 'any') !== undefined;
  }

  /** @returns the first that has that name */
  first(name: Fact<string>): Value | undefined {
    const found = this.#found(name, 'first');
    return found instanceof Many ? found.values[0] : found;
  }

  /**
   * @param isMeant one function for one question: of many that have a name it is asked once, whoever wants to know. It rests on
   * the value alone
   * @returns the first that has that name and is meant
   */
  firstOf(name: Fact<string>, isMeant: (value: Value) => boolean): Value | undefined {
    if (this.#reading.isLive) (this.#questions ??= new Set()).add(isMeant);
    return firstOf(this.#found(name, 'meant'), isMeant);
  }

  /**
   * Takes things out and others in.
   *
   * @param come in the order of the text
   * @param affected gets who has looked up what is another one then
   */
  update(gone: ReadonlySet<Thing>, come: readonly Thing[], affected: Set<Reader>): void {
    const entries = this.#entries;
    if (!entries || (gone.size === 0 && come.length === 0)) return;
    const { enter, thingOf } = this.#indexing;
    const added = new Listed<Value>(this.#names);
    for (const thing of come) enter(thing, added);
    const taken = new Listed<Value>(this.#names);
    for (const thing of gone) enter(thing, taken);
    const numbers = new Set([...added.lists.keys(), ...taken.lists.keys()]);
    const [first] = gone;
    for (const number of numbers) {
      const before = entries.get(number);
      // A name may be that of very many, of which one is edited.
      const staying =
        gone.size === 1
          ? listed(before).filter((value) => thingOf(value) !== first)
          : listed(before).filter((value) => !(gone as ReadonlySet<unknown>).has(thingOf(value)));
      const merged = this.#merged(staying, added.lists.get(number) ?? []);
      const after = merged.length > 1 ? new Many(merged) : merged[0];
      entries.set(number, after);
      this.#affect(number, before, after, affected);
    }
  }

  /** What is looked up may be the same as before, though others have come and gone. */
  #affect(number: number, before: Found<Value>, after: Found<Value>, affected: Set<Reader>): void {
    if (!this.#lookups) return;
    const { all, count, any, first, meant } = this.#lookups;
    const [those, these] = [listed(before), listed(after)];
    const questions = [...(this.#questions ?? [])];
    const add = (lookups: Lookups): void => {
      for (const reader of lookups.of(number)) affected.add(reader);
    };
    add(all);
    if (those.length !== these.length) add(count);
    if ((those.length === 0) !== (these.length === 0)) add(any);
    if (those[0] !== these[0]) add(first);
    if (questions.some((isMeant) => firstOf(before, isMeant) !== firstOf(after, isMeant))) add(meant);
  }

  #found(name: Fact<string>, by: keyof LookupsByName): Found<Value> {
    const { isNoted } = this.#reading;
    const entries = (this.#entries ??= this.#build());
    // Of some kinds most documents have none.
    if (entries.isEmpty && !isNoted) return undefined;
    const number = numberOf(name, this.#names);
    if (number === NO_NAME) return undefined;
    // That nothing is there now may change too.
    if (isNoted) this.#reading.note((this.#lookups ??= new LookupsByName())[by], number);
    return entries.get(number);
  }

  #merged(staying: Value[], come: Value[]): Value[] {
    if (staying.length === 0 || come.length === 0) return staying.length === 0 ? come : staying;
    const { thingOf } = this.#indexing;
    const merged: Value[] = [];
    let from = 0;
    for (const value of come) {
      const place = this.#placeAmong(staying, from, thingOf(value).node.offset);
      for (const before of staying.slice(from, place)) merged.push(before);
      merged.push(value);
      from = place;
    }
    return merged.concat(staying.slice(from));
  }

  /** @returns before which of these, which are in the order of the text, from one of them on, something at an offset comes */
  #placeAmong(values: readonly Value[], from: number, offset: number): number {
    const { thingOf } = this.#indexing;
    let low = from;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const value = values[middle];
      if (value !== undefined && thingOf(value).node.offset <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #build(): Entries<Value> {
    const { things, enter } = this.#indexing;
    const entries = new Entries<Value>(this.#names);
    for (const thing of things(this.#declared)) enter(thing, entries);
    return entries;
  }
}

/**
 * Who has looked up a name: all that has it, how many have it, whether any has, the first that has it, and the first that has it
 * and is meant.
 */
class LookupsByName {
  readonly all = new Lookups();
  readonly count = new Lookups();
  readonly any = new Lookups();
  readonly first = new Lookups();
  readonly meant = new Lookups();
}

type Found<Value> = Many<Value> | Value | undefined;

const NOTHING: readonly never[] = [];

/** How many are gone through sooner than what is found is kept. */
const FEW = 8;

/** Several things of one name. */
class Many<Value> {
  readonly values: Value[];
  #firsts: Map<unknown, Value | undefined> | undefined;

  constructor(values: Value[]) {
    this.values = values;
    this.#firsts = undefined;
  }

  firstOf(isMeant: (value: Value) => boolean): Value | undefined {
    if (this.values.length <= FEW) return this.values.find(isMeant);
    this.#firsts ??= new Map();
    if (!this.#firsts.has(isMeant)) this.#firsts.set(isMeant, this.values.find(isMeant));
    return this.#firsts.get(isMeant);
  }
}

function firstOf<Value>(found: Found<Value>, isMeant: (value: Value) => boolean): Value | undefined {
  if (found instanceof Many) return found.firstOf(isMeant);
  return found !== undefined && isMeant(found) ? found : undefined;
}

function listed<Value>(found: Found<Value>): readonly Value[] {
  if (found === undefined) return NOTHING;
  return found instanceof Many ? found.values : [found];
}

/** What is found under the names of a document. */
class Entries<Value> extends ByNumber<Many<Value> | Value> implements Register<Value> {
  readonly #names: NameTable;

  constructor(names: NameTable) {
    super();
    this.#names = names;
  }

  put(name: Fact<string>, value: Value): void {
    const number = numberOf(name, this.#names);
    if (number === NO_NAME) return;
    const found = this.get(number);
    if (found === undefined) this.set(number, value);
    else if (found instanceof Many) found.values.push(value);
    else this.set(number, new Many([found, value]));
  }
}

/** What is put under the names of a few things. */
class Listed<Value> implements Register<Value> {
  readonly lists = new Map<number, Value[]>();
  readonly #names: NameTable;

  constructor(names: NameTable) {
    this.#names = names;
  }

  put(name: Fact<string>, value: Value): void {
    const number = numberOf(name, this.#names);
    if (number === NO_NAME) return;
    const list = this.lists.get(number);
    if (list) list.push(value);
    else this.lists.set(number, [value]);
  }
}
