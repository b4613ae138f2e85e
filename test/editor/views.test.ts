import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TopologyExtension } from '../../client/src/extension';
import type { ShownView } from '../../client/src/views/views';
import type { TreeElement } from '../../client/src/views/treeElement';
import { deployment } from '../support/documents';
import { makeFolder, rangeOf, show, until } from './support';
import { named, reveal, withBelow } from './viewElements';

const TEXT = JSON.stringify(deployment(), null, 2);

suite('Views', () => {
  const folder = makeFolder();
  let pools: ShownView;
  let stores: ShownView;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<TopologyExtension>('lync-topology.lync-topology');
    assert.ok(extension);
    ({ pools, stores } = (await extension.activate()).views);
    await vscode.commands.executeCommand('lyncTopology.stores.focus');
    await vscode.commands.executeCommand('lyncTopology.pools.focus');
  });

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('show what a document declares, and follow an edit without drawing the rest anew', async () => {
    const { document } = await show(folder, 'follow.topology.json', TEXT);
    const { uri } = document;
    const pool = await named(pools, uri, 'pchat01.contoso.com');
    const site = await named(pools, uri, 'Chicago');
    const server = await named(stores, uri, 'sql02.contoso.com');
    assert.equal(pool.contextValue, 'pool persistentChat multiple defaultForAllSites');
    assert.equal(pool.pointer, '/persistentChatPools/0');
    assert.equal(pools.itemOf(pool)?.description, '4 of 4 active');
    assert.deepEqual(namesBelow(server), ['PCHAT', 'mgc']);

    await replace(document, '"pc04.contoso.com"', '"pc04.contoso.com", "state": "inactive"');
    await until(pools.onDidUpdate, () => (pools.itemOf(pool)?.description === '3 of 4 active' ? true : undefined));
    assert.equal(await named(pools, uri, 'pchat01.contoso.com'), pool);
    assert.equal(await named(pools, uri, 'Chicago'), site);
    assert.equal((await named(pools, uri, 'pc04.contoso.com')).contextValue, 'computer persistentChat inactive');

    await replace(document, '"primary": "sql-chat"', '"primary": "sql-chatt"');
    await until(stores.onDidUpdate, () => (namesBelow(server).join() === 'PCHAT' ? true : undefined));
    assert.deepEqual(namesBelow(await named(stores, uri, 'Not declared')), ['sql-chatt', 'mgc']);
    assert.equal(pools.itemOf(pool)?.resourceUri?.query, 'error=1');
  });

  test('count the errors of what they show, and not those of its copies in a comparison or of other files', async () => {
    const { onDidChangeDiagnostics } = vscode.languages;
    const findings = vscode.languages.createDiagnosticCollection('lync-topology');
    const file = vscode.Uri.joinPath(folder, 'counted.topology.json');
    // More than all other documents have, whose findings come and go meanwhile.
    const MANY = 1000;
    const errors = Array.from({ length: MANY }, () => {
      const error = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), 'wrong');
      error.source = 'lync-topology';
      return error;
    });
    const counted = () => Math.floor((pools.badge?.value ?? 0) / MANY);
    const others = [
      file.with({ scheme: 'git' }),
      file.with({ scheme: 'merge-conflict.conflict-diff' }),
      vscode.Uri.joinPath(folder, 'lync-topology.config.json'),
      vscode.Uri.joinPath(folder, 'contoso.tbxml'),
    ];
    findings.set([file, ...others].map((uri) => [uri, errors] as const));
    await until(onDidChangeDiagnostics, () => (counted() > 0 ? true : undefined));
    assert.equal(counted(), 1);
    findings.dispose();
    await until(onDidChangeDiagnostics, () => (counted() === 0 ? true : undefined));
  });

  test('keep what is shown and expanded while a name is typed, and while the text is broken', async () => {
    const { document } = await show(folder, 'typing.topology.json', TEXT);
    const pool = await named(pools, document.uri, 'pchat01.contoso.com');
    const isExpanded = () => pools.itemOf(pool)?.collapsibleState === vscode.TreeItemCollapsibleState.Expanded;
    await reveal(pools, pool, isExpanded);

    await replace(document, '"pchat01.contoso.com"', '"pchat0.contoso.com"');
    await until(pools.onDidUpdate, () => (pool.name === 'pchat0.contoso.com' ? true : undefined));
    assert.equal(await named(pools, document.uri, 'pchat0.contoso.com'), pool);

    // Listened to before the change: the view may have followed it before that is known to be made.
    let isUpdated = false;
    const subscription = pools.onDidUpdate(() => (isUpdated = true));
    await replace(document, '"nextHop": "pool01.contoso.com",', '"nextHop": "pool01');
    await until(pools.onDidUpdate, () => isUpdated || undefined);
    subscription.dispose();
    assert.equal(await named(pools, document.uri, 'pchat0.contoso.com'), pool);
    assert.equal(pool.children.length, 4);
    await replace(document, '"nextHop": "pool01', '"nextHop": "pool01.contoso.com",');
    assert.ok(isExpanded());
  });

  test('lead to the document, and stay where the click was', async () => {
    const { document } = await show(folder, 'click.topology.json', TEXT);
    const server = await named(stores, document.uri, 'sql02.contoso.com');
    await reveal(stores, server, () => stores.selection[0] === server);
    const item = stores.itemOf(server);
    assert.ok(item?.command);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments as unknown[]));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    assert.deepEqual(editor.selection.active, rangeOf(document, '"sql02.contoso.com"').start);
    // The other view follows: in this one the cursor is at no element.
    await vscode.commands.executeCommand('lyncTopology.pools.focus');
    assert.deepEqual(stores.selection, [server]);
  });

  test('follow the cursor', async () => {
    const editor = await show(folder, 'cursor.topology.json', TEXT);
    const computer = await named(pools, editor.document.uri, 'pc03.contoso.com');
    const place = rangeOf(editor.document, '"pc03.contoso.com"').end;
    editor.selection = new vscode.Selection(place, place);
    await until(pools.onDidChangeSelection, () => (pools.selection[0] === computer ? true : undefined));
    const slot = rangeOf(editor.document, '"primary": "sql-chat"').end;
    editor.selection = new vscode.Selection(slot, slot);
    await until(pools.onDidChangeSelection, () =>
      pools.selection[0]?.name === 'pchat01.contoso.com' ? true : undefined,
    );
    await until(stores.onDidChangeSelection, () =>
      stores.selection[0]?.contextValue === 'database mgc primary' ? true : undefined,
    );
  });
});

function namesBelow(element: TreeElement): string[] {
  return withBelow(element)
    .slice(1)
    .map(({ name }) => name);
}

async function replace(document: vscode.TextDocument, piece: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, piece), by);
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}
