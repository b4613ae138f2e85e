import { t } from '@vscode/l10n';
import type { Site } from '../model/entities';
import { ABSENT, folded } from '../model/fact';
import type { Topology } from '../model/topology';
import type { NewComputer, NewPersistentChatPool } from '../protocol';
import { PERSISTENT_CHAT_PORT } from '../rules/shared/limits';
import { possibleNextHops, type UserPool } from '../rules/shared/nextHops';
import type { AtSite } from '../rules/shared/freshNames';
import { PERSISTENT_CHAT_SERVERS, written as fact, type Placed } from '../rules/shared/skeletons';
import { isNameless, poolKind } from '../rules/shared/words';
import type { JsonValue } from '../syntax/print';
import { boolean, listOf, number, object, oneOf, optional, string } from './arguments';
import type { Draft } from './draft';
import { Additions, type Places } from './forms/additions';
import { askForFileStore, type ChosenFileStore } from './forms/fileStores';
import { Form } from './forms/form';
import { defineForm, type Asked, type Obstacle } from './forms/formKind';
import { answersOf, slotsOf } from './forms/mirroredStores';
import { askForStores, localStores, type ChosenStores, type Options } from './forms/persistentChatStores';
import { asComputer, askForComputers, written } from './forms/pools';
import { computer, optionalSqlStore } from './forms/readers';
import { askForSite } from './forms/sites';
import { surroundings, type Surroundings } from './forms/surroundings';
import { isRefusal, type Refusal } from './refusal';
import { fileStoreChoice, sqlStoreChoice } from './stores';

/** What the pool is to be, when every question has its answer. */
interface Complete {
  readonly fqdn: string;
  readonly site: string;
  readonly type: 'multipleComputer' | 'singleComputer';
  readonly computers: readonly NewComputer[];
  readonly standbyComputers?: readonly NewComputer[] | undefined;
  readonly displayName: string;
  readonly port: number;
  readonly options: Options;
  readonly groups: readonly ChosenStores[];
  readonly fileStore: ChosenFileStore;
  readonly nextHop: string;
  readonly adapter: 'xml' | 'exchange' | 'custom';
}

/** Adds a Persistent Chat pool, with the questions of Topology Builder's wizard “New Persistent Chat Pool” in their order. */
export const addPersistentChatPool = defineForm<NewPersistentChatPool, Complete>({
  arguments: object({
    fqdn: optional(string),
    site: optional(string),
    type: optional(oneOf('multipleComputer', 'singleComputer')),
    computers: optional(listOf(computer)),
    standbyComputers: optional(listOf(computer)),
    displayName: optional(string),
    port: optional(number),
    compliance: optional(boolean),
    disasterRecovery: optional(boolean),
    defaultForSite: optional(boolean),
    defaultForAllSites: optional(boolean),
    store: optional(sqlStoreChoice),
    mirror: optional(optionalSqlStore),
    witness: optional(optionalSqlStore),
    backupStore: optional(sqlStoreChoice),
    backupMirror: optional(optionalSqlStore),
    backupWitness: optional(optionalSqlStore),
    complianceStore: optional(sqlStoreChoice),
    complianceMirror: optional(optionalSqlStore),
    complianceWitness: optional(optionalSqlStore),
    complianceBackupStore: optional(sqlStoreChoice),
    complianceBackupMirror: optional(optionalSqlStore),
    complianceBackupWitness: optional(optionalSqlStore),
    adapter: optional(oneOf('xml', 'exchange', 'custom')),
    fileStore: optional(fileStoreChoice),
    nextHop: optional(string),
  }),
  ask,
  build,
  obstacle,
});

