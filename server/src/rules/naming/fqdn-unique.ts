import { t } from '@vscode/l10n';
import type { Computer, FileStore, Pool, Site, SqlStore } from '../../model/entities';
import { isUnknown, keyOf } from '../../model/fact';
import type { Names } from '../../model/names';
import type { Topology } from '../../model/topology';
import { remove } from '../../syntax/edit';
import { placeOf, placeOfComputer, placeOfPool } from '../shared/places';
import { defineRule } from '../rule';
import { computerName, fileStoreName, poolName, serverName, siteName, sqlStoreName } from '../shared/words';

type Data =
  | { readonly kind: 'pool'; readonly later: Pool; readonly first: Pool }
  | { readonly kind: 'computer'; readonly later: Computer; readonly pool: Pool }
  | { readonly kind: 'site'; readonly later: Site }
  | { readonly kind: 'sqlStore'; readonly later: SqlStore }
  | { readonly kind: 'instance'; readonly later: SqlStore; readonly first: SqlStore }
  | { readonly kind: 'fileStore'; readonly later: FileStore };

export const fqdnUnique = defineRule<Data>({
  id: 'fqdn-unique',
  category: 'naming',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-define-and-configure-a-front-end-pool-or-standard-edition-server'],
  page: () => ({
    title: t('A name belongs to one thing'),
    why: t(
      'The FQDN of a pool is its identity in Active Directory, DNS and certificates, and sites and stores are told apart by their names in the same way. Two things of one name cannot be published; and what refers to the name means the first of them only.',
    ),
    whatToDo: t(
      'Rename the later one, or delete it where it was copied by mistake. A Standard Edition server and the Persistent Chat pool on it share one FQDN, as do trusted applications and the server that they are on: that is as it should be.',
    ),
  }),
  check(topology, report) {
    for (const { later, first } of poolsOfOneName(topology)) {
      report({
        at: placeOfPool(later),
        data: { kind: 'pool', later, first },
        related: () => [{ at: placeOfPool(first), message: t('The first pool of this FQDN') }],
      });
    }
    const { names } = topology;
    for (const pool of topology.pools) {
      for (const { later, first } of listedTwice(pool, names)) {
        report({
          at: placeOfComputer(later, pool),
          data: { kind: 'computer', later, pool },
          related: () => [{ at: placeOfComputer(first, pool), message: t('The first entry of this computer') }],
        });
      }
    }
    for (const { later, first } of repeats(topology.sites, ({ name }) => names.site(name))) {
      report({
        at: placeOf(later, later.name),
        data: { kind: 'site', later },
        related: () => [{ at: placeOf(first, first.name), message: t('The first site of this name') }],
      });
    }
    for (const { later, first } of repeats(topology.sqlStores, ({ id }) => names.sqlStore(id))) {
      report({
        at: placeOf(later, later.id),
        data: { kind: 'sqlStore', later },
        related: () => [{ at: placeOf(first, first.id), message: t('The first SQL Server store of this id') }],
      });
    }
    for (const { later, first } of repeats(topology.sqlStores, (store) => names.sqlStoreOfInstance(store))) {
      report({
        at: placeOf(later, later.id),
        data: { kind: 'instance', later, first },
        related: () => [{ at: placeOf(first, first.id), message: t('The first SQL Server store of this instance') }],
      });
    }
    for (const { later, first } of repeats(topology.fileStores, ({ id }) => names.fileStore(id))) {
      report({
        at: placeOf(later, later.id),
        data: { kind: 'fileStore', later },
        related: () => [{ at: placeOf(first, first.id), message: t('The first file store of this id') }],
      });
    }
  },
  message(data) {
    switch (data.kind) {
      case 'pool':
        return t('Two pools have the FQDN {name}. A pool needs an FQDN of its own.', { name: poolName(data.first) });
      case 'computer':
        return t('{pool} lists the computer {name} more than once.', {
          pool: poolName(data.pool),
          name: computerName(data.later),
        });
      case 'site':
        return t('Two sites are called {name}. What refers to the name means the first.', {
          name: siteName(data.later),
        });
      case 'sqlStore':
        return t('Two SQL Server stores have the id {name}. What refers to it means the first.', {
          name: sqlStoreName(data.later),
        });
      case 'instance':
        return t('{later} and {first} are one SQL Server instance on {server}. An instance is declared once.', {
          later: sqlStoreName(data.later),
          first: sqlStoreName(data.first),
          server: serverName(data.first),
        });
      case 'fileStore':
        return t('Two file stores have the id {name}. What refers to it means the first.', {
          name: fileStoreName(data.later),
        });
    }
  },
  // Another name is the administrator's to find, by a rename; an entry too many can go.
  fixes({ data }, { tree }) {
    if (data.kind !== 'computer') return [];
    const places = { name: computerName(data.later), pool: poolName(data.pool) };
    return [
      {
        title: t('Remove the later entry of {name} from {pool}', places),
        safe: false,
        edits: remove(tree, data.later.node),
      },
    ];
  },
});

