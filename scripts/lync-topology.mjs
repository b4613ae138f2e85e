// @ts-check
// The command line, from the repository: sets up and builds what is missing, then runs it in this same process.
//   npm run --silent lync-topology -- check FILE…        npm run --silent check -- FILE…
import { runBundle } from './run-bundle.mjs';

await runBundle('cli.js');
