import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TopologyExtension } from '../../client/src/extension';
import type { ShownView } from '../../client/src/views/views';
import { deployment } from '../support/documents';
import { makeFolder, repeat, show, until } from './support';
import { named } from './viewElements';

const three = deployment();
three.persistentChatPools[0]?.computers.splice(3);
three.sqlStores.push({ id: 'sql-spare', server: 'sql09.contoso.com', instance: 'SPARE' });
/** With what a change may not touch: comments, and ends of line of its own. */
const TEXT = `// a plan\n${JSON.stringify(three, null, '\t')}\n`.replaceAll('\n', '\r\n');

suite('Changes', () => {
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

  /** Each with what it is called with, and what stands in the document then. */
  const commands: readonly (readonly [string, Readonly<Record<string, unknown>>, RegExp])[] = [
    [
      'addComputer',
      { pool: 'pchat01.contoso.com' },
      /"pc03\.contoso\.com"\r\n\t+\},\r\n\t+\{ "fqdn": "pc04\.contoso\.com" \}/,
    ],
    ['makeInactive', { computer: 'pc03.contoso.com' }, /"pc03\.contoso\.com",\r\n\t+"state": "inactive"/],
    ['renameElement', { target: 'sql-chat', name: 'sql-a' }, /"primary": "sql-a"[^]*"id": "sql-a"/],
    ['deleteElement', { targets: ['sql-spare'] }, /"PCHAT"\r\n\t+\}\r\n\t+\]/],
    ['addMirror', { pool: '/persistentChatPools/0', set: 'store', store: {} }, /"sql-pchat01-mirror"/],
    ['enableCompliance', { pool: 'pchat01.contoso.com' }, /"complianceStore": \{ "primary": "sql-chat" \}/],
    ['setDefaultForSite', { pool: 'pchat01.contoso.com' }, /"defaultForSite": true/],
    ['moveDatabase', { database: '/persistentChatPools/0/store', store: 'sql-spare' }, /"primary": "sql-spare"/],
  ];
  for (const [id, given, expected] of commands) {
    test(`${id} with arguments asks nothing, and one undo gives the bytes from before`, async () => {
      const { document } = await show(folder, `${id}.topology.json`, TEXT);
      const call = { uri: document.uri.toString(), ...given };
      assert.ok(await vscode.commands.executeCommand(`lyncTopology.${id}`, call));
      assert.match(document.getText(), expected);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), TEXT);
    });
  }

  test('work on elements of a view, several as one undo step', async () => {
    const { document } = await show(folder, 'elements.topology.json', TEXT);
    const computers = await Promise.all(
      ['pc01', 'pc02'].map((name) => named(pools, document.uri, `${name}.contoso.com`)),
    );
    await vscode.commands.executeCommand('lyncTopology.copyFqdn', computers[0], computers);
    assert.equal(await vscode.env.clipboard.readText(), 'pc01.contoso.com\npc02.contoso.com');
    const store = await named(stores, document.uri, 'PCHAT');
    await vscode.commands.executeCommand('lyncTopology.revealInDocument', store);
    const { selection } = vscode.window.activeTextEditor ?? {};
    assert.ok(selection && document.lineAt(selection.start).text.includes('"sql-chat"'));
    await vscode.commands.executeCommand('lyncTopology.makeInactive', computers[1], computers);
    assert.equal(document.getText().match(/"inactive"/g)?.length, 2);
    await until(pools.onDidUpdate, () => (computers[0]?.traits.includes('inactive') ? true : undefined));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  test('give a pool another file store, where it stands below the share that it uses', async () => {
    const { document } = await show(folder, 'share.topology.json', TEXT);
    const share = await named(stores, document.uri, 'lync');
    const use = share.children.find(({ name }) => name === 'pchat01.contoso.com');
    assert.equal(use?.kind, 'fileUse');
    let isMade: unknown;
    void vscode.commands.executeCommand('lyncTopology.setFileStore', use).then((result) => (isMade = result));
    // Enter takes what is proposed: a new store, on a share that is filled in.
    await repeat(
      () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      () => isMade !== undefined,
    );
    assert.equal(isMade, true);
    assert.match(
      document.getText(),
      /"fileStore": "files-chicago-2"[^]*"id": "files-chicago-2", "server": "files01\.contoso\.com"/,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  /** Each with its id, what it is called in the view, and what stands above the box that asks for the id where it has none. */
  const withId: readonly (readonly [string, string, string])[] = [
    ['sql-spare', 'SPARE', 'Id of the SQL Server Store on sql09.contoso.com (SPARE)'],
    ['files-chicago', 'lync', 'Id of the File Store on files.contoso.com (lync)'],
  ];
  for (const [id, name, title] of withId) {
    test(`call a store by its id, and one that gets its first by its server: ${title}`, async () => {
      const without = TEXT.replace(`"id": "${id}",`, '');
      for (const [file, text, expected] of [
        [`${id}.topology.json`, TEXT, `Rename ${id}`],
        [`without-${id}.topology.json`, without, title],
      ] as const) {
        const { document } = await show(folder, file, text);
        const store = await named(stores, document.uri, name);
        const asked = await answering('new-id', () =>
          vscode.commands.executeCommand('lyncTopology.renameElement', store),
        );
        assert.deepEqual(asked, [expected]);
        assert.match(document.getText(), /"id": "new-id"/);
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), text);
      }
    });
  }

  test('work at the cursor', async () => {
    const editor = await show(folder, 'cursor.topology.json', TEXT);
    const { document } = editor;
    const place = document.positionAt(TEXT.indexOf('pc02.contoso.com'));
    editor.selection = new vscode.Selection(place, place);
    assert.equal(await vscode.commands.executeCommand('lyncTopology.makeInactive'), true);
    assert.match(document.getText(), /"pc02\.contoso\.com",\r\n\t+"state": "inactive"/);
  });

  test('that are not supported leave the document as it is', async () => {
    const full = JSON.stringify(deployment(), null, 2);
    const { document } = await show(folder, 'refused.topology.json', full);
    const calls: readonly (readonly [string, object])[] = [
      ['moveDatabase', { database: '/persistentChatPools/0/store', store: 'sql-gone' }],
      ['setNextHop', { pool: 'pchat01.contoso.com', nextHop: 'pchat01.contoso.com' }],
      ['deleteElement', { targets: ['sql-chat'] }],
      // Nobody is there to answer what would be offered: to add it as inactive.
      ['addComputer', { pool: 'pchat01.contoso.com', fqdn: 'pc05.contoso.com' }],
      ['addComputer', { pool: 7 }],
      ['addComputer', { uri: 'nowhere.topology.json', pool: 'pchat01.contoso.com' }],
    ];
    for (const [id, given] of calls) {
      const call = { uri: document.uri.toString(), ...given };
      assert.equal(await vscode.commands.executeCommand(`lyncTopology.${id}`, call), false, id);
    }
    assert.equal(document.getText(), full);
    assert.equal(document.isDirty, false);
  });
});

/** @returns the titles of the input boxes that come meanwhile; each gets the same answer */
async function answering(answer: string, work: () => PromiseLike<unknown>): Promise<(string | undefined)[]> {
  const titles: (string | undefined)[] = [];
  const { showInputBox } = vscode.window;
  const answered = ({ title }: vscode.InputBoxOptions = {}): Promise<string> => {
    titles.push(title);
    return Promise.resolve(answer);
  };
  Object.assign(vscode.window, { showInputBox: answered });
  try {
    await work();
  } finally {
    Object.assign(vscode.window, { showInputBox });
  }
  return titles;
}
