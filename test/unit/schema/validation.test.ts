/** The schema as JSON editors apply it: what it accepts, what it reports, and what it leaves to the rules. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { readRepositoryFile, schema } from './topologySchema';

/** @returns what is wrong with a document, each as its text and the message; `$schema` is followed to a file */
async function problems(text: string, name = 'samples/test.topology.json'): Promise<string[]> {
  const service = getLanguageService({
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
    schemaRequestService: (uri) => readFile(fileURLToPath(uri), 'utf8'),
  });
  service.configure({ schemas: [{ uri: schema.$id, fileMatch: ['*'], schema }] });
  const document = TextDocument.create(pathToFileURL(name).href, 'lync-topology', 1, text);
  const found = await service.doValidation(document, service.parseJSONDocument(document), {
    comments: 'ignore',
    trailingCommas: 'ignore',
  });
  return found.map(({ range, message }) => {
    const sentence = typeof message === 'string' ? message : message.value;
    return `${document.getText(range)}: ${sentence}`;
  });
}

const topology = (rest: Record<string, unknown>): string => JSON.stringify({ sites: [{ name: 'Boston' }], ...rest });
const chatPool = (rest: Record<string, unknown>): string =>
  topology({ persistentChatPools: [{ fqdn: 'pchat.contoso.com', site: 'Boston', computers: [], ...rest }] });

suite('topology schema: validation', () => {
  const samples = readdirSync('samples').filter((name) => name.endsWith('.topology.json'));

  test('there are samples', () => {
    assert.deepEqual(samples.toSorted(), [
      'broken.topology.json',
      'contoso.topology.json',
      'standard-edition.topology.json',
    ]);
  });

  for (const name of samples) {
    test(`samples/${name} fits the schema, and names it`, async () => {
      const path = `samples/${name}`;
      const text = readRepositoryFile(path);
      assert.deepEqual(await problems(text, path), []);
      // The schema that is found is the one that reports.
      const misspelt = text.replace('"sites"', '"site"');
      assert.match((await problems(misspelt, path)).join(), /"site": .*not allowed/);
      assert.match(text, /"\$schema": "\.\.\/schemas\/topology\.schema\.json"/);
    });
  }

  test('the least topology is a list of sites', async () => {
    assert.deepEqual(await problems(topology({})), []);
    assert.equal((await problems('{}')).length, 1);
  });

  const reported: [what: string, text: string, message: RegExp][] = [
    ['an unknown property', topology({ pools: [] }), /^"pools": .*not allowed/],
    ['an unknown property in a pool', chatPool({ displayname: 'x' }), /^"displayname": .*not allowed/],
    ['a required property left out', topology({ sqlStores: [{ id: 'sql' }] }), /Missing property "server"/],
    ['a value outside an enumeration', chatPool({ type: 'multiple' }), /^"multiple": /],
    ['a value outside the enumeration of a list', topology({ deployment: { completedSteps: ['x'] } }), /^"x": /],
    ['a string for a number', chatPool({ port: '5041' }), /^"5041": /],
    ['a fraction for an integer', chatPool({ users: { concurrent: 1.5 } }), /^1\.5: /],
    ['a list at the root', '[]', /^\[\]: /],
    ['a file store that is neither share nor path', topology({ fileStores: [{ id: 'f', server: 's' }] }), /share/],
  ];
  for (const [what, text, message] of reported) {
    test(`reports ${what}`, async () => {
      const found = await problems(text);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', message);
    });
  }

  const accepted: [what: string, text: string][] = [
    ['a port out of range', chatPool({ port: 70000 })],
    ['a pool without a display name', chatPool({})],
    ['an FQDN that cannot be one', topology({ sqlStores: [{ id: '', server: 'sql_01' }] })],
    ['half a minute between runs', chatPool({ compliance: { adapter: { runIntervalMinutes: 0.5 } } })],
    ['too many users', chatPool({ users: { concurrent: 1_000_000 } })],
    ['a file store with a path', topology({ fileStores: [{ id: 'f', path: 'D:\\Chat' }] })],
    ['a file store with a path and a server', topology({ fileStores: [{ id: 'f', server: 's', path: 'D:\\Chat' }] })],
    ['a pool of an older product', chatPool({ product: 'lyncServer2010' })],
  ];
  for (const [what, text] of accepted) {
    test(`leaves to the rules: ${what}`, async () => {
      assert.deepEqual(await problems(text), []);
    });
  }
});
