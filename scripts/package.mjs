// @ts-check
// Makes lync-topology.vsix, the package that VS Code installs: npm run package
import { join } from 'node:path';
import { ensureDependencies, root } from './setup.mjs';

await ensureDependencies();
const { build } = await import('./build.mjs');
const { createVSIX } = await import('@vscode/vsce');

await build({ minify: true });
const packagePath = join(root, 'lync-topology.vsix');
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});
