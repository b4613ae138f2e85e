import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Cycle } from '../../../server/src/features/cycle';
import { forAny } from '../../support/forAny';

suite('A text that comes back', () => {
  test('is noticed, however long it takes until it does and however far the way around is', () => {
    forAny(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 40 }), (before, around) => {
        const cycle = new Cycle('0');
        let steps = 0;
        do steps += 1;
        while (!cycle.isClosedBy(String(steps < before ? steps : before + ((steps - before) % around))));
        assert.ok(steps >= around && steps <= 3 * (before + around) + 1, `after ${steps} steps`);
      }),
    );
  });

  test('is not noticed where none does', () => {
    const cycle = new Cycle('0');
    for (let step = 1; step <= 1000; step++) assert.ok(!cycle.isClosedBy(String(step)));
  });
});
