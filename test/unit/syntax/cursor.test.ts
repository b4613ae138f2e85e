import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isClosed, placeAt } from '../../../server/src/syntax/cursor';
import { parse } from '../../../server/src/syntax/parse';
import type { ArrayNode, JsonNode, ObjectNode } from '../../../server/src/syntax/tree';
import { forAny } from '../../support/forAny';

suite('Cursor', () => {
  const cases: [marked: string, kind: string | undefined, written: string][] = [
    ['{ | }', 'name', ''],
    ['{ "a|" }', 'name', '"a"'],
    ['{ "a": | }', 'value', ''],
    ['{ "a": "b|" }', 'value', '"b"'],
    ['{ "a": "b| }', 'value', '"b'],
    ['{ "a": "b| c }', 'value', '"b'],
    ['{ "a": b-c.d| }', 'value', 'b-c.d'],
    ['{ "a": 1|2 }', 'value', '12'],
    ['{ "a": [|] }', 'item', ''],
    ['{ "a": [1, | 2] }', 'item', ''],
    ['{ "a": [1, 2|] }', 'item', '2'],
    ['{ "a": [1, "b|, "c"] }', 'item', '"b'],
    ['{ "a": { "b": [ | }, "c": 1 }', 'item', ''],
    ['{ "a": 1 | }', undefined, ''],
    ['{ "a": 1 // | here\n }', 'comment', ''],
    ['{ "a": 1 /* here */| }', undefined, ''],
    ['{ "a": 1, /* here */| }', 'name', ''],
    ['// here|', 'comment', ''],
    ['|', 'document', ''],
    ['abc|', 'document', 'abc'],
    ['{ "a": { "b": 1, |', 'name', ''],
    ['{ "a": { | "b": 1 }, "c": 1', 'name', ''],
    ['{ "a" | }', undefined, ''],
  ];
  for (const [marked, kind, written] of cases) {
    test(`finds ${kind ?? 'nothing'} at ${marked.replace('\n', '\\n')}`, () => {
      const offset = marked.indexOf('|');
      const text = marked.replace('|', '');
      const place = placeAt(parse(text), offset);
      assert.equal(place?.kind, kind);
      if (place && 'written' in place) {
        assert.equal(text.slice(place.written.offset, place.written.offset + place.written.length), written);
      }
    });
  }

  test('what it finds lies around the cursor on its line, in any text', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b', 'x', '1', ' ', '\n', '// c\n', '/*', '💬');
    forAny(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(), (pieces, number) => {
        const text = pieces.join('');
        const offset = number % (text.length + 1);
        const place = placeAt(parse(text), offset);
        if (!place || place.kind === 'comment') return;
        const { written, commaBefore } = place;
        assert.ok(written.offset <= offset && offset <= written.offset + written.length);
        assert.ok(written.offset + written.length <= text.length);
        assert.doesNotMatch(text.slice(written.offset, written.offset + written.length), /[\r\n]/);
        assert.ok((commaBefore ?? 0) <= written.offset);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is closed', () => {
    const closed = (text: string): boolean[] => containers(parse(text).root).map((one) => isClosed(parse(text), one));
    assert.deepEqual(closed('{ "a": [ {} ] }'), [true, true, true]);
    assert.deepEqual(closed('{ "a": [ {} ]'), [false, true, true]);
    assert.deepEqual(closed('{ "a": { }'), [false, true]);
    assert.deepEqual(closed('{ "a": [ { ] }'), [true, true, false]);
    assert.deepEqual(closed('{'), [false]);
  });
});

function containers(node: JsonNode | undefined): (ObjectNode | ArrayNode)[] {
  if (!node || !('children' in node)) return [];
  const below = node.children.flatMap((child: JsonNode) => containers(child));
  return node.type === 'property' ? below : [node, ...below];
}
