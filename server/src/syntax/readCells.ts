import { Kind, type Cells } from './cells';
import type { ItemEnds } from './itemEnds';
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
  const open = [cells.count];
  cells.put(-1, Kind.Object, 0, 0, 0);
  let inObject = true;
  let next = Next.Name;
  let name = -1;
  let names = 0;
  let values = 1;
  /** @param depth of what the token is in, or opens: in the item itself there is no list */
  const hasEnded = (depth: number, isBrace: boolean): boolean => {
    const list = depth > 1 ? open.at(-1) : undefined;
    if (list === undefined) return false;
    return ends.isBefore(scanner.offset, isBrace, { item: origin, open: origin + cells.startOf(list) });
  };
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
        // A comma may stand before it.
        if (token === Token.CloseBracket && hasEnded(open.length, false)) return undefined;
        const isBetween = next === Next.Comma || next === (inObject ? Next.Name : Next.Value);
        const closed = open.pop();
        if (!isBetween || closed === undefined || inObject !== (token === Token.CloseBrace)) return undefined;
        cells.close(closed, scanner.end - origin);
        const outer = open.at(-1);
        if (outer === undefined) return names + values + comments.length;
        inObject = cells.kindOf(outer) === Kind.Object;
        next = Next.Comma;
        continue;
      }
      default:
    }
    if (next === Next.Name) {
      if (ends.isListBefore(scanner.offset, origin)) return undefined;
      name = token === Token.String ? properties.numberRead(scanner) : -1;
      if (name < 0) return undefined;
      names++;
      next = Next.Colon;
      continue;
    }
    if (next !== Next.Value) return undefined;
    const kind = kindOf(token, scanner.hasEscapes);
    if (kind === undefined) return undefined;
    if (kind === Kind.Object && !inObject && hasEnded(open.length + 1, true)) return undefined;
    if (kind >= Kind.Object && DEPTH_OF_ITEMS + open.push(cells.count) > MOST_DEPTH) return undefined;
    values++;
    const link = token === Token.String ? numberIn(table, scanner) : 0;
    cells.put(inObject ? name : -1, kind, scanner.offset - origin, scanner.end - origin, link);
    if (kind >= Kind.Object) {
      inObject = kind === Kind.Object;
      next = inObject ? Next.Name : Next.Value;
    } else {
      next = Next.Comma;
    }
  }
}

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
