import { Kind, type Cells } from './cells';
import { detached, unescaped } from './scanner';

/** A text of which parts are folded; when it is edited, the text then. */
export interface FoldedText {
  text: string;
  /** Whether what is read of it must not keep it alive: of a text that is edited many versions would stay. */
  isEdited: boolean;
}

/** An object without mistakes whose nodes are made when somebody asks for them. What stands in it is known before. */
export class Folded<Property, Value> {
  readonly cells: Cells;
  /** Its own place among the cells. */
  readonly at: number;
  /** The text that the object stands in. Another one when it has been taken over into another document. */
  source: FoldedText;
  /** The nodes of the object and all values in it, in the order of the text, where they were asked for. */
  values: readonly Value[] | undefined;
  readonly #unfold: (text: string) => Property[];

  /** @param unfold makes the nodes of what stands in an object, from its text */
  constructor(cells: Cells, at: number, source: FoldedText, unfold: (text: string) => Property[]) {
    this.cells = cells;
    this.at = at;
    this.source = source;
    this.#unfold = unfold;
  }

  /** @returns which of the values in the order of the text stands at a place; the object itself is the first */
  indexOf(place: number): number {
    return this.cells.countBetween(this.at, place);
  }

  /**
   * @param offset of the object in the text
   * @param length of it
   * @returns the nodes of its properties
   */
  unfold(offset: number, length: number): Property[] {
    const { text, isEdited } = this.source;
    const own = text.slice(offset, offset + length);
    return this.#unfold(isEdited ? detached(own) : own);
  }

  /** @returns whether a text at a place means what is written there between the quotes */
  isPlain(at: number): boolean {
    return this.cells.kindOf(at) === Kind.String;
  }

  /** @returns how far behind the object what is between the quotes of a text starts */
  contentStart(at: number): number {
    return this.cells.startOf(at) + 1;
  }

  contentEnd(at: number): number {
    return this.cells.endOf(at) - 1;
  }

  /** @param offset of the object @returns what a text at a place means */
  textOf(at: number, offset: number): string {
    const { text, isEdited } = this.source;
    const from = offset + this.contentStart(at);
    const to = offset + this.contentEnd(at);
    if (!this.isPlain(at)) return unescaped(text, from, to);
    const found = text.slice(from, to);
    return isEdited ? detached(found) : found;
  }

  /** @param offset of the object @returns the one of these that a text at a place means */
  oneOf<Text extends string>(texts: readonly Text[], at: number, offset: number): Text | undefined {
    if (!this.isPlain(at)) return texts.find((text) => text === this.textOf(at, offset));
    const from = offset + this.contentStart(at);
    const length = offset + this.contentEnd(at) - from;
    for (const text of texts) {
      if (text.length === length && this.source.text.startsWith(text, from)) return text;
    }
    return undefined;
  }

  /** @param offset of the object @returns the number at a place */
  numberOf(at: number, offset: number): number {
    return Number(this.source.text.slice(offset + this.cells.startOf(at), offset + this.cells.endOf(at)));
  }
}
