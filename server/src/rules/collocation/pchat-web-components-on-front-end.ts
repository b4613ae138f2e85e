import { t } from '@vscode/l10n';
import type { Computer, Item, Pool } from '../../model/entities';
import { isUnknown } from '../../model/fact';
import type { Names } from '../../model/names';
import { removeService } from '../shared/fixes';
import { defineRule } from '../rule';
import { computerName } from '../shared/words';

interface Data {
  readonly computer: Computer;
  readonly service: Item<string>;
}

export const pchatWebComponentsOnFrontEnd = defineRule<Data>({
  id: 'pchat-web-components-on-front-end',
  category: 'collocation',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['services'],
  sources: ['seed:Set up system platforms in Lync Server 2013'],
  page: () => ({
    title: t('The web services of Persistent Chat run on Front End Servers only'),
    why: t(
      'Persistent Chat Web Services for File Upload/Download and for Chat Room Management are web components of the Front End Server, or of the Standard Edition server. The computers of a Persistent Chat pool do not run them, and need no IIS.',
    ),
    whatToDo: t(
      'Take the service off this computer. The Front End pool or Standard Edition server that is the next hop of the Persistent Chat pool has it already.',
    ),
  }),
  check({ pools, names }, report) {
    for (const pool of pools) {
      for (const computer of pool.computers) {
        // Whoever cannot read its name does not know in which other pools a computer is.
        if (isUnknown(computer.fqdn)) continue;
        for (const service of computer.services.items) {
          if (!isWebComponent(service.value) || isFrontEnd(names, computer, pool)) continue;
          report({ at: service, data: { computer, service } });
        }
      }
    }
  },
  message: ({ computer, service }) =>
    service.value === 'persistentChatFileWebService'
      ? t(
          'Persistent Chat Web Services for File Upload/Download on {computer}, which is no Front End Server. This is not supported: they run on Front End Servers and Standard Edition servers only.',
          { computer: computerName(computer) },
        )
      : t(
          'Persistent Chat Web Services for Chat Room Management on {computer}, which is no Front End Server. This is not supported: they run on Front End Servers and Standard Edition servers only.',
          { computer: computerName(computer) },
        ),
  fixes: ({ data: { computer, service } }, topology) => [removeService(topology, service, computer)],
});

function isFrontEnd(names: Names, { fqdn }: Computer, { kind }: Pool): boolean {
  if (kind === 'frontEnd' || kind === 'standardEdition') return true;
  return (names.membershipIn('frontEnd', fqdn) ?? names.membershipIn('standardEdition', fqdn)) !== undefined;
}

function isWebComponent(service: string): boolean {
  return service === 'persistentChatFileWebService' || service === 'persistentChatRoomManagementWebService';
}
