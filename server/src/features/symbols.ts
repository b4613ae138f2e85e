import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { CheckedVersion } from './documents';
import { outlineOf, type Entry } from './outline';

/** @returns the outline of a document as a tree */
export function documentSymbols({ topology, lines }: CheckedVersion): DocumentSymbol[] {
  const symbolOf = ({ name, detail, kind, span, selection, children }: Entry): DocumentSymbol => ({
    name,
    kind,
    range: lines.rangeOf(span),
    selectionRange: lines.rangeOf(selection),
    ...(detail === '' ? {} : { detail }),
    ...(children.length === 0 ? {} : { children: children.map(symbolOf) }),
  });
  return outlineOf(topology).map(symbolOf);
}

/** @returns the outline as a list, for clients that show no trees: the sites, pools, computers and stores, each with what it is in */
export function flatSymbols(checked: CheckedVersion): SymbolInformation[] {
  return outlineOf(checked.topology).flatMap(({ name, children }) => flattened(children, name, checked));
}

function flattened(entries: readonly Entry[], containerName: string, checked: CheckedVersion): SymbolInformation[] {
  return entries.flatMap(({ name, kind, span, children }) => [
    { name, kind, containerName, location: { uri: checked.uri, range: checked.lines.rangeOf(span) } },
    ...flattened(children, name, checked),
  ]);
}
