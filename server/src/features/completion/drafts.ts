import { t } from '@vscode/l10n';
import { SLOTS, type StoreSetKind } from '../../model/entities';
import { ABSENT } from '../../model/fact';
import { FORMAT, type Shape } from '../../model/format';
import type { Topology } from '../../model/topology';
import { PUBLISHER_GROUPS } from '../../rules/shared/limits';
import type { JsonValue } from '../../syntax/print';
import { written, type Placed } from '../../rules/shared/skeletons';
import { FreshNames } from '../../rules/shared/freshNames';
import { namesFor } from './names';
import { poolIn, scopeBelow, type Scope } from './scope';
import type { Template } from './template';

/** An object that is written as a whole, with places to fill in. */
export type Draft = Readonly<Record<string, JsonValue>>;

/** Something whole that may be written where an object belongs. */
export interface DraftChoice {
  readonly label: string;
  draft(drafts: Drafts): Draft;
}

/** Writes what a topology may get: objects with what they need, the names in them chosen from those that are there. */
export class Drafts {
  readonly #topology: Topology;
  readonly #template: Template;
  readonly #scope: Scope;
  readonly #fresh: FreshNames;

  /** @param scope where the object is, or is to be */
  constructor(topology: Topology, template: Template, scope: Scope) {
    this.#topology = topology;
    this.#template = template;
    this.#scope = scope;
    this.#fresh = new FreshNames(topology);
  }

