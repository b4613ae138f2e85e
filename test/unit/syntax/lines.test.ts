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

  test('are the same after an edit as of the text read anew, whether they were known before or not', () => {
    forAny(
      fc.property(text, text, fc.nat(80), fc.nat(80), fc.boolean(), (content, put, at, removed, known) => {
        const offset = Math.min(at, content.length);
        const length = Math.min(removed, content.length - offset);
        const before = new LineIndex(content);
        if (known) assert.ok(before.lineCount > 0);
        const after = content.slice(0, offset) + put + content.slice(offset + length);
        sameAs(TextDocument.create('', '', 1, after), before.edited({ offset, length, content: put }, after), after);
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
