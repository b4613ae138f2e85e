import type { DocumentUri, SymbolInformation } from 'vscode-languageserver-types';
import type { Topology } from '../model/topology';
import type { LineIndex } from '../syntax/lines';
import { outlineOf, type Entry } from './outline';

/** How many symbols are sent: those that fit best. The next letter typed brings the others. */
export const MOST_SYMBOLS = 1000;

/** A document of the workspace, open or not. */
export interface SearchedDocument {
  readonly uri: DocumentUri;
  readonly topology: Topology;
  readonly lines: LineIndex;
}

/**
 * Finds sites, pools, computers and stores by name in many documents.
 *
 * @param query letters of the name in their order, without case; empty: everything
 * @returns at most {@link MOST_SYMBOLS}, names that begin with the query first, then those that hold it, then those that hold its letters
 */
export async function workspaceSymbols(
  query: string,
  documents: Iterable<SearchedDocument> | AsyncIterable<SearchedDocument>,
): Promise<SymbolInformation[]> {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const byFit: SymbolInformation[][] = [[], [], []];
  for await (const { uri, topology, lines } of documents) {
    const search = (entries: readonly Entry[], containerName: string): void => {
      for (const { name, detail, kind, selection, children } of entries) {
        const found = byFit[fit(name.toLowerCase(), wanted)];
        if (found && found.length < MOST_SYMBOLS) {
          const container = [containerName, detail].filter((part) => part !== '').join(' · ');
          found.push({ name, kind, containerName: container, location: { uri, range: lines.rangeOf(selection) } });
        }
        search(children, name);
      }
    };
    for (const { children } of outlineOf(topology)) search(children, '');
  }
  return byFit.flat().slice(0, MOST_SYMBOLS);
}

/** @returns how well a name fits, 0 is best; -1 where it does not */
function fit(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : 1;
  let next = 0;
  for (const letter of wanted) {
    next = name.indexOf(letter, next) + 1;
    if (next === 0) return -1;
  }
  return 2;
}
