import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baseOf, fitting, usable } from '../../../client/src/languageServer/globs';
import { forAny } from '../../support/forAny';
import { processorTime } from '../../support/processorTime';

suite('Patterns of a user of VS Code', () => {
  /** Each with paths that it fits, and paths that it does not fit. */
  const patterns: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['**/.git', ['.git', 'a/.git'], ['a.git', '.gitignore']],
    ['**/node_modules/**', ['node_modules', 'a/node_modules/b'], ['node_modules2']],
    ['**/*.{js,map}', ['a.js', 'a/b.map'], ['a.ts']],
    ['[a-c]?', ['b1'], ['d1', 'b']],
    ['[!a]x', ['bx'], ['ax', 'x']],
    ['[^a]x', ['bx', '!x'], ['ax']],
    ['[]!]x', [']x', '!x'], ['ax']],
    [String.raw`[a\]*`, ['ab', String.raw`\b`], ['b']],
    // What is more than a sign to picomatch is none to VS Code.
    ['(old)/*', ['(old)/a'], ['old/a']],
    ['+(a)', ['+(a)'], ['a', 'aa']],
    ['a|b', ['a|b'], ['a', 'b']],
    ['[ab]+', ['a+'], ['aa']],
    ['!a', ['!a'], ['b']],
  ];
  for (const [glob, fit, others] of patterns) {
    test(`fit what they fit in VS Code: ${glob}`, () => {
      const fits = fitting(usable([glob], (left) => assert.fail(left)));
      for (const path of fit) assert.ok(fits(path), path);
      for (const path of others) assert.ok(!fits(path), path);
    });
  }

  test('of one file have its path as their base', () => {
    assert.deepEqual(pick(baseOf('a (2)/b+.json')), { base: 'a (2)/b+.json', isGlob: false });
    assert.deepEqual(pick(baseOf('a (2)/*.json')), { base: 'a (2)', isGlob: true });
  });

  test('are left out where they could take hours, with a word, and where they are empty, without one', () => {
    const told: string[] = [];
    const costly = [`**/${'*a'.repeat(12)}b`, `${'{a,aa}'.repeat(20)}b`, '*'.repeat(70_000) + 'a'];
    assert.deepEqual(
      usable([...costly, '', '**/.git'], (glob) => told.push(glob)),
      ['**/.git'],
    );
    assert.deepEqual(told, costly);
  });

  test('take a time that somebody can wait for, or are left out', () => {
    const piece = fc.constantFrom(
      ...['*', '**', '/', '?', 'a', 'aa', '[ab]', '[!b]', '{', ',', '}', '{a,', '(', ')', '+'],
    );
    forAny(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const fits = fitting(usable([`${pieces.join('')}b`], () => undefined));
        const start = processorTime();
        fits('a'.repeat(255));
        assert.ok(processorTime() - start < 30_000);
      }),
    );
  });
});

function pick({ base, isGlob }: ReturnType<typeof baseOf>): ReturnType<typeof baseOf> {
  return { base, isGlob };
}