/** Without a pool of users that can be named there is nothing that a Persistent Chat pool could be routed through. */
function obstacle({ names, frontEndPools, standardEditionServers }: Topology): Obstacle | undefined {
  const pools = [...frontEndPools, ...standardEditionServers];
  if (pools.some((pool) => !isNameless(pool.fqdn) && names.pool(pool.fqdn) === pool)) return undefined;
  return {
    refusal:
      pools.length > 0
        ? t(
            'A Persistent Chat pool needs a Front End pool or a Standard Edition server as its next hop, and none in this topology has an FQDN of its own. Give it one, or add a pool.',
          )
        : t(
            'A Persistent Chat pool needs a Front End pool or a Standard Edition server as its next hop, and this topology has none. Add one first.',
          ),
    remedies: ['addFrontEndPool', 'addStandardEditionServer'],
  };
}

function ask(topology: Topology, given: NewPersistentChatPool): Asked<NewPersistentChatPool, Complete> {
  const form = new Form();
  const around = surroundings(topology, { ...given });
  const { names } = topology;
  const site = askForSite(form, around, given.site, t('Site that the Persistent Chat pool belongs to'));
  const place = names.site(fact(site));
  const fqdn = askForFqdn(form, around, given.fqdn, { site: fact(site) });
  const pool = { fqdn: fact(fqdn), site: fact(site) };
  const host = names.standardEditionServer(fact(fqdn));
  const type = host ? 'singleComputer' : askForType(form, given.type);
  const computers =
    type === 'singleComputer'
      ? (given.computers ?? [fqdn])
      : askForComputers(
          form,
          {
            id: 'computers',
            title: t('Computers'),
            prompt: t('FQDNs of the computers, separated by commas. Up to 4 can be active.'),
          },
          given.computers,
          () => usualComputers(around, pool),
        );
  const displayName = form.text(
    { id: 'displayName', title: t('Display Name'), prompt: t('What users see as the name of the pool') },
    given.displayName,
    () => usualDisplayName(topology, site),
  );
  const port = form.number(
    { id: 'port', title: t('Persistent Chat Port'), prompt: t('Port that the pool listens on for SIP traffic') },
    given.port,
    PERSISTENT_CHAT_PORT,
  );
  const options = askForOptions(form, topology, given, { site, place, type });
  const standby = askForStandby(form, around, given, {
    pool,
    computers,
    wanted: type === 'multipleComputer' && options.disasterRecovery,
  });
  const groups = host ? localStores(around, host, given, options) : askForStores(form, around, given, pool, options);
  const chosenFiles = askForFileStore(
    form,
    around,
    {
      prompt: t('File share for the files that users post in chat rooms'),
      pool,
      host: host?.fqdn.value,
      canBeLocal: type === 'singleComputer',
    },
    given.fileStore,
  );
  const nextHop = host ? (given.nextHop ?? fqdn) : askForNextHop(form, topology, given.nextHop, pool);
  const answers = { fqdn, site, type, computers, displayName, port, fileStore: chosenFiles, nextHop, ...standby };
  return {
    steps: form.steps,
    answers: {
      ...given,
      ...(Object.assign({}, ...groups.map(({ group, chosen }) => answersOf(group, chosen))) as NewPersistentChatPool),
      ...options,
      ...answers,
    },
    complete: { ...answers, options, groups, adapter: given.adapter ?? 'xml' },
  };
}

function askForFqdn(form: Form, { topology, fresh }: Surroundings, given: string | undefined, at: AtSite): string {
  const { standardEditionServers, frontEndPools, persistentChatPools, names } = topology;
  const hosts = standardEditionServers.filter(
    (server) => !isNameless(server.fqdn) && !persistentChatPools.some((pool) => names.hostOf(pool) === server),
  );
  const [host] = hosts;
  const prompt = host?.fqdn.value
    ? t('Pool FQDN. To put the pool on a Standard Edition server, type the FQDN of the server: {server}.', {
        server: hosts.map(({ fqdn }) => fqdn.value).join(', '),
      })
    : t('Pool FQDN. It cannot be changed any more once the topology is published.');
  return form.text({ id: 'fqdn', title: t('Pool FQDN'), prompt, isOpen: true }, given, () =>
    host?.fqdn.value && frontEndPools.length === 0 && persistentChatPools.length === 0
      ? host.fqdn.value
      : fresh.pool('persistentChatPools', at),
  );
}

