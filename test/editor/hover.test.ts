import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fiveActiveServers } from '../support/documents';
import { findingOf, makeFolder, rangeOf, show } from './support';

suite('Hover', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('tells what a property is, and what a reference names', async () => {
    const { document } = await show(folder, 'hover.topology.json', fiveActiveServers());
    // The server is running by then.
    await findingOf(document.uri, 'pchat-pool-max-active-servers');

    const ofName = await hoverAt(document, '"nextHop"');
    assert.match(ofName.text, /^\*\*nextHop\*\*\n\nThe pool that routes to this one/);
    assert.deepEqual(ofName.range, rangeOf(document, '"nextHop"'));

    const value = rangeOf(document, '"nextHop": "pool01.contoso.com"').end.translate(0, -3);
    const ofValue = await hoverAt(document, value);
    assert.match(
      ofValue.text,
      /^\*\*Front End pool\*\* `pool01\.contoso\.com`\\\n3 computers · 1 database · line \d+\n/,
    );
    assert.equal(document.getText(ofValue.range), '"pool01.contoso.com"');
  });
});

async function hoverAt(document: vscode.TextDocument, at: string | vscode.Position) {
  const position = typeof at === 'string' ? rangeOf(document, at).start.translate(0, 1) : at;
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  assert.equal(hovers.length, 1, 'one thing is said, once');
  const [content] = hovers[0]?.contents ?? [];
  assert.ok(content instanceof vscode.MarkdownString);
  return { text: content.value, range: hovers[0]?.range };
}
