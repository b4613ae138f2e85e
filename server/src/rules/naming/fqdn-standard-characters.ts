import { t } from '@vscode/l10n';
import { isWritten, type Fact } from '../../model/fact';
import { changeFqdn } from '../shared/fixes';
import { DNS_LABEL_LENGTH, DNS_NAME_LENGTH } from '../shared/limits';
import { unusualFqdnsIn } from '../shared/unusualFqdns';
import { defineRule } from '../rule';
import { count } from '../shared/words';

interface Data {
  readonly fqdn: Fact<string>;
  readonly fault: Fault;
}

type Fault = 'characters' | 'emptyLabel' | 'longLabel' | 'hyphen' | 'length';

export const fqdnStandardCharacters = defineRule<Data>({
  id: 'fqdn-standard-characters',
  category: 'naming',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-dns-infrastructure-support'],
  page: () => ({
    title: t('An FQDN is made of the standard characters'),
    why: t(
      'Microsoft supports A–Z, a–z, 0–9 and hyphens in the names of computers and pools: no underscore and no letters of other alphabets, since external DNS and public certification authorities refuse them. A label between two dots has 1 to 63 characters, and does not begin or end with a hyphen; the whole name has at most 255.',
    ),
    whatToDo: t('Choose another name; a hyphen where an underscore or a blank is. The computer must be renamed too.'),
  }),
  check(topology, report) {
    for (const fqdn of unusualFqdnsIn(topology)) {
      const fault = fqdn.value === undefined ? undefined : faultOf(fqdn.value);
      if (fault && isWritten(fqdn)) report({ at: fqdn, data: { fqdn, fault } });
    }
  },
  message({ fqdn: { value: name = '' }, fault }) {
    switch (fault) {
      case 'characters':
        return t(
          '"{name}" has characters that are not supported in an FQDN: only A–Z, a–z, 0–9, hyphens and dots are.',
          {
            name,
          },
        );
      case 'emptyLabel':
        return t('"{name}" is no FQDN: a part of it is empty.', { name });
      case 'longLabel':
        return t('A part of "{name}" is longer than {limit} characters.', { name, limit: count(DNS_LABEL_LENGTH) });
      case 'hyphen':
        return t('A part of "{name}" begins or ends with a hyphen, which is not supported in an FQDN.', { name });
      case 'length':
        return t('"{name}" has {length} characters. An FQDN has at most {limit}.', {
          name,
          length: count(name.length),
          limit: count(DNS_NAME_LENGTH),
        });
    }
  },
  fixes({ data: { fqdn } }, topology) {
    const name = fqdn.value ?? '';
    const wanted = name.replace(/[_ ]/g, '-');
    return wanted === name || faultOf(wanted) ? [] : [changeFqdn(topology, name, wanted)];
  },
});

/** @returns what is not supported in a name as that of a computer or pool; `undefined` where all of it is */
export function faultOf(name: string): Fault | undefined {
  const labels = name.split('.');
  if (/[^A-Za-z0-9.-]/.test(name)) return 'characters';
  if (labels.includes('')) return 'emptyLabel';
  if (labels.some((label) => label.length > DNS_LABEL_LENGTH)) return 'longLabel';
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return 'hyphen';
  return name.length > DNS_NAME_LENGTH ? 'length' : undefined;
}
