import assert from 'node:assert/strict';
import { escaped, inScript, newNonce } from '../../../client/src/pages/html';

suite('HTML of pages', () => {
  const hostile = `</script><!--<script>"'&`;

  test('has no text that is more than a text', () => {
    assert.doesNotMatch(escaped(hostile), /[<>"']|&(?!#\d+;)/);
  });

  test('has values in scripts that are what they were, and end no script', () => {
    const written = inScript({ old: hostile });
    assert.doesNotMatch(written, /</);
    assert.deepEqual(JSON.parse(written), { old: hostile });
  });

  test('has another nonce each time', () => {
    assert.match(newNonce(), /^[0-9a-f]{32}$/);
    assert.notEqual(newNonce(), newNonce());
  });
});
