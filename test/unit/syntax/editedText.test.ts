import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../../server/src/syntax/edit';
import { EditedText } from '../../../server/src/syntax/editedText';
import { forAny } from '../../support/forAny';

suite('Edited text', () => {
  test('is what the edits make of it, and knows them as one change', () => {
    const edited = new EditedText('one two three');
    edited.apply([
      { offset: 8, length: 5, content: 'THREE' },
      { offset: 3, length: 1, content: '  ' },
    ]);
    edited.apply([
      { offset: 4, length: 5, content: '' },
      { offset: 14, length: 0, content: '!' },
    ]);
    assert.equal(edited.text, 'one THREE!');
    assert.deepEqual(edited.edits(), [{ offset: 3, length: 10, content: ' THREE!' }]);
  });

  test('that nothing was done to has no edits', () => {
    const edited = new EditedText('text');
    edited.apply([]);
    assert.equal(edited.text, 'text');
    assert.deepEqual(edited.edits(), []);
  });

  test('any rounds of edits are one change of the first text', () => {
    const round = fc.array(fc.record({ from: fc.nat(), length: fc.nat(6), content: fc.string({ maxLength: 4 }) }), {
      maxLength: 5,
    });
    forAny(
      fc.property(fc.string({ maxLength: 40 }), fc.array(round, { maxLength: 4 }), (text, rounds) => {
        const edited = new EditedText(text);
        let expected = text;
        for (const wishes of rounds) {
          const edits = apart(wishes, expected.length);
          expected = applyEdits(expected, edits);
          edited.apply(edits);
          assert.equal(edited.text, expected);
        }
        const edits = edited.edits();
        assert.equal(applyEdits(text, edits), expected);
        edits.forEach(({ offset, length }, index) => {
          const next = edits[index + 1];
          assert.ok(offset >= 0 && offset + length <= text.length && (!next || offset + length < next.offset));
        });
      }),
    );
  });
});

/** @returns those of the edits that lie in the text and do not touch an earlier one */
function apart(wishes: readonly { from: number; length: number; content: string }[], end: number): Edit[] {
  const edits: Edit[] = [];
  for (const { from, length, content } of wishes) {
    const offset = from % (end + 1);
    const edit = { offset, length: Math.min(length, end - offset), content };
    if (edits.every((other) => edit.offset > other.offset + other.length || edit.offset + edit.length < other.offset)) {
      edits.push(edit);
    }
  }
  return edits;
}
