import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NameTable } from '../../../server/src/syntax/nameTable';
import { forAny } from '../../support/forAny';

suite('Table of names', () => {
  test('names have one number where they are the same in lower case, wherever they stand', () => {
    const letters = fc.constantFrom(
      'a',
      'A',
      'z',
      'Z',
      '@',
      '[',
      'é',
      'É',
      'ß',
      'K',
      '\u212a',
      'İ',
      'i',
      'Σ',
      'ς',
      '\ud800',
    );
    const names = fc.array(
      fc.array(letters, { maxLength: 4 }).map((all) => all.join('')),
      { maxLength: 40 },
    );
    forAny(
      fc.property(names, (all) => {
        const table = new NameTable();
        const text = all.join('"');
        const byName = new Map<string, number>();
        let at = 0;
        for (const name of all) {
          const number = table.numberOf(text, at, at + name.length);
          assert.equal(number, byName.get(name.toLowerCase()) ?? byName.size, name);
          assert.equal(table.numberOf(name), number);
          byName.set(name.toLowerCase(), number);
          at += name.length + 1;
        }
        assert.equal(table.count, byName.size);
      }),
    );
  });

  test('knows very many', () => {
    const table = new NameTable();
    const numbers = Array.from({ length: 20_000 }, (_, n) => table.numberOf(`server${n}.contoso.com`));
    assert.deepEqual(numbers, [...numbers.keys()]);
    assert.deepEqual(
      numbers.map((n) => table.numberOf(`SERVER${n}.Contoso.com`)),
      numbers,
    );
  });
});
