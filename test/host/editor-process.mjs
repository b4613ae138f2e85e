// @ts-check
// Runs the tests of test/editor inside a VS Code, which starts on a folder.
//   node editor-process.mjs node|web EXECUTABLE FOLDER USER-DATA
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/setup.mjs';

const [kind, executable = '', folder = '', userData = ''] = process.argv.slice(2);
try {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(
      root,
      'dist',
      'test',
      ...(kind === 'web' ? ['browser', 'editor.js'] : ['editor', 'index.js']),
    ),
    launchArgs: [
      folder,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${join(userData, 'extensions')}`,
      ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  });
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  process.exit(1);
}
