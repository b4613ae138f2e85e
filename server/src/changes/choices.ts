import { t } from '@vscode/l10n';
import type { FileStore, Pool, Site, SqlStore } from '../model/entities';
import type { Fact } from '../model/fact';
import type { Topology } from '../model/topology';
import type { Choice } from '../protocol';
import type { CheckedDocument } from '../rules/check';
import type { CheckSettings } from '../rules/settings';
import { Uses } from '../rules/shared/uses';
import {
  fileStoreName,
  instanceName,
  poolKind,
  poolName,
  sharePath,
  siteName,
  sqlEditionName,
  sqlStoreName,
  sqlVersionName,
} from '../rules/shared/words';
import { pointerOf, type ObjectNode } from '../syntax/tree';
import type { ChangeKind, ChoiceKind } from './change';
import { Draft } from './draft';
import { isRefusal } from './refusal';
import { CHANGES } from './registry';
import { targetAt } from './targets';
import { workOut, type Asked } from './workOut';

/** How many users of something are named before they are counted. */
const MOST_NAMED = 3;

/**
 * @param asked the change without one of its arguments
 * @param mayGoOn whether there is time to work the change out with one more choice; those for which there is none come without a verdict
 * @returns what of the document can be chosen for that argument: those without a warning first, what is at the site of the pool before
 * others; those that would be refused last, with the reason. None where nothing can be chosen for it
 */
export function choicesFor(
  before: CheckedDocument,
  settings: CheckSettings,
  asked: Asked,
  argument: string,
  mayGoOn: () => boolean,
): Choice[] {
  const { choices = {} } = Object.hasOwn(CHANGES, asked.name)
    ? (CHANGES[asked.name as keyof typeof CHANGES] as ChangeKind<Record<string, unknown>>)
    : {};
  const kind = Object.hasOwn(choices, argument) ? choices[argument] : undefined;
  if (!kind) return [];
  const given = typeof asked.arguments === 'object' && asked.arguments !== null ? asked.arguments : {};
  const pool = poolOf(before.topology, given);
  const near = pool && before.topology.names.site(pool.site);
  return candidates(before.topology, kind)
    .filter(({ choice: { value } }) => kind !== 'nextHop' || pool === undefined || value !== pointerOf(pool.node))
    .map((candidate) => ({ candidate, rank: candidate.site === undefined ? 1 : candidate.site === near ? 0 : 2 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate: { choice } }) => {
      const change = { name: asked.name, arguments: { ...given, [argument]: choice.value } };
      return mayGoOn() ? { ...choice, ...verdict(before, settings, change) } : choice;
    })
    .sort((a, b) => order(a) - order(b));
}

type Verdict = Pick<Choice, 'isCurrent' | 'warning' | 'refusal'>;

function verdict(before: CheckedDocument, settings: CheckSettings, change: Asked): Verdict {
  const result = workOut(before, settings, [change]);
  if (isRefusal(result)) return { refusal: result.refusal };
  const warning = result.problems.find(({ severity }) => severity === 'warning');
  return {
    ...(result.edits.length === 0 ? { isCurrent: true } : {}),
    ...(warning ? { warning: warning.message } : {}),
  };
}

function order({ warning, refusal }: Verdict): number {
  return refusal !== undefined ? 2 : warning !== undefined ? 1 : 0;
}

interface Candidate {
  readonly choice: Choice;
  /** Where it is; what gives no site may be anywhere. */
  readonly site: Site | undefined;
}

/** @returns the pool that a change is about */
function poolOf(topology: Topology, { pool, database }: { readonly pool?: unknown; readonly database?: unknown }) {
  const draft = new Draft(topology);
  // The databases at /persistentChatPools/0/store/primary are those of the pool that the pointer begins with.
  const place = typeof database === 'string' ? database.split('/').slice(0, 3).join('/') : pool;
  const found = typeof place === 'string' ? targetAt(draft, 'pool', place) : undefined;
  return found && !isRefusal(found) ? found : undefined;
}

function candidates(topology: Topology, kind: ChoiceKind): Candidate[] {
  const { names, pools, sites, sqlStores, fileStores } = topology;
  const uses = new Uses(topology);
  const at = (site: Fact<string>): Site | undefined => names.site(site);
  switch (kind) {
    case 'site':
      return sites.map((site) => ({
        choice: choice(site.node, siteName(site), '', site.region.value ?? ''),
        site: undefined,
      }));
    case 'pool':
      return pools
        .filter(({ kind: ofPool }) => ofPool !== 'standardEdition')
        .map((pool) => ({ choice: poolChoice(pool), site: at(pool.site) }));
    case 'nextHop':
      return pools
        .filter((pool) => pool.kind === 'frontEnd' || pool.kind === 'standardEdition' || isDirector(pool))
        .map((pool) => ({ choice: poolChoice(pool), site: at(pool.site) }));
    case 'sqlStore':
      return sqlStores.map((store) => ({ choice: sqlStoreChoice(store, uses), site: at(store.site) }));
    case 'fileStore':
      return fileStores.map((store) => ({ choice: fileStoreChoice(store, uses), site: at(store.site) }));
  }
}

function isDirector(pool: Pool): boolean {
  return pool.kind === 'other' && pool.role.value === 'director';
}

function choice(node: ObjectNode, name: string, description: string, detail: string): Choice {
  return { value: pointerOf(node), name, description, detail };
}

function poolChoice(pool: Pool): Choice {
  return choice(pool.node, poolName(pool), poolKind(pool), pool.site.value ?? '');
}

function sqlStoreChoice(store: SqlStore, uses: Uses): Choice {
  const { version, edition } = store;
  const product = [
    ...(version.value === undefined ? [] : [sqlVersionName(version.value)]),
    ...(edition.value === undefined ? [] : [sqlEditionName(edition.value)]),
  ].join(' ');
  const pools = uses.slotsOf(store).map(({ pool }) => pool);
  return choice(store.node, sqlStoreName(store), instanceName(store) ?? '', detailOf(store, product, pools));
}

function fileStoreChoice(store: FileStore, uses: Uses): Choice {
  const pools = uses.poolsWithFilesIn(store);
  return choice(store.node, fileStoreName(store), sharePath(store) ?? '', detailOf(store, '', pools));
}

function detailOf({ site, dataCenter }: SqlStore | FileStore, product: string, users: readonly Pool[]): string {
  return [site.value, dataCenter.value, product, usedBy(users)].filter(Boolean).join(' · ');
}

function usedBy(pools: readonly Pool[]): string {
  const names = [...new Set(pools.map(poolName))];
  if (names.length === 0) return t('used by no pool');
  const shown = names.slice(0, MOST_NAMED).join(', ');
  const rest = names.length - MOST_NAMED;
  return rest > 0
    ? t('used by {pools} and {count} more', { pools: shown, count: rest })
    : t('used by {pools}', { pools: shown });
}
