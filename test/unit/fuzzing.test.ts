import assert from 'node:assert/strict';
import { parts, propertyTests } from '../host/propertyTests.mjs';

suite('Fuzzing', () => {
  for (const part of Object.keys(parts)) {
    test(`has tests of any ${part}`, () => assert.notDeepEqual(propertyTests('test', part), []));
  }

  test('runs each test once', () => {
    const all = propertyTests('test');
    assert.deepEqual(
      Object.keys(parts)
        .flatMap((part) => propertyTests('test', part))
        .sort(),
      all,
    );
    assert.deepEqual([...new Set(all)], all);
  });
});
