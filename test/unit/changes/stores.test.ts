import assert from 'node:assert/strict';
import { isRefusal } from '../../../server/src/changes/refusal';
import { changed, changedBy, refused, workedOut } from '../../support/changes';
import { deployment } from '../../support/documents';

type Document = ReturnType<typeof deployment>;
type Pool = Record<string, unknown>;

const POOL = '/persistentChatPools/0';
const text = (document: unknown): string => JSON.stringify(document, null, 2);
const plain = text(deployment());

function chatPool(after: string): Pool {
  return ((JSON.parse(after) as Document).persistentChatPools as Pool[])[0] ?? {};
}

suite('Stores of a pool', () => {
  test('a new mirror gets an id, a server of its own and the site, as it is proposed', () => {
    const change = { name: 'setStore', arguments: { pool: POOL, set: 'store', slot: 'mirror', store: {} } } as const;
    const result = workedOut(plain, change);
    assert.ok(!isRefusal(result));
    const store = { id: 'sql-pchat01-mirror', server: 'sql03.contoso.com', site: 'Chicago' };
    assert.deepEqual(result.changes, [{ name: 'setStore', arguments: { ...change.arguments, store } }]);
    const after = changedBy(plain, change);
    assert.deepEqual(chatPool(after)['store'], { primary: 'sql-chat', mirror: 'sql-pchat01-mirror' });
    assert.deepEqual((JSON.parse(after) as Document).sqlStores.at(-1), store);
  });

  test('a server that is given has its own instance, and the default one is not written', () => {
    const store = { server: 'big.contoso.com', instance: '', version: '2012' } as const;
    const after = changed(plain, 'setStore', { pool: POOL, set: 'store', slot: 'mirror', store });
    const written = { id: 'sql-pchat01-mirror', server: 'big.contoso.com', site: 'Chicago', version: '2012' };
    assert.deepEqual((JSON.parse(after) as Document).sqlStores.at(-1), written);
  });

  test('one store for two slots is refused in the words of the rule', () => {
    const { problems } = refused(plain, 'setStore', { pool: POOL, set: 'store', slot: 'mirror', store: 'sql-chat' });
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['store-copies-distinct-instances'],
    );
  });

  test('a mirror goes with its witness, databases with their copies', () => {
    const document = deployment();
    Object.assign(document.persistentChatPools[0]?.store ?? {}, { mirror: 'sql-m', witness: 'sql-w' });
    Object.assign(document.frontEndPools[0] ?? {}, { archivingStore: { primary: 'sql-backend', mirror: 'sql-m' } });
    document.sqlStores.push({ id: 'sql-m', server: 'sql03.contoso.com', instance: 'PCHAT' });
    document.sqlStores.push({ id: 'sql-w', server: 'sql04.contoso.com', instance: '' });
    const without = changed(text(document), 'clearStore', { pool: POOL, set: 'store', slot: 'mirror' });
    assert.deepEqual(chatPool(without)['store'], { primary: 'sql-chat' });
    const place = { pool: 'pool01.contoso.com', set: 'archivingStore', slot: 'primary' } as const;
    assert.ok(!changed(text(document), 'clearStore', place).includes('archivingStore'));
    const { problems } = refused(text(document), 'clearStore', { pool: POOL, set: 'store', slot: 'primary' });
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['pchat-requires-sql-store'],
    );
  });

  test('databases move to another store, named by its pointer', () => {
    const document = deployment();
    document.sqlStores.push({ id: 'sql-new', server: 'sql05.contoso.com', instance: 'PCHAT' });
    const wanted = text(document).replace('"primary": "sql-chat"', '"primary": "sql-new"');
    const database = `${POOL}/store/primary`;
    assert.equal(changed(text(document), 'moveDatabase', { database, store: '/sqlStores/2' }), wanted);
    assert.equal(changed(text(document), 'moveDatabase', { database: `${POOL}/store`, store: 'SQL-new' }), wanted);
    assert.match(
      refused(text(document), 'moveDatabase', { database: `${POOL}/fqdn`, store: 'sql-new' }).refusal,
      /^There are no databases at /,
    );
  });

  test('a store that its id does not lead to cannot be chosen', () => {
    const document = deployment();
    document.sqlStores.push({ id: 'sql-chat', server: 'sql05.contoso.com', instance: 'PCHAT' });
    const { refusal } = refused(text(document), 'setStore', { pool: POOL, set: 'store', store: '/sqlStores/2' });
    assert.equal(refusal, 'There is another store sql-chat: an id names one store only.');
  });

  test('a pool gets another file store, or a new one', () => {
    const document = deployment();
    document.fileStores.push({ id: 'files-2', server: 'files2.contoso.com', share: 'chat' });
    assert.equal(
      chatPool(changed(text(document), 'setFileStore', { pool: POOL, fileStore: 'files-2' }))['fileStore'],
      'files-2',
    );
    const after = changed(plain, 'setFileStore', { pool: POOL, fileStore: { share: 'chat' } });
    assert.equal(chatPool(after)['fileStore'], 'files-chicago-2');
    const { fileStores } = JSON.parse(after) as Document;
    assert.deepEqual(fileStores.at(-1), {
      id: 'files-chicago-2',
      server: 'files01.contoso.com',
      share: 'chat',
      site: 'Chicago',
    });
  });

  test('that are new are at the site of the pool, and at none where that is blank', () => {
    const document = deployment();
    Object.assign(document.persistentChatPools[0] ?? {}, { site: ' ' });
    const place = { pool: POOL, set: 'store', slot: 'mirror', store: { server: 'sql09.contoso.com' } } as const;
    const { sqlStores } = JSON.parse(changed(text(document), 'setStore', place)) as Document;
    assert.deepEqual(Object.keys(sqlStores.at(-1) ?? {}), ['id', 'server']);
  });

  test('take a file store that is described anew and is declared already as what it is', () => {
    const document = deployment();
    document.fileStores.push({ id: 'files-2', server: 'files2.contoso.com', share: 'chat' });
    const fileStore = { server: 'FILES2.contoso.com', share: 'Chat' };
    const after = changed(text(document), 'setFileStore', { pool: POOL, fileStore });
    assert.equal(chatPool(after)['fileStore'], 'files-2');
    assert.equal((JSON.parse(after) as Document).fileStores.length, document.fileStores.length);
  });
});

