import assert from 'node:assert/strict';
import { check } from '../../../server/src/rules/check';
import { readConfiguration } from '../../../server/src/rules/configuration';
import {
  configurationWithout,
  switchOffForDocument,
  switchOffForLine,
  switchOffInConfiguration,
} from '../../../server/src/rules/switchOff';
import { applyEdits } from '../../../server/src/syntax/edit';

const RULE = 'reference-resolves';

/** @returns the text after the rule has been switched off at what it reports first; it does not report there any more */
function offForLine(text: string, rule = RULE): string {
  const checked = check(text);
  const reported = checked.problems.filter((problem) => problem.rule === rule);
  const [problem] = reported;
  assert.ok(problem, `${rule} reports nothing in\n${text}`);
  const after = applyEdits(text, switchOffForLine(checked, rule, problem.span));
  const left = check(after).problems.filter((other) => other.rule === rule || other.rule === 'unused-suppression');
  assert.ok(left.length < reported.length, after);
  return after;
}

function offForDocument(text: string): string {
  const after = applyEdits(text, switchOffForDocument(check(text), RULE));
  assert.ok(
    check(after).problems.every(({ rule }) => rule !== RULE && rule !== 'unused-suppression'),
    after,
  );
  return after;
}

const DOCUMENT = '{\n  "sites": [\n    { "name": "A", "centralSite": "B" },\n  ],\n}';

suite('Switching a rule off for a line', () => {
  test('puts a comment above it, indented as the line is', () => {
    assert.equal(
      offForLine(DOCUMENT),
      DOCUMENT.replace('    {', `    // lync-topology-disable-next-line ${RULE}\n    {`),
    );
    assert.equal(
      offForLine(DOCUMENT.replaceAll('\n', '\r\n').replaceAll('  ', '\t')),
      DOCUMENT.replace('    {', `    // lync-topology-disable-next-line ${RULE}\n    {`)
        .replaceAll('\n', '\r\n')
        .replaceAll('  ', '\t'),
    );
  });

  test('above the first line', () => {
    const text = '{ "sites": [{ "name": "芝加哥 💬", "centralSite": "B" }] }';
    assert.equal(offForLine(text), `// lync-topology-disable-next-line ${RULE}\n${text}`);
    assert.equal(offForLine(`\uFEFF${text}`), `\uFEFF// lync-topology-disable-next-line ${RULE}\n${text}`);
  });

  test('adds to the comment that switches another rule off there, before the reason', () => {
    for (const comment of [
      '// lync-topology-disable-next-line fqdn-unique',
      '// lync-topology-disable-next-line fqdn-unique, witness-recommended -- as agreed',
      '/* lync-topology-disable-next-line fqdn-unique */',
    ]) {
      const text = DOCUMENT.replace('    {', `    ${comment}\n    {`);
      const expected = text.replace(/(fqdn-unique(?:, witness-recommended)?)/, `$1, ${RULE}`);
      const checked = check(text);
      const problem = checked.problems.find(({ rule }) => rule === RULE);
      assert.ok(problem);
      assert.equal(applyEdits(text, switchOffForLine(checked, RULE, problem.span)), expected);
    }
    const behind = DOCUMENT.replace('},', '}, // lync-topology-disable-line fqdn-unique');
    const checked = check(behind);
    const problem = checked.problems.find(({ rule }) => rule === RULE);
    assert.ok(problem);
    assert.equal(
      applyEdits(behind, switchOffForLine(checked, RULE, problem.span)),
      behind.replace('fqdn-unique', `fqdn-unique, ${RULE}`),
    );
  });

  test('where a comment of several lines ends in the line, stands in the line', () => {
    const text = DOCUMENT.replace('    {', '    /* one\n    two */ {');
    assert.equal(offForLine(text), text.replace('"B"', `/* lync-topology-disable-line ${RULE} */ "B"`));
  });
});

suite('Switching a rule off for the document', () => {
  const comment = `// lync-topology-disable ${RULE}\n`;

  test('puts a comment at the top', () => {
    assert.equal(offForDocument(DOCUMENT), comment + DOCUMENT);
    assert.equal(offForDocument(`\uFEFF${DOCUMENT}`), `\uFEFF${comment}${DOCUMENT}`);
    const crlf = DOCUMENT.replaceAll('\n', '\r\n');
    assert.equal(offForDocument(crlf), comment.replace('\n', '\r\n') + crlf);
  });

  test('after the comments that stand there', () => {
    assert.equal(
      offForDocument(`// Contoso\n/* 💬 */\n\n${DOCUMENT}`),
      `// Contoso\n/* 💬 */\n\n${comment}${DOCUMENT}`,
    );
    assert.equal(offForDocument(`/* Contoso */ ${DOCUMENT}`), `/* Contoso */ ${comment}${DOCUMENT}`);
  });

  test('not between another comment and the line that this is about', () => {
    const text = `// Contoso\n// lync-topology-disable-next-line fqdn-unique\n${DOCUMENT}`;
    assert.equal(
      applyEdits(text, switchOffForDocument(check(text), RULE)),
      text.replace('Contoso\n', `Contoso\n${comment}`),
    );
  });
});

suite('Switching a rule off in a configuration', () => {
  function off(text: string): string | undefined {
    const edits = switchOffInConfiguration(readConfiguration(text), RULE);
    const after = edits && applyEdits(text, edits);
    if (after !== undefined) {
      const { configuration, problems } = readConfiguration(after);
      assert.deepEqual([configuration.rules.get(RULE), problems], ['off', []], after);
    }
    return after;
  }

  test('adds its level to the others, or changes it', () => {
    assert.equal(
      off('{\n  "rules": {\n    // as agreed\n    "fqdn-unique": "off",\n  }\n}'),
      `{\n  "rules": {\n    // as agreed\n    "fqdn-unique": "off",\n    "${RULE}": "off",\n  }\n}`,
    );
    assert.equal(off(`{ "rules": { "${RULE}": "error" } }`), `{ "rules": { "${RULE}": "off" } }`);
  });

  test('adds the levels where there are none', () => {
    assert.equal(off('{ "extends": "all" }'), `{ "extends": "all", "rules": { "${RULE}": "off" } }`);
    assert.equal(off('\n'), configurationWithout(RULE));
    assert.equal(off('{}'), `{ "rules": { "${RULE}": "off" } }`);
  });

  test('touches nothing that is no configuration', () => {
    for (const text of ['// nothing yet', '[]', '{ "rules": [] }', '{ "rules": { }', '{ "rules": '])
      assert.equal(off(text), undefined);
  });

  test('or makes a new one', () => {
    assert.equal(configurationWithout(RULE), `{\n  "rules": {\n    "${RULE}": "off"\n  }\n}\n`);
    assert.equal(readConfiguration(configurationWithout(RULE)).configuration.rules.get(RULE), 'off');
  });
});
