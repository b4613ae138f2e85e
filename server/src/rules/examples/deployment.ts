/**
 * The deployment that the examples of the rule pages are parts of. An example gives the root properties that matter to its rule; the
 * others are these. It is supported: no rule that is recommended reports anything in it.
 */
export const EXAMPLE_DEPLOYMENT: Readonly<Record<string, string>> = {
  product: '"lyncServer2013"',
  sipDomains: '["contoso.com"]',
  sites: '[{ "name": "Chicago" }]',
  frontEndPools: `[
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }, { "fqdn": "fe03.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      "fileStore": "files-chicago"
    }
  ]`,
  persistentChatPools: `[
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [{ "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" }],
      "nextHop": "pool01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat" }
    }
  ]`,
  sqlStores: `[
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }
  ]`,
  fileStores: '[{ "id": "files-chicago", "server": "files.contoso.com", "share": "lync" }]',
};

/**
 * @returns the lines of a list of computers in an example, `fe01.contoso.com` and so on for `fe`, one below the other, without a comma
 * behind the last
 */
export function computerLines(prefix: string, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    return `        { "fqdn": "${prefix}${String(index + 1).padStart(2, '0')}.contoso.com" }`;
  }).join(',\n');
}

/**
 * @param example a topology document that may leave root properties out
 * @returns the example with the root properties that it leaves out, behind its own, so that offsets in it stay
 */
export function completeExample(example: string): string {
  const missing = Object.entries(EXAMPLE_DEPLOYMENT)
    .filter(([name]) => !new RegExp(`^ {2}"${name}":`, 'm').test(example))
    .map(([name, value]) => `  "${name}": ${value}`);
  const end = example.lastIndexOf('}');
  const comma = /[{,]\s*$/.test(example.slice(0, end)) ? '' : ',';
  return missing.length === 0 ? example : `${example.slice(0, end)}${comma}\n${missing.join(',\n')}\n}\n`;
}
