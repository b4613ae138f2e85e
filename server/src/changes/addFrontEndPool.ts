import { t } from '@vscode/l10n';
import type { Topology } from '../model/topology';
import type { NewComputer, NewFrontEndPool } from '../protocol';
import { FRONT_END_SERVERS, written as fact } from '../rules/shared/skeletons';
import { listOf, object, optional, string } from './arguments';
import type { Draft } from './draft';
import { Additions, type Places } from './forms/additions';
import { askForFileStore, type ChosenFileStore } from './forms/fileStores';
import { Form } from './forms/form';
import { defineForm, type Asked } from './forms/formKind';
import { answersOf, askForGroup, slotsOf, type ChosenGroup, type StoreGroup } from './forms/mirroredStores';
import { asComputer, askForComputers, written } from './forms/pools';
import { computer, optionalSqlStore } from './forms/readers';
import { askForSite } from './forms/sites';
import { unusedSqlStores } from './forms/sqlStores';
import { surroundings } from './forms/surroundings';
import { isRefusal, type Refusal } from './refusal';
import { fileStoreChoice, sqlStoreChoice } from './stores';

const BACK_END: StoreGroup = {
  set: 'backEnd',
  slots: ['primary', 'mirror', 'witness'],
  names: ['store', 'mirror', 'witness'],
};

interface Complete {
  readonly fqdn: string;
  readonly site: string;
  readonly computers: readonly NewComputer[];
  readonly backEnd: ChosenGroup;
  readonly fileStore: ChosenFileStore;
}

/** Adds a Front End pool, with the questions of Topology Builder's wizard “New Front End Pool” that this document has answers for. */
export const addFrontEndPool = defineForm<NewFrontEndPool, Complete>({
  arguments: object({
    fqdn: optional(string),
    site: optional(string),
    computers: optional(listOf(computer)),
    store: optional(sqlStoreChoice),
    mirror: optional(optionalSqlStore),
    witness: optional(optionalSqlStore),
    fileStore: optional(fileStoreChoice),
  }),
  ask,
  build,
});

function ask(topology: Topology, given: NewFrontEndPool): Asked<NewFrontEndPool, Complete> {
  const form = new Form();
  const around = surroundings(topology, { ...given });
  const { fresh } = around;
  const site = askForSite(form, around, given.site, t('Site that the Front End pool belongs to'));
  const fqdn = form.text(
    {
      id: 'fqdn',
      title: t('Pool FQDN'),
      prompt: t('Pool FQDN. It cannot be changed any more once the topology is published.'),
      isOpen: true,
    },
    given.fqdn,
    () => fresh.pool('frontEndPools', { site: fact(site) }),
  );
  const pool = { fqdn: fact(fqdn), site: fact(site) };
  const computers = askForComputers(
    form,
    {
      id: 'computers',
      title: t('Computers'),
      prompt: t('FQDNs of the Front End Servers, separated by commas: three or more, at most 12'),
    },
    given.computers,
    () => Array.from({ length: FRONT_END_SERVERS }, () => fresh.computer('frontEndPools', pool)),
  );
  const best = unusedSqlStores(around, topology.names.site(pool.site));
  const backEnd = askForGroup(
    form,
    around,
    BACK_END,
    { title: t('SQL Server Store'), prompt: t('Where the user databases of the pool are kept'), pool },
    { ...given },
    { store: best[0]?.id.value ?? {}, mirror: false, best },
  );
  const files = askForFileStore(
    form,
    around,
    { prompt: t('File share of the pool'), pool, host: undefined, canBeLocal: false },
    given.fileStore,
  );
  const answers = { fqdn, site, computers, fileStore: files };
  return {
    steps: form.steps,
    answers: { ...given, ...answers, ...answersOf(BACK_END, backEnd) },
    complete: { ...answers, backEnd },
  };
}

function build(draft: Draft, { fqdn, site, computers, backEnd, fileStore: files }: Complete): Places | Refusal {
  const additions = new Additions(draft.topology);
  const place = additions.add('frontEndPools', {
    fqdn,
    site: additions.site(site),
    computers: computers.map((one) => written(asComputer(one))),
    backEnd: slotsOf(additions, BACK_END, backEnd, site),
    fileStore: additions.fileStore(files, site),
  });
  const refusal = additions.write(draft);
  if (isRefusal(refusal)) return refusal;
  draft.reveal(place);
  return new Map([
    ...additions.places,
    ...['fqdn', 'site', 'computers', 'fileStore'].map((name) => [`${place}/${name}`, name] as const),
    ...BACK_END.slots.map((slot, index) => [`${place}/backEnd/${slot}`, BACK_END.names[index] ?? ''] as const),
  ]);
}
