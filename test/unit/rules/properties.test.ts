import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTopology } from '../../../server/src/model/topology';
import { check } from '../../../server/src/rules/check';
import type { Problem } from '../../../server/src/rules/problem';
import { RULES } from '../../../server/src/rules/registry';
import { rulesFor, type Fix } from '../../../server/src/rules/rule';
import { withRules } from '../../../server/src/rules/settings';
import { applyEdits, type Edit } from '../../../server/src/syntax/edit';
import { parse } from '../../../server/src/syntax/parse';
import { nodeAt, type Span } from '../../../server/src/syntax/tree';
import { layouts, PLAIN, write } from '../../support/layout';
import { supportedTopologies } from '../../support/supportedTopologies';
import { topologies } from '../../support/topologies';
import { hostileTexts } from '../../support/hostileTexts';
import { forAny } from '../../support/forAny';

const ALL = withRules(RULES);
const RULE_IDS = new Set(RULES.map((rule) => rule.id));
const texts = fc.tuple(topologies(), layouts).map(([document, layout]) => write(document, layout));

suite('Rules on any topology', () => {
  test('report inside the document, at a place at most once, and the same again', () => {
    forAny(
      fc.property(texts, (text) => {
        const problems = findings(text);
        for (const { span, related, message } of problems) {
          for (const { offset, length } of [span, ...related.map((other) => other.span)]) {
            assert.ok(offset >= 0 && length > 0 && offset + length <= text.length);
          }
          assert.doesNotMatch(message, /undefined|NaN|\[object|\{\w+\}/);
        }
        const places = problems.map(({ rule, path }) => `${rule} ${path}`);
        assert.equal(new Set(places).size, places.length, places.join('\n'));
        assert.deepEqual(findings(text).map(shown), problems.map(shown));
      }),
      { numRuns: 150 },
    );
  });

  test('bear with a text that breaks off anywhere', () => {
    forAny(
      fc.property(texts, fc.nat(), (text, cut) => {
        const part = text.slice(0, cut % (text.length + 1));
        for (const problem of findings(part)) {
          assert.ok(problem.span.offset + problem.span.length <= part.length);
          problem.fixes();
        }
      }),
      { numRuns: 100 },
    );
  });

  test('judge what is written, not how: order of properties, letter case of names, layout and comments', () => {
    forAny(
      fc.property(topologies(), layouts, (document, layout) => {
        assert.deepEqual(judged(write(document, layout)), judged(write(document, PLAIN)));
      }),
      { numRuns: 200 },
    );
  });

  test('find nothing worse than an information in a topology that is supported', () => {
    forAny(
      fc.property(supportedTopologies(), (document) => {
        const { problems } = check(write(document, PLAIN));
        assert.deepEqual(problems.filter(({ severity }) => severity !== 'information').map(shown), []);
      }),
      { numRuns: 50 },
    );
  });

  test('offer fixes that mend the finding, parse, and keep the comments outside', () => {
    forAny(
      fc.property(texts, fc.nat(), (text, choice) => {
        const offered = findings(text).flatMap((problem) => problem.fixes().map((fix) => ({ problem, fix })));
        // Some of them: a document has dozens.
        const from = choice % Math.max(offered.length, 1);
        for (const { problem, fix } of offered.slice(from, from + 8)) holdsTheFix(text, problem, fix);
      }),
      { numRuns: 200 },
    );
  });

  test('that are not run, since a property is missing that they are about, would not report', () => {
    forAny(
      fc.property(fc.oneof(texts, hostileTexts), (text) => {
        const topology = readTopology(parse(text));
        const run = new Set(rulesFor(topology.tree, RULES));
        for (const rule of RULES) {
          if (!run.has(rule)) rule.check(topology, () => assert.fail(`${rule.id} reports in ${text}`));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are run where what they are about is told to be a property by what stands behind it', () => {
    for (const before of ['"fqdn":', '"computers": [']) {
      const { problems } = check(`{ "persistentChatPools": [{ ${before} "compliance": { "enabled": true } }] }`);
      assert.ok(problems.some(({ rule }) => rule === 'compliance-requires-store'));
    }
  });

  test('each reports in some of them', () => {
    const silent = new Set(RULE_IDS);
    for (const text of fc.sample(texts, { seed: 1, numRuns: 1000 })) {
      for (const { rule } of findings(text)) silent.delete(rule);
      if (silent.size === 0) break;
    }
    assert.deepEqual([...silent], []);
  });
});

function findings(text: string): Problem[] {
  return check(text, ALL).problems.filter((problem) => RULE_IDS.has(problem.rule));
}

function shown({ rule, path, message, severity }: Problem): string {
  return `${severity} ${rule} at ${path}: ${message}`;
}

/** What the order of properties cannot change: the rules that report, each with the declaration that it reports in. */
function judged(text: string): string[] {
  const entities = findings(text).map(({ rule, path }) => `${rule} in ${path.split('/').slice(0, 3).join('/')}`);
  return [...new Set(entities)].sort();
}

function holdsTheFix(text: string, problem: Problem, { title, edits }: Fix): void {
  const after = applyEdits(text, edits);
  const what = `${shown(problem)}\n${title}\n${text}\n-- becomes --\n${after}`;
  assert.ok(edits.length > 0, what);
  for (const edit of edits) {
    assert.ok(edit.offset >= 0 && edit.offset + edit.length <= text.length, what);
    // Each speaks of a stretch of its own.
    assert.ok(!edits.some((other) => other !== edit && touches(edit, other)), what);
  }
  const rule = RULES.filter(({ id }) => id === problem.rule);
  const { problems } = check(after, withRules(rule));
  assert.deepEqual(problems.filter((other) => other.rule === 'syntax').map(shown), [], what);
  const place = moved(problem.span.offset, edits);
  const still = problems.some((other) => other.rule === problem.rule && other.span.offset === place);
  assert.ok(!still, `the finding stays: ${what}`);
  const tree = parse(text);
  for (const comment of tree.comments) {
    const written = text.slice(comment.offset, comment.offset + comment.length);
    if (after.includes(written)) continue;
    // Only with the value that it stands in.
    const value = nodeAt(tree, comment.offset);
    const taken = edits.some((edit) => value && covers(edit, value));
    assert.ok(taken, `${written} is lost: ${what}`);
  }
}

function touches(one: Edit, other: Edit): boolean {
  if (one.offset === other.offset) return one.length > 0 || other.length > 0 || one.content !== '';
  const [first, second] = one.offset < other.offset ? [one, other] : [other, one];
  return first.offset + first.length > second.offset;
}

function covers(one: Span, other: Span): boolean {
  return one.offset <= other.offset && other.offset + other.length <= one.offset + one.length;
}

/** @returns where a place is after edits; `undefined` where it is gone */
function moved(offset: number, edits: readonly Edit[]): number | undefined {
  let by = 0;
  for (const edit of edits) {
    const end = edit.offset + edit.length;
    if (edit.offset <= offset && offset < end && edit.content === '') return undefined;
    // Text that is put in right before the place moves it, a new value in its place does not.
    if (end <= offset) by += edit.content.length - edit.length;
  }
  return offset + by;
}
