import { t } from '@vscode/l10n';
import { isWritten, type Fact } from '../../model/fact';
import { changeFqdn } from '../shared/fixes';
import { unusualFqdnsIn } from '../shared/unusualFqdns';
import { defineRule } from '../rule';

export const fqdnRequired = defineRule<Fact<string>>({
  id: 'fqdn-required',
  category: 'naming',
  origin: 'docs',
  evidence: 'stated',
  recommended: true,
  sources: ['learn:lync-server-2013-dns-infrastructure-support'],
  page: () => ({
    title: t('Computers, pools and servers are named by their FQDN'),
    why: t(
      'Lync Server finds every computer by its fully qualified domain name: DNS records, certificates and the topology all hold it. A short name is not resolved from another domain, and certificates do not match it.',
    ),
    whatToDo: t('Write the whole name, with the domain that the computer is in: `pc01.contoso.com`.'),
  }),
  check(topology, report) {
    for (const fqdn of unusualFqdnsIn(topology)) {
      if (fqdn.value && !fqdn.value.includes('.') && isWritten(fqdn)) report({ at: fqdn, data: fqdn });
    }
  },
  message: ({ value: name = '' }) =>
    t('{name} is a short name. An FQDN is needed here: the name with its domain.', { name }),
  fixes({ data: { value: name = '' } }, topology) {
    const [domain] = topology.sipDomains;
    // The first of the list is the default SIP domain.
    if (domain?.node.index !== 0 || domain.value === '') return [];
    return [changeFqdn(topology, name, `${name}.${domain.value}`)];
  },
});
