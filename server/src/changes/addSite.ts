import { t } from '@vscode/l10n';
import type { Topology } from '../model/topology';
import type { NewSite } from '../protocol';
import { object, oneOf, optional, string } from './arguments';
import type { Draft } from './draft';
import { Additions, type Places } from './forms/additions';
import { Form } from './forms/form';
import { defineForm, type Asked } from './forms/formKind';
import { namedSites, surroundings } from './forms/surroundings';
import { isRefusal, type Refusal } from './refusal';

interface Complete {
  readonly name: string;
  readonly kind: 'central' | 'branch';
  readonly centralSite: string | undefined;
  readonly region: string;
}

/** Adds a central site, or a branch site of one. */
export const addSite = defineForm<NewSite, Complete>({
  arguments: object({
    name: optional(string),
    kind: optional(oneOf('central', 'branch')),
    centralSite: optional(string),
    region: optional(string),
  }),
  ask,
  build,
});

function ask(topology: Topology, given: NewSite): Asked<NewSite, Complete> {
  const form = new Form();
  const { fresh } = surroundings(topology, { ...given });
  const central = namedSites(topology, false);
  const kind = askForKind(form, given, central.length > 0);
  const name = form.text(
    { id: 'name', title: t('Name'), prompt: t('Name of the site'), isOpen: true },
    given.name,
    () => fresh.site(),
  );
  const centralSite =
    kind === 'branch'
      ? form.choice(
          { id: 'centralSite', title: t('Central Site'), prompt: t('Central site that the branch site belongs to') },
          given.centralSite ?? central[0]?.name.value ?? '',
          () =>
            central.map((site) => ({
              value: site.name.value,
              label: site.name.value ?? '',
              description: site.region.value ?? '',
              icon: 'organization',
            })),
        )
      : given.centralSite;
  const region = form.text(
    {
      id: 'region',
      title: t('Country/Region'),
      prompt: t('Country or region, where it matters in which one data are stored. It may be left empty.'),
    },
    given.region,
    () => '',
  );
  const complete = { name, kind, centralSite, region };
  return { steps: form.steps, answers: { ...given, ...complete }, complete };
}

/** A branch site belongs to a central one: the first site is a central one. */
function askForKind(form: Form, { kind, centralSite }: NewSite, hasCentral: boolean): Complete['kind'] {
  const usual = kind ?? (centralSite === undefined ? 'central' : 'branch');
  if (!hasCentral) return usual;
  return form.choice<Complete['kind']>(
    { id: 'kind', title: t('Kind of Site'), prompt: t('Central site or branch site') },
    usual,
    () => [
      {
        value: 'central',
        label: t('Central site'),
        detail: t('Has pools and servers of its own'),
        icon: 'organization',
      },
      {
        value: 'branch',
        label: t('Branch site'),
        detail: t('Its users are homed on a pool of the central site that it belongs to'),
        icon: 'home',
      },
    ],
  );
}

function build(draft: Draft, { name, kind, centralSite, region }: Complete): Places | Refusal {
  if (name.trim() === '') return { refusal: t('The name of the site is empty.') };
  const additions = new Additions(draft.topology);
  const place = additions.add('sites', {
    name,
    kind: kind === 'branch' ? kind : undefined,
    centralSite,
    region: region === '' ? undefined : region,
  });
  const refusal = additions.write(draft);
  if (isRefusal(refusal)) return refusal;
  draft.reveal(place);
  return new Map(['name', 'kind', 'centralSite', 'region'].map((property) => [`${place}/${property}`, property]));
}
