import assert from 'node:assert/strict';
import { fileStoreSameSite as rule } from '../../../server/src/rules/file-store/file-store-same-site';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  findings,
  fixed,
  fixTitles,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const sites = [{ name: 'Chicago' }, { name: 'Zurich' }];
const inZurich = { id: 'files-zurich', server: 'files02.contoso.com', share: 'lync', site: 'ZURICH' };
const inChicago = { id: 'files-chicago', server: 'files.contoso.com', share: 'lync', site: 'Chicago' };
const fileStores = [inChicago, inZurich];

suite('Rule file-store-same-site', () => {
  test('every kind of pool that has a file store', () => {
    const fileStore = 'FILES-zurich';
    const text = topology({
      sites,
      fileStores,
      standardEditionServers: [standardEditionServer({ fileStore })],
      persistentChatPools: [persistentChatPool({ fileStore })],
      frontEndPools: [frontEndPool({ fileStore })],
    });
    assert.deepEqual(paths(rule, text), [
      '/standardEditionServers/0/fileStore',
      '/persistentChatPools/0/fileStore',
      '/frontEndPools/0/fileStore',
    ]);
    assert.deepEqual(findings(rule, text)[1], {
      path: '/persistentChatPools/0/fileStore',
      message:
        'pchat01.contoso.com is at the site Chicago, its file store files-zurich at Zurich. A file store of another site is not recommended.',
      related: ['"ZURICH"'],
    });
  });

  test('the same site, whatever the case of its name', () => {
    const same = { ...inChicago, site: 'chicago' };
    assert.deepEqual(paths(rule, topology({ sites, fileStores: [same, inZurich] })), []);
  });

  test('nothing where a site or the store is not known', () => {
    const pool = (properties: Record<string, JsonValue>) =>
      topology({
        sites,
        fileStores,
        persistentChatPools: [persistentChatPool({ fileStore: 'files-zurich', ...properties })],
      });
    assert.equal(paths(rule, pool({})).length, 1);
    for (const properties of [{ site: 'Paris' }, { site: 1 }, { fileStore: 'nowhere' }, { fileStore: 1 }]) {
      assert.deepEqual(paths(rule, pool(properties)), []);
    }
    for (const site of ['Paris', false]) {
      const text = topology({ sites, fileStores: [{ ...inChicago, site }] });
      assert.deepEqual(paths(rule, text), []);
    }
    assert.deepEqual(paths(rule, topology({ sites })), []);
  });

  test('a duplicated id means the first store', () => {
    const text = topology({ sites, fileStores: [inChicago, { ...inZurich, id: 'files-chicago' }] });
    assert.deepEqual(paths(rule, text), []);
  });

  test('not where data leave the region, which another rule reports', () => {
    const text = (chicago: Record<string, JsonValue>, zurich: Record<string, JsonValue>) =>
      topology({
        sites: [
          { name: 'Chicago', ...chicago },
          { name: 'Zurich', ...zurich },
        ],
        fileStores,
        frontEndPools: [frontEndPool({ fileStore: 'files-zurich' })],
        persistentChatPools: [persistentChatPool({ fileStore: 'files-zurich' })],
      });
    const both = ['/frontEndPools/0/fileStore', '/persistentChatPools/0/fileStore'];
    const bound = { region: 'US', dataMustStayInRegion: true };
    assert.deepEqual(paths(rule, text(bound, { region: 'CH' })), both.slice(0, 1));
    assert.deepEqual(paths(rule, text(bound, { region: 'us' })), both);
    assert.deepEqual(paths(rule, text(bound, {})), both);
    assert.deepEqual(paths(rule, text({ region: 'US', dataMustStayInRegion: false }, { region: 'CH' })), both);
    assert.deepEqual(paths(rule, text({ dataMustStayInRegion: true }, { region: 'CH' })), both);
  });

  test('the fixed text, CRLF', () => {
    const text = topology({
      sites,
      fileStores: [...fileStores, { ...inChicago, id: 'more' }],
      persistentChatPools: [persistentChatPool({ fileStore: 'files-zurich' })],
    }).replaceAll('\n', '\r\n');
    assert.deepEqual(fixTitles(rule, text), ['Use the file store files-chicago', 'Use the file store more']);
    assert.equal(
      fixed(rule, text, 'Use the file store more'),
      text.replace('"fileStore": "files-zurich"', '"fileStore": "more"'),
    );
  });
});
