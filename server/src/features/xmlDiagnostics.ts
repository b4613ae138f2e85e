import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { LineIndex } from '../syntax/lines';
import type { Problem } from '../rules/problem';
import type { ClientSupport } from './clientSupport';
import { diagnosticsOf, SOURCE } from './diagnostics';

/** A sentence about the XML, and the line that it is about, counted from 1. */
export interface XmlRemark {
  readonly message: string;
  readonly line?: number | undefined;
}

/** What is to be said of a topology as it was exported. */
export interface JudgedXml {
  readonly uri: string;
  readonly lines: LineIndex;
  readonly problems: readonly Problem[];
  /** What was guessed, or not understood: findings rest on it, or are missing for it. */
  readonly doubts: readonly XmlRemark[];
}

/** @returns findings with their places in the XML, and what they leave in doubt as information */
export function xmlDiagnostics({ doubts, ...judged }: JudgedXml, support: ClientSupport): Diagnostic[] {
  return [
    ...diagnosticsOf(judged, support),
    ...doubts.map((doubt) => remarkIn(judged.lines, doubt, DiagnosticSeverity.Information)),
  ];
}

/** @returns why a text cannot be read as a topology */
export function unreadableXml(text: string, reason: XmlRemark): Diagnostic {
  return remarkIn(new LineIndex(text), reason, DiagnosticSeverity.Error);
}

/** Marks what stands in the line. */
function remarkIn(lines: LineIndex, { message, line = 1 }: XmlRemark, severity: DiagnosticSeverity): Diagnostic {
  const text = lines.textOf(line - 1);
  const start = text.length - text.trimStart().length;
  return {
    range: {
      start: { line: line - 1, character: start },
      end: { line: line - 1, character: start + text.trim().length },
    },
    severity,
    source: SOURCE,
    message,
  };
}
