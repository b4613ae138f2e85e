import type { Fact } from '../../model/fact';
import { fqdnsIn } from '../../model/fqdns';
import type { Topology } from '../../model/topology';
import { DNS_LABEL_LENGTH } from './limits';

/** Letters, digits and single hyphens, in labels of which there are several. */
const USUAL = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:\.[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)+$/;

/** @returns the declared FQDNs of which something may be said for how they are written; nearly all of the very many are written as they should */
export function unusualFqdnsIn(topology: Topology): readonly Fact<string>[] {
  return topology.cached(findUnusual);
}

function findUnusual(topology: Topology): Fact<string>[] {
  return fqdnsIn(topology).filter(({ value }) => {
    return value !== undefined && (value.length > DNS_LABEL_LENGTH || !USUAL.test(value));
  });
}
