import { Kind, type Cells } from './cells';
import { NameTable } from './nameTable';
import { inOnePiece } from './onePiece';
import { PropertyNames } from './propertyNames';
import { Rows } from './rows';
import { detached, unescaped } from './scanner';
import type { Span } from './span';

/** A text of which parts are folded; when it is edited, the text then. */
export interface FoldedText {
  text: string;
  /** Whether what is read of it must not keep it alive: of a text that is edited many versions would stay. */
  isEdited: boolean;
  readonly properties: PropertyNames;
  readonly names: NameTable;
  /** For those who note where what stands in folded objects. */
  readonly rows: Rows;
}

/** @returns a text that has not been edited yet */
export function unedited(text: string): FoldedText {
  return {
    text: inOnePiece(text),
    isEdited: false,
    properties: new PropertyNames(),
    names: new NameTable(Math.ceil(text.length / CHARACTERS)),
    rows: new Rows(),
  };
}

/** About how many characters of a text go on one name. */
const CHARACTERS = 128;

/** An object without mistakes whose nodes are made when somebody asks for them. What stands in it is known before. Of these there are very many. */
export class Folded<Node extends Span> {
  readonly cells: Cells;
  /** Its own place among the cells. */
  readonly at: number;
  /** The text that the object stands in. Another one when it has been taken over into another document. */
  source: FoldedText;
  /** The object. */
  declare node: Node;
  #own: string | undefined = undefined;

  constructor(cells: Cells, at: number, source: FoldedText) {
    this.cells = cells;
    this.at = at;
    this.source = source;
  }

  /** The text that it is read from. */
  get text(): string {
    return this.#own ?? this.source.text;
  }

  /** Where it starts in that. */
  get offset(): number {
    return this.#own === undefined ? this.node.offset : 0;
  }

  /** Lets it stay what it is, since the text that it stands in is about to become another one. */
  keep(): void {
    const { offset, length } = this.node;
    this.#own ??= detached(this.source.text.slice(offset, offset + length));
  }

  /** @returns the name of the property that a value at a place is of */
  nameOf(at: number): string {
    return this.source.properties.nameOf(this.cells.nameOf(at)) ?? '';
  }

  /** @returns what a text at a place means */
  textOf(at: number): string {
    const { text } = this;
    const from = contentStart(this, at);
    const to = contentEnd(this, at);
    if (!isPlain(this, at)) return unescaped(text, from, to);
    const found = text.slice(from, to);
    return this.source.isEdited ? detached(found) : found;
  }

  /** @returns the one of these that a text at a place means */
  oneOf<Text extends string>(texts: readonly Text[], at: number): Text | undefined {
    if (!isPlain(this, at)) {
      const meant = this.textOf(at);
      return texts.find((text) => text === meant);
    }
    const from = contentStart(this, at);
    const length = contentEnd(this, at) - from;
    for (const text of texts) if (text.length === length && this.text.startsWith(text, from)) return text;
    return undefined;
  }

  /** @returns the number at a place */
  numberOf(at: number): number {
    return Number(this.text.slice(this.offset + this.cells.startOf(at), this.offset + this.cells.endOf(at)));
  }
}

/** @returns whether a text at a place means what is written there between the quotes */
function isPlain({ cells }: Folded<Span>, at: number): boolean {
  return cells.kindOf(at) === Kind.String;
}

/** @returns where what is between the quotes of a text starts */
function contentStart({ offset, cells }: Folded<Span>, at: number): number {
  return offset + cells.startOf(at) + 1;
}

function contentEnd({ offset, cells }: Folded<Span>, at: number): number {
  return offset + cells.endOf(at) - 1;
}
