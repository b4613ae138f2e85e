import assert from 'node:assert/strict';
import { fileStoreUnused as rule } from '../../../server/src/rules/file-store/file-store-unused';
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

const files = (...ids: (string | number)[]) => ids.map((id) => ({ id, server: 'files.contoso.com', share: 'lync' }));

suite('Rule file-store-unused', () => {
  test('a store that no pool names; names compare without case', () => {
    assert.deepEqual(paths(rule, topology({ fileStores: files('old', 'FILES-Chicago', 'older') })), [
      '/fileStores/0/id',
      '/fileStores/2/id',
    ]);
  });

  test('each kind of pool uses its own', () => {
    const text = topology({
      fileStores: files('a', 'b', 'c'),
      frontEndPools: [frontEndPool({ fileStore: 'a' })],
      standardEditionServers: [standardEditionServer({ fileStore: 'b' })],
      persistentChatPools: [persistentChatPool({ fileStore: 'c' })],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('a duplicated id means the first: the second is not used', () => {
    assert.deepEqual(paths(rule, topology({ fileStores: files('files-chicago', 'Files-Chicago') })), [
      '/fileStores/1/id',
    ]);
  });

  test('nothing where what a pool names cannot be read', () => {
    const unread = persistentChatPool({ fileStore: 42 });
    assert.deepEqual(
      paths(rule, topology({ fileStores: files('files-chicago', 'old'), persistentChatPools: [unread] })),
      [],
    );
    assert.deepEqual(
      paths(rule, topology({ fileStores: files('files-chicago', 'old'), persistentChatPools: ['x'] })),
      [],
    );
    assert.deepEqual(paths(rule, topology({ fileStores: files('files-chicago', 7) })), []);
  });

  test('one without an id is not called by it', () => {
    const text = topology({ fileStores: [...files('files-chicago'), { id: '', path: 'D:\\chat' }] });
    assert.deepEqual(
      findings(rule, text).map(({ message }) => message),
      [
        'No pool uses this file store, which has no id. This follows from the documentation, which does not say it in so many words.',
      ],
    );
    assert.deepEqual(fixTitles(rule, text), ['Remove the file store without an id']);
  });

  test('the fixed text, with comments', () => {
    const text = `{
  "fileStores": [
    // the first
    { "id": "a", "path": "D:\\\\a" }, // gone
    // the second
    { "id": "b", "path": "D:\\\\b" }
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Remove the file store a'),
      text.replace('    { "id": "a", "path": "D:\\\\a" }, // gone', '    // gone'),
    );
  });
});
