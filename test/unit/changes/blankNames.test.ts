import assert from 'node:assert/strict';
import { openForm } from '../../../server/src/changes/forms/openForm';
import { isRefusal } from '../../../server/src/changes/refusal';
import { check } from '../../../server/src/rules/check';
import { settingsOf } from '../../../server/src/rules/settings';
import { deployment } from '../../support/documents';
import { Wizard } from '../../support/wizard';

suite('A wizard', () => {
  test('offers nothing that has a blank name', () => {
    const document = deployment();
    document.sites.push({ name: 'Zurich' }, { name: ' ' });
    const [pool] = document.frontEndPools;
    document.frontEndPools.push({ ...pool, fqdn: ' ' } as NonNullable<typeof pool>);
    document.sqlStores.push({ id: ' ', server: 'sql08.contoso.com', instance: 'RTC' });
    document.fileStores.push({ id: ' ', server: 'files08.contoso.com', share: 'lync' });
    const wizard = new Wizard(JSON.stringify(document), 'addPersistentChatPool');
    for (const id of ['site', 'store', 'mirror', 'fileStore', 'nextHop']) {
      const { input } = wizard.step(id);
      assert.ok(input.kind === 'choice');
      assert.deepEqual(
        input.choices.filter(({ label }) => label.trim() === ''),
        [],
        id,
      );
    }
  });

  test('does not begin where what could be the next hop has no name', () => {
    for (const fqdn of ['" "', '[7]', 'null']) {
      const text = `{ "sites": [{ "name": "Chicago" }], "standardEditionServers": [{ "fqdn": ${fqdn}, "site": "Chicago" }] }`;
      const result = openForm(check(text), settingsOf(), { form: 'addPersistentChatPool', given: {}, answers: {} });
      assert.ok(isRefusal(result), fqdn);
      assert.match(result.refusal, /none in this topology has an FQDN of its own/);
      assert.deepEqual(result.remedies, ['addFrontEndPool', 'addStandardEditionServer']);
    }
  });
});
