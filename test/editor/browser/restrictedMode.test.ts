// Only in the browser: there the folder that the tests run in is not trusted, so that all of them run in Restricted Mode.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('Restricted Mode', () => {
  test('is what all these tests run in', function () {
    // A desktop VS Code that runs tests trusts every folder.
    if (vscode.env.appHost === 'desktop') this.skip();
    assert.equal(vscode.workspace.isTrusted, false);
  });
});
