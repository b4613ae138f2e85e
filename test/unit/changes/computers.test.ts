import assert from 'node:assert/strict';
import { changed, changedBy, refused } from '../../support/changes';
import { deployment, fiveActiveServers } from '../../support/documents';

const POOL = '/persistentChatPools/0';

/** @returns a deployment of which the Persistent Chat pool has so many computers */
function withComputers(count: number): ReturnType<typeof deployment> {
  const document = deployment();
  document.persistentChatPools[0]?.computers.splice(count);
  return document;
}

function text(document: unknown): string {
  return JSON.stringify(document, null, 2);
}

suite('Adding a computer', () => {
  const three = text(withComputers(3));

  test('writes it behind the others, with the next free name', () => {
    const added = '          "fqdn": "pc03.contoso.com"\n        },\n        { "fqdn": "pc04.contoso.com" }\n';
    assert.equal(
      changed(three, 'addComputer', { pool: POOL }),
      three.replace('          "fqdn": "pc03.contoso.com"\n        }\n', added),
    );
  });

  test('takes the pool by its name, the FQDN and the state as they are given', () => {
    const after = changed(three, 'addComputer', {
      pool: 'PCHAT01.contoso.com',
      fqdn: ' pc09.contoso.com ',
      state: 'inactive',
    });
    assert.ok(after.includes('{ "fqdn": "pc09.contoso.com", "state": "inactive" }'));
  });

  test('as one too many is refused in the words of the rule, and offered as inactive', () => {
    const { refusal, problems, alternative } = refused(text(deployment()), 'addComputer', { pool: POOL });
    assert.equal(
      refusal,
      '5 of at most 4 active Persistent Chat servers in pchat01.contoso.com. More are not supported.',
    );
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['pchat-pool-max-active-servers'],
    );
    assert.equal(alternative?.title, 'Add as Inactive');
    const after = changedBy(text(deployment()), ...alternative.changes);
    assert.ok(after.includes('{ "fqdn": "pc05.contoso.com", "state": "inactive" }'));
  });

  test('is refused for a single computer pool, and for a third computer of one', () => {
    const single = withComputers(1);
    Object.assign(single.persistentChatPools[0] ?? {}, { type: 'singleComputer' });
    assert.match(
      refused(text(single), 'addComputer', { pool: POOL }).refusal,
      /^2 of at most 1 computer in the single/,
    );
    const two = withComputers(2);
    Object.assign(two.persistentChatPools[0] ?? {}, { type: 'singleComputer' });
    assert.match(refused(text(two), 'addComputer', { pool: POOL }).refusal, /such a pool cannot grow\.$/);
  });

  test('is refused for a Standard Edition server, and a state for what has none', () => {
    const document = { ...deployment(), standardEditionServers: [{ fqdn: 'se01.contoso.com', site: 'Chicago' }] };
    assert.equal(
      refused(text(document), 'addComputer', { pool: 'se01.contoso.com' }).refusal,
      'se01.contoso.com is a Standard Edition server: it has no other computers.',
    );
    assert.match(
      refused(text(document), 'addComputer', { pool: 'pool01.contoso.com', state: 'active' }).refusal,
      /^pool01\.contoso\.com is no Persistent Chat pool/,
    );
  });

  test('is refused with a name that another computer has', () => {
    const { refusal } = refused(three, 'addComputer', { pool: POOL, fqdn: 'fe01.contoso.com' });
    assert.match(refusal, /fe01\.contoso\.com/);
  });

  test('starts the list where there is none, and fits one line', () => {
    const minified = '{"sites":[{"name":"A"}],"otherPools":[{"fqdn":"d.contoso.com","role":"director","site":"A"}],}';
    const after = changed(minified, 'addComputer', { pool: '/otherPools/0', fqdn: 'd01.contoso.com' });
    assert.equal(after, minified.replace('"site":"A"}', '"site":"A", "computers": [{ "fqdn": "d01.contoso.com" }]}'));
  });
});

suite('Moving a computer', () => {
  const two = withComputers(2);
  two.persistentChatPools.push({
    ...withComputers(1).persistentChatPools[0],
    fqdn: 'pchat02.contoso.com',
    computers: [{ fqdn: 'pc11.contoso.com' }, { fqdn: 'pc12.contoso.com' }],
    store: { primary: 'sql-more' },
  } as (typeof two.persistentChatPools)[0]);
  two.sqlStores.push({ id: 'sql-more', server: 'sql03.contoso.com', instance: 'PCHAT' });
  const plain = text(two).replace(/\{\s+("fqdn": "pc\d\d\.contoso\.com")\s+\}/g, '{ $1 }');

  test('takes its comments and all it says along', () => {
    const from = plain.replace(
      '{ "fqdn": "pc02.contoso.com" }',
      '// the old one\n        { "fqdn": "pc02.contoso.com", /* x */ "memoryGB": 8, "unheard": 1 } // to be replaced',
    );
    const after = changed(from, 'moveComputer', { computer: `${POOL}/computers/1`, pool: '/persistentChatPools/1' });
    const wanted = plain
      .replace(
        '{ "fqdn": "pc01.contoso.com" },\n        { "fqdn": "pc02.contoso.com" }',
        '{ "fqdn": "pc01.contoso.com" }',
      )
      .replace(
        '{ "fqdn": "pc12.contoso.com" }',
        '{ "fqdn": "pc12.contoso.com" },\n        // the old one\n        // to be replaced\n        { "fqdn": "pc02.contoso.com", /* x */ "memoryGB": 8, "unheard": 1 }',
      );
    assert.equal(after, wanted);
  });

  test('of several is one change, whatever moves first', () => {
    const after = changedBy(
      plain,
      { name: 'moveComputer', arguments: { computer: `${POOL}/computers/0`, pool: '/frontEndPools/0' } },
      { name: 'moveComputer', arguments: { computer: '/persistentChatPools/1/computers/0', pool: POOL } },
      { name: 'moveComputer', arguments: { computer: '/frontEndPools/0/computers/0', pool: POOL } },
    );
    const { frontEndPools, persistentChatPools } = JSON.parse(after) as typeof two;
    const names = (list: readonly { fqdn: string }[] = []) => list.map(({ fqdn }) => fqdn.split('.')[0]).join();
    assert.equal(names(frontEndPools[0]?.computers), 'fe02,fe03,pc01');
    assert.equal(names(persistentChatPools[0]?.computers), 'pc02,pc11,fe01');
    assert.equal(names(persistentChatPools[1]?.computers), 'pc12');
  });

  test('takes away a state that means nothing in the other pool', () => {
    const from = plain.replace('"pc02.contoso.com"', '"pc02.contoso.com", "state": "inactive"');
    const after = changed(from, 'moveComputer', { computer: 'pc02.contoso.com', pool: 'pool01.contoso.com' });
    assert.ok(!after.includes('"state"'));
  });

  test('is refused in the words of the rules', () => {
    const { refusal } = refused(fiveActiveServers().replace('"pc05', '"pc05'), 'moveComputer', {
      computer: 'fe01.contoso.com',
      pool: POOL,
    });
    assert.match(refusal, /^6 of at most 4 active Persistent Chat servers/);
  });

  test('within its pool is nothing', () => {
    assert.equal(changed(plain, 'moveComputer', { computer: `${POOL}/computers/0`, pool: POOL }), plain);
  });
});
