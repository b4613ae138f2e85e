import { Kind, type Cells } from './cells';
import type { ItemEnds, WithinItem } from './itemEnds';
import { DEPTH_OF_ITEMS, MOST_DEPTH } from './limits';
import type { NameTable } from './nameTable';
import type { PropertyNames } from './propertyNames';
import type { Scanner } from './scanner';
import { Fault, Token } from './tokens';
import type { Span } from './tree';

/** What may come next in an object or a list. */
const enum Next {
  Name,
  Colon,
  Value,
  Comma,
}

/**
 * Reads an object, as long as there is no mistake in it.
 *
 * @param scanner its last token is the opening brace; then, the closing one
 * @param known gets the names of properties, and the texts that may be names of something else
 * @param comments gets those that stand in it
 * @param ends tells where it ends though it is not closed, which is a mistake
 * @returns how many names, values and comments it has; `undefined` where there is a mistake in it, or it nests too deeply
 */
export function readCells(
  scanner: Scanner,
  cells: Cells,
  { properties, names: table }: { readonly properties: PropertyNames; readonly names: NameTable },
  comments: Span[],
  ends: ItemEnds,
): number | undefined {
  const origin = scanner.offset;
  /** The object or list that the next token stands in. */
  let inner = cells.open(-1, Kind.Object, 0, NOWHERE);
  let depth = 1;
  let inObject = true;
  let next = Next.Name;
  let name = -1;
  let names = 0;
  let values = 1;
  for (;;) {
    const token = scanner.scan();
    if (token === Token.LineComment || token === Token.BlockComment) {
      if (scanner.fault !== Fault.None) return undefined;
      comments.push({ offset: scanner.offset, length: scanner.end - scanner.offset });
      continue;
    }
    if (scanner.fault !== Fault.None) return undefined;
    switch (token) {
      case Token.Comma:
        if (next !== Next.Comma) return undefined;
        next = inObject ? Next.Name : Next.Value;
        continue;
      case Token.Colon:
        if (next !== Next.Colon) return undefined;
        next = Next.Value;
        continue;
      case Token.CloseBrace:
      case Token.CloseBracket: {
        const isBrace = token === Token.CloseBrace;
        // In the item itself there is no list.
        if (!isBrace && depth > 1 && ends.isBefore(scanner.offset, false, within(origin, cells, inner)))
          return undefined;
        if (isBrace && depth === 1 && ends.isWithinItem(scanner.offset, origin)) return undefined;
        // A comma may stand before it.
        const isBetween = next === Next.Comma || next === (inObject ? Next.Name : Next.Value);
        if (!isBetween || inObject !== isBrace) return undefined;
        inner = cells.close(inner, scanner.end - origin);
        if (--depth === 0) return names + values + comments.length;
        inObject = cells.kindOf(inner) === Kind.Object;
        next = Next.Comma;
        continue;
      }
      default:
    }
    if (next === Next.Name) {
      if (ends.isListBefore(scanner, origin)) return undefined;
      name = token === Token.String ? properties.numberRead(scanner) : -1;
      if (name < 0) return undefined;
      names++;
      next = Next.Colon;
      continue;
    }
    if (next !== Next.Value) return undefined;
    const kind = kindOf(token, scanner.hasEscapes);
    if (kind === undefined) return undefined;
    values++;
    const start = scanner.offset - origin;
    if (kind < Kind.Object) {
      const number = token === Token.String ? numberIn(table, scanner) : 0;
      cells.put(inObject ? name : -1, kind, start, scanner.end - origin, number);
      next = Next.Comma;
      continue;
    }
    if (kind === Kind.Object && !inObject && ends.isBefore(scanner.offset, true, within(origin, cells, inner))) {
      return undefined;
    }
    if (DEPTH_OF_ITEMS + ++depth > MOST_DEPTH) return undefined;
    inner = cells.open(inObject ? name : -1, kind, start, inner);
    inObject = kind === Kind.Object;
    next = inObject ? Next.Name : Next.Value;
  }
}

function within(item: number, cells: Cells, inner: number): WithinItem {
  return { item, open: item + cells.startOf(inner) };
}

/** The item itself stands in nothing. */
const NOWHERE = -1;

/** @returns the number of the last token, a text, as a name */
function numberIn(table: NameTable, scanner: Scanner): number {
  if (scanner.hasEscapes) return table.numberOf(scanner.text());
  const from = scanner.offset + 1;
  const to = scanner.end - 1;
  if (!scanner.isAscii) return table.numberOf(scanner.source, from, to);
  return table.numberOfHashed(scanner.source, from, to, scanner.hash);
}

function kindOf(token: number, hasEscapes: boolean): number | undefined {
  switch (token) {
    case Token.String:
      return hasEscapes ? Kind.EscapedString : Kind.String;
    case Token.Number:
      return Kind.Number;
    case Token.True:
      return Kind.True;
    case Token.False:
      return Kind.False;
    case Token.Null:
      return Kind.Null;
    case Token.OpenBrace:
      return Kind.Object;
    case Token.OpenBracket:
      return Kind.Array;
    default:
      return undefined;
  }
}