suite('Compliance', () => {
  test('is enabled with an adapter and the store of the chat database', () => {
    const after = chatPool(changed(plain, 'enableCompliance', { pool: POOL }));
    assert.deepEqual(after['compliance'], { enabled: true, adapter: { type: 'xml' } });
    assert.deepEqual(after['complianceStore'], { primary: 'sql-chat' });
  });

  test('takes over the mirror of the chat database, and new stores with a backup where that has a backup', () => {
    const document = deployment();
    const { persistentChatPools, sqlStores } = document;
    Object.assign(persistentChatPools[0]?.store ?? {}, { mirror: 'sql-m', witness: 'sql-w' });
    sqlStores.push({ id: 'sql-m', server: 'sql03.contoso.com', instance: 'PCHAT' });
    sqlStores.push({ id: 'sql-w', server: 'sql04.contoso.com', instance: '' });
    const mirrored = chatPool(changed(text(document), 'enableCompliance', { pool: POOL }));
    assert.deepEqual(mirrored['complianceStore'], { primary: 'sql-chat', mirror: 'sql-m', witness: 'sql-w' });
    Object.assign(persistentChatPools[0]?.store ?? {}, { backup: 'sql-b' });
    persistentChatPools[0]?.computers.splice(3, 1, { fqdn: 'pc04.contoso.com', state: 'inactive' } as { fqdn: string });
    sqlStores.push({ id: 'sql-b', server: 'sql05.contoso.com', instance: 'PCHAT' });
    const backedUp = chatPool(changed(text(document), 'enableCompliance', { pool: POOL }));
    assert.deepEqual(backedUp['complianceStore'], {
      primary: 'sql-pchat01-compliance',
      mirror: 'sql-pchat01-compliance-mirror',
      witness: 'sql-w',
      backup: 'sql-pchat01-compliance-backup',
      backupMirror: 'sql-pchat01-compliance-backup-mirror',
      backupWitness: 'sql-pchat01-compliance-backup-witness',
    });
  });

  test('keeps what is there, and takes what is given', () => {
    const document = deployment();
    Object.assign(document.persistentChatPools[0] ?? {}, {
      compliance: { enabled: false, adapter: { type: 'custom' } },
      complianceStore: { primary: 'sql-chat' },
    });
    const after = chatPool(
      changed(text(document), 'enableCompliance', { pool: POOL, adapter: { runIntervalMinutes: 30 }, mirror: {} }),
    );
    assert.deepEqual(after['compliance'], { enabled: true, adapter: { type: 'custom', runIntervalMinutes: 30 } });
    assert.deepEqual(after['complianceStore'], { primary: 'sql-chat', mirror: 'sql-pchat01-compliance-mirror' });
  });

  test('is disabled with its store, and refused where the site requires it', () => {
    const on = changed(plain, 'enableCompliance', { pool: POOL });
    const off = chatPool(changed(on, 'disableCompliance', { pool: POOL }));
    assert.deepEqual(off['compliance'], { enabled: false, adapter: { type: 'xml' } });
    assert.equal(off['complianceStore'], undefined);
    const required = on.replace('"name": "Chicago"', '"name": "Chicago", "complianceRequired": true');
    const { problems } = refused(required, 'disableCompliance', { pool: POOL });
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['compliance-required-not-enabled'],
    );
  });
});
