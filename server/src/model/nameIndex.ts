import { ByNumber } from './byNumber';
import { numberOf, type Fact } from './fact';
import { NO_NAME, type NameTable } from './nameTable';

/** What was looked up in an index under one key, and who has to do with what is found there. */
export interface Entry<Value = unknown> {
  values: readonly Value[];
  /** Those whose results rest on it: mostly none or one, which then stands for the set. */
  readers: Reader | Set<Reader> | undefined;
}

/** Works something out from what it looks up. When that changes, so may its result. */
export interface Reader {
  /** What it has looked up. */
  entries: readonly Entry[];
}

/** Who is looking things up at the moment. */
export class Reading {
  /** Whether the document is edited and its indices with it; else nothing ever changes, and nobody has to know. */
  isLive = false;
  #reader: Reader | undefined;
  #entries = new Set<Entry>();

  /** Whether somebody wants to know when what is found changes. */
  get isNoted(): boolean {
    return this.#reader !== undefined;
  }

  /** Notes that the one who is reading has looked up an entry. */
  note(entry: Entry): void {
    if (this.#reader) this.#entries.add(entry);
  }

  /** Reads as somebody who has to know when anything of what was looked up changes; what that one had looked up before is forgotten. */
  as<Result>(reader: Reader, read: () => Result): Result {
    forget(reader);
    const [outer, outerEntries] = [this.#reader, this.#entries];
    this.#reader = reader;
    this.#entries = new Set();
    try {
      return read();
    } finally {
      reader.entries = [...this.#entries];
      for (const entry of reader.entries) addReader(entry, reader);
      this.#reader = outer;
      this.#entries = outerEntries;
    }
  }
}

/** Takes back what a reader has noted: it is there no more. */
export function forget(reader: Reader): void {
  for (const entry of reader.entries) {
    if (entry.readers === reader) entry.readers = undefined;
    else if (entry.readers instanceof Set) entry.readers.delete(reader);
  }
  reader.entries = [];
}

function addReader(entry: Entry, reader: Reader): void {
  const { readers } = entry;
  if (readers instanceof Set) readers.add(reader);
  else if (readers === undefined) entry.readers = reader;
  else if (readers !== reader) entry.readers = new Set([readers, reader]);
}

function readersIn({ readers }: Entry): Iterable<Reader> {
  if (readers === undefined) return [];
  return readers instanceof Set ? readers : [readers];
}

function isRead({ readers }: Entry): boolean {
  return readers instanceof Set ? readers.size > 0 : readers !== undefined;
}

/** Tells an index under which name a thing, or something in it, is to be found. */
export type Put<Value> = (name: Fact<string>, value: Value) => void;

interface Placed {
  readonly node: { readonly offset: number };
}

/** Things of a document by name, each list in the order of the text. It is built when it is first asked. */
export class NameIndex<Thing extends Placed, Value = Thing> {
  readonly #reading: Reading;
  readonly #names: NameTable;
  readonly #things: () => readonly Thing[];
  readonly #namesOf: (thing: Thing, put: Put<Value>) => void;
  readonly #thingOf: (value: Value) => Placed;
  /** By the number of the name. Most names are those of one thing: it stands for its list, as long as nobody reads it. */
  #entries: Entries<Value> | undefined;

  /**
   * @param namesOf puts what is to be found of a thing under its names
   * @param thingOf gives the thing that a value was put for
   */
  constructor(
    reading: Reading,
    names: NameTable,
    things: () => readonly Thing[],
    namesOf: (thing: Thing, put: Put<Value>) => void,
    thingOf: (value: Value) => Placed,
  ) {
    this.#reading = reading;
    this.#names = names;
    this.#things = things;
    this.#namesOf = namesOf;
    this.#thingOf = thingOf;
  }

  /** @returns what has that name; nothing where the name is not known */
  all(name: Fact<string>): readonly Value[] {
    const found = this.#found(name);
    if (found === undefined) return NOTHING;
    return found instanceof Indexed ? found.values : [found];
  }

  /** @returns how many have that name */
  count(name: Fact<string>): number {
    const found = this.#found(name);
    if (found === undefined) return 0;
    return found instanceof Indexed ? found.values.length : 1;
  }

  /** @returns the first that has that name */
  first(name: Fact<string>): Value | undefined {
    const found = this.#found(name);
    return found instanceof Indexed ? found.values[0] : found;
  }

  /**
   * @param isMeant one function for one question: of many that have a name it is asked once, whoever wants to know. It rests on
   * the value alone
   * @returns the first that has that name and is meant
   */
  firstOf(name: Fact<string>, isMeant: (value: Value) => boolean): Value | undefined {
    const found = this.#found(name);
    if (found instanceof Indexed) return found.firstOf(isMeant);
    return found !== undefined && isMeant(found) ? found : undefined;
  }

  /**
   * Takes things out and others in.
   *
   * @param come in the order of the text
   * @param onChange called with each entry that is another one then
   */
  update(gone: ReadonlySet<Thing>, come: readonly Thing[], onChange: (entry: Entry) => void): void {
    const entries = this.#entries;
    if (!entries || (gone.size === 0 && come.length === 0)) return;
    const added = new Map<number, Value[]>();
    for (const thing of come) {
      this.#namesOf(thing, (name, value) => {
        const number = numberOf(name, this.#names);
        if (number !== NO_NAME) push(added, number, value);
      });
    }
    const numbers = new Set(added.keys());
    for (const thing of gone) {
      this.#namesOf(thing, (name) => {
        const number = numberOf(name, this.#names);
        if (number !== NO_NAME) numbers.add(number);
      });
    }
    for (const number of numbers) {
      const entry = entryIn(entries, number);
      const staying = entry.values.filter((value) => !(gone as ReadonlySet<unknown>).has(this.#thingOf(value)));
      entry.values = this.#merged(staying, added.get(number) ?? []);
      onChange(entry);
      if (entry.values.length === 0 && !isRead(entry)) entries.set(number, undefined);
    }
  }

  #found(name: Fact<string>): Indexed<Value> | Value | undefined {
    const number = numberOf(name, this.#names);
    if (number === NO_NAME) return undefined;
    const entries = (this.#entries ??= this.#build());
    if (!this.#reading.isNoted) return entries.get(number);
    // That nothing is there now may change too.
    const entry = entryIn(entries, number);
    this.#reading.note(entry);
    return entry;
  }

  #merged(staying: readonly Value[], come: readonly Value[]): Value[] {
    if (come.length === 0) return [...staying];
    const merged: Value[] = [];
    let next = 0;
    for (const value of staying) {
      const { offset } = this.#thingOf(value).node;
      for (let other = come[next]; other && this.#thingOf(other).node.offset < offset; other = come[++next]) {
        merged.push(other);
      }
      merged.push(value);
    }
    return [...merged, ...come.slice(next)];
  }

  #build(): Entries<Value> {
    const entries: Entries<Value> = new ByNumber();
    const put: Put<Value> = (name, value) => {
      const number = numberOf(name, this.#names);
      if (number === NO_NAME) return;
      const found = entries.get(number);
      if (found === undefined) entries.set(number, value);
      else if (found instanceof Indexed) found.values.push(value);
      else entries.set(number, new Indexed([found, value]));
    };
    for (const thing of this.#things()) this.#namesOf(thing, put);
    return entries;
  }
}

type Entries<Value> = ByNumber<Indexed<Value> | Value>;

const NOTHING: readonly never[] = [];

/** How many are gone through sooner than what is found is kept. */
const FEW = 8;

class Indexed<Value> implements Entry<Value> {
  #values: Value[];
  #firsts: Map<unknown, Value | undefined> | undefined;
  readers: Entry['readers'];

  constructor(values: Value[]) {
    this.#values = values;
    this.#firsts = undefined;
    this.readers = undefined;
  }

  get values(): Value[] {
    return this.#values;
  }

  set values(values: Value[]) {
    this.#values = values;
    this.#firsts = undefined;
  }

  firstOf(isMeant: (value: Value) => boolean): Value | undefined {
    if (this.#values.length <= FEW) return this.#values.find(isMeant);
    this.#firsts ??= new Map();
    if (!this.#firsts.has(isMeant)) this.#firsts.set(isMeant, this.#values.find(isMeant));
    return this.#firsts.get(isMeant);
  }
}

/** @returns the entry of a name, made where there is none yet */
function entryIn<Value>(entries: Entries<Value>, number: number): Indexed<Value> {
  const found = entries.get(number);
  if (found instanceof Indexed) return found;
  const entry = new Indexed(found === undefined ? [] : [found]);
  entries.set(number, entry);
  return entry;
}

function push<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * What is worked out from lookups, once for a name as long as nothing of what was looked up changes. It is looked up itself: who reads it
 * has to do with all that it rests on.
 */
export class Derived<Value> {
  readonly #reading: Reading;
  readonly #names: NameTable;
  readonly #workOut: (name: Fact<string>) => readonly Value[];
  readonly #known = new Map<number, DerivedEntry<Value>>();

  constructor(reading: Reading, names: NameTable, workOut: (name: Fact<string>) => readonly Value[]) {
    this.#reading = reading;
    this.#names = names;
    this.#workOut = workOut;
  }

  /** @returns what is worked out for a name; nothing where the name is not known */
  of(name: Fact<string>): readonly Value[] {
    const number = numberOf(name, this.#names);
    if (number === NO_NAME) return NOTHING;
    let entry = this.#known.get(number);
    if (!entry) {
      const made: DerivedEntry<Value> = {
        values: [],
        readers: undefined,
        entries: [],
        drop: () => this.#known.delete(number),
      };
      entry = made;
      this.#known.set(number, entry);
      // Whoever asks first, others may want to know later.
      entry.values = this.#reading.isLive ? this.#reading.as(made, () => this.#workOut(name)) : this.#workOut(name);
    }
    this.#reading.note(entry);
    return entry.values;
  }
}

/** An entry that is a reader too. */
interface DerivedEntry<Value = unknown> extends Entry<Value>, Reader {
  readonly drop: () => void;
}

/** @returns all readers, also of what is derived, whose results rest on these entries; what is derived from them is forgotten */
export function readersOf(entries: Iterable<Entry>): Set<Reader> {
  const found = new Set<Reader>();
  const open = [...entries];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    for (const reader of readersIn(entry)) {
      if (found.has(reader)) continue;
      found.add(reader);
      if (isDerived(reader)) {
        reader.drop();
        open.push(reader);
      }
    }
  }
  for (const reader of found) forget(reader);
  return found;
}

function isDerived(reader: Reader): reader is DerivedEntry {
  return 'drop' in reader;
}
