// @ts-check
// The language server, from the repository: sets up and builds what is missing, then runs it in this same process.
//   npm run --silent lync-topology-server -- --stdio
import { runBundle } from './run-bundle.mjs';

await runBundle('server.js');
