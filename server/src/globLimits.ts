/** In characters; more than any path that somebody writes by hand. */
export const MOST_CHARACTERS = 1000;
/** In all of a pattern. With each of them, the time that a name takes which does not fit grows by a power of its length. */
export const MOST_WILDCARDS = 5;
/** In the name of one folder or file. */
export const MOST_IN_NAME = 4;
/** As how many wildcards those count that go on over names: `**` beside something else, and `!(…)`. */
export const SPANNING = 3;
/** Of all alternatives with all others: each may be tried. */
export const MOST_COMBINATIONS = 50;

/** What a pattern has too much of, or what it does: it repeats alternatives or wildcards, or leaves open where these end. */
export type Excess = 'characters' | 'wildcards' | 'combinations' | 'repetition' | 'brackets';

/** What stands in parentheses or braces. */
interface Group {
  readonly end: string;
  readonly isRepeated: boolean;
  alternatives: number;
  /** Whether it is one thing that is always as long as it is. */
  isPlain: boolean;
}

/**
 * A name is compared with a pattern by trying what its wildcards may stand for. That is quick for patterns that people write, and for some
 * others, with names to match, it would go on for years.
 *
 * @param glob a pattern with `/` between folders
 * @returns why names are not to be compared with a pattern; `undefined` of one that is compared quickly with any name
 */
export function tooCostly(glob: string): Excess | undefined {
  if (glob.length > MOST_CHARACTERS) return 'characters';
  const { wildcards, wildcardsInName, combinations, repeatsGroups, isBalanced } = new Measure(glob);
  if (!isBalanced) return 'brackets';
  if (wildcards > MOST_WILDCARDS || wildcardsInName > MOST_IN_NAME) return 'wildcards';
  if (combinations > MOST_COMBINATIONS) return 'combinations';
  return repeatsGroups ? 'repetition' : undefined;
}

/** Counts what makes the comparison with a pattern slow; of what can be read in two ways, the slower one. */
class Measure {
  wildcards = 0;
  wildcardsInName = 0;
  combinations = 1;
  repeatsGroups = false;
  #isMisplaced = false;
  readonly #groups: Group[] = [];
  /** Of the name that is being read. */
  #inName = 0;
  /** What was closed just before. */
  #closed: Group | undefined;

  constructor(glob: string) {
    for (const { 0: piece, index } of glob.matchAll(/\\.|\[[!^]?\]?[^\]/]*\]|[@!?+]\(|\*+\(?|./gs)) {
      const end = index + piece.length;
      const isName = (index === 0 || glob[index - 1] === '/') && (end === glob.length || glob[end] === '/');
      this.#read(piece, isName);
    }
  }

  /** Whether all brackets match. */
  get isBalanced(): boolean {
    return !this.#isMisplaced && this.#groups.length === 0;
  }

  /** @param isName whether it is the whole name of a folder or file */
  #read(piece: string, isName: boolean): void {
    const closed = this.#closed;
    this.#closed = undefined;
    // It stands for itself.
    if (piece.length > 1 && piece.startsWith('\\')) return;
    const innermost = this.#groups.at(-1);
    if (piece === '(' || piece === '{' || piece.endsWith('(')) {
      this.#open(piece);
    } else if (piece === ')' || piece === '}') {
      this.#close(piece);
    } else if (piece === '|' || piece === ',') {
      if (innermost) innermost.alternatives += 1;
    } else if (piece.startsWith('*')) {
      this.#addWildcard(piece === '*' || (isName && !innermost) ? 1 : SPANNING);
    } else if (piece === '+' && (closed || innermost)) {
      // What stands before it may be there several times.
      this.#addWildcard();
      if (closed) this.#repeat(closed);
    } else if (piece === '/' && !innermost) {
      this.#inName = 0;
    } else if (piece.length > 2) {
      this.#closed = { end: ']', isRepeated: false, alternatives: 1, isPlain: true };
    } else if (piece === '[') {
      this.#isMisplaced = true;
    }
  }

  #open(piece: string): void {
    const isRepeated = piece.startsWith('+') || piece.startsWith('*');
    if (isRepeated) this.#addWildcard();
    if (piece === '!(' || piece.startsWith('**')) this.#addWildcard(SPANNING);
    for (const group of this.#groups) group.isPlain = false;
    this.#groups.push({
      end: piece === '{' ? '}' : ')',
      isRepeated,
      alternatives: piece === '?(' ? 2 : 1,
      // What is not something may be as long as it likes.
      isPlain: piece !== '!(',
    });
  }

  #close(piece: string): void {
    const group = this.#groups.pop();
    if (group?.end !== piece) this.#isMisplaced = true;
    if (!group) return;
    this.combinations *= group.alternatives;
    if (group.isRepeated) this.#repeat(group);
    this.#closed = group;
  }

  #repeat({ isPlain, alternatives }: Group): void {
    if (!isPlain || alternatives > 1) this.repeatsGroups = true;
  }

  #addWildcard(count = 1): void {
    for (const group of this.#groups) group.isPlain = false;
    this.wildcards += count;
    this.#inName += count;
    this.wildcardsInName = Math.max(this.wildcardsInName, this.#inName);
  }
}
