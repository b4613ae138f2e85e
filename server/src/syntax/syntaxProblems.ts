import { t } from '@vscode/l10n';
import { MOST_PROBLEMS } from './limits';
import type { JsonNode, Span, SyntaxProblem } from './tree';

/** What is wrong with a text, in its order, as far as somebody reads it. */
export class SyntaxProblems {
  readonly #all: SyntaxProblem[] = [];

  get all(): readonly SyntaxProblem[] {
    return this.#all;
  }

  /**
   * Notes a problem; the first at a place is the one that helps, those that follow from it do not.
   *
   * @param within the value around it that is part of the tree
   */
  add({ offset, length }: Span, say: () => string, within: JsonNode | undefined): void {
    const all = this.#all;
    if (all.length > MOST_PROBLEMS || all.at(-1)?.offset === offset) return;
    if (all.length === MOST_PROBLEMS) {
      const message = t('There are more mistakes after this. Mend those before it first.');
      all.push({ offset, length, message });
      return;
    }
    all.push({ offset, length, message: say(), ...(within ? { within } : {}) });
  }

  /** Takes back the last one, if it is at an offset. */
  dropAt(offset: number): void {
    if (this.#all.at(-1)?.offset === offset) this.#all.pop();
  }
}
