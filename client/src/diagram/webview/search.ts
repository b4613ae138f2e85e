import type { PageTexts } from '../messages';
import { byId } from './host';
import type { Picture } from './picture';

/** Finds boxes and rows by their names, goes to them one after the other. */
export class Search {
  readonly #picture: Picture;
  readonly #texts: PageTexts;
  readonly #goTo: (id: string) => void;
  readonly #input = byId('search', HTMLInputElement);
  #matches: readonly string[] = [];
  #current = -1;

  constructor(picture: Picture, texts: PageTexts, goTo: (id: string) => void) {
    this.#picture = picture;
    this.#texts = texts;
    this.#goTo = goTo;
    this.#input.addEventListener('input', () => {
      this.#current = -1;
      this.refresh();
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#step(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') this.clear();
      else return;
      event.preventDefault();
    });
    byId('next', HTMLElement).addEventListener('click', () => this.#step(1));
    byId('previous', HTMLElement).addEventListener('click', () => this.#step(-1));
  }

  open(): void {
    this.#input.focus();
    this.#input.select();
  }

  clear(): void {
    this.#input.value = '';
    this.#current = -1;
    this.refresh();
  }

  /** To be called when the picture is another one. */
  refresh(): void {
    const wanted = this.#input.value.trim().toLowerCase();
    const current = this.#matches[this.#current];
    this.#matches = wanted === '' ? [] : this.#matching(wanted);
    this.#current = current === undefined ? -1 : this.#matches.indexOf(current);
    this.#picture.mark('found', this.#matches);
    this.#tell();
  }

  #matching(wanted: string): string[] {
    return [...this.#picture.areas, ...this.#picture.boxes].flatMap(({ id, names, rows }) => [
      ...(names.some((name) => name.toLowerCase().includes(wanted)) ? [id] : []),
      ...rows.filter(({ name }) => name.toLowerCase().includes(wanted)).map((row) => row.id),
    ]);
  }

  #step(by: 1 | -1): void {
    const { length } = this.#matches;
    if (length === 0) return;
    this.#current = this.#current < 0 ? (by > 0 ? 0 : length - 1) : (this.#current + by + length) % length;
    const id = this.#matches[this.#current];
    if (id !== undefined) {
      this.#goTo(id);
      this.#picture.mark('current', [id]);
    }
    this.#tell();
  }

  #tell(): void {
    const isEmpty = this.#input.value.trim() === '';
    const count = this.#texts.match
      .replace('{0}', this.#current < 0 ? '?' : String(this.#current + 1))
      .replace('{1}', String(this.#matches.length));
    byId('matches', HTMLElement).textContent = isEmpty ? '' : this.#matches.length === 0 ? this.#texts.noMatch : count;
    if (isEmpty) this.#picture.mark('current', []);
  }
}
