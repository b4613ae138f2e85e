// @ts-check
// Looks for mistakes with any input, as long as asked: see `usage`.
import { randomInt } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { parts, propertyTests } from '../test/host/propertyTests.mjs';
import { join } from 'node:path';
import { readArguments } from './arguments.mjs';
import { build, ensureDependencies, report, root, SetupError } from './setup.mjs';

const usage = `Runs the property tests of CI for as long as asked, each with an even share of the time.

  npm run fuzz -- [--minutes N] [--seed N] [--only PART] [--grep PATTERN]

  --minutes  10 where it is left out
  --seed     where to start: what was found with a seed is found again with it. Left out: anywhere
  --only     documents      any bytes as a document, for the command line and the server
             messages       any messages to the server
             configuration  configuration files, settings and comments of any content
             files          folders and files that cannot be read, or go while they are
             changes        fixes, refactorings, wizards and other changes of any topology
             edits          what is said of a document that is edited is what is said of its text
  --grep     only tests whose name matches

What is found is printed with its seed, as small as it could be made. The exit code is 1 then.`;

try {
  const { values } = readArguments(usage, {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    grep: { type: 'string', short: 'g' },
  });
  const minutes = numberOf('minutes', values.minutes ?? '10');
  const seed = Math.trunc(numberOf('seed', values.seed ?? String(randomInt(2 ** 31))));
  const { only, grep } = values;
  if (only !== undefined && !(only in parts)) throw new SetupError(`There is no part ${only}.\n\n${usage}`);
  await ensureDependencies();
  await build({ tests: true });
  const files = propertyTests(join(root, 'test'), only).map((name) => join(root, 'dist', 'test', `${name}.js`));
  console.log(`Seed ${seed}, ${minutes} minutes.`);
  const wish = { files, seed, time: minutes * 60_000, grep };
  const script = join(root, 'test', 'host', 'fuzz-process.mjs');
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', script, JSON.stringify(wish)], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) console.log(`To find it again: npm run fuzz -- --seed ${seed} --grep "…the name of the test…"`);
  process.exitCode = status ?? 1;
} catch (error) {
  report(error);
  process.exitCode = 1;
}

/**
 * @param {string} option
 * @param {string} text
 */
function numberOf(option, text) {
  const number = Number(text);
  if (!(number >= 0)) throw new SetupError(`--${option} takes a number.\n\n${usage}`);
  return number;
}
