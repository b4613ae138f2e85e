import assert from 'node:assert/strict';
import { multiplePoolsReason as rule } from '../../../server/src/rules/data-residency/multiple-pools-reason';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, paths, persistentChatPool, topology } from '../../support/rules';

const persistentChatPools = [persistentChatPool(), persistentChatPool({ fqdn: 'pchat02.contoso.com' })];
const pathsOf = (parts: Record<string, JsonValue>) => paths(rule, topology({ persistentChatPools, ...parts }));

suite('Rule multiple-pools-reason', () => {
  test('the second and every later pool', () => {
    assert.deepEqual(findings(rule, topology({ persistentChatPools })), [
      {
        path: '/persistentChatPools/1/fqdn',
        message:
          'pchat02.contoso.com is one more Persistent Chat pool beside pchat01.contoso.com, and no site has data that must stay in its region. More pools give no more scale.',
        related: ['"pchat01.contoso.com"'],
      },
    ]);
    assert.deepEqual(pathsOf({ persistentChatPools: [...persistentChatPools, { site: 'Chicago' }] }), [
      '/persistentChatPools/1/fqdn',
      '/persistentChatPools/2',
    ]);
  });

  test('one pool', () => {
    assert.deepEqual(paths(rule, topology()), []);
  });

  test('any site whose data must stay is a reason, with or without a region', () => {
    assert.deepEqual(pathsOf({ sites: [{ name: 'Chicago' }, { name: 'Zurich', dataMustStayInRegion: true }] }), []);
    assert.equal(pathsOf({ sites: [{ name: 'Chicago', dataMustStayInRegion: false }] }).length, 1);
    assert.equal(pathsOf({ sites: [] }).length, 1);
  });

  test('what cannot be read may be a reason', () => {
    assert.deepEqual(pathsOf({ sites: [{ name: 'Chicago', dataMustStayInRegion: 'true' }] }), []);
    assert.deepEqual(pathsOf({ sites: ['Chicago'] }), []);
    assert.deepEqual(pathsOf({ sites: {} }), []);
  });
});
