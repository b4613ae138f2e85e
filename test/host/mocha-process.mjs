// @ts-check
// Runs the tests below one folder, in as many processes as the machine has processors, and leaves the counts in a file.
//   node mocha-process.mjs FOLDER COUNTS [GREP]
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { runMocha } from './mocha.mjs';

const [folder = '', countsFile = '', grep] = process.argv.slice(2);
const colors = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
const counts = await runMocha({
  folder,
  grep,
  colors,
  processes: availableParallelism(),
  write: (text) => process.stdout.write(text),
});
writeFileSync(countsFile, JSON.stringify(counts));
process.exit(counts.failed === 0 ? 0 : 1);
