import type { LineIndex } from '../syntax/lines';
import type { Span, SyntaxTree } from '../syntax/tree';

/** The name of a rule in a comment that switches it off. */
export interface NamedRule extends Span {
  readonly id: string;
}

/** A comment that switches rules off: `// lync-topology-disable-next-line RULE[, RULE…] [-- reason]` and its like. */
export interface Suppression {
  readonly comment: Span;
  /** The zero-based line that it is about; `undefined`: the whole document. */
  readonly line: number | undefined;
  /** Empty: every rule. */
  readonly rules: readonly NamedRule[];
}

/** How many names of a comment are read: many times as many as there are rules. */
const MOST_NAMES = 1000;

const DIRECTIVE = /^(\/[/*]\s*lync-topology-disable(-next-line|-line)?)(?=\s|$|\*\/)(.*)$/s;

/** The first word of such a comment. Most begin otherwise. */
const FIRST_WORD = 'lync-topology-disable';

/** @returns the comments of a document that switch rules off, in the order of the text */
export function suppressionsIn(tree: Pick<SyntaxTree, 'text' | 'comments'>, lines: LineIndex): Suppression[] {
  const found: Suppression[] = [];
  for (const comment of tree.comments) {
    if (!tree.text.startsWith(FIRST_WORD, firstWordIn(tree.text, comment))) continue;
    const text = tree.text.slice(comment.offset, comment.offset + comment.length);
    const match = DIRECTIVE.exec(text);
    if (!match) continue;
    const [, opening = '', scope, rest = ''] = match;
    found.push({
      comment,
      line: lineMeant(scope, comment, lines),
      rules: namedIn(rest, comment.offset + opening.length),
    });
  }
  return found;
}

/** @returns where the first word of a comment begins */
function firstWordIn(text: string, { offset, length }: Span): number {
  let at = offset + 2;
  while (at < offset + length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a code unit may be a blank: what is none is told apart by {@link DIRECTIVE}. */
function isBlank(code: number): boolean {
  return code <= 32 || code >= 160;
}

function lineMeant(scope: string | undefined, comment: Span, lines: LineIndex): number | undefined {
  if (scope === '-line') return lines.positionAt(comment.offset).line;
  if (scope === '-next-line') return lines.positionAt(comment.offset + comment.length).line + 1;
  return undefined;
}

function namedIn(rest: string, offset: number): NamedRule[] {
  const names = rest.replace(/\*\/$/, '').split(/(?:^|\s)--(?:\s|$)/, 1)[0] ?? '';
  const found: NamedRule[] = [];
  for (const { 0: id, index } of names.matchAll(/[^\s,]+/g)) {
    if (found.length === MOST_NAMES) break;
    found.push({ id, offset: offset + index, length: id.length });
  }
  return found;
}

/** What switches one rule off in one place, or every rule. */
interface Meant {
  readonly by: (Suppression | NamedRule)[];
  isUsed: boolean;
}

function put(there: Map<string | undefined, Meant>, rule: string | undefined, by: Suppression | NamedRule): void {
  const meant = there.get(rule);
  if (meant) meant.by.push(by);
  else there.set(rule, { by: [by], isUsed: false });
}

/** Keeps account of what each comment switches off. */
export class SuppressionLedger {
  readonly #suppressions: readonly Suppression[];
  /** By line, `undefined` for the whole document, then by rule, `undefined` for every rule. */
  readonly #byLine = new Map<number | undefined, Map<string | undefined, Meant>>();
  readonly #used = new Set<Suppression | NamedRule>();

  constructor(suppressions: readonly Suppression[]) {
    this.#suppressions = suppressions;
    for (const suppression of suppressions) {
      const there = this.#byLine.get(suppression.line) ?? new Map<string | undefined, Meant>();
      this.#byLine.set(suppression.line, there);
      if (suppression.rules.length === 0) put(there, undefined, suppression);
      const seen = new Set<string>();
      for (const named of suppression.rules) {
        // One that a comment names twice is meant the first time.
        if (!seen.has(named.id)) put(there, named.id, named);
        seen.add(named.id);
      }
    }
  }

  /** Whether nothing can be switched off. */
  get isEmpty(): boolean {
    return this.#suppressions.length === 0;
  }

  /** @returns whether a finding of the rule that starts on that line is switched off; every comment that does so counts as used */
  isOff(rule: string, line: number): boolean {
    let off = false;
    for (const there of [this.#byLine.get(line), this.#byLine.get(undefined)]) {
      for (const meant of [there?.get(rule), there?.get(undefined)]) {
        if (!meant) continue;
        off = true;
        if (meant.isUsed) continue;
        meant.isUsed = true;
        for (const used of meant.by) this.#used.add(used);
      }
    }
    return off;
  }

  /** @returns the comments without a rule, and the names in the others, that switched nothing off */
  unused(): { readonly suppression: Suppression; readonly named?: NamedRule }[] {
    return this.#suppressions.flatMap((suppression) =>
      suppression.rules.length === 0
        ? this.#used.has(suppression)
          ? []
          : [{ suppression }]
        : suppression.rules.filter((named) => !this.#used.has(named)).map((named) => ({ suppression, named })),
    );
  }
}
