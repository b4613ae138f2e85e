import type { Severity } from './categories';

/** All severities, the gravest first. */
export const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** @returns the same findings, the gravest first, else in their order */
export function gravestFirst<T extends { readonly severity: Severity }>(findings: readonly T[]): T[] {
  return findings.toSorted((a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity));
}
