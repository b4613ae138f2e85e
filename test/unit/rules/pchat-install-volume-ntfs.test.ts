import assert from 'node:assert/strict';
import { pchatInstallVolumeNtfs as rule } from '../../../server/src/rules/file-store/pchat-install-volume-ntfs';
import {
  collocatedPool,
  findings,
  fixed,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

suite('Rule pchat-install-volume-ntfs', () => {
  test('every computer with another file system', () => {
    const computers = ['NTFS', 'ReFS', 'FAT32', 'ntfs', 7].map((fileSystem, index) => ({
      fqdn: `pc${index}`,
      fileSystem,
    }));
    const found = findings(rule, topology({ persistentChatPools: [persistentChatPool({ computers })] }));
    assert.deepEqual(
      found.map(({ path, message }) => [path, message]),
      [
        [
          '/persistentChatPools/0/computers/1/fileSystem',
          'ReFS on the Persistent Chat Server pc1: it is supported only on an NTFS volume.',
        ],
        [
          '/persistentChatPools/0/computers/2/fileSystem',
          'FAT32 on the Persistent Chat Server pc2: it is supported only on an NTFS volume.',
        ],
      ],
    );
  });

  test('not computers of other pools', () => {
    const computers = [{ fqdn: 'fe01.contoso.com', fileSystem: 'ReFS' }];
    assert.deepEqual(paths(rule, topology({ frontEndPools: [frontEndPool({ computers })] })), []);
  });

  test('a Standard Edition server that Persistent Chat is on: each writing of it', () => {
    const text = topology({
      persistentChatPools: [collocatedPool({ computers: [{ fqdn: 'SE01.contoso.com', fileSystem: 'FAT32' }] })],
      standardEditionServers: [
        standardEditionServer({ fileSystem: 'FAT32' }),
        standardEditionServer({ fqdn: 'se02.contoso.com', fileSystem: 'FAT32' }),
      ],
    });
    assert.deepEqual(paths(rule, text), [
      '/persistentChatPools/0/computers/0/fileSystem',
      '/standardEditionServers/0/fileSystem',
    ]);
  });

  test('the fixed text', () => {
    const text = '{ "persistentChatPools": [{ "computers": [{ "fqdn": "pc01", "fileSystem": /* old */ "FAT32" }] }] }';
    assert.equal(fixed(rule, text, 'Set the file system of pc01 to NTFS'), text.replace('"FAT32"', '"NTFS"'));
  });
});
