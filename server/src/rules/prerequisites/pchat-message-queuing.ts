import { t } from '@vscode/l10n';
import type { ArrayNode } from '../../syntax/tree';
import type { Computer } from '../../model/entities';
import { isUnknown } from '../../model/fact';
import { appendItem } from '../../syntax/edit';
import { defineRule } from '../rule';
import { computerName } from '../shared/words';

interface Data {
  readonly computer: Computer;
  readonly features: ArrayNode;
}

function mayHaveMessageQueuing({ features }: Computer): boolean {
  // What cannot be read may be meant for it.
  if (isUnknown(features) || features.listed > features.items.length) return true;
  return features.items.some(({ value }) => value === 'messageQueuing');
}

export const pchatMessageQueuing = defineRule<Data>({
  id: 'pchat-message-queuing',
  category: 'prerequisites',
  severity: 'error',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['features'],
  sources: ['seed:Technical requirements for Persistent Chat Server in Lync Server 2013'],
  page: () => ({
    title: t('Message Queuing is installed on every Persistent Chat Server'),
    why: t(
      'Microsoft requires the Windows feature Message Queuing (MSMQ) on every computer that runs Persistent Chat Server, whether compliance is enabled or not: the compliance service takes what it records from a queue.',
    ),
    whatToDo: t(
      'Install it (`Add-WindowsFeature MSMQ-Server, MSMQ-Directory`) before Persistent Chat Server, and add `messageQueuing` to the features of the computer. A computer that gives no `features` is not judged.',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.persistentChatPools) {
      for (const member of pool.computers) {
        const entries = topology.names.entriesOf(member, pool);
        if (entries.some(mayHaveMessageQueuing)) continue;
        for (const { features } of entries) {
          if (features.value) report({ at: features.value, data: { computer: member, features: features.value } });
        }
      }
    }
  },
  message: ({ computer }) =>
    t('{computer} lacks Message Queuing, which Persistent Chat Server requires with and without compliance.', {
      computer: computerName(computer),
    }),
  fixes: ({ data: { computer, features } }, { tree }) => [
    {
      title: t('Add Message Queuing to the features of {computer}', { computer: computerName(computer) }),
      safe: true,
      edits: appendItem(tree, features, 'messageQueuing'),
    },
  ],
});
