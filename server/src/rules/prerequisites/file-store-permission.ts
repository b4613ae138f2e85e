import { t } from '@vscode/l10n';
import type { OneOf } from '../../model/entities';
import type { Fact } from '../../model/fact';
import { setValue } from '../shared/fixes';
import { defineRule } from '../rule';

interface Data {
  readonly permission: Fact<OneOf<'fileStorePermission'>>;
}

export const fileStorePermission = defineRule<Data>({
  id: 'file-store-permission',
  category: 'prerequisites',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['fileStorePermission'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('Who publishes the topology has full control of the file store'),
    why: t(
      'Publishing makes the folders in the share and sets their permissions, so the account that publishes needs full control of it. With less, publishing reports errors and the services cannot write their files.',
    ),
    whatToDo: t('Grant the account full control of the share and of the folder, before publishing.'),
  }),
  check({ deployment }, report) {
    const permission = deployment?.publishingAccount.fileStorePermission;
    if (!permission?.node || permission.value === undefined || permission.value === 'fullControl') return;
    report({ at: permission.node, data: { permission } });
  },
  message: ({ permission }) =>
    permission.value === 'modify'
      ? t('The publishing account may modify the file store. Publishing a topology requires full control of it.')
      : t('The publishing account may only read the file store. Publishing a topology requires full control of it.'),
  fixes({ data: { permission } }, topology) {
    const title = t('Give the publishing account full control of the file store');
    return [{ title, safe: true, edits: setValue(topology, permission, 'fullControl') }];
  },
});
