import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TopologyExtension } from '../../client/src/extension';
import type { LanguageStatus } from '../../client/src/languageStatus/languageStatus';
import { fiveActiveServers } from '../support/documents';
import { makeFolder, makeWatched, read, show, until, write } from './support';

suite('The language status', () => {
  const folder = makeFolder();
  const configuration = vscode.Uri.joinPath(folder, 'lync-topology.config.json');
  let status: LanguageStatus;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<TopologyExtension>('lync-topology.lync-topology');
    assert.ok(extension);
    ({ status } = await extension.activate());
    await makeWatched(folder);
  });
  suiteTeardown(() => vscode.workspace.fs.delete(folder, { recursive: true }));
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  function shown(fits: () => boolean): Promise<true> {
    return until(status.onDidChange, () => (fits() ? true : undefined));
  }

  test('counts the findings of the document that is edited, and follows a restart of the server', async () => {
    const editor = await show(folder, 'five.topology.json', fiveActiveServers());
    await shown(() => status.findings.text === '1 error' && status.serverState.text === 'Language server is running');
    assert.equal(status.findings.severity, vscode.LanguageStatusSeverity.Error);

    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// lync-topology-disable\n'));
    await shown(() => status.findings.text === 'No problems');

    const stopped = shown(() => status.serverState.text === 'Language server is stopped');
    await vscode.commands.executeCommand('lyncTopology.restartServer');
    await stopped;
    await shown(
      () => status.serverState.text === 'Language server is running' && status.findings.text === 'No problems',
    );
    assert.equal(status.serverState.command?.command, 'lyncTopology.restartServer');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('names the configuration in force, and its command opens that', async () => {
    const text = '{ "extends": "seed" }';
    await write(configuration, text);
    await show(folder, 'configured.topology.json', fiveActiveServers());
    await shown(() => status.configuration.text === 'Rules of the deployment documentation');
    assert.equal(status.configuration.detail, vscode.workspace.asRelativePath(configuration));
    const { command } = status.configuration;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), configuration.toString());
    assert.equal(await read(configuration), text);
  });
});
