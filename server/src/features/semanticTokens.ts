import { SemanticTokenModifiers, SemanticTokenTypes, type SemanticTokens } from 'vscode-languageserver-types';
import type { NamedKind, Occurrence } from '../model/occurrences';
import type { CheckedVersion } from './documents';

/**
 * The standard type that each kind of name is shown as: every colour theme and every client knows them. A site is what other things stand
 * in, a pool is made of computers, stores are where data are.
 */
const TYPES = {
  site: SemanticTokenTypes.namespace,
  pool: SemanticTokenTypes.class,
  computer: SemanticTokenTypes.enumMember,
  sqlStore: SemanticTokenTypes.struct,
  fileStore: SemanticTokenTypes.interface,
} as const satisfies Record<NamedKind, SemanticTokenTypes>;

const KINDS = Object.keys(TYPES) as NamedKind[];
const DECLARATION = 1;

/** What the numbers of tokens mean. */
export const SEMANTIC_TOKENS_LEGEND = {
  tokenTypes: KINDS.map((kind): string => TYPES[kind]),
  tokenModifiers: [SemanticTokenModifiers.declaration as string],
};

/**
 * @param within the part of the text that is asked for, as offsets
 * @returns the names of sites, pools, computers and stores there, without their quotes: where they are declared, and where something
 * refers to them. What refers to nothing is not among them: it looks like any other text
 */
export function semanticTokensOf(
  { topology, lines }: CheckedVersion,
  within?: { readonly start: number; readonly end: number },
): SemanticTokens {
  const shown = topology.occurrences
    .all(within)
    .filter((occurrence) => occurrence.span.length > 0 && isIn(occurrence, within) && isDeclared(occurrence));
  shown.sort((a, b) => a.span.offset - b.span.offset);
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const occurrence of shown) {
    const start = lines.positionAt(occurrence.span.offset);
    const isSameLine = start.line === before.line;
    data.push(
      start.line - before.line,
      isSameLine ? start.character - before.character : start.character,
      occurrence.span.length,
      KINDS.indexOf(kindOf(occurrence)),
      occurrence.declares ? DECLARATION : 0,
    );
    before = start;
  }
  return { data };
}

function isDeclared({ name }: Occurrence): boolean {
  return name.declarations.length > 0;
}

/** A name that a pool and its computer share is that of the pool, wherever it stands. */
function kindOf({ kind, name }: Occurrence): NamedKind {
  return kind === 'computer' && name.kinds.has('pool') ? 'pool' : kind;
}

function isIn({ span }: Occurrence, within: { readonly start: number; readonly end: number } | undefined): boolean {
  return !within || (span.offset < within.end && span.offset + span.length > within.start);
}
