import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LanguageClient, PULLING } from '../support/languageClient';
import type { BenchDocument } from './documents';
import { quantile, rounded, type Table } from './measure';

const URI = 'file:///bench/bench.topology.json';
const KEYS = 200;
const REQUESTS = 100;

/** A server process over standard input and output. Times in milliseconds, memory in megabytes. */
export async function serverBench(documents: readonly BenchDocument[]): Promise<Table> {
  const table: Record<string, string | number>[] = [];
  for (const { name, text } of documents) {
    const begin = performance.now();
    const client = await LanguageClient.start(PULLING);
    await client.open(URI, text);
    await client.pull(URI);
    const first = performance.now() - begin;
    const offset = text.indexOf('contoso.com', text.length / 2);
    const keys: number[] = [];
    const key = async (n: number): Promise<void> => {
      const at = client.document(URI).positionAt(offset);
      const end = client.document(URI).positionAt(offset + (n % 2));
      await client.change(URI, { range: { start: at, end }, text: n % 2 ? '' : 'x' });
      await client.pull(URI);
    };
    for (let n = 0; n < KEYS; n++) keys.push(await timed(() => key(n)));
    const before = residentMegabytes(client.process.pid);
    for (let n = 0; n < 1000; n++) await key(n);
    const after = residentMegabytes(client.process.pid);
    const position = client.document(URI).positionAt(offset);
    const at = { textDocument: { uri: URI }, position };
    const ask = async (method: string, more: object = {}): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < REQUESTS; n++) {
        times.push(await timed(() => client.connection.sendRequest(method, { ...at, ...more })));
      }
      return rounded(quantile(times, 0.95));
    };
    table.push({
      document: name,
      'start to findings': rounded(first),
      'key to findings p50': rounded(quantile(keys, 0.5)),
      'key to findings p95': rounded(quantile(keys, 0.95)),
      'hover p95': await ask('textDocument/hover'),
      'completion p95': await ask('textDocument/completion'),
      'definition p95': await ask('textDocument/definition'),
      'rename p95': await ask('textDocument/rename', { newName: 'renamed.contoso.com' }),
      'MB before 1,000 keys': before,
      'MB after': after,
    });
    await client.stop();
  }
  return table;
}

/** A workspace of many files that nobody has open. */
export async function workspaceBench(files: number, text: string): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'lync-topology-bench-'));
  try {
    mkdirSync(join(folder, 'plans'));
    for (let n = 0; n < files; n++) writeFileSync(join(folder, 'plans', `plan${n}.topology.json`), text);
    const client = new LanguageClient();
    const uri = pathToFileURL(folder).toString();
    const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, workspaceFolders: true } };
    const begin = performance.now();
    await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities,
    });
    await client.connection.sendNotification('initialized', {});
    const report = await client.connection.sendRequest<{ items: unknown[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const time = performance.now() - begin;
    const symbols = await timed(() => client.connection.sendRequest('workspace/symbol', { query: 'pool1' }));
    await client.stop();
    return [
      { files, reported: report.items.length, 'start to all findings': rounded(time), 'search p50': rounded(symbols) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @returns what of a process is in memory; where the system does not tell so, a dash */
function residentMegabytes(pid: number | undefined): number | string {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return '–';
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] ?? NaN) / 1024);
}
