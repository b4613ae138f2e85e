import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deployment } from '../support/documents';
import { BUILDER_XML } from '../support/exportedXml';
import { makeFolder, onDidChangeTabs, show, until, write } from './support';

const COMPARE = 'lyncTopology.compareTopologies';
const OLD = JSON.stringify(deployment(), undefined, 2);
const NEW = OLD.replace('"Chicago chat"', '"Illinois chat"').replace('"pc04.contoso.com"', '"pc05.contoso.com"');

interface Shown {
  readonly counts: string;
  readonly number: number;
}

suite('Compare Topologies', () => {
  const folder = makeFolder();
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

  suiteSetup(async () => {
    await write(file('old.topology.json'), OLD);
    await write(file('new.topology.json'), NEW);
    await write(file('se.tbxml'), BUILDER_XML);
  });
  const closeAll = (): Thenable<void> => vscode.commands.executeCommand('workbench.action.closeAllEditors');
  // What the tests before have left open is none of these tabs.
  suiteSetup(closeAll);
  teardown(closeAll);

  /** As the Explorer calls it for what is selected. */
  function compare(...files: readonly vscode.Uri[]): Thenable<Shown | undefined> {
    return vscode.commands.executeCommand<Shown | undefined>(COMPARE, files[0], files);
  }

  test('shows what is different between two files, once', async () => {
    const files = [file('old.topology.json'), file('new.topology.json')];
    assert.equal((await compare(...files))?.counts, '1 added, 1 removed, 1 changed');
    await tabsAre((names) => names.join() === 'old.topology.json ↔ new.topology.json');
    assert.equal((await compare(...files))?.counts, '1 added, 1 removed, 1 changed');
    assert.equal(tabs().length, 1);
  });

  test('compares what Topology Builder has saved, and counts what an editor has not saved yet', async () => {
    const { document } = await show(folder, 'typed.topology.json', OLD);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), NEW);
    await vscode.workspace.applyEdit(edit);
    assert.equal((await compare(file('new.topology.json'), document.uri))?.counts, 'No differences');
    assert.match((await compare(file('se.tbxml'), document.uri))?.counts ?? '', /^\d+ added, \d+ removed/);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('a change leads to its place; the other way round it is the mirror', async () => {
    const shown = await compare(file('old.topology.json'), file('new.topology.json'));
    const act = (action: object): Thenable<void> =>
      vscode.commands.executeCommand('lyncTopology.comparisonAction', shown?.number, action);
    const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } };
    await act({ action: 'show', side: 'new', range });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.toString(), file('new.topology.json').toString());
    assert.deepEqual([editor.selection.start.line, editor.selection.start.character], [2, 4]);
    await act({ action: 'swap' });
    await tabsAre((names) => names.includes('new.topology.json ↔ old.topology.json'));
  });

  test('shows both texts side by side, and copies the comparison as Markdown', async () => {
    const [old, next] = [file('old.topology.json'), file('new.topology.json')];
    const shown = await compare(old, next);
    const act = (action: string): Thenable<void> =>
      vscode.commands.executeCommand('lyncTopology.comparisonAction', shown?.number, { action });
    await act('copy');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^## Topology changes: 1 added, 1 removed, 1 changed\n/);
    assert.match(copied, /\n\| Display name \| Chicago chat \| Illinois chat \|\n/);
    await act('textDifferences');
    const { original, modified } = await until(onDidChangeTabs, () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    assert.deepEqual([original.toString(), modified.toString()], [old.toString(), next.toString()]);
  });

  test('says why there is nothing to compare, and shows nothing', async () => {
    await write(file('broken.topology.json'), '{ "sites": [');
    // Those of the tests before may still be closing.
    await tabsAre((names) => names.length === 0);
    for (const other of ['broken.topology.json', 'gone.topology.json']) {
      assert.equal(await compare(file('old.topology.json'), file(other)), undefined);
    }
    assert.equal(await compare(file('a'), file('b'), file('c')), undefined);
    assert.deepEqual(tabs(), []);
  });
});

/** Waits until the tabs are as expected: VS Code tells of them later. */
async function tabsAre(expected: (names: readonly string[]) => boolean): Promise<void> {
  await until(onDidChangeTabs, () => (expected(tabs()) ? true : undefined));
}

/** The names of the comparisons that are shown. */
function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.flatMap(({ input, label }) => (input instanceof vscode.TabInputWebview ? [label] : [])),
  );
}
