import assert from 'node:assert/strict';
import { contentPolicy } from '../../../client/src/diagram/contentPolicy';

suite('Content policy of web views', () => {
  test('allows what the page itself has, and no address', () => {
    const directives = contentPolicy('n').split('; ');
    assert.deepEqual(directives, [
      "default-src 'none'",
      "script-src 'nonce-n'",
      "style-src 'nonce-n'",
      'img-src blob:',
    ]);
    assert.doesNotMatch(contentPolicy('n'), /https?:|wss?:|\*|unsafe/);
  });
});
