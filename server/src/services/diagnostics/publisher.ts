/** How long published diagnostics may lag behind the text, in milliseconds: keys pressed meanwhile cost one check together. */
const DELAY = 150;

/**
 * Publishes diagnostics to clients that do not ask for them: at once when a document is opened, and shortly after a change. While
 * somebody types on and on they come all the same, every {@link DELAY} milliseconds.
 */
export class Publisher {
  readonly #publish: (uri: string) => void;
  readonly #open = new Set<string>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param publish sends the diagnostics of the newest version of a document, or none where it is not open */
  constructor(publish: (uri: string) => void) {
    this.#publish = publish;
  }

  /** To be called when a document is opened and when its text changes. */
  changed(uri: string): void {
    if (!this.#open.has(uri)) {
      this.#open.add(uri);
      this.#publish(uri);
    } else if (!this.#waiting.has(uri)) {
      const timer = setTimeout(() => {
        this.#waiting.delete(uri);
        this.#publish(uri);
      }, DELAY);
      this.#waiting.set(uri, timer);
    }
  }

  closed(uri: string): void {
    this.#open.delete(uri);
    this.#cancel(uri);
    this.#publish(uri);
  }

  stop(): void {
    for (const uri of this.#waiting.keys()) this.#cancel(uri);
  }

  #cancel(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
  }
}
