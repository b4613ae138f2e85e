import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { check } from '../../server/src/rules/check';
import { deployment, FIFTH, fiveActiveServers } from '../support/documents';
import {
  findingOf,
  findings,
  makeFolder,
  makeWatched,
  noFindings,
  rangeOf,
  ruleOf,
  show,
  until,
  write,
} from './support';

const RULE = 'pchat-pool-max-active-servers';

suite('Findings', () => {
  const folder = makeFolder();

  suiteSetup(() => makeWatched(folder));
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('stand in the editor with their rule, its source, and what has to do with them', async () => {
    const { document } = await show(folder, 'open.topology.json', fiveActiveServers());
    const finding = await findingOf(document.uri, RULE);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(finding.source, 'lync-topology');
    assert.deepEqual(finding.range, rangeOf(document, `"${FIFTH}"`));
    const { code } = finding;
    assert.ok(typeof code === 'object');
    assert.equal(code.target.authority, 'learn.microsoft.com');
    const [related] = finding.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), document.uri.toString());
    assert.deepEqual(related.location.range, rangeOf(document, '"pchat01.contoso.com"'));
  });

  test('follow every key', async () => {
    const text = JSON.stringify(deployment(), null, 2);
    const editor = await show(folder, 'type.topology.json', text);
    const { document } = editor;
    const { end } = rangeOf(document, '"pc04.contoso.com"\n        }');
    const start = document.offsetAt(end);
    const keys = `, { "fqdn": "${FIFTH}" }`;
    for (let typed = 0; typed < keys.length; typed++) {
      await editor.edit((edit) => edit.insert(document.positionAt(start + typed), keys.charAt(typed)), {
        undoStopBefore: false,
        undoStopAfter: false,
      });
      const { problems } = check(document.getText());
      const expected = problems.map(({ rule, message }) => `${rule}: ${message}`).sort();
      await findings(document.uri, (found) => {
        const shown = found.map((one) => `${String(ruleOf(one))}: ${one.message}`).sort();
        return shown.join('\n') === expected.join('\n');
      });
    }
    await findingOf(document.uri, RULE);
  });

  test('are those of the file when the editor is closed', async () => {
    const editor = await show(folder, 'close.topology.json', fiveActiveServers());
    const { document } = editor;
    await findingOf(document.uri, RULE);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '}'));
    await findingOf(document.uri, 'syntax');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await findings(document.uri, (found) => found.length === 1 && found.every((one) => ruleOf(one) === RULE));
  });

  test('stand in files that are not open, once also when they are opened, and go with the file', async () => {
    await show(folder, 'other.topology.json', JSON.stringify(deployment()));
    const closed = vscode.Uri.joinPath(folder, 'closed.topology.json');
    await vscode.workspace.fs.writeFile(closed, new TextEncoder().encode(fiveActiveServers()));
    const expected = (await findings(closed, (found) => found.length > 0)).length;
    const { document } = await vscode.window.showTextDocument(closed);
    await findingOf(document.uri, RULE);
    assert.equal(vscode.languages.getDiagnostics(closed).length, expected);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(closed);
    await noFindings(closed);
  });

  test('go when the document is opened in another language', async () => {
    const { document } = await show(folder, 'plain.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await noFindings(document.uri);
  });

  test('go when the file is deleted in VS Code', async () => {
    const { document } = await show(folder, 'remove.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(document.uri);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await noFindings(document.uri);
  });

  test('go with the folder when it is deleted in VS Code, of open and of closed files', async () => {
    const plans = vscode.Uri.joinPath(folder, 'plans');
    const closed = vscode.Uri.joinPath(plans, 'deep', 'closed.topology.json');
    await makeWatched(vscode.Uri.joinPath(plans, 'deep'));
    await write(closed, fiveActiveServers());
    const { document } = await show(plans, 'open.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
    await findingOf(closed, RULE);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(plans, { recursive: true });
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await noFindings(document.uri);
    await noFindings(closed);
  });

  test('do not stand in closed files that the user has excluded', async () => {
    const excluded = vscode.Uri.joinPath(folder, 'excluded', 'a.topology.json');
    const seen = vscode.Uri.joinPath(folder, 'seen', 'a.topology.json');
    for (const file of [excluded, seen]) await makeWatched(vscode.Uri.joinPath(file, '..'));
    const files = vscode.workspace.getConfiguration('files');
    await files.update('exclude', { '**/excluded': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await write(excluded, fiveActiveServers());
      await write(seen, fiveActiveServers());
      await findingOf(seen, RULE);
      assert.deepEqual(vscode.languages.getDiagnostics(excluded), []);
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('move along when the file is renamed in VS Code', async () => {
    const { document } = await show(folder, 'old.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
    const renamed = vscode.Uri.joinPath(folder, 'new.topology.json');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, renamed);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await noFindings(document.uri);
    await findingOf(renamed, RULE);
  });

  test('stand in a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'lync-topology',
      content: fiveActiveServers(),
    });
    await vscode.window.showTextDocument(document);
    assert.equal(document.uri.scheme, 'untitled');
    await findingOf(document.uri, RULE);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await noFindings(document.uri);
  });

  test('do not stand in what cannot be changed, such as an older state of a file', async () => {
    const registration = vscode.workspace.registerFileSystemProvider('history', new OneFile(fiveActiveServers()), {
      isReadonly: true,
    });
    const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('history:/contoso.topology.json'));
    await vscode.window.showTextDocument(old);
    assert.equal(old.languageId, 'lync-topology');
    // Its own findings would be here as soon as those of a document that is shown after it.
    const { document } = await show(folder, 'now.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
    assert.deepEqual(vscode.languages.getDiagnostics(old.uri), []);
    registration.dispose();
  });

  test('do not stand in what is no file, such as a side of a merge conflict', async () => {
    const registration = vscode.workspace.registerTextDocumentContentProvider('conflict', {
      provideTextDocumentContent: () => fiveActiveServers(),
    });
    const side = await vscode.workspace.openTextDocument(vscode.Uri.parse('conflict:/contoso.topology.json'));
    await vscode.window.showTextDocument(side);
    assert.equal(side.languageId, 'lync-topology');
    const { document } = await show(folder, 'merged.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
    assert.deepEqual(vscode.languages.getDiagnostics(side.uri), []);
    registration.dispose();
  });

  test('come back after the server is started anew', async () => {
    const { document } = await show(folder, 'restart.topology.json', fiveActiveServers());
    await findingOf(document.uri, RULE);
    const gone = until(vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages.getDiagnostics(document.uri).length === 0 ? true : undefined,
    );
    await vscode.commands.executeCommand('lyncTopology.restartServer');
    await gone;
    await findingOf(document.uri, RULE);
  });
});

/** A file system that holds the same text under every name. */
class OneFile implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly #bytes: Uint8Array;

  constructor(text: string) {
    this.#bytes = new TextEncoder().encode(text);
  }

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#bytes.length };
  }

  readFile(): Uint8Array {
    return this.#bytes;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }
}
