import { t } from '@vscode/l10n';
import { folded } from '../../model/fact';
import type { Origins } from '../origins';
import type { Remarks } from '../remarks';
import { textOf } from '../topologyXml/parts';
import type { Service, SqlInstance, Topology } from '../topologyXml/topology';
import { object, type JsonObject } from './jsonObject';
import { fqdnOrigin, siteOrigin } from './poolOrigins';

/** What stores are called: by ids that people can type, or as Topology Builder shows them. */
export type StoreNames = 'id' | 'place';

/** The SQL Server stores and file stores of a document, and the ids by which pools refer to them. */
export class Stores {
  readonly #ids = new Map<SqlInstance | Service, string>();
  readonly #sqlStores = new Map<string, SqlInstance>();
  readonly #fileStores = new Map<string, Service>();
  readonly #used = new Set<string>();
  readonly #isImplied: (instance: SqlInstance) => boolean;

  /** @param isImplied whether a SQL Server instance comes with its server, so that it is declared only where it is used */
  constructor(
    topology: Topology,
    storesBy: StoreNames,
    isImplied: (instance: SqlInstance) => boolean,
    remarks: Remarks,
  ) {
    this.#isImplied = isImplied;
    const ids = new Ids();
    const byPlace = new Map<string, string>();
    for (const instance of topology.sqlInstances) {
      const place = folded(`${instance.cluster.fqdn}\\${instance.name}`);
      const known = byPlace.get(place);
      if (known !== undefined) {
        remarks.warn(
          t('The SQL Server instance {place} is there twice: it becomes one SQL Server store.', { place }),
          instance.element,
        );
      }
      const id = known ?? ids.make(sqlStoreName(instance, storesBy));
      byPlace.set(place, id);
      this.#ids.set(instance, id);
      if (known === undefined) this.#sqlStores.set(id, instance);
    }
    for (const service of topology.services.filter(({ role }) => role === 'FileStore')) {
      const share = shareOf(service);
      if (service.cluster === undefined) continue;
      if (share === undefined) {
        remarks.warn(
          t('The file store on {server} has no share name: it is left out.', { server: service.cluster.fqdn }),
          service.element,
        );
        continue;
      }
      const id = ids.make(fileStoreName(service.cluster.fqdn, share, storesBy));
      this.#ids.set(service, id);
      this.#fileStores.set(id, service);
    }
  }

  /** @returns the id of a SQL Server store, which is declared from now on */
  idOfSqlStore(instance: SqlInstance): string {
    const id = this.#ids.get(instance);
    if (id === undefined) throw new Error('a SQL Server instance of another topology');
    this.#used.add(id);
    return id;
  }

  /** @returns the id of a file store, `undefined` for one that had to be left out */
  idOfFileStore(service: Service): string | undefined {
    return this.#ids.get(service);
  }

  /** @returns whether the document refers to the instance, as far as it has been made */
  isUsed(instance: SqlInstance): boolean {
    return this.#used.has(this.#ids.get(instance) ?? '');
  }

  /** @returns the declared SQL Server stores, in the order of the file; to be called when all pools are made */
  sqlStores(origins: Origins): JsonObject[] {
    return [...this.#sqlStores]
      .filter(([id, instance]) => this.#used.has(id) || !this.#isImplied(instance))
      .map(([id, { cluster, name, availabilityGroupPrimary, element }]) => {
        const store = object({
          id,
          server: cluster.fqdn,
          instance: name === '' ? undefined : name,
          site: cluster.site.name,
          highAvailability: availabilityGroupPrimary === undefined ? undefined : 'availabilityGroup',
        });
        // A published topology has the name in an element of its own.
        const named = element.children.find((child) => child.name === 'SqlInstanceId') ?? element;
        const instance = { element: named, attribute: 'Name' };
        return origins.mark(store, instance, {
          server: fqdnOrigin(cluster),
          site: siteOrigin(cluster),
          highAvailability: { element, attribute: 'AlwaysOnPrimaryNodeFqdn' },
        });
      });
  }

  fileStores(origins: Origins): JsonObject[] {
    return [...this.#fileStores].map(([id, service]) => {
      const { cluster, details, element } = service;
      const store = object({ id, server: cluster?.fqdn, share: shareOf(service), site: cluster?.site.name });
      const share = details ? { element: details, attribute: 'ShareName' } : { element };
      return origins.mark(store, share, {
        server: cluster && fqdnOrigin(cluster),
        site: cluster && siteOrigin(cluster),
      });
    });
  }
}

function shareOf(fileStore: Service): string | undefined {
  return fileStore.details && textOf(fileStore.details, 'ShareName');
}

function sqlStoreName({ cluster: { fqdn }, name }: SqlInstance, storesBy: StoreNames): string {
  if (storesBy === 'id') return readableId(fqdn, name);
  return name === '' ? fqdn : `${fqdn}\\${name}`;
}

function fileStoreName(server: string, share: string, storesBy: StoreNames): string {
  return storesBy === 'id' ? readableId(server, share) : `\\\\${server}\\${share}`;
}

/** @returns the server's first label and the instance or share, such as `sql01-rtc` */
function readableId(server: string, what: string): string {
  const isAddress = /^[\d.]+$/.test(server);
  const host = isAddress ? server : server.split('.', 1).join('');
  return [host, what].map(readable).filter(Boolean).join('-') || 'store';
}

/** Makes names that differ: the second of a kind gets a number. */
class Ids {
  readonly #taken = new Set<string>();
  readonly #lastNumbers = new Map<string, number>();

  make(base: string): string {
    let id = base;
    let number = this.#lastNumbers.get(base) ?? 1;
    while (this.#taken.has(folded(id))) id = `${base}-${(number += 1)}`;
    this.#lastNumbers.set(base, number);
    this.#taken.add(folded(id));
    return id;
  }
}

function readable(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
