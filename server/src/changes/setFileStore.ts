import { t } from '@vscode/l10n';
import { poolKind } from '../rules/shared/words';
import { pointerOf } from '../syntax/tree';
import { object, string } from './arguments';
import { defineChange } from './change';
import { writeFact } from './facts';
import { isRefusal } from './refusal';
import { completeFileStore, fileStoreChoice, idOfFileStore } from './stores';
import { targetAt } from './targets';

export const setFileStore = defineChange(object({ pool: string, fileStore: fileStoreChoice }), {
  choices: { fileStore: 'fileStore' },
  complete(draft, given) {
    const pool = targetAt(draft, 'pool', given.pool);
    if (isRefusal(pool)) return given;
    return { ...given, fileStore: completeFileStore(draft.topology, pool, given.fileStore) };
  },
  apply(draft, { pool: target, fileStore }) {
    const named = idOfFileStore(draft, fileStore);
    if (isRefusal(named)) return named;
    const pool = targetAt(draft, 'pool', target);
    if (isRefusal(pool)) return pool;
    if (pool.kind === 'other') return { refusal: t('A {kind} has no file store.', { kind: poolKind(pool) }) };
    draft.reveal(`${pointerOf(pool.node)}/fileStore`);
    draft.edit(writeFact(draft.topology, pool.node, 'fileStore', pool.fileStore, named.id));
    return undefined;
  },
});