/** What matters about a pool when another has its FQDN. A role that cannot be read may be any. */
type Sort =
  | 'frontEnd'
  | 'standardEdition'
  | 'persistentChat'
  | 'persistentChatOnServer'
  | 'trustedApplication'
  | 'other'
  | 'unknownRole';

/** The sorts that may have the FQDN of a pool of that sort: the server, what is collocated on it, and trusted applications. */
const SHARING: Readonly<Record<Sort, readonly Sort[]>> = {
  frontEnd: ['trustedApplication', 'unknownRole'],
  standardEdition: ['persistentChatOnServer', 'trustedApplication', 'unknownRole'],
  persistentChat: [],
  persistentChatOnServer: ['standardEdition', 'trustedApplication', 'unknownRole'],
  trustedApplication: ['frontEnd', 'standardEdition', 'persistentChatOnServer'],
  other: [],
  unknownRole: ['frontEnd', 'standardEdition', 'persistentChatOnServer'],
};

/** @returns each pool whose FQDN an earlier one has that must not share it, with the first such pool */
function poolsOfOneName(topology: Topology): { later: Pool; first: Pool }[] {
  const found: { later: Pool; first: Pool }[] = [];
  for (const later of topology.pools) {
    const first = topology.names.isFirstPool(later) ? undefined : firstWithItsName(topology, later);
    if (first) found.push({ later, first });
  }
  return found;
}

function firstWithItsName(topology: Topology, later: Pool): Pool | undefined {
  const sort = sortOf(topology, later);
  /** Of pools of one sort the first is enough: with few sorts, it is soon found. */
  const seen = new Set<Sort>();
  for (const first of topology.names.poolsOf(later.fqdn)) {
    if (first === later) break;
    const other = sortOf(topology, first);
    if (seen.has(other)) continue;
    seen.add(other);
    if (!SHARING[sort].includes(other)) return first;
  }
  return undefined;
}

function sortOf({ names }: Topology, pool: Pool): Sort {
  switch (pool.kind) {
    case 'persistentChat':
      return names.hostOf(pool) ? 'persistentChatOnServer' : 'persistentChat';
    case 'other':
      if (isUnknown(pool.role)) return 'unknownRole';
      return pool.role.value === 'trustedApplication' ? 'trustedApplication' : 'other';
    default:
      return pool.kind;
  }
}

/** @returns each of the things that is not the first of its name, with that one */
function repeats<Thing>(
  things: readonly Thing[],
  firstOf: (thing: Thing) => Thing | undefined,
): { later: Thing; first: Thing }[] {
  const found: { later: Thing; first: Thing }[] = [];
  for (const later of things) {
    const first = firstOf(later);
    if (first !== undefined && first !== later) found.push({ later, first });
  }
  return found;
}

/** @returns each computer that the pool lists before it too, with its first entry */
function listedTwice({ computers }: Pool, names: Names): readonly { later: Computer; first: Computer }[] {
  // In nearly every pool nothing is to be found.
  if (computers.every(({ fqdn }) => names.membershipCount(fqdn) < 2)) return NONE;
  const found: { later: Computer; first: Computer }[] = [];
  const firsts = new Map<string, Computer>();
  for (const later of computers) {
    const key = keyOf(later.fqdn);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first) found.push({ later, first });
    else firsts.set(key, later);
  }
  return found;
}

const NONE: readonly never[] = [];
