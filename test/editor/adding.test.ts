import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deployment } from '../support/documents';
import { delay, makeFolder, noFindings, read, rangeOf, repeat, show } from './support';

const ADD = 'lyncTopology.addPersistentChatPool';
const NEW = 'lyncTopology.newTopologyDocument';
const TEXT = `// a plan\n${JSON.stringify(deployment(), null, 2)}`;

suite('Adding', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('a Persistent Chat pool by arguments asks nothing, shows the pool, and is one undo step', async () => {
    const { document } = await show(folder, 'arguments.topology.json', TEXT);
    const uri = vscode.workspace.asRelativePath(document.uri);
    const added = await vscode.commands.executeCommand(ADD, { uri, fqdn: 'pchat02.contoso.com', site: 'Chicago' });
    assert.deepEqual(added, { uri: document.uri.toString(), fqdn: 'pchat02.contoso.com', site: 'Chicago' });
    const place = rangeOf(document, '"pchat02.contoso.com"');
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, place.start);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  test('what is not supported changes nothing', async () => {
    const { document } = await show(folder, 'refused.topology.json', TEXT);
    const fqdn = 'pchat02.contoso.com';
    for (const given of [{ fqdn: 'pchat01.contoso.com' }, { fqdn, port: 'x' }, { fqdn, uri: 'no.topology.json' }, 7]) {
      assert.equal(await vscode.commands.executeCommand(ADD, given), undefined);
    }
    assert.equal(document.getText(), TEXT);
  });

  test('a Persistent Chat pool step by step, with the keyboard, is as it is proposed', async () => {
    const { document } = await show(folder, 'steps.topology.json', TEXT);
    const adding = vscode.commands.executeCommand<{ fqdn: string } | undefined>(ADD);
    // Enter takes what is proposed. Between two steps there is nothing that could take it.
    await repeat(
      () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      () => document.getText() !== TEXT,
    );
    assert.equal((await adding)?.fqdn, 'pchat02.contoso.com');
    assert.ok(document.getText().includes('"displayName": "Chicago chat 2"'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  test('nothing when it is cancelled', async () => {
    const { document } = await show(folder, 'cancelled.topology.json', TEXT);
    const adding = vscode.commands.executeCommand(ADD);
    const over = adding.then(() => true);
    for (let times = 0; !(await Promise.race([over, delay(50).then(() => false)])); times++) {
      // Forwards, back, and out.
      if (times % 3 === 0) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      if (times % 3 === 1) await vscode.commands.executeCommand('workbench.action.quickInputBack');
      if (times > 8) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
    assert.equal(await adding, undefined);
    assert.equal(document.getText(), TEXT);
  });

  test('a new document does not overwrite one', async () => {
    const at = vscode.Uri.joinPath(folder, '..');
    const name = `${folder.path.slice(folder.path.lastIndexOf('/') + 1)}/new.topology.json`;
    const made = await vscode.commands.executeCommand<{ uri: string }>(NEW, { kind: 'enterprise', name });
    const file = vscode.Uri.joinPath(at, name);
    assert.equal(made.uri, file.toString());
    const text = await read(file);
    await noFindings(file);
    assert.equal(await vscode.commands.executeCommand(NEW, { kind: 'empty', name }), undefined);
    assert.equal(await read(file), text);
  });
});
