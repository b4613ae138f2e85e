import { t } from '@vscode/l10n';
import { folded, sameName } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { fileStoreOfShare } from '../../rules/shared/fileStores';
import { fileStoreId } from '../../rules/shared/newStores';
import { declare, Skeletons, written, type RootList, type Skeleton } from '../../rules/shared/skeletons';
import { LOCAL_INSTANCE } from '../../rules/shared/uses';
import type { JsonValue } from '../../syntax/print';
import { pointerOf, propertyNamed } from '../../syntax/tree';
import type { Draft } from '../draft';
import type { Refusal } from '../refusal';
import type { ChosenFileStore } from './fileStores';
import type { ChosenSqlStore } from './sqlStores';

/** Which step a place of the document comes from: by the JSON Pointer of the place. */
export type Places = ReadonlyMap<string, string>;

/** Gathers what a form adds to a document, and what in the document each step answers for. */
export class Additions {
  readonly #topology: Topology;
  readonly #skeletons: Skeletons;
  readonly #lists: Partial<Record<RootList, Skeleton[]>> = {};
  readonly places = new Map<string, string>();

  constructor(topology: Topology) {
    this.#topology = topology;
    this.#skeletons = new Skeletons(topology);
  }

  /** @returns the JSON Pointer that what is added has afterwards */
  add(list: RootList, { ...properties }: Readonly<Record<string, JsonValue | undefined>>): string {
    const items = (this.#lists[list] ??= []);
    const { node } = this.#topology;
    const given = node && propertyNamed(node, list)?.valueNode;
    const before = given?.type === 'array' ? given.items.length : 0;
    items.push(withoutUndefined(properties));
    return `/${list}/${before + items.length - 1}`;
  }

  /** The site, declared where the document has none at all. */
  site(name: string, step = 'site'): string {
    if (this.#topology.sites.length === 0 && name !== '') this.places.set(this.add('sites', { name }), step);
    return name;
  }

  /** @returns the id of a store; declared now, where it is a new one. @param site of the pool */
  sqlStore(chosen: ChosenSqlStore, step: string, site: string): string {
    const { names, standardEditionServers } = this.#topology;
    if (typeof chosen === 'string') {
      const store = names.sqlStore(written(chosen));
      if (store) this.#answersFor(pointerOf(store.node), step);
      return chosen;
    }
    const { id, server, instance, version, dataCenter } = chosen;
    const isLocal =
      folded(instance) === folded(LOCAL_INSTANCE) &&
      standardEditionServers.some((host) => sameName(host.fqdn, written(server)));
    const place = this.add('sqlStores', {
      id,
      server,
      instance: instance === '' ? undefined : instance,
      site: chosen.site ?? (site === '' ? undefined : site),
      dataCenter,
      version,
      edition: chosen.edition ?? (isLocal ? 'express' : undefined),
    });
    for (const part of ['server', 'instance']) this.places.set(`${place}/${part}`, `${step}.server`);
    this.places.set(place, step);
    return id;
  }

  /** @returns the id of a file store; declared now, where it is a new one and no file store is that share */
  fileStore(chosen: ChosenFileStore, site: string): string {
    if (typeof chosen === 'string') {
      const store = this.#topology.names.fileStore(written(chosen));
      if (store) this.#answersFor(pointerOf(store.node), 'fileStore');
      return chosen;
    }
    const { server, share, path, dataCenter } = chosen;
    const known = share === undefined ? undefined : fileStoreOfShare(this.#topology, server ?? '', share);
    if (known?.id.value) return this.fileStore(known.id.value, site);
    const id = chosen.id ?? this.#skeletons.freeId(fileStoreId(site));
    const place = this.add('fileStores', {
      id,
      server,
      share,
      path,
      site: chosen.site ?? (site === '' ? undefined : site),
      dataCenter,
    });
    for (const part of ['server', 'share']) this.places.set(`${place}/${part}`, 'fileStore.server');
    this.places.set(place, 'fileStore');
    return id;
  }

  /** A store that several steps name is the first one's. */
  #answersFor(place: string, step: string): void {
    if (!this.places.has(place)) this.places.set(place, step);
  }

  /** Writes it. */
  write(draft: Draft): Refusal | undefined {
    const edits = declare(this.#topology, this.#lists);
    if (edits) draft.edit(edits);
    else return { refusal: notToBeAddedTo(this.#topology) };
    return undefined;
  }
}

function notToBeAddedTo({ node }: Topology): string {
  return node
    ? t('One of the lists of this document is written as something else, so nothing can be added to it.')
    : t('This document is not a topology: it does not begin with an object. Nothing can be added to it.');
}

function withoutUndefined(properties: Readonly<Record<string, JsonValue | undefined>>): Skeleton {
  const written: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) written[name] = value;
  return written;
}
