import type { JsonValue } from '../syntax/print';
import type { XmlElement } from './xml/parseXml';

/** Where in a file something of the document comes from: an element, or one of its attributes. */
export interface Origin {
  readonly element: XmlElement;
  /** The local name; of one that the element has not, the element counts. */
  readonly attribute?: string;
}

type Parts = Readonly<Record<string, Origin | undefined>>;

interface Marked {
  readonly whole: Origin;
  readonly parts: Parts;
}

/** Remembers of the objects of one document where they come from. */
export class Origins {
  readonly #marked = new Map<unknown, Marked>();

  /**
   * @param parts by the names of its properties; what is not among them comes from where the whole does
   * @returns the object
   */
  mark<Value extends object>(object: Value, whole: Origin, parts: Parts = {}): Value {
    this.#marked.set(object, { whole, parts });
    return object;
  }

  /**
   * @param pointer a JSON Pointer into the document
   * @returns where what it points to comes from, else what is nearest around it
   */
  find(document: JsonValue, pointer: string): Origin | undefined {
    let at: unknown = document;
    let found = this.#marked.get(at)?.whole;
    for (const segment of pointer.split('/').slice(1)) {
      if (typeof at !== 'object' || at === null) break;
      const name = segment.replace(/~1/g, '/').replace(/~0/g, '~');
      const parts = this.#marked.get(at)?.parts ?? {};
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
      at = Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined;
      found = this.#marked.get(at)?.whole ?? part ?? found;
    }
    return found;
  }
}
