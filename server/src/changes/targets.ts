import { t } from '@vscode/l10n';
import type { Computer, FileStore, PersistentChatPool, Pool, Site, SqlStore } from '../model/entities';
import type { Draft } from './draft';
import type { Refusal } from './refusal';

/** What a document declares, by kind: what a change can be made to. */
interface Targets {
  readonly site: Site;
  readonly pool: Pool;
  readonly persistentChatPool: PersistentChatPool;
  readonly computer: Computer & { readonly pool: Pool };
  readonly sqlStore: SqlStore;
  readonly fileStore: FileStore;
}

/**
 * @param pointer the JSON Pointer of a declaration
 * @returns what is declared there; a refusal where that is nothing of this kind
 */
export function targetAt<Kind extends keyof Targets>(
  draft: Draft,
  kind: Kind,
  pointer: string,
): Targets[Kind] | Refusal {
  const node = draft.at(pointer);
  const found = candidates(draft, kind).find((one) => one.node === node);
  return found ?? { refusal: t('There is no such thing in this document any more. It has changed: try again.') };
}

function candidates<Kind extends keyof Targets>({ topology }: Draft, kind: Kind): readonly Targets[Kind][];
function candidates({ topology }: Draft, kind: keyof Targets): readonly Targets[keyof Targets][] {
  switch (kind) {
    case 'site':
      return topology.sites;
    case 'pool':
      return topology.pools;
    case 'persistentChatPool':
      return topology.persistentChatPools;
    case 'computer':
      return topology.pools.flatMap((pool) => pool.computers.map((computer) => ({ ...computer, pool })));
    case 'sqlStore':
      return topology.sqlStores;
    case 'fileStore':
      return topology.fileStores;
  }
}
