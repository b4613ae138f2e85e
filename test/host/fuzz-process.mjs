// @ts-check
// Runs tests in this process, each as long as its share of the time is.
//   node fuzz-process.mjs '{ "files": […], "seed": 1, "time": 60000, "grep": "…" }'
import { runMocha } from './mocha.mjs';

/** @type {unknown} */
const given = JSON.parse(process.argv[2] ?? '');
const { files, seed, time, grep } = /** @type {{ files: string[], seed: number, time: number, grep?: string }} */ (
  given
);
const end = Date.now() + time;
const { failed, passed } = await runMocha({
  files,
  grep,
  timeout: 0,
  using: 'forAny',
  /** A test that needs less leaves more to those behind it. */
  beforeEach: (left) => {
    const share = Math.max(100, (end - Date.now()) / left);
    process.env['LYNC_TOPOLOGY_FUZZ'] = JSON.stringify({ time: share, seed });
  },
  write: (text) => process.stdout.write(text),
});
process.exit(failed === 0 && passed > 0 ? 0 : 1);
