import assert from 'node:assert/strict';
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
});
