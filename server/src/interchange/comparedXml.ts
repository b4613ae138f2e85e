import { check } from '../rules/check';
import type { Problem } from '../rules/problem';
import type { CheckSettings } from '../rules/settings';
import { isAboutXml } from './checkXml';
import type { ImportResult } from './importTopology';

/**
 * What no file of Microsoft's tools says, or only some do: that one of these is missing from a document made of such a file does not mean that
 * the deployment is without.
 */
const UNSAID: ReadonlySet<string> = new Set([
  'adapter',
  'clusterNodes',
  'complianceRequired',
  'dataCenter',
  'dataMustStayInRegion',
  'defaultForAllSites',
  'defaultForSite',
  'deployment',
  'displayName',
  'edition',
  'features',
  'fileSystem',
  'highAvailability',
  'memoryGB',
  'operatingSystem',
  'poolState',
  'processorCores',
  'region',
  'state',
  'timeZone',
  'upgradedFrom',
  'users',
  'version',
  'virtual',
]);

/** What is not known from a file of Microsoft's tools, for a comparison with a topology document. */
const UNKNOWN = { properties: UNSAID, isHidden: (problem: Problem): boolean => !isAboutXml(problem) };

/** @returns a topology as it was exported, for a comparison with another one; places are in the document that is made of it */
export function comparedXml({ text }: ImportResult, settings: CheckSettings) {
  const { topology, problems } = check(text, settings);
  return { topology, problems: problems.filter(isAboutXml), unknown: UNKNOWN };
}
