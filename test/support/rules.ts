import assert from 'node:assert/strict';
import { check } from '../../server/src/rules/check';
import type { Problem } from '../../server/src/rules/problem';
import { EXAMPLE_DEPLOYMENT } from '../../server/src/rules/examples/deployment';
import type { Rule } from '../../server/src/rules/rule';
import { withRules } from '../../server/src/rules/settings';
import { applyEdits } from '../../server/src/syntax/edit';
import type { JsonValue } from '../../server/src/syntax/print';

/** What a rule reports, as a test compares it. */
export interface Found {
  readonly path: string;
  readonly message: string;
  /** The text at the related places, in their order. */
  readonly related: readonly string[];
}

/** Properties of something in a document. */
export type Properties = Readonly<Record<string, JsonValue>>;

/**
 * @param parts root properties, written in the order given
 * @returns the text of a document: these, then those of the example deployment that are not among them
 */
export function topology(parts: Properties = {}): string {
  const others = Object.entries(EXAMPLE_DEPLOYMENT).filter(([name]) => !(name in parts));
  const rest = Object.fromEntries(others.map(([name, text]) => [name, JSON.parse(text) as JsonValue]));
  return JSON.stringify({ ...parts, ...rest }, undefined, 2);
}

/** @returns the Persistent Chat pool of the example deployment, with these properties instead of or besides its own */
export function persistentChatPool(properties: Properties = {}): JsonValue {
  return {
    fqdn: 'pchat01.contoso.com',
    displayName: 'Chicago chat',
    site: 'Chicago',
    computers: [{ fqdn: 'pc01.contoso.com' }, { fqdn: 'pc02.contoso.com' }],
    nextHop: 'pool01.contoso.com',
    fileStore: 'files-chicago',
    store: { primary: 'sql-chat' },
    ...properties,
  };
}

/** @returns the Front End pool of the example deployment, with these properties instead of or besides its own */
export function frontEndPool(properties: Properties = {}): JsonValue {
  return {
    fqdn: 'pool01.contoso.com',
    site: 'Chicago',
    computers: computers('fe', 3),
    backEnd: { primary: 'sql-backend' },
    fileStore: 'files-chicago',
    ...properties,
  };
}

/** @returns a Standard Edition server, se01.contoso.com unless the properties say otherwise */
export function standardEditionServer(properties: Properties = {}): JsonValue {
  return { fqdn: 'se01.contoso.com', site: 'Chicago', fileStore: 'files-chicago', ...properties };
}

/** @returns the Persistent Chat pool that is collocated on that Standard Edition server */
export function collocatedPool(properties: Properties = {}): JsonValue {
  return persistentChatPool({
    fqdn: 'se01.contoso.com',
    computers: [{ fqdn: 'se01.contoso.com' }],
    nextHop: 'se01.contoso.com',
    ...properties,
  });
}

/** @returns computers `pc01.contoso.com`, `pc02.contoso.com` … for the prefix `pc`, each with these properties besides */
export function computers(prefix: string, count: number, properties: Properties = {}): Properties[] {
  return Array.from({ length: count }, (_, index) => ({
    fqdn: `${prefix}${String(index + 1).padStart(2, '0')}.contoso.com`,
    ...properties,
  }));
}

/** @returns what a rule reports in a document, in the order of the text; switch-off comments count */
export function findings(rule: Rule, text: string): Found[] {
  return problemsOf(rule, text).map(({ path, message, related }) => ({
    path,
    message,
    related: related.map(({ span }) => text.slice(span.offset, span.offset + span.length)),
  }));
}

/** @returns the JSON Pointers of what a rule reports in a document, in the order of the text */
export function paths(rule: Rule, text: string): string[] {
  return problemsOf(rule, text).map(({ path }) => path);
}

/** @returns the titles of the fixes that a rule offers at a place, its first finding where none is named */
export function fixTitles(rule: Rule, text: string, path?: string): string[] {
  return problemAt(rule, text, path)
    .fixes()
    .map(({ title }) => title);
}

/** @returns the text after the fix of that title at a place, the first finding where none is named; the finding is gone then */
export function fixed(rule: Rule, text: string, title: string, path?: string): string {
  const problem = problemAt(rule, text, path);
  const fix = problem.fixes().find((one) => one.title === title);
  assert.ok(fix, `no fix "${title}" among ${fixTitles(rule, text, path).join(' | ')}`);
  const after = applyEdits(text, fix.edits);
  const { tree } = check(after, withRules([]));
  assert.deepEqual(tree.problems, [], `"${title}" breaks the document:\n${after}`);
  assert.ok(problemsOf(rule, after).length < problemsOf(rule, text).length, `"${title}" leaves the finding:\n${after}`);
  return after;
}

function problemsOf(rule: Rule, text: string): Problem[] {
  return check(text, withRules([rule])).problems.filter((problem) => problem.rule === rule.id);
}

function problemAt(rule: Rule, text: string, path?: string): Problem {
  const problems = problemsOf(rule, text);
  const problem = path === undefined ? problems[0] : problems.find((one) => one.path === path);
  assert.ok(problem, `${rule.id} reports nothing ${path === undefined ? '' : `at ${path} `}in\n${text}`);
  return problem;
}
