import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inSight, onPicture } from '../../../client/src/diagram/webview/inSight';
import { forAny } from '../../support/forAny';

const WINDOW = { width: 600, height: 400 };
const PICTURE = { width: 1000, height: 500 };

suite('View of a diagram', () => {
  test('stays as it is where much of the picture is in the window', () => {
    for (const view of [
      { x: 0, y: 0, scale: 1 },
      { x: -700, y: 200, scale: 1 },
      { x: 100, y: 100, scale: 0.1 },
    ]) {
      assert.deepEqual(inSight(view, PICTURE, WINDOW), view);
    }
  });

  test('is moved back where the picture has left the window', () => {
    assert.deepEqual(inSight({ x: -5000, y: 5000, scale: 1 }, PICTURE, WINDOW), { x: -876, y: 276, scale: 1 });
  });

  test('is left alone before there is a picture, or a window', () => {
    const view = { x: -5000, y: 5000, scale: 2 };
    assert.deepEqual(inSight(view, { width: 0, height: 0 }, WINDOW), view);
    assert.deepEqual(inSight(view, PICTURE, { width: 0, height: 0 }), view);
  });

  test('is zoomed at the place of the picture that is nearest', () => {
    const view = { x: 10, y: 20, scale: 0.1 };
    assert.deepEqual(onPicture({ x: 50, y: 30 }, view, PICTURE), { x: 50, y: 30 });
    assert.deepEqual(onPicture({ x: 500, y: 5 }, view, PICTURE), { x: 110, y: 20 });
  });

  test('shows a part of the picture wherever it has been moved, and is moved no more then', () => {
    const far = fc.integer({ min: -1_000_000, max: 1_000_000 });
    forAny(
      fc.property(far, far, fc.double({ min: 0.02, max: 4, noNaN: true }), (x, y, scale) => {
        const view = inSight({ x, y, scale }, PICTURE, WINDOW);
        assert.ok(view.x < WINDOW.width && view.x + PICTURE.width * scale > 0);
        assert.ok(view.y < WINDOW.height && view.y + PICTURE.height * scale > 0);
        assert.deepEqual(inSight(view, PICTURE, WINDOW), view);
      }),
    );
  });
});
