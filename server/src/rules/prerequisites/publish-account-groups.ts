import { t } from '@vscode/l10n';
import type { ArrayNode } from '../../syntax/tree';
import { folded } from '../../model/fact';
import { appendItem } from '../../syntax/edit';
import { PUBLISHER_GROUPS } from '../shared/limits';
import { defineRule } from '../rule';

interface Data {
  readonly groups: ArrayNode;
  readonly missing: readonly string[];
  /** How the account's groups are written: with this domain and a backslash, or the empty string. */
  readonly domain: string;
}

const DOMAIN = /^[^\\]*\\/;

export const publishAccountGroups = defineRule<Data>({
  id: 'publish-account-groups',
  category: 'prerequisites',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  needs: ['publishingAccount', 'groups'],
  sources: ['seed:Deployment checklist for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('Who publishes the topology is in Domain Admins and RTCUniversalServerAdmins'),
    why: t(
      'To publish a topology, or to enable it afterwards, an account must be a member of both groups. With one of them only, publishing fails halfway on missing permissions.',
    ),
    whatToDo: t('Make the account a member of the missing group, or publish with another account.'),
  }),
  check({ deployment }, report) {
    const groups = deployment?.publishingAccount.groups;
    if (!groups?.value) return;
    const given = new Set(groups.items.map(({ value }) => folded(value.replace(DOMAIN, ''))));
    const missing = PUBLISHER_GROUPS.filter((group) => !given.has(folded(group)));
    // Each item that cannot be read may be one of them.
    const unread = groups.listed - groups.items.length;
    if (missing.length <= unread) return;
    const domain = DOMAIN.exec(groups.items[0]?.value ?? '')?.[0] ?? '';
    report({ at: groups.value, data: { groups: groups.value, missing, domain } });
  },
  message: ({ missing }) =>
    missing.length > 1
      ? t(
          'The publishing account is a member of neither {first} nor {second}. Publishing a topology requires both groups.',
          { first: missing[0] ?? '', second: missing[1] ?? '' },
        )
      : t('The publishing account is no member of {group}, which publishing a topology requires.', {
          group: missing[0] ?? '',
        }),
  fixes: ({ data: { groups, missing, domain } }, { tree }) => [
    {
      title: t('Add {groups} to the groups of the publishing account', { groups: missing.join(', ') }),
      safe: true,
      edits: appendItem(tree, groups, ...missing.map((group) => domain + group)),
    },
  ],
});
