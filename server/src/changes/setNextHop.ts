import { t } from '@vscode/l10n';
import { poolKind, poolName } from '../rules/shared/words';
import { pointerOf } from '../syntax/tree';
import { object, string } from './arguments';
import { defineChange } from './change';
import { writeFact } from './facts';
import { isRefusal } from './refusal';
import { targetAt } from './targets';

export const setNextHop = defineChange(object({ pool: string, nextHop: string }), {
  choices: { nextHop: 'nextHop' },
  apply(draft, { pool: target, nextHop }) {
    const pool = targetAt(draft, 'pool', target);
    if (isRefusal(pool)) return pool;
    if (pool.kind === 'frontEnd' || pool.kind === 'standardEdition') {
      return { refusal: t('A {kind} has no next hop.', { kind: poolKind(pool) }) };
    }
    const { topology } = draft;
    // Persistent Chat on a Standard Edition server shares its FQDN; it is not what users are routed to.
    const meant = topology.names.pool({ node: undefined, value: nextHop });
    const hop = meant ?? targetAt(draft, 'pool', nextHop);
    if (isRefusal(hop)) return hop;
    const { value: fqdn } = hop.fqdn;
    if (!fqdn) return { refusal: t('The pool has no FQDN, so nothing can name it. Give it one first.') };
    if (topology.names.pool(hop.fqdn) !== hop) {
      return { refusal: t('The FQDN {name} means another pool.', { name: poolName(hop) }) };
    }
    draft.reveal(`${pointerOf(pool.node)}/nextHop`);
    draft.edit(writeFact(topology, pool.node, 'nextHop', pool.nextHop, fqdn));
    return undefined;
  },
});
