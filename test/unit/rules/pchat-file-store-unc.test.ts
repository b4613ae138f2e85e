import assert from 'node:assert/strict';
import { pchatFileStoreUnc as rule } from '../../../server/src/rules/file-store/pchat-file-store-unc';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  findings,
  fixed,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const text = (pool: Record<string, JsonValue>, store: Record<string, JsonValue>) =>
  topology({
    persistentChatPools: [persistentChatPool({ fileStore: 'local', ...pool })],
    fileStores: [
      { id: 'Local', ...store },
      { id: 'files-chicago', server: 'files.contoso.com', share: 'lync' },
    ],
  });
const path = 'D:\\chat';

suite('Rule pchat-file-store-unc', () => {
  test('a pool of several computers, also by default', () => {
    assert.deepEqual(findings(rule, text({}, { path })), [
      {
        path: '/persistentChatPools/0/fileStore',
        message:
          'The file store Local is a local folder, D:\\chat. The computers of the multiple-computer pool pchat01.contoso.com need a share (\\\\server\\share).',
        related: ['"D:\\\\chat"'],
      },
    ]);
    assert.equal(paths(rule, text({ type: 'multipleComputer' }, { path, server: 'files.contoso.com' })).length, 1);
  });

  test('not a single computer, nor a type that cannot be read', () => {
    for (const type of ['singleComputer', 'several', 1]) assert.deepEqual(paths(rule, text({ type }, { path })), []);
  });

  test('a share, with or without a path; a store that says neither', () => {
    for (const store of [{ share: 'lync' }, { share: 'lync', path }, { share: 7, path }, {}, { path: 7 }]) {
      assert.deepEqual(paths(rule, text({}, store)), []);
    }
  });

  test('not on a Standard Edition server, nor where that cannot be told', () => {
    const on = (properties: Record<string, JsonValue>) =>
      paths(
        rule,
        topology({
          persistentChatPools: [collocatedPool({ fileStore: 'local', type: 'multipleComputer', ...properties })],
          standardEditionServers: [standardEditionServer()],
          fileStores: [{ id: 'local', path }],
        }),
      );
    assert.deepEqual(on({}), []);
    assert.deepEqual(on({ fqdn: 'SE01.CONTOSO.com' }), []);
    assert.deepEqual(on({ fqdn: 7 }), []);
    assert.deepEqual(on({ fqdn: 'pchat01.contoso.com' }), ['/persistentChatPools/0/fileStore']);
  });

  test('the fixed text', () => {
    const before = text({}, { path });
    assert.equal(
      fixed(rule, before, 'Use the file store files-chicago'),
      before.replace('"fileStore": "local"', '"fileStore": "files-chicago"'),
    );
  });
});
