import * as jsonc from 'jsonc-parser';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import schema from '../../schemas/topology.schema.json';
import { clientSupport } from '../../server/src/features/clientSupport';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { readTopology } from '../../server/src/model/topology';
import { check } from '../../server/src/rules/check';
import { runRules } from '../../server/src/rules/engine';
import { settingsOf } from '../../server/src/rules/settings';
import { parse } from '../../server/src/syntax/parse';
import type { BenchDocument } from './documents';
import { measured, rounded, type Table } from './measure';

const SETTINGS = settingsOf();
const SUPPORT = clientSupport({ textDocument: { diagnostic: {} } });
const URI = 'file:///bench.topology.json';

/** A whole check beside what else there is for JSON, on the same text. In milliseconds, and ratios. */
export async function checkBench(documents: readonly BenchDocument[]): Promise<Table> {
  const service = getLanguageService({});
  service.configure({
    validate: true,
    schemas: [{ uri: 'urn:topology', fileMatch: ['*'], schema: schema }],
  });
  const table: Record<string, string | number>[] = [];
  const checks = new Map<string, number>();
  for (const { name, tenth, text } of documents) {
    const document = TextDocument.create(URI, 'json', 1, text);
    const tree = parse(text);
    const topology = readTopology(tree);
    let findings = 0;
    const times = await measured(
      {
        'JSON.parse': () => JSON.parse(text) as unknown,
        parseTree: () => jsonc.parseTree(text),
        service: () => service.doValidation(document, service.parseJSONDocument(document)),
        parse: () => parse(text),
        model: () => readTopology(tree),
        rules: () => runRules(topology, [...SETTINGS.rules.keys()]),
        check() {
          const { tree, lines, topology, problems } = check(text, SETTINGS);
          findings = problems.length;
          const version = { uri: URI, version: 1, resultId: '', settings: SETTINGS, tree, lines, topology, problems };
          return diagnosticsOf(version, SUPPORT);
        },
      },
      roundsFor(text),
      text.length > LARGE,
    );
    checks.set(name, times.check);
    const ofTenth = tenth === undefined ? undefined : checks.get(tenth);
    const shown = Object.entries(times).map(([key, time]) => [key, rounded(time)] as const);
    table.push({
      document: name,
      findings,
      ...Object.fromEntries(shown),
      'check / service': rounded(times.check / times.service),
      'check / JSON.parse': rounded(times.check / times['JSON.parse']),
      'check / of a tenth': ofTenth === undefined ? '' : Number((times.check / ofTenth).toFixed(1)),
    });
  }
  return table;
}

/** Of a text of more characters than these the libraries leave a lot behind. */
const LARGE = 5_000_000;

function roundsFor(text: string): number {
  if (text.length > LARGE) return 5;
  return text.length > 500_000 ? 15 : 300;
}
