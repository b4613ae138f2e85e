import assert from 'node:assert/strict';
import { code, plainText } from '../../../server/src/features/markdown';
import { FORMAT, type Shape } from '../../../server/src/model/format';

suite('Markdown', () => {
  test('a name stands as code, whatever it holds', () => {
    assert.equal(code('sql*chat*_1_'), '`sql*chat*_1_`');
    assert.equal(code('a `b`\nc'), '`a b c`');
  });

  test('plain text has no marks, and keeps what stands in code', () => {
    assert.equal(plainText('**Bold**, *italic* and `a*b*c`.'), 'Bold, italic and a*b*c.');
    assert.equal(plainText('2 * 3 is 6'), '2 * 3 is 6');
  });

  test('every text of the format becomes plain', () => {
    for (const text of textsOf(FORMAT)) assert.doesNotMatch(plainText(text), /[*`]/);
  });
});

/** @returns the descriptions of a shape, of its values and of all that is in it */
function textsOf(shape: Shape): string[] {
  const within = [...shape.properties.values(), ...(shape.items ? [shape.items] : [])];
  const own = [...(shape.description === undefined ? [] : [shape.description]), ...shape.valueDescriptions.values()];
  return [...own, ...within.flatMap(textsOf)];
}
