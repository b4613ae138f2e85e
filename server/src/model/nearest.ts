import { distance } from 'fastest-levenshtein';
import { folded } from './fact';

/**
 * @returns up to `most` of the candidates that may be meant by a mistyped name, the nearest first: at most a third of its letters
 * differ, without case. Candidates that are equally near keep their order.
 */
export function nearest(name: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = folded(name);
  return [...candidates]
    .map((candidate) => ({ candidate, far: distance(wanted, folded(candidate)) }))
    .filter(({ candidate, far }) => far <= Math.max(2, Math.floor(Math.max(name.length, candidate.length) / 3)))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
