import type { Plan } from './exportedPlans';

/** A topology as Microsoft's tools keep it: servers, and services on them that depend on each other. */
export interface Records {
  readonly domains: readonly string[];
  readonly sites: readonly string[];
  readonly clusters: ClusterRecord[];
  readonly services: ServiceRecord[];
}

export interface ClusterRecord {
  readonly fqdn: string;
  readonly site: number;
  readonly machines: readonly string[];
  /** The names of its SQL Server instances. */
  readonly sql: string[];
}

export interface ServiceRecord {
  readonly role: string;
  readonly version: number;
  readonly cluster: ClusterRecord;
  /** The instance that it is on; left out: it is on the computers themselves. */
  readonly instance?: string;
  readonly uses: { readonly service: ServiceRecord; readonly usage: string }[];
  /** The element that is its role's own. */
  readonly details: string;
  readonly ports: readonly { readonly usage: string; readonly port: number }[];
}

interface Use {
  readonly service: ServiceRecord | undefined;
  readonly usage: string;
}

/** @returns what Topology Builder would make of a plan */
export function recordsOf(plan: Plan): Records {
  const { version } = plan;
  const clusters: ClusterRecord[] = [];
  const services: ServiceRecord[] = [];
  const cluster = (fqdn: string, site: number, machines: readonly string[] = [fqdn]): ClusterRecord => {
    const known = clusters.find((one) => one.fqdn === fqdn);
    if (known) return known;
    const added = { fqdn, site, machines, sql: [] };
    clusters.push(added);
    return added;
  };
  const add = (
    role: string,
    on: ClusterRecord,
    uses: readonly (Use | ServiceRecord | undefined)[] = [],
    more: Partial<Pick<ServiceRecord, 'instance' | 'details' | 'ports'>> = {},
  ): ServiceRecord => {
    const used = uses
      .map((use) => (use && 'usage' in use ? use : { service: use, usage: 'Default' }))
      .filter((use): use is ServiceRecord['uses'][0] => use.service !== undefined);
    const service = { role, version, cluster: on, uses: used, details: '', ports: [], ...more };
    services.push(service);
    return service;
  };

  const instances = plan.sql.map(({ server, instance }) => {
    const on = cluster(server, 0);
    on.sql.push(instance);
    return { on, instance };
  });
  /** A role has one store on an instance, whoever uses it. */
  const store = (role: string, index: number | undefined): ServiceRecord | undefined => {
    const place = index === undefined ? undefined : instances[index];
    return (
      place &&
      (services.find((one) => one.role === role && one.cluster === place.on && one.instance === place.instance) ??
        add(role, place.on, [], { instance: place.instance }))
    );
  };
  const shares = plan.shares.map(({ server, share }) =>
    add('FileStore', cluster(server, 0), [], { details: `<FileStoreService ShareName="${escaped(share)}"` }),
  );

  const registrars: ServiceRecord[] = [];
  const userPool = (
    on: ClusterRecord,
    pool: Plan['enterprise'][0] | Plan['standard'][0],
    backEnd: readonly (Use | ServiceRecord | undefined)[],
  ): ServiceRecord => {
    const share = pool.share === undefined ? undefined : shares[pool.share];
    const user = add('UserServices', on, [...backEnd, share]);
    const web = add('WebServices', on, [share, user], { details: '<WebService' });
    const registrar = add(
      'Registrar',
      on,
      [user, web, store('ArchivingStore', pool.archiving), store('MonitoringStore', pool.monitoring)],
      { details: '<RegistrarService IsDirector="false"' },
    );
    user.uses.push({
      service: add('ConfServices', on, [share, web, user], { details: '<ConfService' }),
      usage: 'Default',
    });
    if (pool.mediation) add('MediationServer', on, [registrar]);
    registrars.push(registrar);
    return registrar;
  };
  for (const pool of plan.enterprise) {
    const on = cluster(pool.fqdn, pool.site, pool.computers);
    const mirror = pool.mirror === pool.backEnd ? undefined : store('UserStore', pool.mirror);
    userPool(on, pool, [store('UserStore', pool.backEnd), { service: mirror, usage: 'Mirror' }]);
    if (pool.centralManagement) add('CentralMgmt', on, [], { details: '<CentralMgmtService IsActive="true"' });
  }
  for (const server of plan.standard) {
    const on = cluster(server.fqdn, server.site);
    on.sql.push('rtc');
    const registrar = userPool(on, server, [add('UserStore', on, [], { instance: 'rtc' })]);
    if (server.chat === undefined) continue;
    const chatStore =
      server.chat.store === 'local'
        ? add('PersistentChatStore', on, [], { instance: 'rtc' })
        : store('PersistentChatStore', server.chat.store);
    add('PersistentChatService', on, [registrar, chatStore]);
  }
  for (const pool of plan.chat) {
    const of = (role: string, index: number | undefined): ServiceRecord | undefined =>
      index === pool.store ? undefined : store(role, index);
    add(
      'PersistentChatService',
      cluster(pool.fqdn, pool.site, pool.computers),
      [
        registrars[pool.nextHop],
        shares[pool.share],
        store('PersistentChatStore', pool.store),
        { service: of('PersistentChatStore', pool.mirror), usage: 'Mirror' },
        { service: of('PersistentChatStore', pool.backup), usage: 'Backup' },
        { service: of('WitnessStore', pool.witness), usage: 'Witness' },
        store('PersistentChatComplianceStore', pool.compliance),
      ],
      { ports: [{ usage: 'SipServer', port: pool.port }] },
    );
  }
  for (const pool of plan.others) {
    const on = cluster(pool.fqdn, pool.site, pool.computers);
    const nextHop = pool.nextHop === undefined ? undefined : registrars[pool.nextHop];
    if (pool.role === 'director') add('Registrar', on, [], { details: '<RegistrarService IsDirector="true"' });
    if (pool.role === 'edge') add('EdgeServer', on, [nextHop]);
    if (pool.role === 'mediation') add('MediationServer', on, [nextHop]);
    if (pool.role === 'trustedApplication') add('ExternalServer', on, [nextHop]);
    if (pool.role === 'officeWebApps') add('WacService', on, [], { details: '<WacService IsExternal="false"' });
  }
  for (let number = 1; number <= plan.gateways; number += 1) {
    const details = '<PstnGatewayService MediationServerPort="5067"';
    add('PstnGateway', cluster(`gw${number}.contoso.com`, 0), [], { details });
  }
  return { domains: plan.domains, sites: plan.sites, clusters, services };
}

/** @returns text as it stands in an attribute */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
