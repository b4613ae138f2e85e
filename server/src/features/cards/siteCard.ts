import { t } from '@vscode/l10n';
import type { Pool, Site } from '../../model/entities';
import { valueOr } from '../../model/fact';
import type { Uses } from '../../rules/shared/uses';
import { fileStoreName, poolName, siteName, sqlStoreName } from '../../rules/shared/words';
import { code, names } from '../markdown';

/** @returns what there is to know of a site, in paragraphs of Markdown: its kind, what the law asks of it, its pools and stores */
export function siteCard(site: Site, uses: Uses): string[] {
  const { pools, sqlStores, fileStores, branches } = uses.at(site);
  const of = (...kinds: Pool['kind'][]): string[] => pools.filter(({ kind }) => kinds.includes(kind)).map(poolName);
  const lines = [
    line(t('Front End pools'), of('frontEnd')),
    line(t('Standard Edition servers'), of('standardEdition')),
    line(t('Persistent Chat pools'), of('persistentChat')),
    line(t('Other pools'), of('other')),
    line(t('SQL Server stores'), sqlStores.map(sqlStoreName)),
    line(t('File stores'), fileStores.map(fileStoreName)),
    line(t('Branch sites'), branches.map(siteName)),
  ].filter((one) => one !== undefined);
  const demands = [
    ...(site.dataMustStayInRegion.value === true ? [t('Chat data must stay in the region.')] : []),
    ...(site.complianceRequired.value === true ? [t('Compliance is required.')] : []),
  ];
  return [
    siteTitle(site),
    ...(demands.length > 0 ? [demands.join(' ')] : []),
    lines.length > 0 ? lines.join('\n') : t('Nothing is at this site.'),
  ];
}

export function siteTitle(site: Site): string {
  const kind = valueOr(site.kind, 'central');
  const word = kind === 'branch' ? t('Branch site') : kind === 'central' ? t('Central site') : t('Site');
  const head = `**${word}** ${code(siteName(site))}`;
  return site.region.value === undefined
    ? head
    : t('{site} in the region {region}', { site: head, region: code(site.region.value) });
}

function line(what: string, all: readonly string[]): string | undefined {
  return all.length === 0 ? undefined : `- ${t('{what}: {name}', { what, name: names(all) })}`;
}
