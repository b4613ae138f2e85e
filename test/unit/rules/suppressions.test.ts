import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fixSafely } from '../../../server/src/features/bulkFixes';
import { check } from '../../../server/src/rules/check';
import type { Problem } from '../../../server/src/rules/problem';
import { settingsOf } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';
import { completeExample } from '../../../server/src/rules/examples/deployment';

const RULE = 'pchat-pool-max-active-servers';

/** Five active computers; the fifth is reported at its FQDN, in line `line` of the text around it. */
function document(fifth: string, { before = '' } = {}): string {
  return completeExample(`{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      ${before}
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com" },
        { "fqdn": "pc04.contoso.com" },
        ${fifth}
      ],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]
}`);
}

const FIFTH = '{ "fqdn": "pc05.contoso.com" }';

function rulesIn(text: string): string[] {
  return check(text).problems.map(({ rule }) => rule);
}

function unused(text: string): Problem[] {
  return check(text).problems.filter(({ rule }) => rule === 'unused-suppression');
}

suite('Comments that switch a rule off', () => {
  test('without one, the rule reports', () => {
    assert.deepEqual(rulesIn(document(FIFTH)), [RULE]);
  });

  const off: [name: string, text: string][] = [
    ['the next line', document(`// lync-topology-disable-next-line ${RULE}\n${FIFTH}`)],
    ['the next line, with a reason', document(`// lync-topology-disable-next-line ${RULE} -- for the move\n${FIFTH}`)],
    ['the next line, every rule', document(`// lync-topology-disable-next-line\n${FIFTH}`)],
    [
      'the next line, every rule, with a reason',
      document(`// lync-topology-disable-next-line -- for the move\n${FIFTH}`),
    ],
    ['this line', document(`${FIFTH} // lync-topology-disable-line ${RULE}`)],
    ['the file, from anywhere in it', `${document(FIFTH)}// lync-topology-disable ${RULE}`],
    ['in a block comment', document(`/* lync-topology-disable-next-line ${RULE} */\n${FIFTH}`)],
    [
      'in a document with CRLF',
      document(`// lync-topology-disable-next-line ${RULE}\n${FIFTH}`).replace(/\n/g, '\r\n'),
    ],
  ];
  for (const [name, text] of off) test(name, () => assert.deepEqual(rulesIn(text), []));

  test('of several rules each counts for itself', () => {
    const text = document(`// lync-topology-disable-next-line pchat-pool-max-users, ${RULE}\n${FIFTH}`);
    const { problems } = check(text);
    assert.deepEqual(
      problems.map(({ rule, span }) => [rule, text.slice(span.offset, span.offset + span.length)]),
      [['unused-suppression', 'pchat-pool-max-users']],
    );
    const [fix] = problems[0]?.fixes() ?? [];
    assert.ok(fix?.safe);
    const fixed = applyEdits(text, fix.edits);
    assert.match(fixed, new RegExp(`// lync-topology-disable-next-line ${RULE}\n`));
    assert.deepEqual(rulesIn(fixed), []);
  });

  test('the last of several is deleted with its comma', () => {
    const text = document(`// lync-topology-disable-next-line ${RULE}, pchat-pool-max-users -- why\n${FIFTH}`);
    const [fix] = unused(text)[0]?.fixes() ?? [];
    assert.ok(fix);
    assert.match(applyEdits(text, fix.edits), new RegExp(`-next-line ${RULE} -- why\n`));
  });

  test('one that stands on the wrong line does nothing, and is reported with a fix that deletes it', () => {
    const text = document(FIFTH, { before: `// lync-topology-disable-next-line ${RULE}` });
    assert.deepEqual(rulesIn(text), ['unused-suppression', RULE]);
    const [problem] = unused(text);
    assert.equal(problem?.severity, 'warning');
    const [fix] = problem.fixes();
    assert.ok(fix);
    assert.deepEqual(rulesIn(applyEdits(text, fix.edits)), [RULE]);
  });

  test('the name of no rule is reported with the one that may be meant', () => {
    const [problem] = unused(document(FIFTH, { before: '// lync-topology-disable pchat-pool-max-activ-servers' }));
    assert.match(problem?.message ?? '', /Is "pchat-pool-max-active-servers" meant\?/);
  });

  test('a comment that only speaks of them is no such comment', () => {
    const text = document(FIFTH, { before: '// see lync-topology-disable, or lync-topology-disabled' });
    assert.deepEqual(rulesIn(text), [RULE]);
  });

  test('what is wrong with the syntax or the format is not switched off', () => {
    assert.deepEqual(rulesIn('// lync-topology-disable\n{ "sites": 5,, }').sort(), [
      'schema',
      'syntax',
      'unused-suppression',
    ]);
  });

  const NEXT_HOP = '"nextHop": "pool01.contoso.com"';
  const SILENT = 'pchat-next-hop-kind';

  test('one is not called unused while a name on its line is declared nowhere, or what stands there cannot be read', () => {
    const text = document('').replace(NEXT_HOP, `// lync-topology-disable-next-line ${SILENT}\n${NEXT_HOP}`);
    assert.deepEqual(rulesIn(text), ['unused-suppression']);
    assert.deepEqual(rulesIn(text.replace(NEXT_HOP, '"nextHop": "pool99.contoso.com"')), ['reference-resolves']);
    assert.deepEqual(rulesIn(text.replace(NEXT_HOP, '"nextHop": 1')), ['schema']);
    const noRule = text.replace(SILENT, 'pchat-next-hop-kid').replace(NEXT_HOP, '"nextHop": 1');
    assert.deepEqual(rulesIn(noRule), ['unused-suppression', 'schema']);
  });

  test('elsewhere it is, but only a person deletes it then', () => {
    const comment = `// lync-topology-disable ${SILENT}\n`;
    for (const [text, isSafe] of [
      [document(''), true],
      [document('').replace(NEXT_HOP, '"nextHop": "pool99.contoso.com"'), false],
      [document('').replace(NEXT_HOP, '"nextHop": 1'), false],
    ] as const) {
      const [problem] = unused(comment + text);
      const fixes = problem?.fixes() ?? [];
      assert.deepEqual(
        fixes.map(({ safe }) => safe),
        [isSafe],
      );
      assert.equal(applyEdits(comment + text, fixes[0]?.edits ?? []), text);
    }
  });

  test('one is needed again when a slip of the pen has been mended with it', () => {
    const sample = readFileSync('samples/contoso.topology.json', 'utf8');
    // Not on the line of the comment: what that is about are databases beside those of this pool.
    const slip = sample.replace('"primary": "sql-backend"', '"primary": "sql-bakend"');
    assert.notEqual(slip, sample);
    const { edits } = fixSafely(check(slip), settingsOf());
    assert.equal(applyEdits(slip, edits), sample);
  });

  test('the report of unused ones has a level too', () => {
    const text = document(FIFTH, { before: '// lync-topology-disable pchat-pool-max-users' });
    const settings = (level: 'off' | 'error') => settingsOf({ rules: new Map([['unused-suppression', level]]) });
    assert.deepEqual(
      check(text, settings('off')).problems.map(({ rule }) => rule),
      [RULE],
    );
    assert.equal(check(text, settings('error')).problems[0]?.severity, 'error');
  });
});
