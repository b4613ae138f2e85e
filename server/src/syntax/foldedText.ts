import { NameTable } from './nameTable';
import { inOnePiece } from './onePiece';
import { PropertyNames } from './propertyNames';
import { Rows } from './rows';

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
