import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FIFTH, fiveActiveServers } from '../support/documents';
import { delay, findingOf, makeFolder, rangeOf, show, write } from './support';

/** What the panel says that its page shows. */
interface Drawn {
  readonly version: number;
  readonly boxes: number;
  readonly highlighted: string | null;
}

suite('Diagram', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const drawn = (uri: vscode.Uri) =>
    vscode.commands.executeCommand<Drawn | undefined>('lyncTopology.showDiagram', { uri });

  test('is shown beside the document, and follows an edit and the cursor', async () => {
    const editor = await show(folder, 'drawn.topology.json', fiveActiveServers());
    const { document } = editor;
    await findingOf(document.uri, 'pchat-pool-max-active-servers');
    const first = await drawn(document.uri);
    assert.equal(first?.boxes, 5);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.ok(tabs.some(({ label }) => label.includes('drawn.topology.json') && label !== 'drawn.topology.json'));

    const edit = new vscode.WorkspaceEdit();
    const place = rangeOf(document, '"sqlStores": [').end;
    edit.insert(document.uri, place, '{ "id": "sql-more", "server": "sql09.contoso.com", "site": "Chicago" },');
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    const second = await drawn(document.uri);
    assert.equal(second?.version, document.version);
    assert.equal(second.boxes, 6);

    const fifth = rangeOf(document, FIFTH).start;
    editor.selection = new vscode.Selection(fifth, fifth);
    // The page tells what it shows, and no event tells that it has.
    const isHighlighted = async () => (await drawn(document.uri))?.highlighted?.endsWith(`/${FIFTH}`) === true;
    while (!(await isHighlighted())) await delay(50);
  });

  test('is written to a file as SVG, PNG and Mermaid, and never over one that is there', async () => {
    const { document } = await show(folder, 'written.topology.json', fiveActiveServers());
    const starts = { svg: '<svg ', png: '\x89PNG', mermaid: 'flowchart LR' };
    for (const [format, start] of Object.entries(starts)) {
      const target = vscode.Uri.joinPath(folder, `written.${format}`);
      const args = { uri: document.uri, format, target };
      const file = await vscode.commands.executeCommand<vscode.Uri | undefined>('lyncTopology.exportDiagram', args);
      assert.equal(file?.path, target.path);
      const bytes = await vscode.workspace.fs.readFile(target);
      assert.equal(String.fromCharCode(...bytes.subarray(0, start.length)), start);
    }
    const mine = vscode.Uri.joinPath(folder, 'mine.svg');
    await write(mine, 'mine');
    const refused = { uri: document.uri, format: 'svg', target: mine };
    assert.equal(await vscode.commands.executeCommand('lyncTopology.exportDiagram', refused), undefined);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(mine)), 'mine');
  });
});
