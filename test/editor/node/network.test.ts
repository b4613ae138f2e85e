import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import * as vscode from 'vscode';
import { fiveActiveServers } from '../../support/documents';
import { findingOf, makeFolder, rangeOf, show } from '../support';
import { Servers } from './servers';

const DIST = __dirname.slice(0, __dirname.lastIndexOf(`${sep}dist${sep}`)) + `${sep}dist${sep}`;
const WATCH = join(DIST, '..', 'test', 'host', 'network-watch.cjs');
const { watch } = createRequire(__filename)(WATCH) as { readonly watch: (note: (call: string) => void) => () => void };

suite('Nothing is sent anywhere', () => {
  const folder = makeFolder();
  const log = mkdtempSync(join(realpathSync(tmpdir()), 'lync-topology-network-'));
  const file = join(log, 'server.txt');
  const seen: string[] = [];
  let servers: Servers;
  let unwatch: () => void;

  suiteSetup(() => {
    servers = new Servers({ NODE_OPTIONS: `--require ${JSON.stringify(WATCH)}`, LYNC_TOPOLOGY_NETWORK: file });
    unwatch = watch((call) => seen.push(call));
  });
  suiteTeardown(async () => {
    unwatch();
    await servers.dispose();
    rmSync(log, { recursive: true, force: true });
  });
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('by the extension or its server, whatever is shown of a document', async () => {
    const { document } = await show(folder, 'network.topology.json', fiveActiveServers());
    await servers.restart();
    await findingOf(document.uri, 'pchat-pool-max-active-servers');
    const { uri } = document;
    const { start } = rangeOf(document, '"persistentChatPools"');
    for (const command of ['Hover', 'CompletionItem', 'Definition', 'Reference', 'DocumentSymbol'] as const) {
      await vscode.commands.executeCommand(`vscode.execute${command}Provider`, uri, start);
    }
    await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(start, start));
    await vscode.commands.executeCommand('vscode.executeLinkProvider', uri);
    await vscode.commands.executeCommand('lyncTopology.showDiagram');
    await vscode.commands.executeCommand('lyncTopology.checkWorkspace');
    // The editor itself talks to its window.
    const ours = seen.filter((call) => call.replaceAll(join(DIST, 'test'), '').includes(DIST));
    assert.deepEqual(ours, []);
    assert.equal(readFileSync(file, 'utf8'), '');
  });

  test('what is watched would be seen', async () => {
    const before = seen.length;
    await fetch('http://127.0.0.1:1/').catch(() => undefined);
    assert.ok(seen.length > before);
  });
});
