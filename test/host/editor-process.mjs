// @ts-check
// Runs the tests of test/editor inside a VS Code, which starts on a folder.
//   node editor-process.mjs EXECUTABLE FOLDER USER-DATA
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/setup.mjs';

const [executable = '', folder = '', userData = ''] = process.argv.slice(2);
try {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist', 'test', 'editor', 'index.js'),
    launchArgs: [folder, `--user-data-dir=${userData}`, `--extensions-dir=${join(userData, 'extensions')}`],
  });
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  process.exit(1);
}
