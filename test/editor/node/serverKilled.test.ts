import assert from 'node:assert/strict';
import { once } from 'node:events';
import * as vscode from 'vscode';
import { check } from '../../../server/src/rules/check';
import { deployment, FIFTH, fiveActiveServers } from '../../support/documents';
import { delay, findingOf, findings, makeFolder, rangeOf, ruleOf, show } from '../support';
import { Servers } from './servers';

const RULE = 'pchat-pool-max-active-servers';

suite('A server that does not go on', () => {
  const folder = makeFolder();
  let servers: Servers;

  suiteSetup(() => {
    servers = new Servers();
  });
  suiteTeardown(() => servers.dispose());
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('as it hangs is ended where somebody restarts it, and another one says the same', async function () {
    if (process.platform === 'win32') this.skip();
    const { document } = await show(folder, 'hangs.topology.json', fiveActiveServers());
    await servers.restart();
    await findingOf(document.uri, RULE);
    const first = servers.current;
    assert.ok(first);
    const gone = once(first, 'exit');
    first.kill('SIGSTOP');
    // What it was asked is given up with it, and nobody waits for it any longer.
    const asked = vscode.commands.executeCommand('lyncTopology.makeInactive', { uri: document.uri.toString() });
    await delay(200);
    await servers.restart();
    await asked.then(undefined, () => undefined);
    assert.notEqual(servers.current, first);
    await findingOf(document.uri, RULE);
    await gone;
  });

  test('as it is killed in the middle of typing is started again, and the findings are those of the text', async () => {
    const editor = await show(folder, 'killed.topology.json', JSON.stringify(deployment(), null, 2));
    const { document } = editor;
    await servers.restart();
    const start = document.offsetAt(rangeOf(document, '"pc04.contoso.com"\n        }').end);
    const keys = `, { "fqdn": "${FIFTH}" }`;
    const first = servers.current;
    assert.ok(first);
    const gone = once(first, 'exit');
    for (let typed = 0; typed < keys.length; typed++) {
      if (typed === 12) first.kill('SIGKILL');
      await editor.edit((edit) => edit.insert(document.positionAt(start + typed), keys.charAt(typed)), {
        undoStopBefore: false,
        undoStopAfter: false,
      });
    }
    await gone;
    const { problems } = check(document.getText());
    const expected = problems.map(({ rule, message }) => `${rule}: ${message}`).sort();
    assert.ok(expected.length > 0);
    await findings(document.uri, (found) => {
      const shown = found.map((one) => `${String(ruleOf(one))}: ${one.message}`).sort();
      return servers.current !== first && shown.join('\n') === expected.join('\n');
    });
  });
});
