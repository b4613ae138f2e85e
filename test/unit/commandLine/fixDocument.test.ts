import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { Failure } from '../../../server/src/commandLine/failure';
import { mend, saveMended, type Mendable } from '../../../server/src/commandLine/fixDocument';
import { Terminal } from '../../../server/src/commandLine/terminal';
import { check } from '../../../server/src/rules/check';
import { settingsOf } from '../../../server/src/rules/settings';
import { Workplace } from '../../support/commandLine';

const TEXT = '// lync-topology-disable fqdn-unique\n{ "sites": [] }\n';

suite('Mended documents', () => {
  let place: Workplace;
  let document: Mendable;
  setup(() => {
    place = new Workplace();
    place.write({ 'a.json': TEXT });
    const settings = settingsOf();
    const checked = check(TEXT, settings);
    document = { name: place.path('a.json'), bytes: Buffer.from(TEXT), checked, settings };
  });
  teardown(() => place.remove());

  async function save(): Promise<void> {
    const mended = mend(document);
    assert.ok(mended);
    await saveMended(document, mended, new Terminal(process));
  }
  const text = (): string => readFileSync(document.name, 'utf8');

  test('are written', async () => {
    await save();
    assert.equal(text(), '{ "sites": [] }\n');
  });

  test('do not overwrite what somebody has written meanwhile', async () => {
    place.write({ 'a.json': `${TEXT}// mine\n` });
    await assert.rejects(
      save,
      new Failure(`${document.name} has changed while it was checked. Nothing is fixed in it: check it again.`),
    );
    assert.equal(text(), `${TEXT}// mine\n`);
  });

  test('do not replace a file that may not be written', async function () {
    // Whoever may do everything may write it.
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    chmodSync(document.name, 0o444);
    await assert.rejects(save, new Failure(`${document.name} cannot be written: you have no permission to.`));
    assert.equal(text(), TEXT);
  });

  test('are none where nothing is safe to mend', () => {
    const checked = check('{ "sites": [] }', document.settings);
    assert.equal(mend({ ...document, checked }), undefined);
  });
});
