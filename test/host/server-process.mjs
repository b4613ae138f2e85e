// @ts-check
// Runs a program that must not outlive who started it: when that process is gone, however it ended, its pipe closes.
//   node server-process.mjs MAIN [ARGUMENTS…]
import { pathToFileURL } from 'node:url';

process.stdin.on('end', () => process.exit()).resume();
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1] ?? '').href);
