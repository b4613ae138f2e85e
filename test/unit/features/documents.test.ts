import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CheckedDocuments } from '../../../server/src/features/documents';
import { EDITED_TEXTS, takeEdit } from '../../../server/src/features/editedText';
import { check } from '../../../server/src/rules/check';
import { settingsOf } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';
import { fiveActiveServers } from '../../support/documents';
import { forAny } from '../../support/forAny';

const SETTINGS = settingsOf();

suite('Open documents', () => {
  test('what has been done to a text since it was asked for is one edit of it', () => {
    const changes = fc.array(change(), { maxLength: 6 });
    forAny(
      fc.property(fc.string({ maxLength: 40 }), fc.array(changes, { maxLength: 4 }), (text, rounds) => {
        const document = EDITED_TEXTS.create('file:///a.topology.json', 'lync-topology', 1, text);
        rounds.forEach((round, at) => {
          const before = document.getText();
          EDITED_TEXTS.update(document, round, at + 2);
          const edit = takeEdit(document);
          const isWhole = round.some((one) => !('range' in one));
          assert.equal(edit === undefined, isWhole);
          if (edit) assert.equal(applyEdits(before, [edit]), document.getText());
          assert.equal(document.version, at + 2);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('are those of the text however it has been edited', () => {
    const documents = new CheckedDocuments();
    const document = EDITED_TEXTS.create('file:///a.topology.json', 'lync-topology', 1, fiveActiveServers());
    const rules = (): string[] => documents.of(document, SETTINGS).problems.map(({ rule }) => rule);
    assert.ok(rules().includes('pchat-pool-max-active-servers'));
    const end = document.positionAt(document.getText().indexOf('"pc05') + '"pc05.contoso.com"'.length);
    EDITED_TEXTS.update(document, [{ range: { start: end, end }, text: ', "state": "inactive"' }], 2);
    assert.ok(!rules().includes('pchat-pool-max-active-servers'));
    assert.deepEqual(
      rules(),
      check(document.getText(), SETTINGS).problems.map(({ rule }) => rule),
    );
    EDITED_TEXTS.update(document, [{ text: '{,}' }], 3);
    assert.deepEqual(rules(), ['schema', 'syntax']);
  });

  test('are those of the text, though a client gives two texts one version', () => {
    const documents = new CheckedDocuments();
    const document = EDITED_TEXTS.create('file:///a.topology.json', 'lync-topology', 1, '{}');
    assert.equal(documents.of(document, SETTINGS).tree.text, '{}');
    EDITED_TEXTS.update(document, [{ text: '[]' }], 1);
    assert.equal(documents.of(document, SETTINGS).tree.text, '[]');
    EDITED_TEXTS.update(document, [{ text: '[1]' }], 2);
    EDITED_TEXTS.update(document, [{ text: '[2]' }], 1);
    const checked = documents.of(document, SETTINGS);
    assert.equal(checked.tree.text, '[2]');
    assert.equal(documents.of(document, SETTINGS), checked);
  });

  test('a version is checked once, and again by other settings', () => {
    const documents = new CheckedDocuments();
    const document = TextDocument.create('file:///a.topology.json', 'lync-topology', 1, '{}');
    const first = documents.of(document, SETTINGS);
    assert.equal(documents.of(document, SETTINGS), first);
    assert.notEqual(documents.of(document, settingsOf()).resultId, first.resultId);
  });

  test('are what the protocol library keeps', () => {
    assert.ok(new TextDocuments(EDITED_TEXTS));
  });
});

function change(): fc.Arbitrary<TextDocumentContentChangeEvent> {
  const place = fc.record({ line: fc.nat({ max: 3 }), character: fc.nat({ max: 20 }) });
  const text = fc.array(fc.constantFrom('a', '\n', '\r', 'xyz', '')).map((all) => all.join(''));
  return fc.oneof(
    { arbitrary: fc.record({ range: fc.record({ start: place, end: place }), text }), weight: 9 },
    { arbitrary: fc.record({ text }), weight: 1 },
  );
}