  /** @returns what a property may have as its value, as far as it can be known; the rest is to be filled in */
  value(property: string, shape: Shape, scope = this.#scope): JsonValue {
    const inside = scopeBelow(scope, property);
    switch (shape.type) {
      case 'object': {
        const [first] = draftsFor(property, inside);
        return first ? first.draft(this.#in(inside)) : this.#needed(shape, inside);
      }
      case 'array': {
        const item = shape.items;
        if (!item) return [];
        if (item.type !== 'object') return [this.#text(property, item, scope)];
        const [first] = draftsFor(property, inside);
        return [first ? first.draft(this.#in(inside)) : this.#needed(item, inside)];
      }
      case 'boolean':
        return this.#template.bare('true', 'false');
      case 'integer':
      case 'number':
        return this.#template.bare(...(shape.default === undefined ? [] : [String(shape.default)]));
      case 'string':
        return this.#text(property, shape, scope);
    }
  }

  /**
   * A name of something that is declared, or that is free.
   * @param skip how many of the best names other places have already
   */
  name(property: string, skip = 0): string {
    return this.#template.text(...this.#names(property, this.#scope).slice(skip));
  }

  /** The name of the store that a store set of the object begins with. */
  primary(set: StoreSetKind): string {
    return this.#template.text(...this.#names('primary', scopeBelow(this.#scope, set)));
  }

  stop(...choices: readonly string[]): string {
    return this.#template.text(...choices);
  }

  number(...choices: readonly string[]): string {
    return this.#template.bare(...choices);
  }

  fresh(kind: 'pool' | 'computer' | 'site'): string {
    const [list = ''] = this.#scope.path;
    switch (kind) {
      case 'pool':
        return this.#template.text(this.#fresh.pool(list, this.#usualPlace));
      case 'computer':
        return this.#template.text(this.#fresh.computer(list, poolIn(this.#topology, this.#scope) ?? this.#usualPlace));
      case 'site':
        return this.#template.text(this.#fresh.site());
    }
  }

  server(list: 'sqlStores' | 'fileStores'): string {
    return this.#template.text(this.#fresh.server(list, this.#usualPlace));
  }

  /** The Standard Edition servers without Persistent Chat on them. */
  host(): string {
    const { standardEditionServers, persistentChatPools } = this.#topology;
    const free = standardEditionServers.filter(
      (server) => !persistentChatPools.some((pool) => this.#topology.names.hostOf(pool) === server),
    );
    return free.find(({ fqdn }) => fqdn.value)?.fqdn.value ?? this.#fresh.pool('standardEditionServers');
  }

  /** Where something new is, as long as its site stays the first one that is proposed. */
  get #usualPlace(): Placed {
    const [site] = this.#names('site', this.#scope);
    return { fqdn: ABSENT, site: site === undefined ? ABSENT : written(site) };
  }

  #text(property: string, shape: Shape, scope: Scope): string {
    const values = shape.values ?? this.#names(property, scope);
    if (values.length > 0) return this.#template.text(...values);
    return this.#template.text(...(shape.default === undefined ? [] : [String(shape.default)]));
  }

  #names(property: string, scope: Scope): string[] {
    return namesFor(this.#topology, property, scope).map(({ name }) => name);
  }

  /** What an object needs; of one that needs nothing, its first property. */
  #needed(shape: Shape, scope: Scope): Draft {
    const names = shape.required.length > 0 ? shape.required : [...shape.properties.keys()].slice(0, 1);
    const entries = names.flatMap((name) => {
      const property = shape.properties.get(name);
      return property ? [[name, this.value(name, property, scope)] as const] : [];
    });
    return Object.fromEntries(entries);
  }

  #in(scope: Scope): Drafts {
    return new Drafts(this.#topology, this.#template, scope);
  }
}

/**
 * @param name the property that the object is the value of, or an item of its value
 * @param scope where the object is
 * @returns the wholes that may be written there, the most usual first; none where no property needs another one
 */
export function draftsFor(name: string, { path }: Scope): DraftChoice[] {
  const isOfPool = path.length === 2;
  switch (name) {
    case 'sites':
      return SITES();
    case 'frontEndPools':
      return [{ label: t('Front End pool'), draft: frontEndPool }];
    case 'standardEditionServers':
      return [{ label: t('Standard Edition server'), draft: standardEditionServer }];
    case 'persistentChatPools':
      return [
        { label: t('Persistent Chat pool'), draft: persistentChatPool },
        { label: t('Persistent Chat pool with mirrored store and compliance'), draft: persistentChatPoolWithAll },
        { label: t('Persistent Chat pool on a Standard Edition server'), draft: collocatedPool },
      ];
    case 'otherPools':
      return [{ label: t('Pool of another role'), draft: otherPool }];
    case 'computers':
      return path[0] === 'persistentChatPools' ? PERSISTENT_CHAT_COMPUTERS() : [COMPUTER()];
    case 'sqlStores':
      return [{ label: t('SQL Server store'), draft: sqlStore }];
    case 'fileStores':
      return [
        { label: t('File store'), draft: fileStore },
        { label: t('File store: a local folder'), draft: localFolder },
      ];
    case 'backEnd':
    case 'archivingStore':
    case 'monitoringStore':
      return isOfPool ? STORE_SETS() : [];
    case 'store':
    case 'complianceStore':
      return isOfPool ? [...STORE_SETS(), ...BACKUP_STORE_SETS()] : [];
    case 'compliance':
      return [{ label: t('Compliance with an adapter'), draft: compliance }];
    case 'adapter':
      return [{ label: t('Compliance adapter'), draft: adapter }];
    case 'publishingAccount':
      return [{ label: t('Account that may publish'), draft: publishingAccount }];
    default:
      return [];
  }
}

/** @returns the wholes that an empty document may begin with */
export function documentDrafts(): DraftChoice[] {
  return [
    { label: t('Topology with a Front End pool and a Persistent Chat pool'), draft: enterpriseDocument },
    { label: t('Topology with a Standard Edition server'), draft: standardDocument },
  ];
}

const SITES = (): DraftChoice[] => [
  { label: t('Central site'), draft: (drafts) => ({ name: drafts.fresh('site') }) },
  {
    label: t('Branch site'),
    draft: (drafts) => ({ name: drafts.stop(), kind: 'branch', centralSite: drafts.name('centralSite') }),
  },
];

const COMPUTER = (): DraftChoice => ({
  label: t('Computer'),
  draft: (drafts) => ({ fqdn: drafts.name('fqdn') }),
});

const PERSISTENT_CHAT_COMPUTERS = (): DraftChoice[] => [
  COMPUTER(),
  {
    label: t('Computer that stands by'),
    draft: (drafts) => ({ fqdn: drafts.name('fqdn'), state: 'inactive' }),
  },
];

const STORE_SETS = (): DraftChoice[] => [
  { label: t('One SQL Server store'), draft: storeSet('primary') },
  { label: t('Mirrored SQL Server stores, with witness'), draft: storeSet('primary', 'mirror', 'witness') },
];

const BACKUP_STORE_SETS = (): DraftChoice[] => [
  { label: t('SQL Server store with backup'), draft: storeSet('primary', 'backup') },
  { label: t('Mirrored SQL Server stores, with mirrored backup'), draft: storeSet(...SLOTS) },
];

function storeSet(...slots: (typeof SLOTS)[number][]): (drafts: Drafts) => Draft {
  // No two slots name the same store.
  return (drafts) => Object.fromEntries(slots.map((slot, index) => [slot, drafts.name(slot, index)]));
}

function frontEndPool(drafts: Drafts): Draft {
  return {
    fqdn: drafts.fresh('pool'),
    site: drafts.name('site'),
    // With three servers there is a quorum when one fails.
    computers: Array.from({ length: 3 }, () => ({ fqdn: drafts.fresh('computer') })),
    backEnd: { primary: drafts.primary('backEnd') },
    fileStore: drafts.name('fileStore'),
  };
}

function standardEditionServer(drafts: Drafts): Draft {
  return { fqdn: drafts.fresh('pool'), site: drafts.name('site'), fileStore: drafts.name('fileStore') };
}

function persistentChatPool(drafts: Drafts): Draft {
  return {
    fqdn: drafts.fresh('pool'),
    displayName: drafts.stop(t('Chat')),
    site: drafts.name('site'),
    computers: [{ fqdn: drafts.fresh('computer') }, { fqdn: drafts.fresh('computer') }],
    nextHop: drafts.name('nextHop'),
    fileStore: drafts.name('fileStore'),
    store: { primary: drafts.primary('store') },
  };
}

function persistentChatPoolWithAll(drafts: Drafts): Draft {
  const pool = persistentChatPool(drafts);
  return {
    ...pool,
    store: { primary: drafts.primary('store'), mirror: drafts.stop(), witness: drafts.stop() },
    compliance: compliance(drafts),
    complianceStore: { primary: drafts.primary('complianceStore') },
  };
}

function collocatedPool(drafts: Drafts): Draft {
  // One place for the three: what is typed in one is in all.
  const host = drafts.stop(drafts.host());
  return {
    fqdn: host,
    displayName: drafts.stop(t('Chat')),
    site: drafts.name('site'),
    computers: [{ fqdn: host }],
    nextHop: host,
    fileStore: drafts.name('fileStore'),
    store: { primary: drafts.primary('store') },
  };
}

function otherPool(drafts: Drafts): Draft {
  const role = FORMAT.properties.get('otherPools')?.items?.properties.get('role');
  return {
    fqdn: drafts.fresh('pool'),
    role: drafts.stop(...(role?.values ?? [])),
    site: drafts.name('site'),
    computers: [{ fqdn: drafts.fresh('computer') }],
  };
}

function sqlStore(drafts: Drafts): Draft {
  return {
    id: drafts.stop('sql-'),
    server: drafts.server('sqlStores'),
    instance: drafts.stop(),
    site: drafts.name('site'),
    version: drafts.stop('2012', '2008R2', '2014', '2016', '2017', '2019'),
    edition: drafts.stop('standard', 'enterprise', 'express'),
  };
}

function fileStore(drafts: Drafts): Draft {
  return {
    id: drafts.stop('files-'),
    server: drafts.server('fileStores'),
    share: drafts.stop('lync'),
    site: drafts.name('site'),
  };
}

function localFolder(drafts: Drafts): Draft {
  return { id: drafts.stop('files-'), path: drafts.stop('D:\\PersistentChatFiles'), site: drafts.name('site') };
}

function compliance(drafts: Drafts): Draft {
  return { enabled: true, adapter: adapter(drafts) };
}

function adapter(drafts: Drafts): Draft {
  return {
    type: drafts.stop('xml', 'exchange', 'custom'),
    outputDirectory: drafts.stop('\\\\files.contoso.com\\compliance'),
    runIntervalMinutes: drafts.number('15'),
  };
}

function publishingAccount(drafts: Drafts): Draft {
  return { name: drafts.stop(), groups: [...PUBLISHER_GROUPS], fileStorePermission: 'fullControl' };
}

function enterpriseDocument(drafts: Drafts): Draft {
  const domain = drafts.stop('contoso.com');
  const site = drafts.stop('Headquarters');
  const computers = (...names: string[]): Draft[] => names.map((name) => ({ fqdn: `${name}.${domain}` }));
  const pool = {
    fqdn: `pool01.${domain}`,
    site,
    computers: computers('fe01', 'fe02', 'fe03'),
    backEnd: { primary: 'sql-backend' },
    fileStore: 'files',
  };
  const chat = {
    fqdn: `pchat01.${domain}`,
    displayName: drafts.stop(t('Chat')),
    site,
    computers: computers('pc01', 'pc02'),
    nextHop: pool.fqdn,
    fileStore: 'files',
    store: { primary: 'sql-chat' },
  };
  return {
    sipDomains: [domain],
    sites: [{ name: site }],
    frontEndPools: [pool],
    persistentChatPools: [chat],
    sqlStores: [
      { id: 'sql-backend', server: `sql01.${domain}`, site },
      { id: 'sql-chat', server: `sql02.${domain}`, site },
    ],
    fileStores: [{ id: 'files', server: `files01.${domain}`, share: 'lync', site }],
  };
}

function standardDocument(drafts: Drafts): Draft {
  const domain = drafts.stop('contoso.com');
  const site = drafts.stop('Headquarters');
  const fqdn = `se01.${domain}`;
  return {
    sipDomains: [domain],
    sites: [{ name: site }],
    standardEditionServers: [{ fqdn, site, fileStore: 'files' }],
    fileStores: [{ id: 'files', server: fqdn, share: 'lync', site }],
  };
}
