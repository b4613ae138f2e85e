import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Location,
  type LocationLink,
} from 'vscode-languageserver-types';
import type { Occurrence } from '../model/occurrences';
import { nodeAt } from '../syntax/tree';
import type { ClientSupport } from './clientSupport';
import type { CheckedVersion } from './documents';

/**
 * @param offset where the cursor is
 * @returns the name there of a site, pool, computer or store; `undefined` where there is none, and before one within a longer text, as
 *   in `site:` of `site:Chicago`
 */
export function occurrenceAt({ tree, topology }: CheckedVersion, offset: number): Occurrence | undefined {
  const node = nodeAt(tree, offset);
  const found = node && topology.occurrences.at(node);
  if (!found) return undefined;
  const { span } = found;
  const start = span.offset === found.node.offset + 1 ? found.node.offset : span.offset;
  const end = span.offset + span.length;
  const isLast = end + 1 >= found.node.offset + found.node.length;
  return offset >= start && (isLast || offset <= end) ? found : undefined;
}

/**
 * @returns where what is named at an offset is declared: mostly one place. Links, for a client that takes them, tell the name from the
 * whole object that it belongs to
 */
export function definitionsAt(
  checked: CheckedVersion,
  offset: number,
  support: ClientSupport,
): Location[] | LocationLink[] {
  const { lines, topology, uri } = checked;
  const occurrence = occurrenceAt(checked, offset);
  if (!occurrence) return [];
  const declarations = topology.occurrences.declarationsOf(occurrence);
  if (!support.definitionLinks) return declarations.map((declaration) => locationOf(declaration, checked));
  return declarations.map(({ span, declares, node }) => ({
    originSelectionRange: lines.rangeOf(occurrence.span),
    targetUri: uri,
    targetRange: lines.rangeOf(declares ?? node),
    targetSelectionRange: lines.rangeOf(span),
  }));
}

/** @returns the places where what is named at an offset is written, in the order of the text */
export function referencesAt(
  checked: CheckedVersion,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): Location[] {
  const occurrences = occurrenceAt(checked, offset)?.name.occurrences ?? [];
  return occurrences
    .filter(({ declares }) => includeDeclaration || !declares)
    .map((occurrence) => locationOf(occurrence, checked));
}

/** @returns the same places within the document, those that declare it marked as written */
export function highlightsAt(checked: CheckedVersion, offset: number): DocumentHighlight[] {
  const occurrences = occurrenceAt(checked, offset)?.name.occurrences ?? [];
  return occurrences.map(({ span, declares }) => ({
    range: checked.lines.rangeOf(span),
    kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function locationOf({ span }: Occurrence, { uri, lines }: CheckedVersion): Location {
  return { uri, range: lines.rangeOf(span) };
}
