import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { RULES } from '../../../server/src/rules/registry';
import { FIVE, Workplace } from '../../support/commandLine';
import { forAny } from '../../support/forAny';
import { hostileBytes, hostileTexts } from '../../support/hostileTexts';
import { LanguageClient, PULLING } from '../../support/languageClient';

const FILE = 'lync-topology.config.json';
const rule = fc.constantFrom(
  ...RULES.map(({ id }) => id),
  '__proto__',
  'constructor',
  'nope',
  '',
  'syntax',
  'schema',
  'unused-suppression',
);
const level = fc.constantFrom<unknown>(
  'off',
  'error',
  'warning',
  'information',
  'hint',
  'on',
  5,
  null,
  [],
  {},
  '__proto__',
);
const rules = fc.oneof(fc.dictionary(rule, level), fc.constantFrom<unknown>(null, 5, [], 'x', true));
const configuration = fc.record(
  { extends: fc.constantFrom<unknown>('recommended', 'seed', 'all', 'x', 5, null, []), rules, __proto__x: level },
  { requiredKeys: [] },
);
const texts = fc.oneof(
  configuration.map((all) => JSON.stringify(all)),
  configuration.map((all) => `// any\n${JSON.stringify(all, null, 2).replace('"', '')}`),
  hostileTexts,
);

suite('Configuration of any content', () => {
  const workplace = new Workplace();
  suiteTeardown(() => workplace.remove());

  test('a file: the command line says what is wrong in it, and checks all the same', async () => {
    const bytes = fc.oneof(
      texts.map((text) => Buffer.from(text)),
      hostileBytes,
    );
    await forAny(
      fc.asyncProperty(bytes, async (content) => {
        workplace.write({ 'five.topology.json': FIVE, [FILE]: content });
        const { exitCode, stdout, stderr } = await workplace.run(['check', '--format', 'json', 'five.topology.json']);
        assert.doesNotMatch(stderr, /This is a mistake/);
        assert.ok(exitCode !== 2 || stderr !== '');
        assert.doesNotThrow(() => void JSON.parse(stdout), stdout);
      }),
      { numRuns: 8 },
    );
  });

  test('a file and settings: the server judges on, and as before when they are gone', async () => {
    const client = new LanguageClient();
    const { connection } = client;
    let settings: unknown = null;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
    connection.onRequest('client/registerCapability', () => null);
    const folder = pathToFileURL(workplace.folder).href;
    const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, configuration: true } };
    await client.initialize(capabilities, undefined, [folder]);
    const [uri, file] = [`${folder}/open.topology.json`, `${folder}/${FILE}`];
    workplace.write({ [FILE]: '{}' });
    await client.open(uri, FIVE);
    await client.open(file, '{}');
    const before = await client.diagnostics(uri);
    const strange = fc.oneof(
      configuration,
      fc.constantFrom<unknown>(null, 5, 'x', [], { workspaceDiagnostics: 7 }),
      fc.jsonValue(),
    );
    await forAny(
      fc.asyncProperty(texts, strange, async (text, given) => {
        await client.change(file, { text });
        settings = given;
        await connection.sendNotification('workspace/didChangeConfiguration', { settings: given });
        await client.diagnostics(file);
        for (const { message } of await client.diagnostics(uri)) assert.notEqual(message, '');
        assert.deepEqual(
          client.log.filter((line) => line.includes('failed')),
          [],
        );
        await client.change(file, { text: '{}' });
        settings = null;
        await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        assert.deepEqual(await client.diagnostics(uri), before);
      }),
      { numRuns: 40 },
    );
    await client.stop();
  });

  test('comments that switch rules off, of any content', async () => {
    const client = await LanguageClient.start(PULLING);
    const uri = 'untitled:one.topology.json';
    const what = fc.constantFrom(
      'disable',
      'disable-line',
      'disable-next-line',
      'enable',
      'disable-',
      'disableall',
      '',
    );
    const names = fc.array(
      fc.oneof(rule, fc.string({ maxLength: 8 }), fc.constantFrom('--', ',', ', ', '*/', '\n', '💬')),
    );
    const comment = fc
      .tuple(fc.constantFrom('//', '/*', '/**', '// //'), what, names)
      .map(([start, directive, all]) => `${start} lync-topology-${directive} ${all.join(' ')}`);
    await forAny(
      fc.asyncProperty(fc.array(comment, { maxLength: 4 }), async (comments) => {
        await client.open(uri, `${comments.join('\n')}\n${FIVE}`);
        for (const { message } of await client.diagnostics(uri)) assert.notEqual(message, '');
        assert.deepEqual(client.log, []);
        await client.close(uri);
      }),
      { numRuns: 60 },
    );
    await client.stop();
  });
});
