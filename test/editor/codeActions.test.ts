import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FIFTH, fiveActiveServers } from '../support/documents';
import { findingOf, findings, makeFolder, rangeOf, ruleOf, show } from './support';

const RULE = 'pchat-pool-max-active-servers';

suite('Quick fixes', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const [name, text] of [
    ['plain.topology.json', fiveActiveServers()],
    ['crlf.topology.json', fiveActiveServers().replaceAll('\n', '\r\n').replace('Chicago chat', '芝加哥 💬')],
  ] as const) {
    test(`mend the finding, and one undo takes the change back: ${name}`, async () => {
      const { document } = await show(folder, name, text);
      const finding = await findingOf(document.uri, RULE);
      const actions = await fixesAt(document.uri, finding.range);
      assert.deepEqual(
        actions.map(({ title }) => title),
        [`Make ${FIFTH} inactive`, `Remove ${FIFTH} from pchat01.contoso.com`],
      );
      for (const action of actions) {
        assert.ok(action.edit);
        assert.equal(await vscode.workspace.applyEdit(action.edit), true);
        assert.notEqual(document.getText(), text);
        await findings(document.uri, (found) => found.every((one) => ruleOf(one) !== RULE));
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), text);
        await findingOf(document.uri, RULE);
      }
    });
  }

  test('are offered where the cursor stands in the finding, and not beside it', async () => {
    const { document } = await show(folder, 'cursor.topology.json', fiveActiveServers());
    const finding = await findingOf(document.uri, RULE);
    const middle = finding.range.start.translate(0, 4);
    assert.equal((await fixesAt(document.uri, new vscode.Range(middle, middle))).length, 2);
    assert.deepEqual(await fixesAt(document.uri, rangeOf(document, '"pc04.contoso.com"')), []);
  });

  test('are no refactorings', async () => {
    const { document } = await show(folder, 'kinds.topology.json', fiveActiveServers());
    const { range } = await findingOf(document.uri, RULE);
    assert.deepEqual(await fixesAt(document.uri, range, vscode.CodeActionKind.Refactor), []);
  });
});

/** @returns the actions that VS Code offers there, ours by their title */
async function fixesAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value);
}
