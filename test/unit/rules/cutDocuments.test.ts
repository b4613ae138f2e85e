import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { check } from '../../../server/src/rules/check';
import { LiveCheck } from '../../../server/src/rules/liveCheck';
import type { Problem } from '../../../server/src/rules/problem';
import { RULES } from '../../../server/src/rules/registry';
import { withRules } from '../../../server/src/rules/settings';
import { applyEdits, type Edit } from '../../../server/src/syntax/edit';
import { parse } from '../../../server/src/syntax/parse';
import { deployment } from '../../support/documents';
import { forAny } from '../../support/forAny';
import { layouts, write } from '../../support/layout';
import { supportedTopologies } from '../../support/supportedTopologies';
import { topologies } from '../../support/topologies';

const SAMPLES = join(__dirname.slice(0, __dirname.lastIndexOf('dist')), 'samples');
const ALL = withRules(RULES);

/** A document that is cut off: while it is copied, or while its beginning is all that somebody has typed so far. */
suite('A document that is cut off', () => {
  for (const [name, text] of [
    ['spread over lines', JSON.stringify(deployment(), null, 2)],
    ['in one line', JSON.stringify(deployment())],
  ] as const) {
    test(`anywhere, ${name}, has one finding: that it is`, () => {
      assert.deepEqual(check(text).problems, []);
      for (let at = 1; at < text.length; at++) assertOnlyCut(text, at);
    });
  }

  test('anywhere, with comments, has one finding: that it is', () => {
    const text = readFileSync(join(SAMPLES, 'contoso.topology.json'), 'utf8').trimEnd();
    assert.deepEqual(check(text).problems, []);
    // Some places only: it is long.
    for (let at = text.indexOf('{') + 1; at < text.length; at += 5) assertOnlyCut(text, at);
  });

  test('has no findings but that, whatever it is, where nothing was wrong with it', () => {
    forAny(
      fc.property(supportedTopologies(), layouts, fc.nat(), (document, layout, place) => {
        const text = write(document, layout);
        const { problems, tree } = check(text);
        // Comments may follow the document's object.
        const end = tree.root ? tree.root.offset + tree.root.length : 0;
        // Where lines are indented anyhow, they may tell something else of a document whose brackets do not match.
        fc.pre(parse(text.slice(0, place % end)).endsTold !== 'indentation');
        if (problems.length === 0) assertOnlyCut(text, place % end);
      }),
      { numRuns: 300 },
    );
  });

  test('has no reference that leads nowhere, but those of the whole', () => {
    forAny(
      fc.property(topologies(), layouts, fc.nat(), (document, layout, place) => {
        const text = write(document, layout);
        const beginning = text.slice(0, place % text.length);
        fc.pre(parse(beginning).endsTold !== 'indentation');
        const whole = new Set(danglingIn(text));
        const cut = danglingIn(beginning);
        assert.deepEqual(
          cut.filter((message) => !whole.has(message)),
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  test('has the findings of a check while it is typed to its end, and while that is deleted', () => {
    forAny(
      fc.property(topologies(), layouts, fc.nat(), fc.integer({ min: 1, max: 60 }), (document, layout, place, step) => {
        const text = write(document, layout);
        const start = Math.max(place % text.length, text.length - 12 * step);
        const live = new LiveCheck(text.slice(0, start));
        for (let at = start; at < text.length; at += step) {
          edit(live, { offset: at, length: 0, content: text.slice(at, at + step) });
        }
        assert.equal(live.text, text);
        for (let at = text.length; at > start; at -= step) {
          const from = Math.max(at - step, 0);
          edit(live, { offset: from, length: at - from, content: '' });
        }
      }),
      { numRuns: 40 },
    );
  });
});

function assertOnlyCut(text: string, at: number): void {
  const { problems } = check(text.slice(0, at));
  const others = problems.filter(({ rule }) => rule !== 'syntax');
  assert.deepEqual(others.map(said), [], text.slice(0, at));
  assert.ok(problems.length > 0, text.slice(0, at));
}

function danglingIn(text: string): string[] {
  return check(text, ALL)
    .problems.filter(({ rule }) => rule === 'reference-resolves')
    .map(({ message }) => message);
}

function edit(live: LiveCheck, one: Edit): void {
  live.edit(one, applyEdits(live.text, [one]));
  assert.deepEqual(live.check(ALL).problems.map(said), check(live.text, ALL).problems.map(said), live.text);
}

function said({ rule, message, span }: Problem): string {
  return `${rule} at ${span.offset}: ${message}`;
}
