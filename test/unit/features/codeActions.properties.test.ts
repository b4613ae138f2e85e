import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CodeActionKind, type CodeAction, type TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientSupport } from '../../../server/src/features/clientSupport';
import { CODE_ACTION_KINDS } from '../../../server/src/features/codeActionKinds';
import { codeActionsAt } from '../../../server/src/features/codeActions';
import type { CheckedVersion } from '../../../server/src/features/documents';
import { readConfiguration } from '../../../server/src/rules/configuration';
import type { Problem } from '../../../server/src/rules/problem';
import { brokenDocuments } from '../../support/brokenDocuments';
import { checkedVersion } from '../../support/checked';
import { forAny, long } from '../../support/forAny';
import { layouts, write } from '../../support/layout';
import { topologies } from '../../support/topologies';

/** A client that gets each action with its edit. */
const EAGER = clientSupport({
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
});
const FOLDER = 'file:///plans';
const CONFIGURATION = { uri: `${FOLDER}/lync-topology.config.json`, version: null, read: readConfiguration('{}') };

/** A document with many findings has hundreds. */
const MOST_TRIED = 8;

suite('Code actions of any document', () => {
  test('leave a document that parses, with its comments and no error that the action does not bring to light', () => {
    let seen = 0;
    forAny(
      fc.property(topologies(), layouts, fc.nat(), (document, layout, pick) => {
        const before = checkedVersion(write(document, layout));
        const all = actionsOf(before);
        const every = Math.ceil(all.length / MOST_TRIED);
        for (const action of all.filter((_, index) => (index + pick) % every === 0)) {
          const edits = action.edit?.changes?.[before.uri];
          if (!edits) continue;
          seen += 1;
          holds(before, action, edits);
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(seen > 100 || long(), `there were ${seen} only`);
  });
});

suite('Quick fixes of a broken document', () => {
  test('do not break it further', () => {
    let seen = 0;
    forAny(
      fc.property(brokenDocuments, fc.nat(), ({ text }, pick) => {
        const before = checkedVersion(text);
        const all = actionsOf(before).filter(({ kind }) => kind === CodeActionKind.QuickFix);
        const every = Math.ceil(all.length / MOST_TRIED);
        for (const { title, edit } of all.filter((_, index) => (index + pick) % every === 0)) {
          const edits = edit?.changes?.[before.uri];
          if (!edits) continue;
          seen += 1;
          const document = TextDocument.create(before.uri, 'lync-topology', 1, text);
          const changed = TextDocument.applyEdits(document, edits);
          const then = checkedVersion(changed);
          assert.ok(
            then.tree.problems.length <= before.tree.problems.length,
            `${title}\n${text}\n-- becomes --\n${changed}`,
          );
        }
      }),
      { numRuns: 12 },
    );
    assert.ok(seen > 20 || long(), `there were ${seen} only`);
  });

  test('are those that mend something far from what is broken', () => {
    const text = '{ "sites": [{ "name": "Chicago" } { "name": "Zurich" }], "product": "lyncserver2013" }';
    const titles = actionsOf(checkedVersion(text)).map(({ title }) => title);
    assert.ok(titles.includes('Replace the value with "lyncServer2013"'), titles.join('\n'));
  });

  test('are none where what they add would stand in the middle of something', () => {
    const text = `{ "sites": [{ "name": "Chicago" }], "persistentChatPools": [{
      "fqdn": "pchat01.contoso.com", "site": "Chicago", "fileStore": "files-c": { "primary": "sql-chat" } }] }`;
    const titles = actionsOf(checkedVersion(text)).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.includes('chat database')),
      [],
    );
  });
});

function actionsOf(checked: CheckedVersion): CodeAction[] {
  const selection = { start: 0, end: checked.tree.text.length };
  const context = { diagnostics: [], only: [...CODE_ACTION_KINDS] };
  return codeActionsAt(checked, { selection, context, configuration: CONFIGURATION }, EAGER);
}

function holds(before: CheckedVersion, { title }: CodeAction, edits: readonly TextEdit[]): void {
  const { text } = before.tree;
  const document = TextDocument.create(before.uri, 'lync-topology', 1, text);
  // Throws where edits overlap.
  const changed = TextDocument.applyEdits(document, [...edits]);
  const after = checkedVersion(changed);
  const what = `${title}\n${text}\n-- becomes --\n${changed}`;
  assert.notEqual(changed, text, what);
  assert.deepEqual(after.tree.problems, [], what);
  if (text.includes('\r\n')) assert.ok(!/(?<!\r)\n/.test(changed), what);
  const [known, errors] = [errorsOf(before), errorsOf(after)];
  // What could not be read, or named nothing, rules have not judged yet.
  if (!known.some((error) => /^(schema|reference-resolves):/.test(error))) {
    assert.ok(errors.length <= known.length, `${[...known, '-- then --', ...errors].join('\n')}\n${what}`);
  }
  for (const { offset, length } of before.tree.comments) {
    const comment = text.slice(offset, offset + length).trimEnd();
    const isInside = edits.some(({ range }) => {
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      return start <= offset && offset + length <= end;
    });
    assert.ok(isInside || changed.includes(comment), `${comment} is gone: ${what}`);
  }
}

function errorsOf({ problems }: CheckedVersion): string[] {
  return problems
    .filter(({ severity }: Problem) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);
}
