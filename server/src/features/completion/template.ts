import { written } from '../../syntax/strings';
import { print, type JsonValue, type Layout } from '../../syntax/print';

/** Marks around a place within a printed value. Unicode reserves these code points for use within a program: no text holds them. */
const OPEN = '\uFDD0';
const BARE = '\uFDD1';
const MIDDLE = '\uFDD2';
const CLOSE = '\uFDD3';
const PLACE = /"\uFDD1([^\uFDD2]*)\uFDD2(\d+)\uFDD3"|\uFDD0([^\uFDD2]*)\uFDD2(\d+)\uFDD3/g;
/** Of more choices an editor shows no list that anyone would read. */
const MOST_CHOICES = 50;

/**
 * A value with places in it that whoever inserts it fills in, one after the other: in quotes (`text`) or not (`bare`). What these give
 * is put into the value; `snippet` and `plain` then write the value that holds them. What is put in twice is one place: what is typed
 * in the first comes to the others.
 */
export class Template {
  readonly #choices: (readonly string[])[] = [];

  /** @param choices what may be written there, the most likely first; none where nothing is known */
  text(...choices: readonly string[]): string {
    return `${OPEN}${this.#place(choices)}`;
  }

  /** A place for a number or truth value. */
  bare(...choices: readonly string[]): string {
    return `${BARE}${this.#place(choices)}`;
  }

  /** @returns a printed value as a snippet of the Language Server Protocol */
  snippet(printed: string): string {
    const pieces: string[] = [];
    const numbers = new Map<number, number>();
    let end = 0;
    for (const match of printed.matchAll(PLACE)) {
      const [whole, bare, bareIndex, text = '', textIndex] = match;
      const index = Number(bareIndex ?? textIndex);
      const known = numbers.get(index);
      const number = known ?? numbers.size + 1;
      numbers.set(index, number);
      const stop = known === undefined ? this.#stop(number, bare ?? text, index) : `$${number}`;
      pieces.push(escaped(printed.slice(end, match.index)), stop);
      end = match.index + whole.length;
    }
    return pieces.join('') + escaped(printed.slice(end));
  }

  hasPlaces(printed: string): boolean {
    return printed.includes(CLOSE);
  }

  /** @returns a printed value with the first choice in each place */
  plain(printed: string): string {
    return printed.replace(
      PLACE,
      (_, bare: string | undefined, _index, text: string | undefined) => bare ?? text ?? '',
    );
  }

  #place(choices: readonly string[]): string {
    this.#choices.push(choices.slice(0, MOST_CHOICES));
    return `${choices[0] ?? ''}${MIDDLE}${this.#choices.length - 1}${CLOSE}`;
  }

  #stop(number: number, first: string, index: number): string {
    const choices = this.#choices[index] ?? [];
    if (first === '') return `$${number}`;
    // The first one as it is printed, with the escapes of JSON; the others alike.
    if (choices.length < 2) return `\${${number}:${escaped(first).replace(/\}/g, '\\}')}}`;
    const others = choices.map((choice) => written(choice).replace(/[\\,|]/g, '\\$&'));
    return `\${${number}|${others.join(',')}|}`;
  }
}

/** @returns the properties of an object as they are printed within it, each without a comma */
export function printProperties(
  properties: Readonly<Record<string, JsonValue>>,
  layout: Layout,
  indent: string,
): string[] {
  return Object.entries(properties).map(([name, value]) => {
    const key = `${JSON.stringify(name)}: `;
    return key + print(value, layout, indent, indent.length + key.length);
  });
}

function escaped(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}
