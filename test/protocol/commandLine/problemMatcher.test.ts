import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ERROR, FIVE, WARNING, Workplace } from '../../support/commandLine';

interface Pattern {
  readonly regexp: string;
  /** The groups of the expression that hold these. */
  readonly severity?: number;
  readonly code?: number;
  readonly message?: number;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
}

interface Manifest {
  readonly contributes: { readonly problemMatchers: readonly [{ readonly pattern: readonly [Pattern, Pattern] }] };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const [head, place] = contributes.problemMatchers[0].pattern;

/** Reads a report as VS Code does: one line by the first pattern, the next one by the second. */
function problemsIn(report: string) {
  const lines = report.split('\n');
  return lines.flatMap((line, index) => {
    const what = new RegExp(head.regexp).exec(line);
    const where = new RegExp(place.regexp).exec(lines[index + 1] ?? '');
    const group = (found: RegExpExecArray, number = -1): string => found[number] ?? '';
    if (!what || !where) return [];
    return {
      severity: group(what, head.severity),
      rule: group(what, head.code),
      message: group(what, head.message),
      file: group(where, place.file),
      start: { line: Number(group(where, place.line)) - 1, character: Number(group(where, place.column)) - 1 },
    };
  });
}

suite('The problem matcher', () => {
  let place: Workplace;
  setup(() => (place = new Workplace()));
  teardown(() => place.remove());

  test('reads all findings of a report, each where it is', async () => {
    place.write({ 'five.topology.json': FIVE, 'plans/a b.topology.json': WARNING, 'c.topology.jsonc': ERROR });
    const report = await place.run(['check', '.']);
    assert.equal(report.exitCode, 1);
    const findings = await place.findings(1, '.');
    assert.deepEqual(
      problemsIn(report.stdout),
      findings.map(({ severity, rule, message, file, range }) => ({
        severity,
        rule,
        message,
        file,
        start: range.start,
      })),
    );
    assert.ok(findings.length >= 3);
  });
});
