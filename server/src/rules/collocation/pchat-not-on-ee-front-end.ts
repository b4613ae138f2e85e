import { t } from '@vscode/l10n';
import type { Computer, Item, Pool } from '../../model/entities';
import { removeComputer, removeService } from '../shared/fixes';
import { placeOfComputer } from '../shared/places';
import { defineRule } from '../rule';
import { computerName, poolName } from '../shared/words';

interface Data {
  readonly computer: Computer;
  /** The Persistent Chat pool that lists the computer; with a service, the Front End pool. */
  readonly pool: Pool;
  readonly frontEndPool: Pool;
  /** The service that is listed; `undefined` where the computer is a member of both pools. */
  readonly service: Item<string> | undefined;
}

export const pchatNotOnEeFrontEnd = defineRule<Data>({
  id: 'pchat-not-on-ee-front-end',
  category: 'collocation',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('Persistent Chat Server does not run on a Front End Server of a Front End pool'),
    why: t(
      'In an Enterprise Edition deployment Persistent Chat Server runs on computers of its own, in a Persistent Chat pool beside the Front End pool. Microsoft supports it together with the Front End role on a Standard Edition server only.',
    ),
    whatToDo: t(
      'Give Persistent Chat a computer of its own, and take the Front End Server out of the Persistent Chat pool. What a Front End Server does for Persistent Chat, file transfer and room management on the web, needs no membership.',
    ),
  }),
  check({ persistentChatPools, frontEndPools, names }, report) {
    for (const pool of persistentChatPools) {
      for (const computer of pool.computers) {
        const frontEnd = names.membershipIn('frontEnd', computer.fqdn);
        if (!frontEnd) continue;
        report({
          at: placeOfComputer(computer, pool),
          data: { computer, pool, frontEndPool: frontEnd.pool, service: undefined },
          related: () => [
            { at: placeOfComputer(frontEnd.computer, frontEnd.pool), message: t('The computer in the Front End pool') },
          ],
        });
      }
    }
    for (const pool of frontEndPools) {
      for (const computer of pool.computers) {
        for (const service of computer.services.items) {
          if (service.value !== 'persistentChatService') continue;
          report({ at: service, data: { computer, pool, frontEndPool: pool, service } });
        }
      }
    }
  },
  message: ({ computer, pool, frontEndPool, service }) =>
    service
      ? t(
          'Persistent Chat Server on {computer}, which is a Front End Server of {pool}. This is not supported: it needs computers of its own.',
          { computer: computerName(computer), pool: poolName(frontEndPool) },
        )
      : t(
          '{computer} is in the Persistent Chat pool {pool} and is a Front End Server of {frontEndPool}. This is not supported: Persistent Chat Server needs computers of its own.',
          { computer: computerName(computer), pool: poolName(pool), frontEndPool: poolName(frontEndPool) },
        ),
  fixes: ({ data: { computer, pool, service } }, topology) => [
    service ? removeService(topology, service, computer) : removeComputer(topology, computer, pool),
  ],
});
