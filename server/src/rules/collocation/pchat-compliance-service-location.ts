import { t } from '@vscode/l10n';
import type { Computer, Item } from '../../model/entities';
import { isUnknown } from '../../model/fact';
import { removeService } from '../shared/fixes';
import { defineRule } from '../rule';
import { computerName } from '../shared/words';

interface Data {
  readonly computer: Computer;
  readonly service: Item<string>;
}

export const pchatComplianceServiceLocation = defineRule<Data>({
  id: 'pchat-compliance-service-location',
  category: 'collocation',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['services'],
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('The compliance service runs on the computers of a Persistent Chat pool'),
    why: t(
      'The Persistent Chat compliance service is installed with Persistent Chat Server, on each computer of the pool, and is turned on with compliance. There is no compliance server of its own as there was in Lync Server 2010.',
    ),
    whatToDo: t('Take the service off this computer, and enable compliance for the Persistent Chat pool.'),
  }),
  check({ pools, names }, report) {
    for (const pool of pools) {
      for (const computer of pool.computers) {
        // Whoever cannot read its name does not know in which other pools a computer is.
        if (isUnknown(computer.fqdn)) continue;
        for (const service of computer.services.items) {
          if (service.value !== 'persistentChatComplianceService') continue;
          if (pool.kind === 'persistentChat' || names.membershipIn('persistentChat', computer.fqdn)) continue;
          report({ at: service, data: { computer, service } });
        }
      }
    }
  },
  message: ({ computer }) =>
    t(
      'The Persistent Chat compliance service on {computer}, which is in no Persistent Chat pool. This is not supported.',
      { computer: computerName(computer) },
    ),
  fixes: ({ data: { computer, service } }, topology) => [removeService(topology, service, computer)],
});
