import assert from 'node:assert/strict';
import { check } from '../../../server/src/rules/check';
import { LiveCheck } from '../../../server/src/rules/liveCheck';
import { settingsOf } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';

const COUNT = 130_000;
const many = (piece: string, count = COUNT) => `[${Array<string>(count).fill(piece).join()}]`;

/** Each was more than the stack, or cost the square of its length. */
const DOCUMENTS: readonly (readonly [what: string, text: string, rule: string])[] = [
  ['a list of what is no object', `{ "sites": ${many('1')} }`, 'schema'],
  ['an object with very many unknown properties', `{ "sites": [{ ${'"x": 1, '.repeat(COUNT)} }] }`, 'schema'],
  ['a list of domains that are none', `{ "sites": [], "sipDomains": ${many('1')} }`, 'schema'],
  [
    'one computer many times in a pool',
    `{ "persistentChatPools": [{ "fqdn": "a.b.c", "computers": ${many('{"fqdn":"x.b.c"}')} }] }`,
    'fqdn-unique',
  ],
  [
    'one computer in many pools',
    `{ "persistentChatPools": ${many('{"fqdn":"a.b.c","computers":[{"fqdn":"x.b.c"}]}', 20_000)} }`,
    'fqdn-unique',
  ],
  [
    'a list with very much in it, in an item that is indented very far and not closed',
    `{ "sites": [\n${' '.repeat(1_000_000)}{ "x": [${'\n{},'.repeat(COUNT)}`,
    'syntax',
  ],
  ['closing braces before comments that are not closed', `{ "sites": [${'\n} /*'.repeat(COUNT)}`, 'syntax'],
  [
    'names beside their list, and comments that are not closed',
    `{\n  "sites": [{${'\n  "x" /*'.repeat(COUNT)}`,
    'syntax',
  ],
  [
    'braces below a name that is indented very far',
    `{\n${' '.repeat(1_000_000)}"x": 1,${'\n {'.repeat(COUNT)}`,
    'syntax',
  ],
  [
    'names in lists, in an item that is indented very far',
    `{ "sites": [\n${' '.repeat(1_000_000)}{ ${'"x": [\n"y": 1, '.repeat(COUNT)}`,
    'syntax',
  ],
  ['brackets behind lists, and items', `{ "sites": [${'\n    ], {'.repeat(COUNT)}`, 'syntax'],
  [
    'comments that switch off what is there all over',
    `{ "sites": ${many('{}', 5000)} }${'\n// lync-topology-disable fqdn-required, fqdn-unique'.repeat(5000)}`,
    'schema',
  ],
];

suite('Hostile documents', () => {
  for (const [what, text, rule] of DOCUMENTS) {
    test(`${what}: checked, also while it is edited`, () => {
      const { problems } = check(text);
      assert.ok(problems.length > 0 && problems.some((problem) => problem.rule === rule));
      const live = new LiveCheck(text);
      for (const edit of [
        { offset: text.length, length: 0, content: ' ' },
        { offset: text.length, length: 1, content: '' },
      ]) {
        live.edit(edit, applyEdits(live.text, [edit]));
      }
      assert.equal(live.check(settingsOf()).problems.length, problems.length);
    });
  }

  test('of very many findings the gravest are listed, and it is said that there are more', () => {
    const text = `{ "sites": ${many('{"name": "A", "x": 1}', 220_000)} }`;
    const { problems } = check(text);
    assert.equal(problems.length, 200_001);
    assert.equal(
      problems[0]?.message,
      'There are more findings in this document than the 200,000 that are listed. Mend these first.',
    );
    const counts = new Map<string, number>();
    for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    assert.deepEqual([...counts].sort(), [
      ['fqdn-unique', 199_999],
      ['schema', 2],
    ]);
  });
});
