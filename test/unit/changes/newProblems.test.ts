import assert from 'node:assert/strict';
import { newProblems } from '../../../server/src/changes/newProblems';
import { check } from '../../../server/src/rules/check';
import { applyEdits, type Edit } from '../../../server/src/syntax/edit';

/** @returns the rules that report something new, and where */
function newOnes(text: string, edits: readonly Edit[]): string[] {
  const after = check(applyEdits(text, edits));
  return newProblems(check(text), after, edits).map(({ rule, path }) => `${rule} ${path}`);
}

const LINES = ['{', '"sites": [', '  { "nam": 1 },', '  { "nam": 2 }', ']', '}'];
const TEXT = LINES.join('\n');

suite('New problems', () => {
  test('are none without a change', () => {
    assert.deepEqual(newOnes(TEXT, []), []);
  });

  test('are not those that have moved', () => {
    assert.deepEqual(newOnes(TEXT, [{ offset: 1, length: 0, content: '\n  // a comment' }]), []);
  });

  test('are those of what has been added', () => {
    const offset = TEXT.indexOf('  { "nam": 1 }');
    const added = newOnes(TEXT, [{ offset, length: 0, content: '  { "nam": 3 },\n' }]);
    assert.ok(added.length > 0 && added.every((one) => one.includes('/sites/0')), added.join());
  });

  test('are not comments that have nothing to switch off any more', () => {
    const text = '{\n  // lync-topology-disable-next-line schema\n  "sites": 5\n}';
    assert.deepEqual(newOnes(text, [{ offset: text.indexOf('5'), length: 1, content: '[]' }]), []);
  });

  test('are not those of what has been put elsewhere', () => {
    const item = '  { "nam": 1 },\n';
    const from = TEXT.indexOf(item);
    const moved = [
      { offset: from, length: item.length, content: '' },
      { offset: TEXT.indexOf('\n]'), length: 0, content: ', { "nam": 1 }' },
    ];
    assert.deepEqual(newOnes(TEXT, moved), []);
  });

  test('are those at a value that has been replaced by another wrong one only where the rule is another', () => {
    const offset = TEXT.indexOf('1 }');
    assert.deepEqual(newOnes(TEXT, [{ offset, length: 1, content: '[]' }]), []);
  });
});
