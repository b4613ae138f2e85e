import type { CancellationToken } from 'vscode-languageserver';

/** How long news wait for others that come with them, in milliseconds: a program may write many files. */
const DELAY = 200;

/** Tells those who wait that something has happened, once for all that happens shortly after one another. */
export class Signal {
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;
  #isOver = false;

  /** How often it was given. */
  get count(): number {
    return this.#count;
  }

  /** Gives the signal, shortly. */
  give(): void {
    if (this.#isOver) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#count += 1;
      this.#notify();
    }, DELAY);
  }

  /** No signal is given from now on, and nobody waits for one. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#notify();
  }

  /** @param listener called with each signal, and at the end */
  onGiven(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /**
   * @param count how often it was given when the caller looked last
   * @param patience how long to wait, in milliseconds
   * @returns whether it was given since; false when there is nothing to wait for any more
   */
  async since(count: number, token: CancellationToken, patience: number): Promise<boolean> {
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        cancellation.dispose();
        this.#listeners.delete(end);
        resolve();
      };
      const timer = setTimeout(end, patience);
      const cancellation = token.onCancellationRequested(end);
      this.#listeners.add(end);
      if (this.#count !== count || this.#isOver || token.isCancellationRequested) end();
    });
    return this.#count !== count && !this.#isOver && !token.isCancellationRequested;
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
