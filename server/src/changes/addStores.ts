import { t } from '@vscode/l10n';
import type { Topology } from '../model/topology';
import type { NewFileStore, NewSqlStore } from '../protocol';
import { sqlStoreUnused } from '../rules/database-placement/sql-store-unused';
import { fileStoreUnused } from '../rules/file-store/file-store-unused';
import { fileStoreOfShare } from '../rules/shared/fileStores';
import { fileStoreId } from '../rules/shared/newStores';
import { firstLabel, Skeletons, written as fact } from '../rules/shared/skeletons';
import { fileStoreName, sharePath } from '../rules/shared/words';
import type { Draft } from './draft';
import { Additions, type Places } from './forms/additions';
import { askForShare } from './forms/fileStores';
import { Form } from './forms/form';
import { defineForm, type Asked } from './forms/formKind';
import { askForSite } from './forms/sites';
import { askForInstance } from './forms/sqlStores';
import { surroundings } from './forms/surroundings';
import { isRefusal, type Refusal } from './refusal';
import { newFileStoreArgument, newSqlStoreArgument } from './stores';

/** The properties of a store in the order of the format. */
type Complete = Readonly<Record<string, string | undefined>>;

/** Adds a SQL Server store, for pools that are still to come. */
export const addSqlServerStore = defineForm<NewSqlStore, Complete>({
  arguments: newSqlStoreArgument,
  ask: askForSqlStore,
  build: (draft, store) => declareStore(draft, 'sqlStores', store),
  expects: [sqlStoreUnused.id],
});

/** Adds a file store, for pools that are still to come. */
export const addFileStore = defineForm<NewFileStore, Complete>({
  arguments: newFileStoreArgument,
  ask: askForFileStore,
  build: (draft, store) => declareStore(draft, 'fileStores', store),
  expects: [fileStoreUnused.id],
});

function askForSqlStore(topology: Topology, given: NewSqlStore): Asked<NewSqlStore, Complete> {
  const form = new Form();
  const around = surroundings(topology, { ...given });
  const site = askForSite(form, around, given.site, t('Site that the SQL Server is in'), true);
  const { server, instance } = askForInstance(
    form,
    around,
    { site: fact(site) },
    { prefix: '', title: t('SQL Server and Instance'), isOpen: true },
    given,
  );
  const name = [firstLabel(server), instance].filter(Boolean).join('-').toLowerCase();
  const id = given.id ?? new Skeletons(topology).freeId(name.startsWith('sql') ? name : `sql-${name}`);
  const answers = { ...given, id, server, instance, site };
  const { dataCenter, version, edition } = given;
  const named = { id, server, instance: instance === '' ? undefined : instance };
  return { steps: form.steps, answers, complete: { ...named, site, dataCenter, version, edition } };
}

function askForFileStore(topology: Topology, given: NewFileStore): Asked<NewFileStore, Complete> {
  const form = new Form();
  const around = surroundings(topology, { ...given });
  const site = askForSite(form, around, given.site, t('Site that the file server is in'), true);
  const share =
    given.path === undefined
      ? askForShare(form, around, { site: fact(site) }, { prefix: '', title: t('File Server and Share') }, given)
      : { server: given.server, share: given.share };
  const id = given.id ?? new Skeletons(topology).freeId(fileStoreId(site));
  const answers = { ...given, id, ...share, site };
  const { path, dataCenter } = given;
  return { steps: form.steps, answers, complete: { id, ...share, path, site, dataCenter } };
}

function declareStore(draft: Draft, list: 'sqlStores' | 'fileStores', { site, ...store }: Complete): Places | Refusal {
  if (store['share']?.trim() === '') {
    return { refusal: t('The share is missing: it stands behind the file server, as in \\\\files.contoso.com\\lync.') };
  }
  const { server = '', share } = store;
  const known = share === undefined ? undefined : fileStoreOfShare(draft.topology, server, share);
  if (known) {
    return {
      refusal: t('{share} is the file store {id} already. A share is declared once.', {
        share: sharePath(known) ?? share ?? '',
        id: fileStoreName(known),
      }),
    };
  }
  const additions = new Additions(draft.topology);
  const { dataCenter, version, edition, ...named } = store;
  const placed = site === undefined || site === '' ? undefined : additions.site(site);
  const place = additions.add(list, { ...named, site: placed, dataCenter, version, edition });
  const refusal = additions.write(draft);
  if (isRefusal(refusal)) return refusal;
  draft.reveal(place);
  return new Map([...additions.places, [place, 'server'], [`${place}/site`, 'site']]);
}
