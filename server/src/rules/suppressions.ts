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

const DIRECTIVE = /^(\/[/*]\s*lync-topology-disable(-next-line|-line)?)(?=\s|$|\*\/)(.*)$/s;

/** What such a comment begins with, blanks left out. */
const DIRECTIVE_START = /^\/[/*]\s*(?:lync|$)/;
const DIRECTIVE_LENGTH = 64;

/** @returns the comments of a document that switch rules off, in the order of the text */
export function suppressionsIn(tree: Pick<SyntaxTree, 'text' | 'comments'>, lines: LineIndex): Suppression[] {
  const found: Suppression[] = [];
  for (const comment of tree.comments) {
    // Most say something else.
    if (!DIRECTIVE_START.test(tree.text.slice(comment.offset, comment.offset + DIRECTIVE_LENGTH))) continue;
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

function lineMeant(scope: string | undefined, comment: Span, lines: LineIndex): number | undefined {
  if (scope === '-line') return lines.positionAt(comment.offset).line;
  if (scope === '-next-line') return lines.positionAt(comment.offset + comment.length).line + 1;
  return undefined;
}

function namedIn(rest: string, offset: number): NamedRule[] {
  const names = rest.replace(/\*\/$/, '').split(/(?:^|\s)--(?:\s|$)/, 1)[0] ?? '';
  return [...names.matchAll(/[^\s,]+/g)].map((match) => ({
    id: match[0],
    offset: offset + match.index,
    length: match[0].length,
  }));
}

/** Keeps account of what each comment switches off. */
export class SuppressionLedger {
  readonly #suppressions: readonly Suppression[];
  readonly #byLine = new Map<number | undefined, Suppression[]>();
  readonly #used = new Set<Suppression | NamedRule>();

  constructor(suppressions: readonly Suppression[]) {
    this.#suppressions = suppressions;
    for (const suppression of suppressions) {
      const there = this.#byLine.get(suppression.line);
      if (there) there.push(suppression);
      else this.#byLine.set(suppression.line, [suppression]);
    }
  }

  /** Whether nothing can be switched off. */
  get isEmpty(): boolean {
    return this.#suppressions.length === 0;
  }

  /** @returns whether a finding of the rule that starts on that line is switched off; every comment that does so counts as used */
  isOff(rule: string, line: number): boolean {
    let off = false;
    for (const suppression of [...(this.#byLine.get(line) ?? []), ...(this.#byLine.get(undefined) ?? [])]) {
      const used = suppression.rules.length === 0 ? suppression : suppression.rules.find((named) => named.id === rule);
      if (!used) continue;
      this.#used.add(used);
      off = true;
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
