import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { tooCostly } from '../../../server/src/globLimits';
import { forAny } from '../../support/forAny';
import { processorTime } from '../../support/processorTime';

/** Names that fit the beginning of many patterns in as many ways as there are, and none to its end. */
const LONG = 'a'.repeat(255);
const PATHS = [LONG, `${LONG}/${LONG}/${LONG}`, Array<string>(15).fill(LONG).join('/'), `${'a/'.repeat(2000)}a`];

suite('Patterns that are looked for', () => {
  for (const glob of [
    '*.json',
    'plans/**/*.topology.json',
    '**/*-*-*.topology.json',
    '{plans,archive}/**/{chicago,zurich}/*.{json,jsonc}',
    'plan[0-9].json',
    'plan+([0-9]).json',
    'plan[0-9]+.json',
    '!(old|draft).topology.json',
    '@(a|b)/?(c)*.json',
    String.raw`\*\*\*\*\*\*.json`,
    '[*][*][*][*][*][*].json',
    String.raw`\(old\)/\{a/\[b/*.json`,
  ]) {
    test(`are not too costly: ${glob}`, () => assert.equal(tooCostly(glob), undefined));
  }

  for (const glob of [
    '*a*a*a*a*b',
    `${'*a'.repeat(500)}b`,
    '**/*a*a*a*a*/b',
    '*a*/*a*/*a*/*a*/b',
    `${'{a,b}'.repeat(30)}c`,
    `${'?(a)'.repeat(30)}b`,
    '+(a|aa)b',
    '*(*(a))b',
    '+(+(a))b',
    '+(a*)b',
    '(a|aa)+b',
    '(a+)+b',
    '{a,aa}+b',
    '!(*a*a*a*a)*b',
    `${'+(a)'.repeat(30)}b`,
    '!([!b])+b',
    '**/*!(|/{a,aa})**/b',
    '**{a,}?**?(*)**/[ab]?b',
    '|{,**(}?)[!b]b',
    '?(|*|[ab]+b',
    'a'.repeat(1001),
  ]) {
    test(`are too costly: ${glob.slice(0, 40)}`, () => assert.notEqual(tooCostly(glob), undefined));
  }

  test('take a time that somebody can wait for, however long the names are', () => {
    const piece = fc.constantFrom(...['*', '**', '/', '**/', 'a', 'aa', '?', '+', '[ab]', '[!b]', '|', ',', ')', '}']);
    const opening = fc.constantFrom('(', '{', '+(', '*(', '?(', '@(', '!(', '{a,');
    // Of those whose brackets do not match, most are refused.
    const group = fc.constantFrom('(a)', '{a,*}', '!(a)', '!(|a)', '+(a)', '?(**)', '@(*a)', '{**,}', '*([ab])');
    const globs = fc.array(fc.oneof({ arbitrary: piece, weight: 3 }, { arbitrary: group, weight: 2 }, opening), {
      maxLength: 14,
    });
    forAny(
      fc.property(globs, (pieces) => {
        const glob = `${pieces.join('')}b`;
        if (tooCostly(glob) !== undefined) return;
        const matches = picomatch(glob, { nonegate: true });
        const start = processorTime();
        for (const path of PATHS) matches(path);
        // Those that are refused would take hours.
        assert.ok(processorTime() - start < 60_000, glob);
      }),
    );
  });
});
