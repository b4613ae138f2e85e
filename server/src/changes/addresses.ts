import { t } from '@vscode/l10n';
import type { Topology } from '../model/topology';
import type { Edit } from '../syntax/edit';
import type { Refusal } from './refusal';

const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;

/**
 * @param edits what turns the first topology into the second
 * @returns why they are not made where they write an IP address in the place of an FQDN, which no rule looks for
 */
export function refusedAddress(edits: readonly Edit[], before: Topology, after: Topology): Refusal | undefined {
  for (const { content } of edits) {
    for (const [address] of content.matchAll(ADDRESS)) {
      if (isFqdnIn(before, address) || !isFqdnIn(after, address)) continue;
      return {
        refusal: t('{address} is an IP address. An FQDN is needed here: the name with its domain.', { address }),
      };
    }
  }
  return undefined;
}

function isFqdnIn({ pools, sqlStores, fileStores }: Topology, name: string): boolean {
  return (
    pools.some(({ fqdn, computers }) => fqdn.value === name || computers.some((one) => one.fqdn.value === name)) ||
    [...sqlStores, ...fileStores].some(({ server }) => server.value === name)
  );
}
