import assert from 'node:assert/strict';
import { changed, changedBy, refused } from '../../support/changes';
import { deployment } from '../../support/documents';

const text = (document: unknown): string => JSON.stringify(document, null, 2);

suite('Deleting', () => {
  test('takes away what nothing refers to', () => {
    const document = deployment();
    document.sqlStores.push({ id: 'sql-spare', server: 'sql09.contoso.com', instance: 'X' });
    assert.equal(changed(text(document), 'remove', { targets: ['/sqlStores/2'] }), text(deployment()));
  });

  test('names what still refers to it, and offers to take that away too', () => {
    const document = deployment();
    const store: Record<string, string> | undefined = document.persistentChatPools[0]?.store;
    Object.assign(store ?? {}, { mirror: 'sql-mirror', witness: 'sql-witness' });
    document.sqlStores.push(
      { id: 'sql-mirror', server: 'sql03.contoso.com', instance: 'PCHAT' },
      { id: 'sql-witness', server: 'sql04.contoso.com', instance: 'W' },
    );
    const { refusal, alternative } = refused(text(document), 'remove', { targets: ['sql-mirror'] });
    assert.equal(
      refusal,
      'sql-mirror is the SQL Server store mirror for the Persistent Chat store of pchat01.contoso.com.',
    );
    assert.equal(alternative?.title, 'Delete with References');
    const after = JSON.parse(changedBy(text(document), ...alternative.changes)) as typeof document;
    // A witness without a mirror watches over nothing.
    assert.deepEqual(after.persistentChatPools[0]?.store, { primary: 'sql-chat' });
    assert.deepEqual(
      after.sqlStores.map(({ id }) => id),
      ['sql-backend', 'sql-chat', 'sql-witness'],
    );
  });

  test('names what has a blank name so that it is seen', () => {
    const document = deployment();
    document.sites.push({ name: '' });
    Object.assign(document.persistentChatPools[0] ?? {}, { site: '' });
    assert.equal(
      refused(text(document), 'remove', { targets: ['/sites/1'] }).refusal,
      'Pools in the site "": pchat01.contoso.com. Move them or delete them first.',
    );
  });

  test('is refused where what refers to it cannot be without, in the words of the rules', () => {
    const { refusal, alternative } = refused(text(deployment()), 'remove', { targets: ['sql-chat'] });
    assert.match(
      refusal,
      /^sql-chat is the SQL Server store for the Persistent Chat store of pchat01\.contoso\.com\. ./,
    );
    assert.equal(alternative, undefined);
  });

  test('is refused for a site with pools', () => {
    const { refusal, alternative } = refused(text(deployment()), 'remove', { targets: ['Chicago'] });
    assert.equal(
      refusal,
      'Pools in the site Chicago: pool01.contoso.com, pchat01.contoso.com. Move them or delete them first.',
    );
    assert.equal(alternative, undefined);
  });

  test('of several asks nothing for what goes too', () => {
    const document = { ...deployment(), otherPools: [] as unknown[] };
    document.otherPools.push({
      fqdn: 'd.contoso.com',
      role: 'director',
      site: 'Chicago',
      computers: [{ fqdn: 'd1.contoso.com' }],
    });
    document.otherPools.push({
      fqdn: 'edge.contoso.com',
      role: 'edge',
      site: 'Chicago',
      computers: [{ fqdn: 'e1.contoso.com' }],
      nextHop: 'd.contoso.com',
    });
    const targets = ['/otherPools/0', '/otherPools/1', '/otherPools/1/computers/0'];
    assert.equal(
      refused(text(document), 'remove', { targets: ['/otherPools/0'] }).refusal,
      'd.contoso.com is the next hop of edge.contoso.com.',
    );
    const after = JSON.parse(changed(text(document), 'remove', { targets })) as typeof document;
    assert.deepEqual(after.otherPools, []);
  });

  test('of a Standard Edition server takes Persistent Chat on it along, and the scopes of the policy', () => {
    const collocated = {
      sites: [{ name: 'Chicago' }],
      frontEndPools: deployment().frontEndPools,
      standardEditionServers: [{ fqdn: 'se01.contoso.com', site: 'Chicago' }],
      persistentChatPools: [
        {
          fqdn: 'se01.contoso.com',
          displayName: 'Chat',
          site: 'Chicago',
          computers: [{ fqdn: 'se01.contoso.com' }],
          nextHop: 'se01.contoso.com',
          fileStore: 'files-chicago',
          store: { primary: 'local' },
        },
        ...deployment().persistentChatPools,
      ],
      sqlStores: [
        ...deployment().sqlStores,
        { id: 'local', server: 'se01.contoso.com', instance: 'RTC', edition: 'express' },
      ],
      fileStores: deployment().fileStores,
      deployment: { persistentChatPolicy: { enabledScopes: ['pool:se01.contoso.com', 'site:Chicago'] } },
    };
    const { refusal, alternative } = refused(text(collocated), 'remove', { targets: ['/standardEditionServers/0'] });
    assert.equal(refusal, 'The Persistent Chat pool Chat is on se01.contoso.com.');
    const after = JSON.parse(changedBy(text(collocated), ...(alternative?.changes ?? []))) as typeof collocated;
    assert.deepEqual(after.standardEditionServers, []);
    assert.deepEqual(
      after.persistentChatPools.map(({ fqdn }) => fqdn),
      ['pchat01.contoso.com'],
    );
    assert.deepEqual(after.deployment.persistentChatPolicy.enabledScopes, ['site:Chicago']);
  });

  test('of the first of two of one name leaves what refers to the name', () => {
    const document = deployment();
    document.fileStores.push({ id: 'files-chicago', server: 'files2.contoso.com', share: 'lync' });
    const after = JSON.parse(changed(text(document), 'remove', { targets: ['/fileStores/0'] })) as typeof document;
    assert.deepEqual(after.persistentChatPools, document.persistentChatPools);
    assert.match(
      refused(text(document), 'remove', { targets: ['files-chicago'] }).refusal,
      /^Several things are called files-chicago\. .*: \/fileStores\/0, \/fileStores\/1\.$/,
    );
  });
});
