import { t } from '@vscode/l10n';
import type { Computer } from '../../model/entities';
import { setValue } from '../shared/fixes';
import { defineRule } from '../rule';
import { placeIn } from '../shared/places';
import { computerName } from '../shared/words';

interface Data {
  readonly computer: Computer;
  readonly fileSystem: string;
}

export const pchatInstallVolumeNtfs = defineRule<Data>({
  id: 'pchat-install-volume-ntfs',
  category: 'file-store',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['fileSystem'],
  sources: ['seed:Deploying Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('Persistent Chat Server is installed on an NTFS volume'),
    why: t(
      'Microsoft supports only NTFS on the volume that Persistent Chat Server is installed on, and names FAT32 as not supported: it does not protect the files of the services with permissions.',
    ),
    whatToDo: t('Install on an NTFS volume. `convert` turns a FAT32 volume into NTFS and keeps its files.'),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      for (const member of pool.computers) {
        for (const computer of topology.names.entriesOf(member, pool)) {
          const { value } = computer.fileSystem;
          if (value !== undefined && value !== 'NTFS')
            report({ at: placeIn(pool, computer.fileSystem), data: { computer, fileSystem: value } });
        }
      }
    }
  },
  message: ({ computer, fileSystem }) =>
    t('{fileSystem} on the Persistent Chat Server {computer}: it is supported only on an NTFS volume.', {
      fileSystem,
      computer: computerName(computer),
    }),
  fixes({ data: { computer } }, topology) {
    const title = t('Set the file system of {computer} to NTFS', { computer: computerName(computer) });
    return [{ title, safe: true, edits: setValue(topology, computer.fileSystem, 'NTFS') }];
  },
});
