import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { main } from '../../../server/src/commandLine/main';
import { Terminal } from '../../../server/src/commandLine/terminal';
import { forAny } from '../../support/forAny';
import { hostileBytes, hostileTexts } from '../../support/hostileTexts';
import { layouts, write } from '../../support/layout';
import { topologies } from '../../support/topologies';

const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;
const READING = [
  ...FORMATS.map((format) => ['check', '--format', format]),
  ['check', '--fix', '--dry-run'],
  ['checklist'],
  ['diagram', '--format', 'svg'],
  ['diagram', '--format', 'mermaid'],
  ['diagram', '--format', 'png'],
  ['import'],
] as const;
/** What can be written into a file. */
const WRITING = [...READING.filter(([, option]) => option !== '--fix'), ['diff', '--format', 'markdown']] as const;
const TOPOLOGY = JSON.stringify({ sites: [{ name: 'Chicago' }] });

suite('Command line: any input', () => {
  let folder: string;

  suiteSetup(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'lync-topology-'));
  });
  suiteTeardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('any bytes as a document: each command says what is wrong, and leaves the file as it is', async () => {
    const file = () => join(folder, 'any.topology.json');
    await forAny(
      fc.asyncProperty(hostileBytes, fc.constantFrom(...READING), async (bytes, args) => {
        writeFileSync(file(), bytes);
        const { stdout, exitCode } = await run([...args, file()]);
        assert.ok(Buffer.from(bytes).equals(readFileSync(file())), 'the file has changed');
        if (args[0] !== 'check') return;
        // What is no topology is never a clean one.
        if (!isTopology(bytes)) assert.notEqual(exitCode, 0);
        if (exitCode === 2 || args[1] !== '--format') return;
        if (args[2] === 'json' || args[2] === 'sarif') assert.doesNotThrow(() => void JSON.parse(stdout), stdout);
        if (args[2] === 'json') {
          const found = JSON.parse(stdout) as { readonly severity: string }[];
          assert.equal(
            exitCode === 1,
            found.some(({ severity }) => severity === 'error'),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('any bytes compared with any others: the same, different, or why not; both files stay as they are', async () => {
    const topology = fc.tuple(topologies(), layouts).map(([document, layout]) => Buffer.from(write(document, layout)));
    const side = fc.oneof({ arbitrary: topology, weight: 3 }, { arbitrary: hostileBytes, weight: 2 });
    const files = () => [join(folder, 'old.topology.json'), join(folder, 'new.topology.json')] as const;
    await forAny(
      fc.asyncProperty(side, side, fc.constantFrom('pretty', 'json', 'markdown'), async (old, next, format) => {
        const [before, after] = files();
        writeFileSync(before, old);
        writeFileSync(after, next);
        const there = await run(['diff', '--format', format, before, after]);
        const back = await run(['diff', '--format', format, after, before]);
        assert.equal(there.exitCode, back.exitCode);
        if (there.exitCode !== 2 && format === 'json') assert.doesNotThrow(() => void JSON.parse(there.stdout));
        const itself = await run(['diff', '--format', format, before, before]);
        assert.notEqual(itself.exitCode, 1);
        assert.deepEqual([readFileSync(before), readFileSync(after)], [Buffer.from(old), Buffer.from(next)]);
      }),
      { numRuns: 60 },
    );
  });

  test('a file that exists is not written over, whatever is read', async () => {
    const [read, kept] = ['read.topology.json', 'kept.svg'].map((name) => join(folder, name)) as [string, string];
    const text = fc.oneof(hostileTexts, fc.constant(TOPOLOGY));
    await forAny(
      fc.asyncProperty(text, fc.constantFrom(...WRITING), async (content, [command, ...options]) => {
        writeFileSync(read, content);
        writeFileSync(kept, 'kept');
        const { exitCode } = await run([command, ...options, '-o', kept, read, ...(command === 'diff' ? [read] : [])]);
        assert.equal(readFileSync(kept, 'utf8'), 'kept');
        assert.equal(exitCode, 2);
      }),
      { numRuns: 60 },
    );
  });

  test('--fix of any bytes: what is mended has no error more that could be seen before, and mended again it is the same', async () => {
    const file = () => join(folder, 'fixed.topology.json');
    const before = () => join(folder, 'before.topology.json');
    await forAny(
      fc.asyncProperty(hostileBytes, async (bytes) => {
        writeFileSync(file(), bytes);
        copyFileSync(file(), before());
        const { exitCode } = await run(['check', '--fix', file()]);
        if (exitCode === 2) {
          assert.ok(Buffer.from(bytes).equals(readFileSync(file())));
          return;
        }
        const [errors, known] = [await errorsIn(file()), await errorsIn(before())];
        // Where the format is mended, rules have more to judge.
        const isJudged = !known.some((error) => error.startsWith('schema'));
        assert.ok(!isJudged || errors.length <= known.length, [...known, '-- mended --', ...errors].join('\n'));
        const mended = readFileSync(file());
        await run(['check', '--fix', file()]);
        assert.equal(readFileSync(file(), 'utf8'), mended.toString('utf8'));
      }),
      { numRuns: 50 },
    );
  });

  test('any bytes as XML or an archive to import or check', async () => {
    const XML =
      '<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008"><Sites>&x;</Sites></Topology>';
    const heads = fc.constantFrom(
      '',
      XML,
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]>',
      'PK\u0003\u0004',
      '<a '.repeat(50),
    );
    await forAny(
      fc.asyncProperty(
        heads,
        fc.oneof(
          hostileBytes,
          hostileTexts.map((text) => Buffer.from(`<a b="${text}">${text}</a>`)),
        ),
        fc.constantFrom('xml', 'tbxml', 'zip'),
        fc.constantFrom('import', 'check'),
        async (head, bytes, extension, command) => {
          const file = join(folder, `any.${extension}`);
          writeFileSync(file, Buffer.concat([Buffer.from(head, 'latin1'), bytes]));
          await run([command, file]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('any words', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'check',
        'import',
        'diagram',
        'checklist',
        'rules',
        'explain',
        'help',
        '--format',
        '--rule',
        '--config',
        '-h',
      ),
      fc.constantFrom(
        '--max-warnings',
        '--quiet',
        '--fix',
        '--dry-run',
        '--color',
        '--',
        '',
        '__proto__',
        'constructor',
        '-x',
      ),
      fc.constantFrom(
        'fqdn-unique',
        'fqdn-unique=off',
        'json',
        '=',
        '**',
        '[',
        '{a,b',

        '/dev/null',
        '.',
        'a'.repeat(5000),
      ),
    );
    const directory = process.cwd();
    process.chdir(folder);
    try {
      await forAny(
        fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (args) => {
          await run(args);
        }),
        { numRuns: 150 },
      );
    } finally {
      process.chdir(directory);
    }
  });

  async function errorsIn(file: string): Promise<string[]> {
    const { stdout } = await run(['check', '--format', 'json', '--quiet', file]);
    const found = JSON.parse(stdout) as { readonly rule: string; readonly message: string }[];
    return found.map(({ rule, message }) => `${rule}: ${message}`);
  }
});

/** Runs the command line, which has to do its work, or to say why not. */
async function run(args: readonly string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end();
  const read = [stdout, stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString('utf8');
  });
  const streams = { stdin, stdout, stderr, env: {} } as unknown as ConstructorParameters<typeof Terminal>[0];
  const exitCode = await main(args, new Terminal(streams));
  const [out = '', err = ''] = read.map((text) => text());
  assert.doesNotMatch(err, /This is a mistake in Lync Topology/, err);
  assert.ok(!err.includes('[object'), err);
  assert.ok(exitCode !== 2 || err.trim() !== '', 'nothing says why it failed');
  return { exitCode, stdout: out, stderr: err };
}

function isTopology(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // What is left of comments and trailing commas may still be one.
    return text.includes('"sites"');
  } catch {
    return false;
  }
}
