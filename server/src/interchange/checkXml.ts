import { check } from '../rules/check';
import type { Problem } from '../rules/problem';
import type { CheckSettings } from '../rules/settings';
import { LineIndex } from '../syntax/lines';
import { nodeAt, pointerOf, type Span, type SyntaxTree } from '../syntax/tree';
import type { ImportRemark, ImportResult } from './importTopology';

/** A topology as it was exported, checked. */
export interface CheckedXml {
  /** The file of the archive that it was found in; missing where the file was no archive. */
  readonly entry?: string;
  /** The XML. */
  readonly text: string;
  readonly lines: LineIndex;
  /** In the order of the XML, with places in it. It is read only: nothing is offered that would mend them. */
  readonly problems: readonly Problem[];
  /** What a person should know of how the file was understood. */
  readonly remarks: readonly ImportRemark[];
}

/**
 * Of what these rules ask for, a topology of Microsoft's tools does not say, or nobody knows how: that it is missing from a document
 * made of one does not mean that the deployment is without.
 */
const UNKNOWN_FROM_XML: ReadonlySet<string> = new Set([
  'compliance-adapter-missing',
  'pchat-default-pool-missing',
  'pchat-display-name-required',
]);
/** About the document that is made on the way, which nobody sees. */
const ABOUT_THE_DOCUMENT: ReadonlySet<string> = new Set(['syntax', 'schema', 'unused-suppression']);

/**
 * Checks a topology in the file that Microsoft's tools made of it, by the rules for topology documents.
 *
 * @param imported with stores by their places: findings name them, and their ids are in no XML
 */
export function checkXml(imported: ImportResult, settings: CheckSettings): CheckedXml {
  const { text, remarks, source } = imported;
  const { tree, problems } = check(text, settings);
  return {
    ...(source.entry === undefined ? {} : { entry: source.entry }),
    text: source.text,
    lines: new LineIndex(source.text),
    problems: placed(problems, tree, source.spanAt),
    remarks,
  };
}

/** @returns whether a finding in a document that was made of XML is one of the topology in the XML */
export function isAboutXml({ rule }: Pick<Problem, 'rule'>): boolean {
  return !UNKNOWN_FROM_XML.has(rule) && !ABOUT_THE_DOCUMENT.has(rule);
}

/**
 * What is one thing in the XML is reported once: parts of a document may come from one place in it, as the server of two stores, and a
 * pool and its only computer have one name.
 */
function placed(problems: readonly Problem[], tree: SyntaxTree, spanAt: (pointer: string) => Span): Problem[] {
  const found: Problem[] = [];
  const seen = new Set<string>();
  for (const problem of problems) {
    const { rule, severity, message, path, source } = problem;
    if (!isAboutXml(problem)) continue;
    const span = spanAt(path);
    const what = `${rule} ${message}`;
    const keys = [`${span.offset} ${what}`, ...(path.endsWith('/fqdn') ? [`${ownerOf(path)} ${what}`] : [])];
    if (keys.some((key) => seen.has(key))) continue;
    for (const key of keys) seen.add(key);
    const related = problem.related.map((other) => ({
      span: spanAt(pointerAt(tree, other.span.offset)),
      message: other.message,
    }));
    found.push({ rule, severity, message, path, source, span, related, fixes: () => [] });
  }
  return found.sort((one, other) => one.span.offset - other.span.offset);
}

/** @returns the pointer to the pool, site or store that a place belongs to: the item of a list of the document */
function ownerOf(pointer: string): string {
  return pointer.split('/', 3).join('/');
}

function pointerAt(tree: SyntaxTree, offset: number): string {
  const node = nodeAt(tree, offset);
  return node ? pointerOf(node) : '';
}
