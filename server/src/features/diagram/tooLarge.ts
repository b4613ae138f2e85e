import { t } from '@vscode/l10n';
import type { Topology } from '../../model/topology';
import { count } from '../../rules/shared/words';

/** Of more nobody sees anything in one picture, and VS Code takes longer for it than anybody waits. */
export const MOST_DRAWN = 5_000;

/** @returns why a topology is not drawn, in a sentence for a person; `undefined` where it can be */
export function tooLargeToDraw({ sites, pools, sqlStores, fileStores, names }: Topology): string | undefined {
  const declared = sites.length + pools.length + sqlStores.length + fileStores.length;
  // What is named and not declared has a box of its own.
  const all = declared > MOST_DRAWN ? declared : declared + names.dangling.size;
  if (all <= MOST_DRAWN) return undefined;
  return t(
    'The topology is too large to be drawn: it has {count} sites, pools and stores, and up to {most} can be drawn.',
    {
      count: count(all),
      most: count(MOST_DRAWN),
    },
  );
}
