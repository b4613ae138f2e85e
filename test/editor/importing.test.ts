import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TopologyExtension } from '../../client/src/extension';
import { BUILDER_XML } from '../support/exportedXml';
import {
  findingOf,
  findings,
  makeFolder,
  makeWatched,
  noFindings,
  rangeOf,
  read,
  ruleOf,
  show,
  until,
  write,
} from './support';

const IMPORT = 'lyncTopology.importTopology';

suite('Import', () => {
  const folder = makeFolder();
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

  teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  test('a file of Topology Builder is opened as a new document beside it, checked, and nothing is written', async () => {
    await write(file('se.tbxml'), BUILDER_XML);
    const made = await vscode.commands.executeCommand<{ uri: string }>(IMPORT, file('se.tbxml'));
    const document = activeDocument();
    assert.equal(document.uri.toString(), made.uri);
    assert.equal(document.languageId, 'lync-topology');
    assert.ok(document.isUntitled);
    // That there is something to save is told as a change too.
    await until(vscode.workspace.onDidChangeTextDocument, () => document.isDirty || undefined);
    assert.equal(document.uri.path, file('se.topology.json').path);
    assert.match(document.getText(), /^\/\/ Imported from se\.tbxml.*\n\{\n[^]*"fqdn": "se01\.contoso\.com"/);
    await findingOf(document.uri, 'file-store-unused');
    assert.deepEqual(await names(folder), ['se.tbxml']);
  });

  test('a document that is there is left alone', async () => {
    await write(file('se.tbxml'), BUILDER_XML);
    await write(file('se.topology.json'), '{}');
    await vscode.commands.executeCommand(IMPORT, { uri: file('se.tbxml').toString() });
    assert.equal(activeDocument().uri.path, file('se-2.topology.json').path);
    assert.equal(await read(file('se.topology.json')), '{}');
  });

  test('what is open and not saved counts', async () => {
    const { document } = await show(folder, 'edited.xml', '<a/>');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), BUILDER_XML.replaceAll('se01', 'se02'));
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand(IMPORT, document.uri);
    assert.match(activeDocument().getText(), /"fqdn": "se02\.contoso\.com"/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('dropped into an empty document a file becomes its text, in one undo step', async () => {
    await write(file('dropped.tbxml'), BUILDER_XML);
    const { document } = await show(folder, 'empty.topology.json', '\n\n');
    const dropped = await drop(file('dropped.tbxml'), document);
    assert.ok(dropped?.additionalEdit);
    await vscode.workspace.applyEdit(dropped.additionalEdit);
    assert.match(document.getText(), /^\/\/ Imported from dropped\.tbxml.*\n\{\n[^]*\}\n$/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '\n\n');
  });

  test('dropped on any other document it is opened beside that', async () => {
    await write(file('dropped.xml'), BUILDER_XML);
    const { document } = await show(folder, 'filled.topology.json', '{ "sites": [] }');
    const dropped = await drop(file('dropped.xml'), document);
    assert.deepEqual([dropped?.insertText, dropped?.additionalEdit], ['', undefined]);
    assert.equal(activeDocument().uri.path, file('dropped.topology.json').path);
    assert.equal(document.getText(), '{ "sites": [] }');
  });

  test('what cannot be a topology by its name is not ours when it is dropped', async () => {
    const { document } = await show(folder, 'filled.topology.json', '');
    assert.equal(await drop(file('filled.topology.json'), document), undefined);
  });

  test('what is no topology opens nothing', async () => {
    await write(file('cut.tbxml'), BUILDER_XML.slice(0, 700));
    // Those of the tests before may still be closing.
    const tabs = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    const before = tabs();
    for (const name of ['cut.tbxml', 'gone.tbxml']) {
      assert.equal(await vscode.commands.executeCommand(IMPORT, file(name)), undefined);
    }
    assert.deepEqual(
      tabs().filter((label) => !before.includes(label)),
      [],
    );
  });
});

suite('Findings in exported topologies', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('a .tbxml file is XML, and has findings with their places in it, without fixes', async () => {
    const { document } = await show(folder, 'se.tbxml', BUILDER_XML);
    assert.equal(document.languageId, 'xml');
    const finding = await findingOf(document.uri, 'file-store-unused');
    assert.deepEqual(finding.range, rangeOf(document, 'spare'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    );
    assert.deepEqual(actions, []);
  });

  test('findings follow what is typed, and go with the setting', async () => {
    const { document } = await show(folder, 'typed.tbxml', BUILDER_XML);
    await findingOf(document.uri, 'file-store-unused');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(BUILDER_XML.indexOf('<NewTopology>')), '<');
    await vscode.workspace.applyEdit(edit);
    const [broken] = await findings(document.uri, (all) =>
      all.some(({ message }) => message.includes('not well-formed')),
    );
    assert.equal(broken?.range.start.line, 2);
    await vscode.commands.executeCommand('undo');
    await findingOf(document.uri, 'file-store-unused');

    const settings = vscode.workspace.getConfiguration('lyncTopology');
    await settings.update('xmlFiles.enabled', false, vscode.ConfigurationTarget.Workspace);
    try {
      await noFindings(document.uri);
    } finally {
      await settings.update('xmlFiles.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await findingOf(document.uri, 'file-store-unused');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('a configuration of the folder says which rules report', async () => {
    await makeWatched(vscode.Uri.joinPath(folder, 'configured'));
    const { document } = await show(folder, 'configured/se.tbxml', BUILDER_XML);
    await findingOf(document.uri, 'file-store-unused');
    const configuration = vscode.Uri.joinPath(folder, 'configured', 'lync-topology.config.json');
    await write(configuration, '{ "rules": { "file-store-unused": "off" } }');
    await findings(document.uri, (all) => !all.some((one) => ruleOf(one) === 'file-store-unused'));
    await vscode.workspace.fs.delete(configuration);
    await findingOf(document.uri, 'file-store-unused');
  });

  test('XML counts by its root, and no other XML is looked into', async () => {
    const { document: other } = await show(folder, 'other.xml', `<root>${BUILDER_XML.slice(40)}</root>`);
    const { document } = await show(folder, 'topology.xml', BUILDER_XML);
    await findingOf(document.uri, 'file-store-unused');
    assert.deepEqual(vscode.languages.getDiagnostics(other.uri), []);
  });
});

/** Nothing but a mouse drops into an editor. */
async function drop(file: vscode.Uri, document: vscode.TextDocument): Promise<vscode.DocumentDropEdit | undefined> {
  const extension = vscode.extensions.getExtension<TopologyExtension>('lync-topology.lync-topology');
  const { importOnDrop } = (await extension?.activate()) ?? {};
  assert.ok(importOnDrop);
  const data = new vscode.DataTransfer();
  data.set('text/uri-list', new vscode.DataTransferItem(`# from the Explorer\r\n${file.toString()}\r\n`));
  const token = new vscode.CancellationTokenSource().token;
  const edit = await importOnDrop.provideDocumentDropEdits(document, new vscode.Position(0, 0), data, token);
  return Array.isArray(edit) ? edit[0] : (edit ?? undefined);
}

suite('Check Workspace', () => {
  test('checks the files of Topology Builder too, and goes on with them', async () => {
    const folder = makeFolder();
    const file = vscode.Uri.joinPath(folder, 'closed.tbxml');
    await makeWatched(folder);
    await write(file, BUILDER_XML);
    await vscode.commands.executeCommand('lyncTopology.checkWorkspace');
    await findingOf(file, 'file-store-unused');
    await write(file, BUILDER_XML.replace('spare', 'unused'));
    await findings(file, (all) => all.some(({ message }) => message.includes('unused.')));
    await vscode.workspace.fs.delete(file);
    await noFindings(file);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});

function activeDocument(): vscode.TextDocument {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'a document is shown');
  return editor.document;
}

async function names(folder: vscode.Uri): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}
