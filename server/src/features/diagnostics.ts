import { t } from '@vscode/l10n';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Severity } from '../rules/categories';
import type { ReadConfiguration } from '../rules/configuration';
import type { Problem } from '../rules/problem';
import type { ClientSupport } from './clientSupport';
import type { CheckedVersion } from './documents';

/** How many diagnostics are sent for a document: as many as VS Code shows. It drops the others without saying so by rule. */
export const MOST_DIAGNOSTICS = 1000;

const SOURCE = 'lync-topology';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * @returns the problems of a document as an editor shows them, in the order of the text. Of more than {@link MOST_DIAGNOSTICS} the
 * gravest ones, and one that counts the rest
 */
export function diagnosticsOf(checked: CheckedVersion, support: ClientSupport): Diagnostic[] {
  const { problems } = checked;
  if (problems.length <= MOST_DIAGNOSTICS) return problems.map((problem) => diagnosticOf(problem, checked, support));
  const gravestFirst = problems.toSorted((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity]);
  const shown = gravestFirst.slice(0, MOST_DIAGNOSTICS - 1);
  return [
    ...shown.map((problem) => diagnosticOf(problem, checked, support)),
    notShown(problems.length - shown.length, checked),
  ];
}

/**
 * @param previousResultId the result that the client has already
 * @returns what has changed since then: nothing, or all diagnostics
 */
export function diagnosticReport(
  checked: CheckedVersion,
  support: ClientSupport,
  previousResultId: string | undefined,
): DocumentDiagnosticReport {
  const { resultId } = checked;
  if (resultId === previousResultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items: diagnosticsOf(checked, support) };
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

function notShown(count: number, { lines, tree }: CheckedVersion): Diagnostic {
  return {
    range: lines.rangeOf({ offset: tree.root?.offset ?? 0, length: 1 }),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: t('{count} more findings in this document are not shown: the graver ones come first.', {
      count: count.toLocaleString('en-US'),
    }),
  };
}
