import assert from 'node:assert/strict';
import { PropertyNames, Words } from '../../../server/src/syntax/propertyNames';
import { Scanner } from '../../../server/src/syntax/scanner';

suite('Names of properties', () => {
  test('those that are the same have one number, others have others, also where they differ in case alone', () => {
    const names = new PropertyNames();
    assert.deepEqual(numbersIn(names, '"fqdn" "FQDN" "fqdn" "Fqdn" "site" "FQDN"'), [0, 1, 0, 2, 3, 1]);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((number) => names.nameOf(number)),
      ['fqdn', 'FQDN', 'Fqdn', 'site', undefined],
    );
  });

  test('one with escapes is none of them', () => {
    assert.deepEqual(numbersIn(new PropertyNames(), '"site" "s\\u0069te" "site'), [0, -1, -1]);
  });

  test('what is looked for has a number, whether it was read or will be', () => {
    const names = new PropertyNames();
    assert.deepEqual(numbersIn(names, '"site"'), [0]);
    const words = new Words(['fqdn', 'site']);
    assert.deepEqual([...names.numbersOf(words)], [1, 0]);
    assert.deepEqual(numbersIn(names, '"id" "fqdn"'), [2, 1]);
    assert.deepEqual([...names.numbersOf(words)], [1, 0]);
  });

  test('of very many not all are kept, and each is what it is', () => {
    const names = new PropertyNames();
    const written = Array.from({ length: 5000 }, (_, n) => `name${n}`);
    const scanner = new Scanner(written.map((name) => `"${name}"`).join(' '));
    assert.deepEqual(
      written.map(() => (scanner.scan(), names.nameRead(scanner))),
      written,
    );
    assert.deepEqual(numbersIn(names, '"name0" "name4999"'), [0, -1]);
  });
});

function numbersIn(names: PropertyNames, text: string): number[] {
  const scanner = new Scanner(text);
  return (text.match(/ |$/g) ?? []).map(() => (scanner.scan(), names.numberRead(scanner)));
}
