import { t } from '@vscode/l10n';
import type { Topology } from '../model/topology';
import type { NewStandardEditionServer } from '../protocol';
import { written as fact } from '../rules/shared/skeletons';
import { object, optional, string } from './arguments';
import type { Draft } from './draft';
import { Additions, type Places } from './forms/additions';
import { askForFileStore, type ChosenFileStore } from './forms/fileStores';
import { Form } from './forms/form';
import { defineForm, type Asked } from './forms/formKind';
import { askForSite } from './forms/sites';
import { surroundings } from './forms/surroundings';
import { isRefusal, type Refusal } from './refusal';
import { fileStoreChoice } from './stores';

interface Complete {
  readonly fqdn: string;
  readonly site: string;
  readonly fileStore: ChosenFileStore;
}

/** Adds a Standard Edition server. Its databases are in its own SQL Server Express, which needs no declaration. */
export const addStandardEditionServer = defineForm<NewStandardEditionServer, Complete>({
  arguments: object({ fqdn: optional(string), site: optional(string), fileStore: optional(fileStoreChoice) }),
  ask,
  build,
});

function ask(topology: Topology, given: NewStandardEditionServer): Asked<NewStandardEditionServer, Complete> {
  const form = new Form();
  const around = surroundings(topology, { ...given });
  const site = askForSite(form, around, given.site, t('Site that the Standard Edition server belongs to'));
  const fqdn = form.text(
    {
      id: 'fqdn',
      title: t('Server FQDN'),
      prompt: t('FQDN of the Standard Edition server, which is its pool too'),
      isOpen: true,
    },
    given.fqdn,
    () => around.fresh.pool('standardEditionServers', { site: fact(site) }),
  );
  const question = {
    prompt: t('File share of the server'),
    pool: { fqdn: fact(fqdn), site: fact(site) },
    host: fqdn,
    canBeLocal: false,
  };
  const complete = { fqdn, site, fileStore: askForFileStore(form, around, question, given.fileStore) };
  return { steps: form.steps, answers: { ...given, ...complete }, complete };
}

function build(draft: Draft, { fqdn, site, fileStore: files }: Complete): Places | Refusal {
  const additions = new Additions(draft.topology);
  const place = additions.add('standardEditionServers', {
    fqdn,
    site: additions.site(site),
    fileStore: additions.fileStore(files, site),
  });
  const refusal = additions.write(draft);
  if (isRefusal(refusal)) return refusal;
  draft.reveal(place);
  return new Map([
    ...additions.places,
    ...['fqdn', 'site', 'fileStore'].map((name) => [`${place}/${name}`, name] as const),
  ]);
}
