import { t } from '@vscode/l10n';
import type { Topology } from '../../model/topology';
import { defineRule, type Fix } from '../rule';
import { declare, Skeletons, type Additions, type RootList } from '../shared/skeletons';

interface Data {
  /** There is neither a Front End pool nor a Standard Edition server. */
  readonly withoutServers: boolean;
  /** There is neither a SQL Server store nor a Standard Edition server. */
  readonly withoutSql: boolean;
}

export const topologyMinimum = defineRule<Data>({
  id: 'topology-minimum',
  category: 'database-placement',
  origin: 'seed',
  evidence: 'stated',
  recommended: true,
  scope: 'document',
  sources: [
    'seed:Set up system platforms in Lync Server 2013',
    'seed:Deploying Persistent Chat Server in Lync Server 2013',
  ],
  page: () => ({
    title: t('A topology has a server with Lync Server and one with SQL Server'),
    why: t(
      'Microsoft requires at least one computer that runs Lync Server and at least one that runs SQL Server in every topology. A Standard Edition server is both: it brings its own SQL Server Express.',
    ),
    whatToDo: t('Declare a Front End pool with a SQL Server store for its back end, or a Standard Edition server.'),
  }),
  check(topology, report) {
    const [first] = topology.node?.properties ?? [];
    // Where the text ends in the document's object, what it needs may be what would have followed.
    if (!first || topology.node?.isCut) return;
    if (topology.pools.length === 0 || !isNone(topology, 'standardEditionServers')) return;
    const data = {
      // Of a Persistent Chat pool pchat-after-front-end says it.
      withoutServers: isNone(topology, 'persistentChatPools') && isNone(topology, 'frontEndPools'),
      withoutSql: isNone(topology, 'sqlStores'),
    };
    if (data.withoutServers || data.withoutSql) report({ at: first.valueNode ?? first, data });
  },
  message: ({ withoutServers, withoutSql }) =>
    [
      ...(withoutServers ? [t('The topology has neither a Front End pool nor a Standard Edition server.')] : []),
      ...(withoutSql ? [t('The topology has no SQL Server: neither a store nor a Standard Edition server.')] : []),
      t('It needs at least one of them.'),
    ].join(' '),
  fixes({ data: { withoutServers, withoutSql } }, topology) {
    const [beside] = topology.pools;
    const skeletons = new Skeletons(topology);
    const fixes: Fix[] = [];
    const offer = (title: string, additions: Additions): void => {
      const edits = declare(topology, additions);
      if (edits) fixes.push({ title, safe: false, edits });
    };
    if (withoutServers) {
      const name = skeletons.poolFqdn('pool', beside);
      offer(t('Declare the Front End pool {name}', { name }), skeletons.frontEndPool(name, beside));
    } else if (withoutSql) {
      const name = skeletons.freeId('sql');
      offer(t('Declare the SQL Server store {name}', { name }), { sqlStores: [skeletons.sqlStore(name, beside)] });
    }
    const name = skeletons.poolFqdn('se', beside);
    offer(t('Declare the Standard Edition server {name}', { name }), skeletons.standardEditionServer(name, beside));
    return fixes;
  },
});

/** @returns whether a list is known to declare nothing */
function isNone(topology: Topology, list: RootList): boolean {
  return topology[list].length === 0 && !topology.unread.has(list);
}
