import { t } from '@vscode/l10n';
import type { FileStore } from '../../model/entities';
import { sameName } from '../../model/fact';
import type { FileStoreChoice, NewFileStore } from '../../protocol';
import { isLocalFolder } from '../../rules/shared/fileStores';
import type { AtSite } from '../../rules/shared/freshNames';
import { written, type Placed } from '../../rules/shared/skeletons';
import { placeRank } from '../../rules/shared/storeDetails';
import { isNameless, sharePath } from '../../rules/shared/words';
import type { Form } from './form';
import type { PlaceQuestion } from './sqlStores';
import type { Surroundings } from './surroundings';

/** A file store that has been chosen: the id of a declared one, or a new one: a share on a server, or a folder. */
export type ChosenFileStore = string | NewFileStore;

/** What is asked about the file store of a pool. */
export interface FileStoreQuestion {
  readonly prompt: string;
  readonly pool: Placed;
  /** The Standard Edition server that the pool is, or is on. */
  readonly host: string | undefined;
  /** Whether a folder of one computer will do. */
  readonly canBeLocal: boolean;
}

/** Asks for a file store: one of those that are declared, or a new one; then for the server and the share of that. */
export function askForFileStore(
  form: Form,
  around: Surroundings,
  question: FileStoreQuestion,
  given: FileStoreChoice | undefined,
): ChosenFileStore {
  const declared = possibleFileStores(around, question);
  const usual = declared.find((store) => isNear(around, store, question))?.id.value ?? {};
  const chosen = form.choice<FileStoreChoice>(
    { id: 'fileStore', title: t('File Store'), prompt: question.prompt },
    given ?? usual,
    () => [
      {
        value: {},
        label: t('New File Store…'),
        detail: t('A share on a file server that this document does not have yet'),
        icon: 'add',
      },
      ...declared.map((store) => ({
        value: store.id.value,
        label: store.id.value ?? '',
        description: [sharePath(store) ?? [], store.site.value ?? []].flat().join(' · '),
        detail: usersOf(around, store),
        icon: 'folder-library',
      })),
    ],
  );
  if (typeof chosen === 'string' || chosen.path !== undefined) return chosen;
  // On a Standard Edition server the share is usually one of its own.
  const described = { ...(question.host === undefined ? {} : { server: question.host }), ...chosen };
  const place = { prefix: 'fileStore.', title: t('New File Store') };
  return { ...chosen, ...askForShare(form, around, question.pool, place, described) };
}

/**
 * Asks for the server and the share of a new file store.
 *
 * @param beside the pool that it is for, or the site that it is at
 */
export function askForShare(
  form: Form,
  { topology, fresh }: Surroundings,
  beside: Placed | AtSite,
  { prefix, title }: PlaceQuestion,
  given: NewFileStore,
): { readonly server: string; readonly share: string } {
  const server = given.server ?? fresh.server('fileStores', beside);
  const taken = (share: string): boolean =>
    topology.fileStores.some(
      (store) => sameName(store.server, written(server)) && sameName(store.share, written(share)),
    );
  const usual = (): string => {
    const wanted = topology.fileStores.find(({ share }) => share.value)?.share.value ?? 'lync';
    let share = wanted;
    for (let number = 2; prefix === '' && taken(share); number++) share = `${wanted}${number}`;
    return share;
  };
  const share = given.share ?? usual();
  form.place(
    {
      id: `${prefix}server`,
      title,
      prompt: t('\\\\file server FQDN\\share. The share must be there before the topology is published.'),
    },
    'fileShare',
    [`${prefix}server`, `${prefix}share`],
    [server, share],
  );
  return { server, share };
}

function possibleFileStores({ topology }: Surroundings, { pool, canBeLocal }: FileStoreQuestion): FileStore[] {
  const site = topology.names.site(pool.site);
  return topology.fileStores
    .filter((store) => !isNameless(store.id) && topology.names.fileStore(store.id) === store)
    .filter((store) => canBeLocal || !isLocalFolder(store))
    .map((store) => ({ store, rank: placeRank(topology, store.site, site) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ store }) => store);
}

/** Whether a file store is one to propose: a share of the site, or of none. */
function isNear({ topology }: Surroundings, store: FileStore, { pool }: FileStoreQuestion): boolean {
  return store.share.value !== undefined && placeRank(topology, store.site, topology.names.site(pool.site)) < 2;
}

function usersOf({ uses }: Surroundings, store: FileStore): string {
  const pools = uses.poolsWithFilesIn(store).map((pool) => pool.fqdn.value ?? '?');
  return pools.length === 0 ? t('not used yet') : t('used by {pools}', { pools: pools.join(', ') });
}
