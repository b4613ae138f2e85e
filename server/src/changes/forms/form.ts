import type { FormChoice, FormOption, FormStep } from '../../protocol';

/** A possible answer, before it is known what the rules say of it. */
export type Choice = Omit<FormChoice, 'findings'>;

/** A step whose choices are gathered when it is shown. */
export interface Step extends Omit<FormStep, 'names'> {
  readonly names: readonly [string, ...string[]];
  readonly choices: () => readonly Choice[];
}

/** What is asked. */
export interface Question {
  /** The name of the answer. */
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly isOpen?: boolean;
}

/**
 * The questions of a wizard. Each is asked with what is given as its answer, if anything is, and what is usual otherwise; the answer that
 * then stands decides which questions follow. So the same walk gives a wizard its steps and fills up what a command was not told.
 */
export class Form {
  readonly #steps: Step[] = [];

  get steps(): readonly Step[] {
    return this.#steps;
  }

  text(question: Question, given: string | undefined, usual: () => string): string {
    const value = given ?? usual();
    this.#ask(question, { kind: 'text', value });
    return value;
  }

  number(question: Question, given: number | undefined, usual: number): number {
    const value = given ?? usual;
    this.#ask(question, { kind: 'number', value });
    return value;
  }

  /**
   * Asks for a server and what is on it, which administrators write as one.
   *
   * @param names of the two answers
   */
  place(
    question: Question,
    kind: 'sqlInstance' | 'fileShare',
    names: readonly [string, string],
    value: readonly [server: string, within: string],
  ): void {
    this.#ask(question, { kind, value }, undefined, names);
  }

  /** @param given of the items what is shown of each */
  list(question: Question, given: readonly string[]): void {
    this.#ask(question, { kind: 'list', value: given });
  }

  choice<Value>(question: Question, value: Value, choices: () => readonly Choice[]): Value {
    this.#ask(question, { kind: 'choice', value, choices: [] }, choices);
    return value;
  }

  options(question: Question, options: readonly FormOption[]): void {
    const [first, ...others] = options;
    if (!first) return;
    this.#ask(question, { kind: 'options', options }, undefined, [first.name, ...others.map(({ name }) => name)]);
  }

  #ask(
    { id, title, prompt, isOpen = false }: Question,
    input: Step['input'],
    choices: Step['choices'] = () => [],
    names: Step['names'] = [id],
  ): void {
    this.#steps.push({ id, title, prompt, names, isOpen, input, choices });
  }
}
