import { t } from '@vscode/l10n';
import type { Computer, OneOf } from '../../model/entities';
import { isLyncPool, productOf } from '../shared/facts';
import { setValue } from '../shared/fixes';
import { SUPPORTED_OPERATING_SYSTEMS as SUPPORTED, type ProductWithOperatingSystems } from '../shared/limits';
import { defineRule } from '../rule';
import { placeIn } from '../shared/places';
import { computerName, operatingSystemName, productName } from '../shared/words';

interface Data {
  readonly computer: Computer;
  readonly system: OneOf<'operatingSystem'>;
  readonly product: ProductWithOperatingSystems;
}

/** Supported by every product that the rule knows. */
const NEWEST = 'windowsServer2012R2';

export const osSupported = defineRule<Data>({
  id: 'os-supported',
  category: 'prerequisites',
  severity: 'error',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  needs: ['operatingSystem'],
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deployment checklist for Persistent Chat Server in Lync Server 2013',
    'learn:lync-server-2013-server-and-tools-operating-system-support',
  ],
  page: () => ({
    title: t('Servers run an operating system that their product supports'),
    why: t(
      'Microsoft supports Lync Server 2013 on Windows Server 2008 R2, 2012 and 2012 R2, and Skype for Business Server 2015 on Windows Server 2012, 2012 R2, 2016 and 2019. On another, Setup stops or the server runs unsupported.',
    ),
    whatToDo: t(
      'Install a supported version: Windows Server 2012 R2 serves both products (Lync Server 2013 needs its cumulative update of October 2013 or later there).',
    ),
  }),
  check(topology, report) {
    for (const pool of topology.pools) {
      const product = isLyncPool(pool) ? productOf(topology, pool) : undefined;
      if (!isKnown(product)) continue;
      const supported: readonly string[] = SUPPORTED[product];
      for (const member of pool.computers) {
        for (const computer of topology.names.entriesOf(member, pool)) {
          const system = computer.operatingSystem.value;
          if (system !== undefined && !supported.includes(system)) {
            report({ at: placeIn(pool, computer.operatingSystem), data: { computer, system, product } });
          }
        }
      }
    }
  },
  message: ({ computer, system, product }) =>
    t('{product} is not supported on {system}, the operating system of {computer}, but on {supported}.', {
      product: productName(product),
      system: operatingSystemName(system),
      computer: computerName(computer),
      supported: SUPPORTED[product].map(operatingSystemName).join(', '),
    }),
  fixes({ data: { computer } }, topology) {
    const title = t('Set the operating system of {computer} to {system}', {
      computer: computerName(computer),
      system: operatingSystemName(NEWEST),
    });
    return [{ title, safe: false, edits: setValue(topology, computer.operatingSystem, NEWEST) }];
  },
});

function isKnown(product: OneOf<'poolProduct'> | undefined): product is ProductWithOperatingSystems {
  return product !== undefined && product in SUPPORTED;
}
