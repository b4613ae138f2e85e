import type { Tally } from '../../protocol';
import type { Severity } from '../../rules/categories';
import { GRAVEST_FIRST } from '../../rules/gravity';
import type { Problem } from '../../rules/problem';
import type { Span } from '../../syntax/tree';

/** The problems of a document by where they are. A stretch of it is found in logarithmic time. */
export class Findings {
  readonly #problems: readonly Problem[];

  /** @param problems in the order of the text */
  constructor(problems: readonly Problem[]) {
    this.#problems = problems;
  }

  /**
   * @param apart stretches within the first one, of which what is in them does not count, in the order of the text
   * @returns the problems in a stretch of the text
   */
  within({ offset, length }: Span, apart: readonly Span[] = []): Problem[] {
    const found: Problem[] = [];
    let next = 0;
    for (let at = this.#firstFrom(offset); at < this.#problems.length; at++) {
      const problem = this.#problems[at];
      if (!problem || problem.span.offset >= offset + length) break;
      while (next < apart.length && endOf(apart[next]) <= problem.span.offset) next++;
      if (problem.span.offset < (apart[next]?.offset ?? Infinity)) found.push(problem);
    }
    return found;
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#problems.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#problems[middle]?.span.offset ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** @returns how many there are of each severity; `undefined` where there are none */
export function tallyOf(problems: readonly Problem[]): Tally | undefined {
  const tally: Partial<Record<Severity, number>> = {};
  for (const { severity } of problems) tally[severity] = (tally[severity] ?? 0) + 1;
  return problems.length > 0 ? tally : undefined;
}

/** @returns the sum of several; `undefined` where it is none */
export function sumOf(tallies: readonly (Tally | undefined)[]): Tally | undefined {
  const sum: Partial<Record<Severity, number>> = {};
  for (const tally of tallies) {
    for (const severity of GRAVEST_FIRST) {
      const more = tally?.[severity];
      if (more !== undefined) sum[severity] = (sum[severity] ?? 0) + more;
    }
  }
  return Object.keys(sum).length > 0 ? sum : undefined;
}

function endOf(span: Span | undefined): number {
  return span ? span.offset + span.length : Infinity;
}
