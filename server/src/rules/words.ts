import { t } from '@vscode/l10n';
import type { Computer, Pool, Site, SqlStore } from '../model/entities';
import type { Fact } from '../model/fact';

/** @returns a number as messages write it: 40,000 */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** @returns what to call a pool in a sentence: its FQDN, or words where it gives none */
export function poolName(pool: Pool): string {
  return named(pool.fqdn, t('a pool without an FQDN'));
}

export function computerName(computer: Computer): string {
  return named(computer.fqdn, t('a computer without an FQDN'));
}

export function siteName(site: Site): string {
  return named(site.name, t('a site without a name'));
}

/** @returns a SQL Server store as administrators write it: its id, with the server and the instance */
export function sqlStoreName(store: SqlStore): string {
  return named(store.id, t('a SQL Server store without an id'));
}

function named(name: Fact<string>, otherwise: string): string {
  return name.value === undefined || name.value === '' ? otherwise : name.value;
}
