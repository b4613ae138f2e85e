import type { Span } from '../../syntax/tree';
import type { Origin } from '../origins';

/** An attribute of a well-formed start tag: its name, and its value in either kind of quotes. */
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy;
const BLANKS = /\s*/y;

/**
 * Finds what is to be marked of an element: the value of the attribute, else the name in the start tag.
 *
 * @param text what the element was parsed from
 */
export function spanOf(text: string, { element, attribute }: Origin): Span {
  const start = element.offset + 1;
  let at = start;
  while (at < text.length && !/[\s/>]/.test(text.charAt(at))) at += 1;
  const tagName = { offset: start, length: at - start };
  return attribute === undefined ? tagName : (valueOf(text, at, attribute) ?? tagName);
}

/** An attribute is found as it was asked for: by its local name, whatever its prefix. */
function valueOf(text: string, start: number, attribute: string): Span | undefined {
  for (let at = start; ;) {
    BLANKS.lastIndex = at;
    BLANKS.exec(text);
    ATTRIBUTE.lastIndex = BLANKS.lastIndex;
    const found = ATTRIBUTE.exec(text);
    if (!found) return undefined;
    at = ATTRIBUTE.lastIndex;
    const name = found[1] ?? '';
    if (name.replace(/^.*:/, '') !== attribute) continue;
    const value = found[2] ?? found[3] ?? '';
    // What is empty cannot be marked but for its quotes.
    return value === '' ? { offset: at - 2, length: 2 } : { offset: at - 1 - value.length, length: value.length };
  }
}
