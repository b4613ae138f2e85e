import { t } from '@vscode/l10n';
import type { Computer, FileStore, OneOf, Pool, Site, SqlStore } from '../../model/entities';
import { valueOr, type Fact } from '../../model/fact';

/** Made once: that costs more than all else in a message. */
const NUMBERS = new Intl.NumberFormat('en-US');

/** @returns a number as messages write it: 40,000 */
export function count(value: number): string {
  // Most numbers are small, and are written as they are.
  return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : NUMBERS.format(value);
}

/** @returns words as they begin a sentence */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @returns what to call a pool in a sentence: its FQDN, or words where it gives none */
export function poolName(pool: Pool): string {
  return named(pool.fqdn, t('a pool without an FQDN'));
}

export function computerName(computer: Pick<Computer, 'fqdn'>): string {
  return named(computer.fqdn, t('a computer without an FQDN'));
}

export function siteName(site: Site): string {
  return named(site.name, t('a site without a name'));
}

/** @returns a SQL Server store as administrators write it: its id, with the server and the instance */
export function sqlStoreName(store: SqlStore): string {
  return named(store.id, t('a SQL Server store without an id'));
}

/** @returns the SQL Server that a store is on: its FQDN, or words where it gives none */
export function serverName(store: SqlStore): string {
  return named(store.server, t('a SQL Server without an FQDN'));
}

export function fileStoreName(store: FileStore): string {
  return named(store.id, t('a file store without an id'));
}

/** @returns what to call a data center in a sentence: its name, or words where that is blank */
export function dataCenterName(name: string): string {
  return name.trim() === '' ? t('a data center without a name') : name;
}

/** @returns whether what is to be called by a name cannot be: it has none, or a blank one */
export function isNameless({ value }: Fact<string>): boolean {
  return value === undefined || value.trim() === '';
}

function named(name: Fact<string>, otherwise: string): string {
  return isNameless(name) ? otherwise : (name.value ?? otherwise);
}

/** @returns what Topology Builder calls a pool of that kind */
export function poolKind(pool: Pool): string {
  switch (pool.kind) {
    case 'frontEnd':
      return t('Front End pool');
    case 'standardEdition':
      return t('Standard Edition server');
    case 'persistentChat':
      return t('Persistent Chat pool');
    case 'other':
      return roleName(pool.role.value);
  }
}

function roleName(role: OneOf<'role'> | undefined): string {
  switch (role) {
    case 'director':
      return t('Director pool');
    case 'edge':
      return t('Edge pool');
    case 'mediation':
      return t('Mediation pool');
    case 'trustedApplication':
      return t('trusted application pool');
    case 'officeWebApps':
      return t('Office Web Apps Server');
    case undefined:
      return t('pool');
  }
}

/** @returns the SQL Server instance of a store as administrators write it: sql01.contoso.com\RTC; `undefined` where it is not known */
export function instanceName({ server, instance }: SqlStore): string | undefined {
  const name = valueOr(instance, '');
  if (server.value === undefined || name === undefined) return undefined;
  return name === '' ? server.value : `${server.value}\\${name}`;
}

/** @returns where a file store is: its share, else its folder; `undefined` where that is not known */
export function sharePath({ server, share, path }: FileStore): string | undefined {
  return server.value !== undefined && share.value !== undefined ? `\\\\${server.value}\\${share.value}` : path.value;
}

/** @returns the name of a product as Microsoft writes it; names of products are not translated */
export function productName(product: OneOf<'poolProduct'>): string {
  return PRODUCTS[product];
}

/** @returns the name of an operating system as Microsoft writes it */
export function operatingSystemName(system: OneOf<'operatingSystem'>): string {
  return OPERATING_SYSTEMS[system];
}

/** @returns the name of a version of SQL Server as Microsoft writes it: SQL Server 2008 R2 */
export function sqlVersionName(version: OneOf<'sqlVersion'>): string {
  return `SQL Server ${version.replace('R2', ' R2')}`;
}

/** @returns the name of an edition of SQL Server as Microsoft writes it: Enterprise */
export function sqlEditionName(edition: OneOf<'sqlEdition'>): string {
  return edition.charAt(0).toUpperCase() + edition.slice(1);
}

const PRODUCTS: Readonly<Record<OneOf<'poolProduct'>, string>> = {
  ocs2007R2: 'Office Communications Server 2007 R2',
  lyncServer2010: 'Lync Server 2010',
  lyncServer2013: 'Lync Server 2013',
  skypeForBusinessServer2015: 'Skype for Business Server 2015',
  skypeForBusinessServer2019: 'Skype for Business Server 2019',
  skypeForBusinessServerSubscriptionEdition: 'Skype for Business Server Subscription Edition',
};

const OPERATING_SYSTEMS: Readonly<Record<OneOf<'operatingSystem'>, string>> = {
  windowsServer2008R2: 'Windows Server 2008 R2',
  windowsServer2012: 'Windows Server 2012',
  windowsServer2012R2: 'Windows Server 2012 R2',
  windowsServer2016: 'Windows Server 2016',
  windowsServer2019: 'Windows Server 2019',
  windowsServer2022: 'Windows Server 2022',
};
