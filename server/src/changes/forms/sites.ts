import { t } from '@vscode/l10n';
import type { Form } from './form';
import { namedSites, type Surroundings } from './surroundings';

/**
 * Asks at which site something new is to be. Not asked where only one comes into question.
 *
 * @returns the name of the site; of one that is still to be declared, where the document has none
 */
export function askForSite(
  form: Form,
  { topology, fresh }: Surroundings,
  given: string | undefined,
  prompt: string,
  withBranches = false,
): string {
  const sites = namedSites(topology, withBranches);
  const [only] = sites;
  const question = { id: 'site', title: t('Site'), prompt };
  if (!only?.name.value) return form.text(question, given, () => fresh.site());
  if (sites.length === 1) return given ?? only.name.value;
  return form.choice({ ...question, isOpen: true }, given ?? only.name.value, () =>
    sites.map((site) => ({
      value: site.name.value,
      label: site.name.value ?? '',
      description: [site.kind.value === 'branch' ? t('branch site') : t('central site'), site.region.value ?? []]
        .flat()
        .join(' · '),
      icon: 'organization',
    })),
  );
}
