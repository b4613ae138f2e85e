import assert from 'node:assert/strict';
import { PropertyNames, Words } from '../../../server/src/syntax/propertyNames';
import { Scanner } from '../../../server/src/syntax/scanner';
import { Token } from '../../../server/src/syntax/tokens';

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

  test('what is looked for has a number when it has been read', () => {
    const names = new PropertyNames();
    assert.deepEqual(numbersIn(names, '"site"'), [0]);
    const words = new Words(['fqdn', 'site']);
    assert.deepEqual([...names.numbersOf(words)], [-1, 0]);
    assert.deepEqual([...names.placesOf(words)], [1]);
    assert.deepEqual(numbersIn(names, '"id" "fqdn"'), [1, 2]);
    assert.deepEqual([...names.numbersOf(words)], [2, 0]);
    assert.deepEqual([...names.placesOf(words)], [1, 2, 0]);
  });

  test('a word that has been read may be there, and any word where one was read that is not kept', () => {
    const words = new Words(['fqdn', 'site']);
    const held = (names: PropertyNames): boolean[] => [0, 1].map((place) => names.mayHold(words, place));
    const names = new PropertyNames();
    read(names, '"site" "id"');
    assert.deepEqual(held(names), [false, true]);
    read(names, '"fqdn"');
    assert.deepEqual(held(names), [true, true]);
    const escaped = new PropertyNames();
    read(escaped, '"site" "fqd\\u006e"');
    assert.deepEqual(held(escaped), [true, true]);
    const bare = new PropertyNames();
    read(bare, 'fqdn');
    assert.deepEqual(held(bare), [true, false]);
    const open = new PropertyNames();
    read(open, `"site\n"${'x'.repeat(1000)}`);
    assert.deepEqual(held(open), [false, true]);
    const late = new PropertyNames();
    assert.equal(late.added('site'), 'site');
    assert.deepEqual(held(late), [false, true]);
    const many = new PropertyNames();
    read(many, Array.from({ length: 5000 }, (_, n) => `"name${n}"`).join(' '));
    assert.deepEqual(held(many), [true, true]);
  });

  test('of very many not all are kept, and each is what it is', () => {
    const names = new PropertyNames();
    const written = Array.from({ length: 5000 }, (_, n) => `name${n}`);
    const scanner = new Scanner(written.map((name) => `"${name}"`).join(' '));
    assert.deepEqual(
      written.map(() => names.nameRead(scanner, scanner.scan())),
      written,
    );
    assert.deepEqual(numbersIn(names, '"name0" "name4999"'), [0, -1]);
  });
});

function read(names: PropertyNames, text: string): void {
  const scanner = new Scanner(text);
  for (let token = scanner.scan(); token !== Token.EndOfFile; token = scanner.scan()) names.nameRead(scanner, token);
}

function numbersIn(names: PropertyNames, text: string): number[] {
  const scanner = new Scanner(text);
  return (text.match(/ |$/g) ?? []).map(() => (scanner.scan(), names.numberRead(scanner)));
}
