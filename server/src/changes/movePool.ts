import { t } from '@vscode/l10n';
import type { Pool, Site } from '../model/entities';
import type { Topology } from '../model/topology';
import { siteName } from '../rules/shared/words';
import { pointerOf } from '../syntax/tree';
import { object, string } from './arguments';
import { defineChange } from './change';
import { isRefusal, type Refusal } from './refusal';
import { writeFact } from './facts';
import { targetAt } from './targets';

export const movePool = defineChange(object({ pool: string, site: string }), {
  choices: { site: 'site' },
  apply(draft, { pool: poolTarget, site: siteTarget }) {
    const pool = targetAt(draft, 'pool', poolTarget);
    if (isRefusal(pool)) return pool;
    const site = targetAt(draft, 'site', siteTarget);
    if (isRefusal(site)) return site;
    const name = nameOf(draft.topology, site);
    if (isRefusal(name)) return name;
    const { topology } = draft;
    draft.reveal(pointerOf(pool.node));
    draft.edit(
      onSameServer(topology, pool).flatMap((one) => {
        // Where it is there already, however that is written, nothing is to be done.
        if (topology.names.site(one.site) === site) return [];
        return writeFact(topology, one.node, 'site', one.site, name.name);
      }),
    );
    return undefined;
  },
});

function nameOf({ names }: Topology, site: Site): { readonly name: string } | Refusal {
  const { value: name } = site.name;
  if (!name) return { refusal: t('The site has no name, so nothing can name it. Give it one first.') };
  if (names.site(site.name) === site) return { name };
  return { refusal: t('There is another site {name}. Give this one another name first.', { name: siteName(site) }) };
}

/** @returns the pool, and what is in one place with it: a Standard Edition server, and the Persistent Chat pools on it */
function onSameServer({ names, persistentChatPools }: Topology, pool: Pool): Pool[] {
  const server = pool.kind === 'persistentChat' ? names.hostOf(pool) : pool;
  if (server?.kind !== 'standardEdition') return [pool];
  return [server, ...persistentChatPools.filter((other) => names.hostOf(other) === server)];
}
