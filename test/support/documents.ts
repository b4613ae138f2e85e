/** A deployment that breaks no rule, as a value to change and print. */
export function deployment() {
  return {
    sites: [{ name: 'Chicago' }],
    frontEndPools: [
      {
        fqdn: 'pool01.contoso.com',
        site: 'Chicago',
        computers: [{ fqdn: 'fe01.contoso.com' }, { fqdn: 'fe02.contoso.com' }, { fqdn: 'fe03.contoso.com' }],
        backEnd: { primary: 'sql-backend' },
        fileStore: 'files-chicago',
      },
    ],
    persistentChatPools: [
      {
        fqdn: 'pchat01.contoso.com',
        displayName: 'Chicago chat',
        site: 'Chicago',
        computers: [
          { fqdn: 'pc01.contoso.com' },
          { fqdn: 'pc02.contoso.com' },
          { fqdn: 'pc03.contoso.com' },
          { fqdn: 'pc04.contoso.com' },
        ],
        nextHop: 'pool01.contoso.com',
        fileStore: 'files-chicago',
        store: { primary: 'sql-chat' },
      },
    ],
    sqlStores: [
      { id: 'sql-backend', server: 'sql01.contoso.com', instance: 'RTC' },
      { id: 'sql-chat', server: 'sql02.contoso.com', instance: 'PCHAT' },
    ],
    fileStores: [{ id: 'files-chicago', server: 'files.contoso.com', share: 'lync' }],
  };
}

/** The name of the fifth active Persistent Chat server, which one too many is. */
export const FIFTH = 'pc05.contoso.com';

/** @returns the deployment with five active Persistent Chat servers in its pool: one finding, at the fifth */
export function fiveActiveServers(): string {
  const document = deployment();
  document.persistentChatPools[0]?.computers.push({ fqdn: FIFTH });
  return JSON.stringify(document, null, 2);
}
