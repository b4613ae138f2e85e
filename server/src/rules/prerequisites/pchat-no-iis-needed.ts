import { t } from '@vscode/l10n';
import type { Computer } from '../../model/entities';
import { remove } from '../../syntax/edit';
import { defineRule } from '../rule';
import { poolsOnOwnComputers } from '../shared/standardEdition';
import { computerName } from '../shared/words';

export const pchatNoIisNeeded = defineRule<Computer>({
  id: 'pchat-no-iis-needed',
  category: 'prerequisites',
  severity: 'information',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  needs: ['features'],
  sources: ['learn:lync-server-2013-new-persistent-chat-server-features'],
  page: () => ({
    title: t('A Persistent Chat Server needs no web server'),
    why: t(
      'The web services of Persistent Chat, for files and for room management, run on the Front End Servers; unlike Group Chat before it, Persistent Chat Server needs no Internet Information Services (IIS). A web server that nothing uses is one more thing to update and to protect.',
    ),
    whatToDo: t('Leave the Web Server role out on the computers of Persistent Chat pools.'),
  }),
  check(topology, report) {
    for (const pool of poolsOnOwnComputers(topology)) {
      for (const computer of pool.computers) {
        for (const { node, value } of computer.features.items) {
          if (value === 'webServer') report({ at: node, data: computer });
        }
      }
    }
  },
  message: (computer) =>
    t('{computer} has the Web Server (IIS) feature. Persistent Chat Server does not need it.', {
      computer: computerName(computer),
    }),
  fixes({ at, data: computer }, { tree }) {
    const title = t('Remove the Web Server feature from {computer}', { computer: computerName(computer) });
    return [{ title, safe: false, edits: remove(tree, at) }];
  },
});
