import fc from 'fast-check';
import type { JsonValue } from '../../server/src/syntax/print';

interface Choices {
  readonly product: 'lyncServer2013' | 'skypeForBusinessServer2015';
  readonly frontEndServers: number;
  readonly chatServers: number;
  readonly standby: boolean;
  readonly mirrored: boolean;
  readonly compliance: boolean;
  readonly collocated: boolean;
  readonly residency: boolean;
  readonly hardware: boolean;
  readonly deployed: boolean;
  readonly reversed: boolean;
}

/** Deployments that Microsoft supports: no rule has an error or a warning in them. Names, hardware and sections are given or left out. */
export function supportedTopologies(): fc.Arbitrary<JsonValue> {
  return fc
    .record<Choices>({
      product: fc.constantFrom('lyncServer2013', 'skypeForBusinessServer2015'),
      frontEndServers: fc.integer({ min: 3, max: 12 }),
      chatServers: fc.integer({ min: 2, max: 4 }),
      standby: fc.boolean(),
      mirrored: fc.boolean(),
      compliance: fc.boolean(),
      collocated: fc.boolean(),
      residency: fc.boolean(),
      hardware: fc.boolean(),
      deployed: fc.boolean(),
      reversed: fc.boolean(),
    })
    .map((choices) => {
      const document = choices.collocated ? standardEdition(choices) : enterpriseEdition(choices);
      const entries = Object.entries({ ...document, ...(choices.deployed ? { deployment: DEPLOYMENT } : {}) });
      return Object.fromEntries(choices.reversed ? entries.reverse() : entries);
    });
}

const DEPLOYMENT = {
  publishingAccount: {
    name: 'CONTOSO\\builder',
    groups: ['CONTOSO\\Domain Admins', 'RTCUniversalServerAdmins'],
    fileStorePermission: 'fullControl',
  },
  persistentChatAdministrators: ['CONTOSO\\chat'],
  persistentChatPolicy: { enabledScopes: ['global'] },
  completedSteps: ['defineTopology', 'installPrerequisites'],
};

const BIG = { processorCores: 12, memoryGB: 64, operatingSystem: 'windowsServer2012R2', fileSystem: 'NTFS' };

function row(stem: string, count: number, properties: Record<string, JsonValue> = {}) {
  return Array.from({ length: count }, (_, index) => ({
    fqdn: `${stem}${String(index + 1).padStart(2, '0')}.contoso.com`,
    ...properties,
  }));
}

function enterpriseEdition(choices: Choices): Record<string, JsonValue> {
  const hardware = choices.hardware ? BIG : {};
  const copies = (kind: string) => ({
    primary: `sql-${kind}`,
    ...(choices.mirrored || choices.standby ? { mirror: `sql-${kind}-mirror`, witness: 'sql-witness' } : {}),
    ...(choices.standby
      ? { backup: `sql-${kind}-backup`, backupMirror: `sql-${kind}-backup-mirror`, backupWitness: 'sql-witness' }
      : {}),
  });
  const instance = (id: string, server: string, dataCenter: string) => ({
    id,
    server: `${server}.contoso.com`,
    instance: id.toUpperCase().replaceAll('-', ''),
    site: 'Chicago',
    dataCenter,
    version: '2012',
    edition: 'enterprise',
    ...(choices.hardware ? { processorCores: 12, memoryGB: 32 } : {}),
  });
  const instances = (kind: string, copied: boolean) => [
    instance(`sql-${kind}`, `${kind}01`, 'DC1'),
    ...(copied && (choices.mirrored || choices.standby) ? [instance(`sql-${kind}-mirror`, `${kind}02`, 'DC1')] : []),
    ...(copied && choices.standby
      ? [instance(`sql-${kind}-backup`, `${kind}03`, 'DC2'), instance(`sql-${kind}-backup-mirror`, `${kind}04`, 'DC2')]
      : []),
  ];
  const computers = [
    ...row('pc', choices.chatServers, { ...hardware, ...(choices.hardware ? { features: ['messageQueuing'] } : {}) }),
    ...(choices.standby ? row('standby', choices.chatServers, { ...hardware, state: 'inactive' }) : []),
  ];
  return {
    product: choices.product,
    sipDomains: ['contoso.com'],
    sites: [{ name: 'Chicago', ...(choices.residency ? { region: 'US', dataMustStayInRegion: true } : {}) }],
    frontEndPools: [
      {
        fqdn: 'pool01.contoso.com',
        site: 'Chicago',
        computers: row('fe', choices.frontEndServers, hardware),
        backEnd: { primary: 'sql-users' },
        fileStore: 'files',
        users: 2000 * choices.frontEndServers,
      },
    ],
    persistentChatPools: [
      {
        fqdn: 'pchat01.contoso.com',
        displayName: 'Chicago chat',
        site: 'Chicago',
        computers,
        nextHop: 'pool01.contoso.com',
        fileStore: 'files',
        store: copies('chat'),
        users: { concurrent: 20_000 * (choices.chatServers - 1) },
        ...(choices.compliance
          ? { compliance: { enabled: true, adapter: { type: 'xml' } }, complianceStore: copies('compliance') }
          : {}),
      },
    ],
    sqlStores: [
      ...instances('users', false),
      ...instances('chat', true),
      ...(choices.compliance ? instances('compliance', true) : []),
      // A witness is no bigger than it must be.
      ...(choices.mirrored || choices.standby
        ? [{ id: 'sql-witness', server: 'witness.contoso.com', version: '2012', memoryGB: 8 }]
        : []),
    ],
    fileStores: [{ id: 'files', server: 'files.contoso.com', share: 'lync', site: 'Chicago' }],
  };
}

/** Persistent Chat on a Standard Edition server, for which performance and scale are limited. */
function standardEdition(choices: Choices): Record<string, JsonValue> {
  const hardware = choices.hardware ? BIG : {};
  const features = choices.hardware ? { features: ['webServer'] } : {};
  return {
    product: choices.product,
    sites: [{ name: 'Chicago' }],
    standardEditionServers: [
      { fqdn: 'se01.contoso.com', site: 'Chicago', fileStore: 'files', users: 2000, ...hardware, ...features },
    ],
    persistentChatPools: [
      {
        fqdn: 'se01.contoso.com',
        displayName: 'Chat',
        site: 'Chicago',
        computers: [{ fqdn: 'se01.contoso.com', ...(choices.hardware ? { features: ['messageQueuing'] } : {}) }],
        nextHop: 'se01.contoso.com',
        fileStore: 'files',
        store: { primary: 'sql-local' },
        ...(choices.compliance
          ? { compliance: { enabled: true, adapter: { type: 'xml' } }, complianceStore: { primary: 'sql-local' } }
          : {}),
      },
    ],
    sqlStores: [{ id: 'sql-local', server: 'se01.contoso.com', instance: 'RTC', edition: 'express' }],
    fileStores: [{ id: 'files', server: 'se01.contoso.com', share: 'lync', site: 'Chicago' }],
  };
}
