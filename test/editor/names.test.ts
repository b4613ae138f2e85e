import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fiveActiveServers } from '../support/documents';
import { findingOf, makeFolder, rangeOf, repeat, show } from './support';

const RULE = 'pchat-pool-max-active-servers';

suite('Names', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('lead to their declarations, are found and renamed', async () => {
    const { document } = await show(folder, 'names.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
    const declared = rangeOf(document, '"fqdn": "pool01.contoso.com"').end.translate(0, -2);
    const nextHop = rangeOf(document, '"nextHop": "pool01.contoso.com"').end.translate(0, -3);

    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      nextHop,
    );
    assert.equal(links.length, 1);
    const [link] = links;
    assert.ok(link && 'targetUri' in link && link.targetSelectionRange);
    assert.ok(link.targetSelectionRange.contains(declared));
    assert.ok(document.getText(link.targetRange).startsWith('{'), 'the whole pool');

    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      declared,
    );
    assert.deepEqual(
      references.map(({ range }) => document.getText(range)),
      ['pool01.contoso.com', 'pool01.contoso.com'],
    );

    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      nextHop,
      'pool99.contoso.com',
    );
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(document.getText(), fiveActiveServers().replaceAll('pool01.contoso.com', 'pool99.contoso.com'));
  });

  test('are not renamed where none is, or to one that is taken: the reason is shown', async () => {
    const { document } = await show(folder, 'refused.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
    const renamed = (piece: string, wanted: string) =>
      vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, piece).end.translate(0, -2),
        wanted,
      );
    await assert.rejects(
      async () => renamed('"nextHop": "pool01.contoso.com"', 'pchat01.contoso.com'),
      /There is a pool pchat01\.contoso\.com already\./,
    );
    await assert.rejects(
      async () => renamed('"displayName"', 'x'),
      /Only the names of sites, pools, computers and stores/,
    );
  });

  test('make the outline and can be searched for', async () => {
    const { document } = await show(folder, 'outline.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const pool = symbols.flatMap(({ children }) => children).find(({ name }) => name === 'pchat01.contoso.com');
    assert.equal(pool?.detail, 'Persistent Chat pool · 5 of 5 active');
    assert.equal(pool.children.length, 5);
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'pchat01',
    );
    assert.ok(
      found.some(({ name, location }) => name === 'pchat01.contoso.com' && location.uri.path === document.uri.path),
    );
  });

  test('of stores have lenses that show who uses them', async () => {
    const editor = await show(folder, 'lens.topology.json', fiveActiveServers());
    const { document } = editor;
    await findingOf(document.uri, RULE);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const titles = lenses.map(({ command }) => command?.title);
    assert.ok(titles.includes('5 of 5 active · 1 database'), titles.join('; '));
    const lens = lenses.find(({ command }) => command?.title === 'Used by pool01.contoso.com, pchat01.contoso.com');
    assert.ok(lens?.command, titles.join('; '));
    assert.equal(lens.command.command, 'lyncTopology.showReferences');
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments as unknown[]));
    // As soon as the view of references is open, one can go from one to the next in it.
    await repeat(
      () => vscode.commands.executeCommand('goToNextReference'),
      () => document.lineAt(editor.selection.active.line).text.includes('"fileStore": "files-chicago"'),
    );
  });
});
