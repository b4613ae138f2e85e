import { t } from '@vscode/l10n';
import type { OneOf } from '../../model/entities';
import { folded } from '../../model/fact';
import type { Remarks } from '../remarks';
import { isTrue } from '../topologyXml/parts';
import { dependenciesOn, isDefault, servicesOf, type Cluster, type Service } from '../topologyXml/topology';

/** What a cluster becomes in the document. */
export interface ClusterKinds {
  readonly userPool: 'frontEnd' | 'standardEdition' | undefined;
  readonly persistentChat: boolean;
  /** Pools of other roles, more than one only where roles share computers. */
  readonly others: readonly OneOf<'role'>[];
  /** A Survivable Branch Appliance or Server, for which the document has no place. */
  readonly survivableBranch: boolean;
  /** The Mediation Server role on computers of another pool. */
  readonly collocatedMediation: boolean;
}

/** Tells from the services on a cluster what it is; a topology does not say so in a word. */
export function classify(cluster: Cluster, remarks: Remarks): ClusterKinds {
  const has = (role: string): boolean => servicesOf(cluster, role).length > 0;
  const [userServices] = servicesOf(cluster, 'UserServices');
  const registrars = servicesOf(cluster, 'Registrar');
  const director = userServices === undefined && registrars.some(isDirector);
  const persistentChat = has('PersistentChatService');
  const survivableBranch = userServices === undefined && !director && registrars.length > 0;
  const ownMediation =
    has('MediationServer') && registrars.length === 0 && !userServices && !persistentChat && !has('EdgeServer');
  return {
    userPool: userServices && (isStandardEdition(cluster, userServices, remarks) ? 'standardEdition' : 'frontEnd'),
    persistentChat,
    others: [
      ...(director ? ['director' as const] : []),
      ...(has('EdgeServer') ? ['edge' as const] : []),
      ...(ownMediation ? ['mediation' as const] : []),
      ...(has('ExternalServer') ? ['trustedApplication' as const] : []),
      ...(has('WacService') ? ['officeWebApps' as const] : []),
    ],
    survivableBranch,
    collocatedMediation: has('MediationServer') && !ownMediation && !survivableBranch,
  };
}

/** @returns whether the cluster is a pool that the document declares, so that a next hop may name it */
export function isPool({ userPool, persistentChat, others }: ClusterKinds): boolean {
  return userPool !== undefined || persistentChat || others.length > 0;
}

function isDirector(registrar: Service): boolean {
  return isTrue(registrar.details?.attributes.get('IsDirector'));
}

/**
 * The edition is not written down. A Standard Edition server has its user database on itself, an Enterprise Edition pool on
 * another server; only where the file does not say where that database is do the signs count that come with it.
 */
function isStandardEdition(cluster: Cluster, userServices: Service, remarks: Remarks): boolean {
  const stores = dependenciesOn([userServices], 'UserStore').filter(isDefault);
  const homes = stores.map((dependency) => dependency.on.cluster).filter((home) => home !== undefined);
  if (homes.length > 0) return homes.includes(cluster);
  const [machine, ...others] = cluster.machines;
  const single =
    cluster.singleComputerOnly ??
    (others.length === 0 && machine !== undefined && folded(machine.fqdn) === folded(cluster.fqdn));
  remarks.warn(
    single
      ? t(
          'The file does not say where {fqdn} has its user database: by its name it is taken for a Standard Edition server.',
          {
            fqdn: cluster.fqdn,
          },
        )
      : t('The file does not say where {fqdn} has its user database: by its name it is taken for a Front End pool.', {
          fqdn: cluster.fqdn,
        }),
    userServices.element,
  );
  return single;
}
