import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TopologyExtension } from '../../client/src/extension';
import type { Views } from '../../client/src/views/views';
import type { TreeElement } from '../../client/src/views/treeElement';
import { deployment } from '../support/documents';
import { makeFolder, show } from './support';
import { named } from './viewElements';

const plan = deployment();
plan.sites.push({ name: 'Geneva' });
plan.persistentChatPools[0]?.computers.splice(3);
plan.persistentChatPools.push({
  fqdn: 'pchat02.contoso.com',
  displayName: 'Another chat',
  site: 'Chicago',
  computers: [{ fqdn: 'pc11.contoso.com' }],
  nextHop: 'pool01.contoso.com',
  fileStore: 'files-chicago',
  store: { primary: 'sql-other' },
});
plan.sqlStores.push(
  { id: 'sql-other', server: 'sql03.contoso.com', instance: 'PCHAT' },
  { id: 'sql-spare', server: 'sql09.contoso.com', instance: 'SPARE' },
);
/** With what a move may not touch: comments, and ends of line of its own. */
const TEXT = `// a plan\n${JSON.stringify(plan, null, '\t')}\n`.replaceAll('\n', '\r\n');

suite('Drag and drop', () => {
  const folder = makeFolder();
  let views: Views;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<TopologyExtension>('lync-topology.lync-topology');
    assert.ok(extension);
    ({ views } = await extension.activate());
    await vscode.commands.executeCommand('lyncTopology.stores.focus');
    await vscode.commands.executeCommand('lyncTopology.pools.focus');
  });

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const drop = async (dragged: readonly TreeElement[], target: TreeElement): Promise<void> => {
    const { token } = new vscode.CancellationTokenSource();
    const transfer = new vscode.DataTransfer();
    await views.dragAndDrop.handleDrag?.(dragged, transfer, token);
    assert.equal(await transfer.get('text/plain')?.asString(), dragged.map(({ name }) => name).join('\n'));
    await views.dragAndDrop.handleDrop?.(target, transfer, token);
  };

  /** Each with the view, what is dragged, onto what, and what stands in the document then. */
  const moves: readonly (readonly [string, 'pools' | 'stores', readonly string[], string, RegExp])[] = [
    [
      'a computer onto a pool',
      'pools',
      ['pc03.contoso.com'],
      'pchat02.contoso.com',
      /"pc11\.contoso\.com"\r\n\t+\},\r\n\t+\{\r\n\t+"fqdn": "pc03\.contoso\.com"/,
    ],
    [
      'several computers onto a computer of another pool',
      'pools',
      ['pc02.contoso.com', 'pc03.contoso.com'],
      'pc11.contoso.com',
      /"pc11\.contoso\.com"[^]*"pc02\.contoso\.com"[^]*"pc03\.contoso\.com"/,
    ],
    [
      'a pool onto a site',
      'pools',
      ['pchat02.contoso.com'],
      'Geneva',
      /"displayName": "Another chat",\r\n\t+"site": "Geneva"/,
    ],
    ['a database onto an instance', 'stores', ['mgc'], 'SPARE', /"primary": "sql-spare"/],
    ['a database onto a SQL Server of one instance', 'stores', ['mgc'], 'sql09.contoso.com', /"primary": "sql-spare"/],
  ];
  for (const [name, view, dragged, target, expected] of moves) {
    test(`${name} is one undo step, which gives the bytes from before`, async () => {
      const { document } = await show(folder, `${name}.topology.json`, TEXT);
      const elements = await Promise.all(dragged.map((one) => named(views[view], document.uri, one)));
      await drop(elements, await named(views[view], document.uri, target));
      assert.match(document.getText(), expected);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), TEXT);
      await vscode.commands.executeCommand('redo');
      assert.match(document.getText(), expected);
    });
  }

  /** Each with what is dragged, onto what, and why not. */
  const refusals: readonly (readonly [string, readonly string[], string, RegExp])[] = [
    ['a fifth active computer', ['pc11.contoso.com'], 'pchat01.contoso.com', /of at most 4 active.*not supported/],
    ['a computer on a site', ['pc01.contoso.com'], 'Geneva', /pc01\.contoso\.com is a computer\. Drop it on a pool\./],
    ['a site on a site', ['Chicago'], 'Geneva', /Chicago cannot be moved/],
    [
      'a computer together with a site',
      ['pc01.contoso.com', 'Chicago'],
      'pchat02.contoso.com',
      /Chicago cannot be moved/,
    ],
  ];
  for (const [name, dragged, target, reason] of refusals) {
    test(`${name} is refused, and the document is not touched`, async () => {
      const full = TEXT.replace(
        '"fqdn": "pc03.contoso.com"\r\n\t\t\t\t}',
        '"fqdn": "pc03.contoso.com"\r\n\t\t\t\t},\r\n\t\t\t\t{\r\n\t\t\t\t\t"fqdn": "pc04.contoso.com"\r\n\t\t\t\t}',
      );
      assert.notEqual(full, TEXT);
      const { document } = await show(folder, `${name}.topology.json`, full);
      const elements = await Promise.all(dragged.map((one) => named(views.pools, document.uri, one)));
      const onto = await named(views.pools, document.uri, target);
      const said = await messagesWhile(() => drop(elements, onto));
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', reason);
      assert.equal(document.getText(), full);
      assert.equal(document.isDirty, false);
    });
  }

  test('nothing is moved from one document to another', async () => {
    const { document } = await show(folder, 'from.topology.json', TEXT);
    const { document: other } = await show(folder, 'to.topology.json', TEXT);
    const computer = await named(views.pools, document.uri, 'pc03.contoso.com');
    const pool = await named(views.pools, other.uri, 'pchat02.contoso.com');
    const said = await messagesWhile(() => drop([computer], pool));
    assert.match(said.join(), /another document/);
    assert.deepEqual([document.isDirty, other.isDirty], [false, false]);
  });
});

/** @returns the errors that are shown to a person meanwhile; nobody answers them */
async function messagesWhile(work: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const { showErrorMessage, showWarningMessage } = vscode.window;
  const hear = (message: string): Promise<undefined> => {
    said.push(message);
    return Promise.resolve(undefined);
  };
  Object.assign(vscode.window, { showErrorMessage: hear, showWarningMessage: hear });
  try {
    await work();
  } finally {
    Object.assign(vscode.window, { showErrorMessage, showWarningMessage });
  }
  return said;
}
