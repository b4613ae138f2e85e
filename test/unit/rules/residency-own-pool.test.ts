import assert from 'node:assert/strict';
import { residencyOwnPool as rule } from '../../../server/src/rules/data-residency/residency-own-pool';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, paths, persistentChatPool, topology } from '../../support/rules';

const zurich = { name: 'Zurich', region: 'CH', dataMustStayInRegion: true };
const sites = [{ name: 'Chicago', region: 'US' }, zurich, { name: 'Geneva', region: 'ch' }];
const pathsOf = (parts: Record<string, JsonValue>) => paths(rule, topology({ sites, ...parts }));

suite('Rule residency-own-pool', () => {
  test('a region without a Persistent Chat pool', () => {
    assert.deepEqual(findings(rule, topology({ sites })), [
      {
        path: '/sites/1/name',
        message: 'The data of Zurich must stay in the region CH, where no Persistent Chat pool is.',
        related: [],
      },
    ]);
  });

  test('a pool in any site of the region will do, without case', () => {
    for (const site of ['Zurich', 'GENEVA']) {
      assert.deepEqual(pathsOf({ persistentChatPools: [persistentChatPool(), persistentChatPool({ site })] }), []);
    }
  });

  test('each such site is reported', () => {
    assert.deepEqual(
      pathsOf({ sites: [...sites, { ...zurich, name: 'Basel' }, { region: 'FR', dataMustStayInRegion: true }] }),
      ['/sites/1/name', '/sites/3/name', '/sites/4'],
    );
  });

  test('without any Persistent Chat pool there are no data', () => {
    assert.deepEqual(pathsOf({ persistentChatPools: [] }), []);
  });

  test('a site whose data may go anywhere, or that gives no region', () => {
    const { dataMustStayInRegion, ...free } = zurich;
    for (const site of [
      free,
      { ...zurich, dataMustStayInRegion: !dataMustStayInRegion },
      { ...zurich, dataMustStayInRegion: 'true' },
      { ...zurich, region: 5 },
      { name: 'Zurich', dataMustStayInRegion },
    ]) {
      assert.deepEqual(pathsOf({ sites: [{ name: 'Chicago' }, site] }), []);
    }
  });

  test('a pool in a site without a region, or in one that is not declared, is in none', () => {
    const nowhere = [...sites, { name: 'Nowhere' }];
    for (const site of ['Nowhere', 'Atlantis']) {
      assert.deepEqual(pathsOf({ sites: nowhere, persistentChatPools: [persistentChatPool({ site })] }), [
        '/sites/1/name',
      ]);
    }
  });

  test('what cannot be read may be in the region', () => {
    assert.deepEqual(pathsOf({ persistentChatPools: [persistentChatPool({ site: 5 })] }), []);
    assert.deepEqual(pathsOf({ persistentChatPools: [persistentChatPool(), 'pchat02.contoso.com'] }), []);
    assert.deepEqual(pathsOf({ sites: [{ name: 'Chicago', region: 5 }, zurich] }), []);
  });
});
