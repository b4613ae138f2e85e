import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../../server/src/syntax/lines';
import { forAny } from '../../support/forAny';

const text = fc.string({ unit: fc.constantFrom('a', '😀', '\n', '\r', '\r\n'), maxLength: 80 });

suite('Lines', () => {
  test('are those of the Language Server Protocol, whatever ends them', () => {
    forAny(
      fc.property(text, (content) => {
        sameAs(TextDocument.create('', '', 1, content), new LineIndex(content), content);
      }),
    );
  });

  test('are the same after edits as of the text read anew, whether they were known before or not', () => {
    const edits = fc.array(fc.record({ at: fc.nat(120), removed: fc.nat(40), content: text }), {
      minLength: 1,
      maxLength: 6,
    });
    forAny(
      fc.property(text, edits, fc.boolean(), (content, all, known) => {
        const lines = new LineIndex(content);
        if (known) assert.ok(lines.lineCount > 0);
        let current = content;
        for (const { at, removed, content: put } of all) {
          const offset = Math.min(at, current.length);
          const length = Math.min(removed, current.length - offset);
          current = current.slice(0, offset) + put + current.slice(offset + length);
          lines.edit({ offset, length, content: put }, current);
          sameAs(TextDocument.create('', '', 1, current), lines, current);
        }
      }),
    );
  });

  test('are found also where there is nothing else', () => {
    const lines = new LineIndex('\n'.repeat(300_000));
    assert.equal(lines.lineCount, 300_001);
    assert.deepEqual(lines.positionAt(299_999), { line: 299_999, character: 0 });
  });
});

function sameAs(expected: TextDocument, actual: LineIndex, content: string): void {
  assert.equal(actual.lineCount, expected.lineCount);
  for (let offset = 0; offset <= content.length; offset++) {
    assert.deepEqual(actual.positionAt(offset), expected.positionAt(offset), `at ${offset}`);
  }
}
