import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../../server/src/commandLine/unifiedDiff';
import { applyEdits, type Edit } from '../../../server/src/syntax/edit';
import { forAny } from '../../support/forAny';
import { processorTime } from '../../support/processorTime';

const NO_END = '\\ No newline at end of file\n';

/** Applies a diff, strictly: the old lines have to be where it says. */
function patched(text: string, diff: string): string {
  if (diff === '') return text;
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  const [, ...hunks] = diff.split(/^@@ /m);
  for (const hunk of hunks) {
    const [, first, count, newFirst, newCount] = /^-(\d+),(\d+) \+(\d+),(\d+) @@\n/.exec(hunk)?.map(Number) ?? [];
    assert.ok(first !== undefined && count !== undefined && newFirst !== undefined && newCount !== undefined);
    const start = count === 0 ? first : first - 1;
    assert.ok(start >= at);
    result.push(...old.slice(at, start));
    assert.equal(result.length, newCount === 0 ? newFirst : newFirst - 1);
    at = start;
    const before = result.length;
    const body = hunk.slice(hunk.indexOf('\n') + 1).replaceAll(`\n${NO_END}`, '\0');
    for (const [, sign, line = ''] of body.matchAll(/([ +-])([^\n\0]*[\n\0])/g)) {
      const whole = line.replace('\0', '');
      if (sign !== '+') assert.equal(old[at++], whole);
      if (sign !== '-') result.push(whole);
    }
    assert.deepEqual([at - start, result.length - before], [count, newCount]);
  }
  return [...result, ...old.slice(at)].join('');
}

suite('Unified diff', () => {
  const text = Array.from({ length: 20 }, (_, index) => `line ${index + 1}\n`).join('');

  test('is as git writes it', () => {
    const edits = [{ offset: text.indexOf('line 10'), length: 'line 10'.length, content: 'ten' }];
    assert.equal(
      unifiedDiff('plans/a.json', text, edits),
      `--- a/plans/a.json
+++ b/plans/a.json
@@ -7,7 +7,7 @@
 line 7
 line 8
 line 9
-line 10
+ten
 line 11
 line 12
 line 13
`,
    );
  });

  test('is empty where nothing changes', () => {
    assert.equal(unifiedDiff('a', text, []), '');
    assert.equal(unifiedDiff('a', text, [{ offset: 0, length: 4, content: 'line' }]), '');
  });

  test('quotes a name that a line cannot hold', () => {
    const [first] = unifiedDiff('a\n"b', 'x', [{ offset: 0, length: 1, content: 'y' }]).split('\n');
    assert.equal(first, '--- "a/a\\012\\"b"');
  });

  test('says where the last line has no end', () => {
    assert.equal(
      unifiedDiff('a', 'x\ny', [{ offset: 3, length: 0, content: 'z\n' }]),
      `--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n x\n-y\n${NO_END}+yz\n`,
    );
  });

  test('gives the edited text when it is applied, whatever the edits', () => {
    const piece = fc.stringMatching(/^[ab\n\r]{0,8}$/);
    const parts = fc.array(fc.record({ keep: piece, drop: piece, add: piece }), { maxLength: 8 });
    forAny(
      fc.property(parts, piece, (changes, rest) => {
        let before = '';
        const edits: Edit[] = [];
        for (const { keep, drop, add } of changes) {
          before += keep;
          edits.push({ offset: before.length, length: drop.length, content: add });
          before += drop;
        }
        before += rest;
        // Of edits at one place only one may insert: which comes first would not be said.
        const apart = edits.filter(({ offset }, index) => edits[index + 1]?.offset !== offset);
        assert.equal(patched(before, unifiedDiff('a', before, apart)), applyEdits(before, apart));
      }),
      { numRuns: 2000 },
    );
  });

  test('costs what the text costs', () => {
    const long = '"a"\n'.repeat(100_000);
    const edits = Array.from({ length: 50_000 }, (_, index) => ({ offset: index * 8, length: 3, content: '"b"' }));
    const start = processorTime();
    assert.match(unifiedDiff('a', long, edits), /^@@ -1,100000 \+1,100000 @@$/m);
    assert.ok(processorTime() - start < 5000);
  });
});
