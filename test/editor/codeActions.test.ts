import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deployment, FIFTH, fiveActiveServers } from '../support/documents';
import {
  delay,
  findingOf,
  findings,
  makeFolder,
  noFindings,
  onDidChangeTabs,
  openFolder,
  rangeOf,
  read,
  repeat,
  ruleOf,
  show,
  until,
  untilTold,
} from './support';

const RULE = 'pchat-pool-max-active-servers';
const SHOW = 'lyncTopology.showRuleDocumentation';
const FILE = 'lync-topology.config.json';
const MENDING = [`Make ${FIFTH} inactive`, `Remove ${FIFTH} from pchat01.contoso.com`];
const SWITCHING_OFF = [
  `Disable ${RULE} for this line`,
  `Disable ${RULE} for the entire file`,
  `Disable ${RULE} in ${FILE}`,
];

suite('Code actions', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const [name, text] of [
    ['plain.topology.json', fiveActiveServers()],
    ['crlf.topology.json', fiveActiveServers().replaceAll('\n', '\r\n').replace('Chicago chat', '芝加哥 💬')],
  ] as const) {
    test(`mend the finding, and one undo takes the change back: ${name}`, async () => {
      const { document } = await show(folder, name, text);
      const finding = await findingOf(document.uri, RULE);
      const actions = await offeredAt(document.uri, finding.range);
      assert.deepEqual(
        actions.map(({ title }) => title),
        [...MENDING, ...SWITCHING_OFF, `Show documentation for ${RULE}`],
      );
      for (const action of actions.slice(0, MENDING.length + 2)) {
        assert.ok(action.edit);
        assert.equal(await vscode.workspace.applyEdit(action.edit), true);
        assert.notEqual(document.getText(), text);
        await findings(document.uri, (found) => found.every((one) => ruleOf(one) !== RULE));
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), text);
        await findingOf(document.uri, RULE);
      }
    });
  }

  test('are offered where the cursor stands in the finding, and not beside it', async () => {
    const { document } = await show(folder, 'cursor.topology.json', fiveActiveServers());
    const finding = await findingOf(document.uri, RULE);
    const middle = finding.range.start.translate(0, 4);
    assert.equal((await offeredAt(document.uri, new vscode.Range(middle, middle))).length, 6);
    assert.deepEqual(await actionsAt(document.uri, rangeOf(document, '"pc04.contoso.com"')), []);
  });

  test('switch a rule off in a new configuration', async () => {
    const file = vscode.Uri.joinPath(openFolder(), FILE);
    const { document } = await show(folder, 'configured.topology.json', fiveActiveServers());
    const { range } = await findingOf(document.uri, RULE);
    const action = (await offeredAt(document.uri, range)).find(({ title }) => title === SWITCHING_OFF[2]);
    const { edit } = action ?? {};
    assert.ok(edit);
    try {
      assert.equal(await untilTold(file, () => vscode.workspace.applyEdit(edit)), true);
      await findings(document.uri, (found) => found.every((one) => ruleOf(one) !== RULE));
      // VS Code opens what an edit has created, unsaved.
      assert.equal(await (await vscode.workspace.openTextDocument(file)).save(), true);
      assert.ok((await read(file)).includes(`"${RULE}": "off"`));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    }
    await show(folder, 'configured.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
  });

  test('fix on save what is safe, if the user wants that, and no more', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const right = JSON.stringify(deployment(), null, 2);
    const wrong = right.replace('"site": "Chicago"', '"Site": "Chicgo"');
    await settings.update('codeActionsOnSave', { 'source.fixAll': 'explicit' }, vscode.ConfigurationTarget.Global);
    try {
      const { document } = await show(folder, 'saved.topology.json', wrong);
      await findings(document.uri, (found) => found.length > 0);
      await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(0, 0), '// 💬\n'));
      assert.equal(await document.save(), true);
      assert.equal(document.getText(), `// 💬\n${right}`);
      await noFindings(document.uri);
      // What is left to the administrator stays.
      const { document: other } = await show(folder, 'unsafe.topology.json', fiveActiveServers());
      await findingOf(other.uri, RULE);
      await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
      assert.equal(await other.save(), true);
      assert.equal(other.getText(), `\n${fiveActiveServers()}`);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('refactor with one undo step', async () => {
    const text = JSON.stringify(deployment(), null, 2);
    const { document } = await show(folder, 'refactored.topology.json', text);
    const place = rangeOf(document, '"fqdn": "pchat01.contoso.com"');
    const [action] = await offeredAt(document.uri, place, vscode.CodeActionKind.Refactor);
    assert.equal(
      action?.title,
      'Move the databases of pchat01.contoso.com to a new SQL Server store in place of sql-chat',
    );
    assert.ok(action.edit);
    assert.equal(await vscode.workspace.applyEdit(action.edit), true);
    assert.ok(document.getText().includes('"primary": "sql-pchat01"'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  test('show the page of a rule', async () => {
    await vscode.commands.executeCommand(SHOW, RULE);
    await shownPage(RULE);
  });

  test('show the page of a rule that is chosen from all of them', async () => {
    let isChosen = false;
    const shown = vscode.commands.executeCommand(SHOW).then(() => (isChosen = true));
    await repeat(
      () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      () => isChosen,
    );
    await shown;
    // The first of the list.
    await shownPage(RULE);
  });
});

function activeTab(): string {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
}

async function shownPage(rule: string): Promise<void> {
  const isShown = () => (activeTab().includes(`${rule}.md`) ? true : undefined);
  await until(onDidChangeTabs, isShown);
}

/** @returns the actions that VS Code offers there, ours by their title, with their edits */
async function actionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value, 10);
}

/**
 * @returns the actions that VS Code offers there, as soon as it offers some: it gives up on a question, and answers that there are none,
 * when any extension registers itself for code actions meanwhile, as many do while it starts
 */
async function offeredAt(...place: Parameters<typeof actionsAt>): Promise<vscode.CodeAction[]> {
  for (;;) {
    const actions = await actionsAt(...place);
    if (actions.length > 0) return actions;
    await delay(100);
  }
}
