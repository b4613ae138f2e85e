import type { Overview } from '../../../server/src/protocol';
import type { TopologyDocuments } from './topologyDocuments';

/** Why a view shows nothing: each has a welcome of its own in package.json (`viewsWelcome`). */
export type EmptyState = 'noServer' | 'noDocument' | 'broken' | 'nothing';

/**
 * @param isEmpty whether an overview has nothing for the view
 * @returns why the view shows nothing; `undefined` where it shows something, or it is not known yet
 */
export function emptyStateOf(
  documents: Pick<TopologyDocuments, 'all' | 'isListed' | 'isServerGone'>,
  isEmpty: (overview: Overview) => boolean,
): EmptyState | undefined {
  if (documents.isServerGone) return 'noServer';
  if (!documents.isListed) return undefined;
  const [only, second] = documents.all;
  if (!only) return 'noDocument';
  if (second || !only.shown || !isEmpty(only.shown)) return undefined;
  return only.newest?.syntaxError && !only.newest.isEmpty ? 'broken' : 'nothing';
}
