import { distance } from 'fastest-levenshtein';
import { folded } from './fact';

/** The names that may be meant by one that nothing bears. */
export interface Meant {
  /** The nearest first; those that are equally near keep their order. Of names that differ only in case, the first. */
  readonly names: readonly string[];
  /** Whether the first is the only one near and so near that the other is a slip of the pen, not another name. */
  readonly isTypo: boolean;
}

/**
 * @returns up to `most` of the candidates that may be meant by a mistyped name, the nearest first: at most a third of its letters
 * differ, without case. Candidates that are equally near keep their order.
 */
export function nearest(name: string, candidates: Iterable<string>, most = 3): string[] {
  return ranked(name, candidates)
    .filter(({ isNear }) => isNear)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** @returns up to `most` of the candidates: the near ones, or where none is near the least far */
export function meantBy(name: string, candidates: Iterable<string>, most = 3): Meant {
  const all = ranked(name, candidates);
  const near = all.filter(({ isNear }) => isNear);
  return {
    names: (near.length > 0 ? near : all).slice(0, most).map(({ candidate }) => candidate),
    isTypo: near.length === 1 && near[0]?.isTypo === true,
  };
}

/** No name is that long. To compare two of megabytes takes hours: every letter of one with every letter of the other. */
const LONGEST = 1000;

interface Ranked {
  readonly candidate: string;
  readonly far: number;
  readonly isNear: boolean;
  readonly isTypo: boolean;
}

function ranked(name: string, candidates: Iterable<string>): Ranked[] {
  const different = new Map<string, string>();
  for (const candidate of candidates) {
    if (!different.has(folded(candidate))) different.set(folded(candidate), candidate);
  }
  return [...different.values()].map((candidate) => rank(name, candidate)).sort((a, b) => a.far - b.far);
}

function rank(name: string, candidate: string): Ranked {
  const [one, other] = withoutSharedDomain(folded(name), folded(candidate));
  if (isShortNameOf(one, other) || isShortNameOf(other, one)) return { candidate, far: 1, isNear: true, isTypo: true };
  const letters = Math.max(one.length, other.length);
  if (letters > LONGEST) return { candidate, far: letters, isNear: false, isTypo: false };
  const far = distance(one, other);
  return {
    candidate,
    far,
    // Two letters that changed places are two that differ.
    isNear: far <= (letters < 4 ? 1 : Math.max(2, Math.floor(letters / 3))),
    // Names that differ in what counts them are names of two things: pool01 and pool02, sql-a and sql-b.
    isTypo: far <= Math.min(2, Math.floor(letters / 4)) && countIn(one) === countIn(other),
  };
}

/** What FQDNs have in common at their end says nothing of how near they are: pool01.contoso.com and edge.contoso.com. */
function withoutSharedDomain(one: string, other: string): [string, string] {
  const labels = one.split('.');
  const others = other.split('.');
  while (labels.length > 1 && others.length > 1 && labels.at(-1) === others.at(-1)) {
    labels.pop();
    others.pop();
  }
  return [labels.join('.'), others.join('.')];
}

function isShortNameOf(one: string, fqdn: string): boolean {
  return one !== '' && fqdn.startsWith(`${one}.`);
}

/** @returns the digits in a name, and the letters that stand alone */
function countIn(name: string): string {
  return (name.match(/\d|(?<!\p{L})\p{L}(?!\p{L})/gu) ?? []).join('');
}
