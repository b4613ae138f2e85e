import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Workplace, FIVE } from '../support/commandLine';
import { LanguageClient, PULLING } from '../support/languageClient';
import { requestsOfEachKind } from '../support/requests';

const WATCH = resolve('test', 'host', 'network-watch.cjs');
const URI = 'untitled:one.topology.json';

suite('Nothing is sent anywhere', () => {
  const workplace = new Workplace();
  const log = workplace.path('network.txt');
  const env = { NODE_OPTIONS: `--require ${JSON.stringify(WATCH)}`, LYNC_TOPOLOGY_NETWORK: log };

  teardown(() => {
    assert.equal(readFileSync(log, 'utf8'), '');
  });
  suiteTeardown(() => workplace.remove());

  test('what is watched would be seen', () => {
    workplace.write({ 'network.txt': '' });
    for (const call of [
      `fetch('http://127.0.0.1:1/').catch(() => 0)`,
      `require('http').get('http://127.0.0.1:1/').on('error', () => 0)`,
      `require('https').request('https://127.0.0.1:1/').on('error', () => 0).end()`,
      `require('net').connect(1, '127.0.0.1').on('error', () => 0)`,
      `require('dns').lookup('localhost', () => 0)`,
      `require('dgram').createSocket('udp4').send('x', 9, '127.0.0.1', function () { this.close() })`,
    ]) {
      const seen = workplace.path(`control.txt`);
      spawnSync(process.execPath, ['-e', call], { env: { ...process.env, ...env, LYNC_TOPOLOGY_NETWORK: seen } });
      assert.notEqual(readFileSync(seen, 'utf8'), '', call);
      workplace.removeFile('control.txt');
    }
  });

  for (const args of [
    ['check', 'five.topology.json'],
    ['check', '--format', 'sarif', '.'],
    ['check', '--fix', '--dry-run', '.'],
    ['checklist', 'five.topology.json'],
    ['diagram', 'five.topology.json', '-o', 'five.svg', '--force'],
    ['diagram', 'five.topology.json', '-o', 'five.png', '--force'],
    ['import', 'five.topology.json'],
    ['rules'],
    ['explain', 'fqdn-unique'],
  ]) {
    test(`by lync-topology ${args.join(' ')}`, async () => {
      workplace.write({ 'five.topology.json': FIVE, 'lync-topology.config.json': '{ "extends": "all" }' });
      const { stdout, stderr } = await workplace.run(args, { env });
      assert.ok(`${stdout}${stderr}` !== '' || existsSync(workplace.path('five.svg')));
    });
  }

  test('by the server, whatever it is asked', async () => {
    const client = new LanguageClient(env);
    await client.initialize(PULLING, undefined, []);
    await client.open(URI, FIVE);
    for (const { method, params } of requestsOfEachKind(URI)) {
      await client.connection.sendRequest(method, params).catch(() => undefined);
    }
    assert.ok((await client.diagnostics(URI)).length > 0);
    await client.stop();
  });
});
