import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { usersAt } from '../../../server/src/features/users';
import { checkedVersion } from '../../support/checked';

const TEXT = readFileSync('samples/contoso.topology.json', 'utf8');

suite('Users', () => {
  test('of a pool are listed by their names and what it is for them, in the order of the text', () => {
    assert.deepEqual(users(TEXT, '"pool01.contoso.com"'), [
      'pool: pchat01.contoso.com, Next hop',
      'pool: edge01.contoso.com, Next hop',
    ]);
  });

  test('of a store are the pools, each with the slot that names it', () => {
    const text = JSON.stringify({
      frontEndPools: [{ fqdn: 'pool01.contoso.com', backEnd: { primary: 'sql' } }, { backEnd: { witness: 'SQL' } }],
      persistentChatPools: [{ fqdn: 'pchat01.contoso.com', store: { mirror: 'sql' } }],
      sqlStores: [{ id: 'sql' }],
    });
    assert.deepEqual(users(text, '"sql"}]'), [
      'pool: pool01.contoso.com, SQL Server store of the back end',
      'pool: a pool without an FQDN, Mirroring witness of the back end',
      'pool: pchat01.contoso.com, SQL Server store mirror of the Persistent Chat store',
    ]);
    // A use leads to all of them as well, also of what nothing declares.
    assert.equal(users(text, '"SQL"').length, 3);
    assert.equal(users(text.replace('{"id":"sql"}', '{}'), '"SQL"').length, 3);
  });

  test('of a site are branch sites, pools, stores and the policy, wherever in a text its name stands', () => {
    const text = JSON.stringify({
      sites: [{ name: 'Boston' }, { name: 'Salem', kind: 'branch', centralSite: 'boston' }],
      otherPools: [{ fqdn: 'edge01.contoso.com', site: 'Boston' }],
      fileStores: [{ id: 'files', site: 'Boston' }],
      deployment: { persistentChatPolicy: { enabledScopes: ['global', 'site:Boston'] } },
    });
    assert.deepEqual(users(text, '"Boston"}'), [
      'site: Salem, Central site',
      'pool: edge01.contoso.com, Site',
      'fileStore: files, Site',
      'deployment: Persistent Chat policy, ',
    ]);
    const [last] = usersAt(checkedVersion(text), text.indexOf('Boston')).slice(-1);
    assert.deepEqual(last?.range.start, { line: 0, character: text.indexOf('site:Boston') + 'site:'.length });
  });

  test('are none where no name is', () => {
    assert.deepEqual(usersAt(checkedVersion('{ "sites": [] }'), 5), []);
    assert.deepEqual(usersAt(checkedVersion(''), 0), []);
  });
});

/** @param piece the first one of these begins with the name, in quotes */
function users(text: string, piece: string): string[] {
  const offset = text.indexOf(piece) + 1;
  return usersAt(checkedVersion(text), offset).map(({ kind, name, as }) => `${kind}: ${name}, ${as}`);
}
