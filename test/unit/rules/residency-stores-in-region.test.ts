import assert from 'node:assert/strict';
import { residencyStoresInRegion as rule } from '../../../server/src/rules/data-residency/residency-stores-in-region';
import { findings, paths, persistentChatPool, topology } from '../../support/rules';

const sites = [
  { name: 'Chicago', region: 'US' },
  { name: 'Zurich', region: 'CH', dataMustStayInRegion: true },
  { name: 'Geneva', region: 'ch' },
  { name: 'Nowhere' },
];
const sqlStores = [
  { id: 'sql-backend', server: 'sql01.contoso.com' },
  { id: 'here', server: 'a.contoso.ch', site: 'Zurich' },
  { id: 'near', server: 'b.contoso.ch', site: 'GENEVA' },
  { id: 'far', server: 'c.contoso.com', site: 'Chicago' },
  { id: 'somewhere', server: 'd.contoso.com', site: 'Nowhere' },
  { id: 'anywhere', server: 'e.contoso.com' },
  { id: 'lost', server: 'f.contoso.com', site: 'Atlantis' },
];
const fileStores = [
  { id: 'files', server: 'files.contoso.com', share: 'lync', site: 'Chicago' },
  { id: 'files-ch', server: 'files.contoso.ch', share: 'lync', site: 'Zurich' },
];
const pool = { site: 'Zurich', fileStore: 'files-ch', store: { primary: 'here' } };

function pathsOf(properties: object, others: object = {}): string[] {
  return paths(
    rule,
    topology({
      sites,
      sqlStores,
      fileStores,
      persistentChatPools: [persistentChatPool({ ...pool, ...properties })],
      ...others,
    }),
  );
}

suite('Rule residency-stores-in-region', () => {
  test('a store in another region, related to its site', () => {
    const text = topology({
      sites,
      sqlStores,
      fileStores,
      persistentChatPools: [persistentChatPool({ ...pool, store: { primary: 'FAR' } })],
    });
    assert.deepEqual(findings(rule, text), [
      {
        path: '/persistentChatPools/0/store/primary',
        message:
          'far is in Chicago, region US. The data of pchat01.contoso.com must stay in CH: to keep them in another region is not supported. This follows from the documentation, which does not say it in so many words.',
        related: ['"Chicago"'],
      },
    ]);
  });

  test('every data slot of both store sets, and the file store; no witness', () => {
    const set = {
      primary: 'far',
      mirror: 'far',
      witness: 'far',
      backup: 'far',
      backupMirror: 'far',
      backupWitness: 'far',
    };
    assert.deepEqual(pathsOf({ fileStore: 'files', store: set, complianceStore: set }), [
      '/persistentChatPools/0/fileStore',
      '/persistentChatPools/0/store/primary',
      '/persistentChatPools/0/store/mirror',
      '/persistentChatPools/0/store/backup',
      '/persistentChatPools/0/store/backupMirror',
      '/persistentChatPools/0/complianceStore/primary',
      '/persistentChatPools/0/complianceStore/mirror',
      '/persistentChatPools/0/complianceStore/backup',
      '/persistentChatPools/0/complianceStore/backupMirror',
    ]);
  });

  test('the region counts, not the site; regions compare without case', () => {
    assert.deepEqual(pathsOf({ store: { primary: 'near' } }), []);
  });

  test('a store whose site or region is not known', () => {
    for (const primary of ['somewhere', 'anywhere', 'lost', 'nothing', 5]) {
      assert.deepEqual(pathsOf({ store: { primary } }), [], String(primary));
    }
  });

  test('a pool whose data may go anywhere', () => {
    const far = { store: { primary: 'far' } };
    assert.equal(pathsOf(far).length, 1);
    assert.deepEqual(pathsOf({ ...far, site: 'Geneva' }), []);
    assert.deepEqual(pathsOf({ ...far, site: 'Atlantis' }), []);
    for (const home of [
      { name: 'Zurich', dataMustStayInRegion: true },
      { name: 'Zurich', region: 5, dataMustStayInRegion: true },
      { name: 'Zurich', region: 'CH', dataMustStayInRegion: 'true' },
      { name: 'Zurich', region: 'CH', dataMustStayInRegion: false },
    ]) {
      assert.deepEqual(pathsOf(far, { sites: [{ name: 'Chicago', region: 'US' }, home] }), []);
    }
  });

  test('stores of Front End pools are free', () => {
    const frontEnd = {
      fqdn: 'pool01.contoso.com',
      site: 'Zurich',
      computers: [],
      backEnd: { primary: 'far' },
      fileStore: 'files',
    };
    assert.deepEqual(pathsOf({}, { frontEndPools: [frontEnd] }), []);
  });
});
