// The tests that run inside VS Code, as @vscode/test-electron and the debugger start them.
import { appendFileSync, writeFileSync } from 'node:fs';
import { runMocha } from '../host/mocha.mjs';

/**
 * Runs the tests of this folder. The report goes to the file that LYNC_TOPOLOGY_TEST_REPORT names, the outcome to that of
 * LYNC_TOPOLOGY_TEST_OUTCOME; without them, as in the debugger, to the console.
 * @returns rejected when a test failed
 */
export async function run(): Promise<void> {
  const env = process.env;
  const report = env['LYNC_TOPOLOGY_TEST_REPORT'];
  const write =
    report === undefined ? (text: string) => console.log(text) : (text: string) => appendFileSync(report, text);
  const outcome = await runMocha({ folder: __dirname, grep: env['LYNC_TOPOLOGY_TEST_GREP'], write });
  const file = env['LYNC_TOPOLOGY_TEST_OUTCOME'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(outcome));
  if (outcome.failed > 0) throw new Error(`${outcome.failed} failed`);
}
