import { t } from '@vscode/l10n';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Severity } from '../rules/categories';
import type { ReadConfiguration } from '../rules/configuration';
import type { Problem } from '../rules/problem';
import type { ClientSupport } from './clientSupport';
import type { CheckedVersion } from './documents';

/** How many diagnostics are sent for a document: as many as VS Code shows. It drops the others without saying so by rule. */
export const MOST_DIAGNOSTICS = 1000;

/** What a diagnostic comes from. */
export const SOURCE = 'lync-topology';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A text and what is wrong with it. */
export type Judged = Pick<CheckedVersion, 'uri' | 'lines' | 'problems'> & Partial<Pick<CheckedVersion, 'tree'>>;

/**
 * @returns the problems of a document as an editor shows them, in the order of the text. Of more than {@link MOST_DIAGNOSTICS} the
 * gravest ones, and one that counts the rest
 */
export function diagnosticsOf(checked: Judged, support: ClientSupport): Diagnostic[] {
  const { problems } = checked;
  if (problems.length <= MOST_DIAGNOSTICS) return problems.map((problem) => diagnosticOf(problem, checked, support));
  const gravestFirst = problems.toSorted((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity]);
  const shown = gravestFirst.slice(0, MOST_DIAGNOSTICS - 1);
  return [
    ...shown.map((problem) => diagnosticOf(problem, checked, support)),
    notShown(problems.length - shown.length, checked),
  ];
}

/** @returns one problem as an editor shows it */
export function diagnosticOf(
  problem: Problem,
  { lines, uri }: Pick<CheckedVersion, 'lines' | 'uri'>,
  support: ClientSupport,
): Diagnostic {
  const { rule, severity, message, span, related, source } = problem;
  return {
    range: lines.rangeOf(span),
    severity: SEVERITIES[severity],
    source: SOURCE,
    code: rule,
    message,
    ...(source !== undefined && support.codeDescription ? { codeDescription: { href: source } } : {}),
    ...(related.length > 0 && support.relatedInformation
      ? {
          relatedInformation: related.map((other) => ({
            location: { uri, range: lines.rangeOf(other.span) },
            message: other.message,
          })),
        }
      : {}),
  };
}

/** @returns what is wrong with a configuration file, as an editor shows it */
export function configurationDiagnostics(
  { problems, lines }: ReadConfiguration,
  uri: string,
  support: ClientSupport,
): Diagnostic[] {
  return problems.map((problem) => diagnosticOf(problem, { lines, uri }, support));
}

/**
 * @param failure why a file cannot be read, in a sentence
 * @returns what an editor shows in the file instead of findings
 */
export function unreadable(failure: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Warning, source: SOURCE, message: failure };
}

function notShown(count: number, { lines, tree }: Judged): Diagnostic {
  return {
    range: lines.rangeOf({ offset: tree?.root?.offset ?? 0, length: 1 }),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: t('{count} more findings in this document are not shown: the graver ones come first.', {
      count: count.toLocaleString('en-US'),
    }),
  };
}
