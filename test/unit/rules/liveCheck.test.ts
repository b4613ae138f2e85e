import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check, type CheckedDocument } from '../../../server/src/rules/check';
import { LiveCheck } from '../../../server/src/rules/liveCheck';
import { RULES } from '../../../server/src/rules/registry';
import { UNUSED_SUPPRESSION, withRules } from '../../../server/src/rules/settings';
import { applyEdits, type Edit } from '../../../server/src/syntax/edit';
import { deployment } from '../../support/documents';
import { indentedAnyhow, layouts, write } from '../../support/layout';
import { topologies } from '../../support/topologies';
import { forAny } from '../../support/forAny';

const SETTINGS = withRules(RULES);

suite('Live check', () => {
  test('after any edits it says what a check of the text says', () => {
    forAny(
      fc.property(topologies(), layouts, fc.array(edits(), { minLength: 1, maxLength: 8 }), (document, layout, all) => {
        const live = new LiveCheck(write(document, layout));
        assertSame(live, 'at first');
        for (const edit of all) assertSame(live, make(live, edit));
      }),
      { numRuns: 300 },
    );
  });

  test('so it does however its lines are indented', () => {
    const changes = fc.array(edits(), { minLength: 1, maxLength: 6 });
    forAny(
      fc.property(topologies(), fc.nat(), changes, (document, seed, all) => {
        const live = new LiveCheck(indentedAnyhow(JSON.stringify(document, null, 2), seed));
        for (const edit of all) assertSame(live, make(live, edit));
      }),
      { numRuns: 150 },
    );
  });

  test('what is typed letter by letter is checked at each letter', () => {
    const text = JSON.stringify(deployment(), null, 2);
    for (const [place, typed] of [
      ['{\n          "fqdn": "pc02', '{ "fqdn": "pc05.contoso.com", "state": "inactive" }, '],
      ['"sqlStores"', '"deployment": { "completedSteps": [] }, '],
      // Properties that nothing else in the document has: what names these things is judged by rules that were not run before.
      ['"sqlStores"', '"standardEditionServers": [{ "fqdn": "pchat01.contoso.com", "site": "Chicago" }], '],
      ['"id": "sql-chat"', '"highAvailability": "availabilityGroup", '],
      [
        '{\n      "fqdn": "pchat01',
        '{ "fqdn": "pchat09.contoso.com", "computers": [{ "fqdn": "pc09.contoso.com" }] },\n',
      ],
      ['pchat01', 'x.'],
      ['{\n      "id": "sql-chat"', '{ "id": "sql-chat2", "server": "sql01.contoso.com" },\n'],
    ] as const) {
      const live = new LiveCheck(text);
      const offset = text.indexOf(place);
      assert.ok(offset >= 0, place);
      Array.from(typed).forEach((letter, at) => {
        const edit = { offset: offset + at, length: 0, content: letter };
        live.edit(edit, applyEdits(live.text, [edit]));
        assertSame(live, `${typed.slice(0, at + 1)} before ${place}`);
      });
    }
  });

  test('knows whether the text ends in the document', () => {
    const text = '{ "sipDomains": [], "otherPools": [{ "fqdn": "edge.contoso.com", "role": "edge" }]}';
    const live = new LiveCheck(text);
    const end = text.length - 1;
    for (const edit of [
      { offset: end, length: 1, content: '' },
      { offset: end, length: 0, content: '}' },
      { offset: end - 1, length: 2, content: '' },
      { offset: end - 1, length: 0, content: ']}' },
    ]) {
      live.edit(edit, applyEdits(live.text, [edit]));
      assertSame(live, live.text);
    }
  });

  test('after so many edits that all is read again it says what a check of the text says', () => {
    const text = JSON.stringify(deployment(), null, 2);
    const live = new LiveCheck(text);
    const offset = text.indexOf('pchat01');
    assert.ok(offset >= 0);
    for (let n = 0; n < 1000; n++) {
      const edit = { offset, length: n % 2, content: n % 2 ? '' : 'x' };
      const { names } = live.check(SETTINGS).tree;
      live.edit(edit, applyEdits(live.text, [edit]));
      if (live.check(SETTINGS).tree.names === names && n % 100 !== 0) continue;
      assertSame(live, `edit ${n}`);
    }
  });
});

/** What is written at some place in place of some of it; the kinds are weighted as people edit. */
type Change = { readonly at: number } & (
  | { readonly kind: 'type'; readonly length: number; readonly content: string }
  | { readonly kind: 'copy' | 'cut'; readonly of: number; readonly length: number }
  | { readonly kind: 'name'; readonly other: number }
);

function edits(): fc.Arbitrary<Change> {
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const piece = fc.constantFrom(
    ...['a', '1', '"', ',', '{', '}', '[', ']', ':', '\n', ' ', '//', '/*', '*/', 'true', '"x": 1,', '{},', ''],
    '// lync-topology-disable-next-line\n',
    '/* lync-topology-disable fqdn-unique */',
  );
  return fc.oneof(
    fc.record({ at: place, kind: fc.constant('type' as const), length: fc.nat({ max: 3 }), content: piece }),
    fc.record({
      at: place,
      kind: fc.constantFrom('copy' as const, 'cut' as const),
      of: place,
      length: fc.nat({ max: 300 }),
    }),
    fc.record({ at: place, kind: fc.constant('name' as const), other: place }),
  );
}

/** @returns what was done */
function make(live: LiveCheck, change: Change): string {
  const { text } = live;
  const offset = Math.floor(change.at * (text.length + 1));
  const edit = editOf(text, offset, change);
  live.edit(edit, applyEdits(text, [edit]));
  return JSON.stringify(edit);
}

function editOf(text: string, offset: number, change: Change): Edit {
  switch (change.kind) {
    case 'type':
      return { offset, length: Math.min(change.length, text.length - offset), content: change.content };
    case 'copy': {
      const from = Math.floor(change.of * text.length);
      return { offset, length: 0, content: text.slice(from, from + change.length) };
    }
    case 'cut':
      return { offset, length: Math.min(change.length, text.length - offset), content: '' };
    case 'name': {
      // One text of the document in place of another: so that names meet.
      const texts = [...text.matchAll(/"[^"\n]*"/g)];
      const one = texts[Math.floor(change.at * texts.length)];
      const other = texts[Math.floor(change.other * texts.length)];
      if (!one || !other) return { offset, length: 0, content: '' };
      return { offset: one.index, length: one[0].length, content: other[0] };
    }
  }
}

function assertSame(live: LiveCheck, what: string): void {
  const expected = check(live.text, SETTINGS);
  const found = live.check(SETTINGS);
  assert.deepEqual(listed(found), listed(expected), `${what}\n${live.text}`);
  for (let offset = 0; offset <= live.text.length; offset += 7) {
    assert.deepEqual(found.lines.positionAt(offset), expected.lines.positionAt(offset));
  }
  assert.equal(found.lines.lineCount, expected.lines.lineCount);
}

function listed({ problems }: CheckedDocument): string[] {
  return problems.map((problem) => {
    const { rule, severity, message, span, path, related } = problem;
    // Whether a comment may be deleted without a look depends on what is wrong elsewhere.
    const safe = rule === UNUSED_SUPPRESSION && problem.fixes().map((fix) => fix.safe);
    return JSON.stringify({ rule, severity, message, span, path, related, safe });
  });
}
