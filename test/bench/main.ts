import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { checkBench } from './checkBench';
import { benchDocuments, topologyOf } from './documents';
import { editBench } from './editBench';
import type { Table } from './measure';
import { serverBench, workspaceBench } from './serverBench';

/** Measures, prints tables, and writes them as JSON to the file that the first argument names; the second names the parts wanted. */
async function main(): Promise<void> {
  const [output, wanted = ''] = process.argv.slice(2);
  const documents = benchDocuments();
  const large = documents.slice(-4);
  const parts: Readonly<Record<string, () => Table | Promise<Table>>> = {
    check: () => checkBench(documents),
    edit: () => editBench(large),
    server: () => serverBench(large),
    workspace: () => workspaceBench(1000, topologyOf(10_000, 5)),
  };
  const results: Record<string, Table> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (wanted !== '' && wanted !== name) continue;
    console.log(`\n${name}`);
    results[name] = await part();
    console.table(results[name]);
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  if (output) writeFileSync(output, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
}

void main();