function askForType(form: Form, given: Complete['type'] | undefined): Complete['type'] {
  return form.choice<Complete['type']>(
    {
      id: 'type',
      title: t('Type of Pool'),
      prompt: t('This cannot be changed any more once the topology is published'),
    },
    given ?? 'multipleComputer',
    () => [
      {
        value: 'multipleComputer',
        label: t('Multiple computer pool'),
        detail: t('Its FQDN is a name of its own. It can grow, and can have disaster recovery.'),
        icon: 'server-environment',
      },
      {
        value: 'singleComputer',
        label: t('Single computer pool'),
        detail: t('Its FQDN is that of its one computer. A second computer can never be added.'),
        icon: 'vm',
      },
    ],
  );
}

function usualComputers({ fresh }: Surroundings, pool: Placed, count = PERSISTENT_CHAT_SERVERS): NewComputer[] {
  return Array.from({ length: count }, () => fresh.computer('persistentChatPools', pool));
}

/** With disaster recovery as many computers stand by in the other data center. Not asked where some of the computers are inactive. */
function askForStandby(
  form: Form,
  around: Surroundings,
  { standbyComputers: given }: NewPersistentChatPool,
  { pool, computers, wanted }: { pool: Placed; computers: readonly NewComputer[]; wanted: boolean },
): Pick<NewPersistentChatPool, 'standbyComputers'> {
  const isAsked = wanted && computers.every((one) => asComputer(one).state !== 'inactive');
  if (!isAsked) return given ? { standbyComputers: given } : {};
  const question = {
    id: 'standbyComputers',
    title: t('Standby Computers'),
    prompt: t('FQDNs of inactive computers that take over in the other data center, separated by commas. Up to 4.'),
  };
  const usual = (): NewComputer[] => usualComputers(around, pool, computers.length);
  return { standbyComputers: askForComputers(form, question, given, usual) };
}

function usualDisplayName({ persistentChatPools }: Topology, site: string): string {
  const taken = new Set(persistentChatPools.map(({ displayName }) => folded(displayName.value ?? '')));
  const wanted = site === '' ? t('Chat') : t('{site} chat', { site });
  let name = wanted;
  for (let number = 2; taken.has(folded(name)); number++) name = `${wanted} ${number}`;
  return name;
}

function askForOptions(
  form: Form,
  { persistentChatPools, sites }: Topology,
  given: NewPersistentChatPool,
  { site, place, type }: { site: string; place: Site | undefined; type: Complete['type'] },
): Options {
  const hasDefault = persistentChatPools.some(
    (pool) => pool.defaultForSite.value === true || pool.defaultForAllSites.value === true,
  );
  const options: Options = {
    compliance: given.compliance ?? (given.complianceStore !== undefined || place?.complianceRequired.value === true),
    disasterRecovery: given.disasterRecovery ?? given.backupStore !== undefined,
    // Of several pools one must be a default.
    defaultForSite:
      given.defaultForSite ?? (persistentChatPools.length > 0 && !hasDefault && !given.defaultForAllSites),
    defaultForAllSites: given.defaultForAllSites ?? false,
  };
  form.options({ id: 'options', title: t('Options'), prompt: t('Arrow keys and Space bar select, Enter goes on') }, [
    {
      name: 'compliance',
      label: t('Enable compliance'),
      detail: t('Keeps a record of what is said and posted, in a compliance store'),
      value: options.compliance,
    },
    ...(type === 'singleComputer' && !options.disasterRecovery
      ? []
      : [
          {
            name: 'disasterRecovery',
            label: t('Use backup SQL Server stores to enable disaster recovery'),
            detail: t('The databases are copied to SQL Server stores in another data center'),
            value: options.disasterRecovery,
          },
        ]),
    {
      name: 'defaultForSite',
      label: t('Use this pool as default for site {site}', { site }),
      detail: t('Rooms are made in it where no other pool is named'),
      value: options.defaultForSite,
    },
    ...(sites.length < 2 && !options.defaultForAllSites
      ? []
      : [
          {
            name: 'defaultForAllSites',
            label: t('Use this pool as default for all sites'),
            detail: t('For sites without a default pool of their own'),
            value: options.defaultForAllSites,
          },
        ]),
  ]);
  return options;
}

