import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FIFTH, fiveActiveServers } from '../support/documents';
import { findFiles } from '../../client/src/languageServer/findFiles';
import { SKIPPED_FOLDERS, TOPOLOGY_FILES } from '../../server/src/model/fileNames';
import { MemoryFiles } from './memoryFiles';
import { delay, findingOf, findings, rangeOf, read, ruleOf, show, write } from './support';

const RULE = 'pchat-pool-max-active-servers';

suite('A document of a virtual workspace', () => {
  const folder = vscode.Uri.parse('memory:/plans/');
  let registration: vscode.Disposable;

  suiteSetup(() => {
    registration = vscode.workspace.registerFileSystemProvider('memory', new MemoryFiles(), { isCaseSensitive: true });
  });
  suiteTeardown(() => {
    registration.dispose();
  });
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('is checked, explained and completed', async () => {
    const { document } = await show(folder, 'explained.topology.json', fiveActiveServers());
    assert.equal(document.uri.scheme, 'memory');
    const { range } = await findingOf(document.uri, RULE);
    assert.deepEqual(range, rangeOf(document, `"${FIFTH}"`));

    const inValue = rangeOf(document, '"nextHop": "pool01.contoso.com"').end.translate(0, -3);
    const [hover] = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inValue);
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /^\*\*Front End pool\*\* `pool01\.contoso\.com`/);

    const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, inValue);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('pool01.contoso.com'), labels.join(', '));
  });

  test('is mended and saved', async () => {
    const { document } = await show(folder, 'mended.topology.json', fiveActiveServers());
    const { range } = await findingOf(document.uri, RULE);
    const kind = vscode.CodeActionKind.QuickFix.value;
    let fix: vscode.CodeAction | undefined;
    // VS Code answers with none while extensions register themselves.
    while (!fix) {
      const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 10);
      fix = actions.find(({ title }) => title === `Make ${FIFTH} inactive`);
      if (!fix) await delay(100);
    }
    assert.ok(fix.edit);
    assert.equal(await vscode.workspace.applyEdit(fix.edit), true);
    await findings(document.uri, (found) => found.every((one) => ruleOf(one) !== RULE));
    assert.equal(await document.save(), true);
    assert.match(await read(document.uri), /"state": "inactive"/);
  });

  test('is judged by the configuration beside it', async () => {
    const plans = vscode.Uri.joinPath(folder, 'configured');
    await write(vscode.Uri.joinPath(plans, 'lync-topology.config.json'), `{ "rules": { "${RULE}": "information" } }`);
    const { document } = await show(plans, 'five.topology.json', fiveActiveServers());
    const { severity } = await findingOf(document.uri, RULE);
    assert.equal(severity, vscode.DiagnosticSeverity.Information);
  });

  test('is found where VS Code cannot search', async () => {
    const plans = vscode.Uri.joinPath(folder, 'found');
    for (const path of [
      'a.topology.json',
      'deep/[1]/topology.json',
      'new (2)/topology.json',
      'other.json',
      'node_modules/x.topology.json',
    ]) {
      await write(vscode.Uri.joinPath(plans, path), '{}');
    }
    const find = async (pattern: string, below?: string): Promise<string[]> => {
      const search = { folder: plans.toString(), pattern, exclude: SKIPPED_FOLDERS };
      return pathsIn(plans, await findFiles(below === undefined ? search : { ...search, below }, warn));
    };
    assert.deepEqual(await find(TOPOLOGY_FILES), [
      'a.topology.json',
      'deep/[1]/topology.json',
      'new (2)/topology.json',
    ]);
    assert.deepEqual(await find(`new (2)/${TOPOLOGY_FILES}`, 'new (2)'), ['new (2)/topology.json']);
    assert.deepEqual(await find(`deep/${TOPOLOGY_FILES}`, 'deep'), ['deep/[1]/topology.json']);
    assert.deepEqual(await find('deep/[[]1[]]/topology.json'), ['deep/[1]/topology.json']);
    assert.deepEqual(await find('a.topology.json'), ['a.topology.json']);
    assert.deepEqual(await find('b.topology.json'), []);
  });

  test('is not found where its user has excluded it, but by a pattern that could take hours to compare with it', async () => {
    const plans = vscode.Uri.joinPath(folder, 'excluded');
    const long = `${'a'.repeat(200)}.topology.json`;
    for (const path of ['old/a.topology.json', '(old)/a.topology.json', long]) {
      await write(vscode.Uri.joinPath(plans, path), '{}');
    }
    const costly = `**/${'*a'.repeat(12)}.topology.jsonc`;
    const files = vscode.workspace.getConfiguration('files');
    const exclude = { [costly]: true, '(old)': true, '': true };
    await files.update('exclude', exclude, vscode.ConfigurationTarget.Workspace);
    try {
      const warnings: string[] = [];
      const search = { folder: plans.toString(), pattern: TOPOLOGY_FILES, exclude: SKIPPED_FOLDERS };
      for (let times = 0; times < 2; times++) {
        const found = await findFiles(search, (reason) => warnings.push(reason));
        assert.deepEqual(pathsIn(plans, found), [long, 'old/a.topology.json']);
      }
      assert.equal(warnings.length, 1);
      assert.ok(warnings[0]?.includes(costly));
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  function ask<Answer>(command: string, ...rest: unknown[]): Thenable<Answer> {
    return vscode.commands.executeCommand<Answer>(command, ...rest);
  }
});

function warn(reason: string): never {
  assert.fail(reason);
}

/** @returns the paths of files from a folder on, sorted */
function pathsIn(folder: vscode.Uri, files: readonly vscode.Uri[]): string[] {
  return files.map(({ path }) => path.slice(folder.path.length + 1)).sort();
}
