import assert from 'node:assert/strict';
import { readConfiguration } from '../../../server/src/rules/configuration';
import { RULES } from '../../../server/src/rules/registry';
import { settingsOf } from '../../../server/src/rules/settings';

const RULE = 'pchat-pool-max-active-servers';

function levelOf(text: string): string | undefined {
  const { rules } = settingsOf(readConfiguration(text).configuration);
  return [...rules].find(([rule]) => rule.id === RULE)?.[1];
}

function problemsIn(text: string): [text: string, message: string][] {
  return readConfiguration(text).problems.map(({ span, message }) => [
    text.slice(span.offset, span.offset + span.length),
    message,
  ]);
}

suite('Configuration', () => {
  test('without one, the recommended rules report at their own severities', () => {
    assert.deepEqual(
      [...settingsOf().rules.keys()],
      RULES.filter((rule) => rule.recommended),
    );
    assert.equal(levelOf('{}'), 'error');
  });

  test('a rule is switched off or given another severity', () => {
    assert.equal(levelOf(`{ "rules": { "${RULE}": "off" } }`), undefined);
    assert.equal(levelOf(`{ "rules": { "${RULE}": "hint", }, } // soon`), 'hint');
  });

  test('extends begins with a set of rules', () => {
    const set = (name: string) => [
      ...settingsOf(readConfiguration(`{ "extends": "${name}" }`).configuration).rules.keys(),
    ];
    assert.deepEqual(set('all'), RULES);
    assert.deepEqual(
      set('seed'),
      RULES.filter((rule) => rule.origin === 'seed'),
    );
    assert.deepEqual(
      set('recommended'),
      RULES.filter((rule) => rule.recommended),
    );
  });

  test('of two configurations the first counts, rule by rule', () => {
    const file = { rules: new Map([[RULE, 'warning' as const]]) };
    const editor = { extends: 'all' as const, rules: new Map([[RULE, 'off' as const]]) };
    const settings = settingsOf(file, editor);
    assert.equal([...settings.rules].find(([rule]) => rule.id === RULE)?.[1], 'warning');
    assert.equal(settings.rules.size, RULES.length);
  });

  const broken: [name: string, text: string, at: string, message: RegExp][] = [
    ['not JSON', `{ "rules": { "${RULE}": "off" }`, '}', /closing brace.*counts as empty/],
    ['nothing', '', '', /empty/],
    ['a list', '[]', '[', /is an object/],
    ['an unknown property', '{ "rule": {} }', '"rule"', /"rule" is ignored/],
    [
      'a rule that does not exist',
      '{ "rules": { "pchat-pool-max-activ-servers": "off" } }',
      '"pchat-pool-max-activ-servers"',
      /Is "pchat-pool-max-active-servers" meant/,
    ],
    ['a level that does not exist', `{ "rules": { "${RULE}": "none" } }`, '"none"', /one of "off", "error"/],
    ['rules that are none', '{ "rules": ["off"] }', '[', /"rules" is an object/],
    ['an unknown set', '{ "extends": "strict" }', '"strict"', /one of "recommended", "seed", "all"/],
  ];
  for (const [name, text, at, message] of broken) {
    test(`${name} is reported where it stands, and silences nothing`, () => {
      const problems = problemsIn(text);
      assert.deepEqual(
        problems.map(([where]) => where),
        [at],
      );
      assert.match(problems[0]?.[1] ?? '', message);
      assert.equal(levelOf(text), 'error');
    });
  }

  test('what is right beside what is wrong counts', () => {
    assert.equal(levelOf(`{ "extends": "x", "rules": { "y": "off", "${RULE}": "warning" } }`), 'warning');
  });
});