function askForNextHop(form: Form, topology: Topology, given: string | undefined, pool: Placed): string {
  const possible = possibleNextHops(topology, { kind: 'persistentChat', ...pool, product: ABSENT });
  const others = topology.pools.filter(
    (pool): pool is UserPool =>
      (pool.kind === 'frontEnd' || pool.kind === 'standardEdition') &&
      !isNameless(pool.fqdn) &&
      topology.names.pool(pool.fqdn) === pool &&
      !possible.includes(pool),
  );
  const usual = possible[0]?.fqdn.value ?? others[0]?.fqdn.value ?? '';
  return form.choice(
    {
      id: 'nextHop',
      title: t('Next Hop Pool'),
      prompt: t('Front End pool or Standard Edition server that routes requests to this pool'),
    },
    given ?? usual,
    () =>
      [...possible, ...others].map((pool) => ({
        value: pool.fqdn.value,
        label: pool.fqdn.value ?? '',
        description: [poolKind(pool), pool.site.value ?? []].flat().join(' · '),
        icon: pool.kind === 'frontEnd' ? 'server-environment' : 'vm',
      })),
  );
}

function build(draft: Draft, complete: Complete): Places | Refusal {
  const { fqdn, site, type, computers, standbyComputers = [], displayName, port, options, groups, nextHop } = complete;
  const additions = new Additions(draft.topology);
  const isHosted = draft.topology.names.standardEditionServer(fact(fqdn)) !== undefined;
  const sets: Record<string, Record<string, JsonValue>> = {};
  for (const { group, chosen } of groups) {
    sets[group.set] = { ...sets[group.set], ...slotsOf(additions, group, chosen, site) };
  }
  const place = additions.add('persistentChatPools', {
    fqdn,
    displayName,
    site: additions.site(site),
    type: type === 'singleComputer' && !isHosted ? type : undefined,
    port: port === PERSISTENT_CHAT_PORT ? undefined : port,
    computers: [
      ...computers.map((one) => written(asComputer(one))),
      ...standbyComputers.map((one) => written({ ...asComputer(one), state: 'inactive' })),
    ],
    nextHop,
    fileStore: additions.fileStore(complete.fileStore, site),
    store: sets['store'],
    compliance: options.compliance ? { enabled: true, adapter: { type: complete.adapter } } : undefined,
    complianceStore: sets['complianceStore'],
    defaultForSite: options.defaultForSite ? true : undefined,
    defaultForAllSites: options.defaultForAllSites ? true : undefined,
  });
  const refusal = additions.write(draft);
  if (isRefusal(refusal)) return refusal;
  draft.reveal(place);
  return new Map([
    ...additions.places,
    ...['fqdn', 'site', 'type', 'computers', 'displayName', 'port', 'nextHop', 'fileStore'].map(
      (name) => [`${place}/${name}`, name] as const,
    ),
    ...standbyComputers.map(
      (_, index) => [`${place}/computers/${computers.length + index}`, 'standbyComputers'] as const,
    ),
    ...['compliance', 'defaultForSite', 'defaultForAllSites'].map((name) => [`${place}/${name}`, 'options'] as const),
    ...groups.flatMap(({ group }) =>
      group.slots.map((slot, index) => [`${place}/${group.set}/${slot}`, group.names[index] ?? ''] as const),
    ),
  ]);
}
