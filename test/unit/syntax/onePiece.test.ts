import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inOnePiece } from '../../../server/src/syntax/onePiece';
import { forAny } from '../../support/forAny';

suite('A text in one piece', () => {
  test('is the same text, whatever is in it', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\uffff', '\ud800', ''));
    forAny(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) =>
        assert.equal(inOnePiece(parts.join('')), parts.join('')),
      ),
    );
  });
});
