import { t } from '@vscode/l10n';
import { files } from './summary';
import type { Output } from './terminal';

/** Who waits less needs no word. */
const QUIET_MILLISECONDS = 1000;
const BETWEEN_MILLISECONDS = 100;
/** Back to the start of the line, which is emptied. */
const CLEAR = '\r\x1b[K';

/** Says on a terminal how many files have been checked, in one line that goes away. Silent anywhere else. */
export class Progress {
  readonly #output: Output;
  readonly #now: () => number;
  #next: number;
  #shown = false;

  constructor(output: Output, now: () => number = () => performance.now()) {
    this.#output = output;
    this.#now = now;
    this.#next = output.isTerminal ? now() + QUIET_MILLISECONDS : Infinity;
  }

  /** @param count how many files have been checked */
  async show(count: number): Promise<void> {
    const now = this.#now();
    if (now < this.#next) return;
    this.#next = now + BETWEEN_MILLISECONDS;
    this.#shown = true;
    await this.#output.write(`${CLEAR}${t('Checked {files} …', { files: files(count) })}`);
    await this.#output.flush();
  }

  /** Makes way for what is written next. */
  async clear(): Promise<void> {
    if (!this.#shown) return;
    this.#shown = false;
    await this.#output.write(CLEAR);
    await this.#output.flush();
  }
}
