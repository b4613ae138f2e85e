// @ts-check
// Runs the tests below one folder, in as many processes as the machine has processors, and leaves the outcome in a file.
//   node mocha-process.mjs FOLDER OUTCOME [GREP]
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { runMocha } from './mocha.mjs';

const [folder = '', outcomeFile = '', grep] = process.argv.slice(2);
const colors = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
const outcome = await runMocha({
  folder,
  grep,
  colors,
  processes: availableParallelism(),
  // The longest test takes ten seconds of a processor: on one that is slow, and has other work beside it, that may be minutes.
  timeout: 3 * 60_000,
  write: (text) => process.stdout.write(text),
});
writeFileSync(outcomeFile, JSON.stringify(outcome));
process.exit(outcome.failed === 0 ? 0 : 1);
