// Only where there are processes.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fiveActiveServers } from '../../support/documents';
import { makeFolder, show } from '../support';

suite('Tasks that check', () => {
  const folder = makeFolder();

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('are offered for the folder and for the document in front', async () => {
    await show(folder, 'five.topology.json', fiveActiveServers());
    const tasks = await vscode.tasks.fetchTasks({ type: 'lync-topology' });
    assert.deepEqual(
      tasks.map(({ definition }) =>
        (definition as { files?: string[] }).files?.map((file) => file.replace(/^.*\//, '')),
      ),
      [undefined, ['five.topology.json']],
    );
    assert.ok(tasks.every(({ problemMatchers }) => problemMatchers.includes('$lync-topology')));
  });

  test('end with the exit code of the command line, in a VS Code without a Node beside it', async () => {
    await show(folder, 'task.topology.json', fiveActiveServers());
    const [, task] = await vscode.tasks.fetchTasks({ type: 'lync-topology' });
    assert.ok(task);
    const ended = new Promise<number | undefined>((resolve) => {
      const subscription = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        subscription.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 1);
  });
});
