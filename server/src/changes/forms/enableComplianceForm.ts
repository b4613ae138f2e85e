import { t } from '@vscode/l10n';
import type { PersistentChatPool } from '../../model/entities';
import { isAbsent } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { Changes } from '../../protocol';
import { sqlStoreId } from '../../rules/shared/newStores';
import { storesThatMayHold } from '../../rules/shared/sqlStores';
import { Draft } from '../draft';
import { enableCompliance } from '../enableCompliance';
import { isRefusal, type Refusal } from '../refusal';
import { targetAt } from '../targets';
import type { Places } from './additions';
import { Form } from './form';
import { defineForm, type Asked, type Obstacle } from './formKind';
import { askForSqlStore } from './sqlStores';
import { surroundings } from './surroundings';

type Given = Changes['enableCompliance'];

/** Asks what the change that enables compliance needs: for which pool, where its database is, and who gets the records. */
export const enableComplianceForm = defineForm<Given, Given>({
  // The pool may be asked for.
  arguments: (value, name) => enableCompliance.arguments({ pool: '', ...(value as object) }, name),
  ask,
  build,
  obstacle,
});

function obstacle(topology: Topology): Obstacle | undefined {
  if (poolsWithout(topology).length > 0) return undefined;
  if (topology.persistentChatPools.length === 0) {
    return { refusal: t('This topology has no Persistent Chat pool.'), remedies: ['addPersistentChatPool'] };
  }
  return { refusal: t('Compliance is enabled for every Persistent Chat pool of this topology.'), remedies: [] };
}

function poolsWithout({ persistentChatPools }: Topology): PersistentChatPool[] {
  return persistentChatPools.filter(({ fqdn, compliance }) => fqdn.value && compliance.enabled.value !== true);
}

function ask(topology: Topology, given: Given): Asked<Given, Given> {
  const form = new Form();
  const around = surroundings(topology, { ...given });
  const pools = poolsWithout(topology);
  const pool = form.choice(
    {
      id: 'pool',
      title: t('Pool'),
      prompt: t('Persistent Chat pool to enable compliance for'),
      isOpen: pools.length !== 1,
    },
    given.pool === '' ? (pools[0]?.fqdn.value ?? '') : given.pool,
    () =>
      pools.map(({ fqdn, displayName, site }) => ({
        value: fqdn.value,
        label: fqdn.value ?? '',
        description: [displayName.value ?? [], site.value ?? []].flat().join(' · '),
        icon: 'comment-discussion',
      })),
  );
  const draft = new Draft(topology);
  const complete = enableCompliance.complete?.(draft, { ...given, pool }) ?? { ...given, pool };
  const target = targetAt(draft, 'persistentChatPool', pool);
  const store = isRefusal(target) ? complete.store : askForStore(form, around, target, given, complete.store);
  const type = form.choice<'xml' | 'exchange' | 'custom'>(
    { id: 'adapter.type', title: t('Adapter'), prompt: t('What takes the records out of the compliance database') },
    complete.adapter?.type ?? 'xml',
    () => [
      { value: 'xml', label: t('XML'), detail: t('Writes XML files to a directory'), icon: 'file-code' },
      { value: 'exchange', label: t('Exchange'), detail: t('Sends them to an Exchange mailbox'), icon: 'mail' },
      { value: 'custom', label: t('Custom'), detail: t('An adapter of your own'), icon: 'extensions' },
    ],
  );
  const answers = { ...complete, store, adapter: { ...complete.adapter, type } };
  return { steps: form.steps, answers, complete: answers };
}

/** Not asked where the pool names a compliance store already. */
function askForStore(
  form: Form,
  around: ReturnType<typeof surroundings>,
  pool: PersistentChatPool,
  given: Given,
  usual: Given['store'],
): Given['store'] {
  if (!isAbsent(pool.complianceStore.slots.primary)) return usual;
  const { topology } = around;
  const chosen = askForSqlStore(
    form,
    around,
    {
      id: 'store',
      title: t('Compliance SQL Server Store'),
      prompt: t('Where the compliance database (mgccomp) is kept'),
      newId: sqlStoreId(pool.fqdn.value ?? '', 'complianceStore', 'primary'),
      site: topology.names.site(pool.site),
      best: storesThatMayHold(topology, pool, 'complianceStore'),
    },
    given.store,
    typeof usual === 'string' ? usual : {},
  );
  return chosen === false ? undefined : chosen;
}

function build(draft: Draft, complete: Given): Places | Refusal {
  const refusal = enableCompliance.apply(draft, complete);
  return refusal ?? new Map();
}
