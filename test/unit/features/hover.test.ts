import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { clientSupport } from '../../../server/src/features/clientSupport';
import { hoverAt } from '../../../server/src/features/hover';
import { checkedVersion, offsetOf } from '../../support/checked';

const MARKDOWN: ClientCapabilities = { textDocument: { hover: { contentFormat: ['markdown'] } } };

const TEXT = `{
  "sites": [
    { "name": "Chicago", "region": "US", "complianceRequired": true },
    { "name": "Elgin", "kind": "branch", "centralSite": "Chicago" }
  ],
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "site": "Chicago",
      "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }],
      "backEnd": { "primary": "sql-backend" },
      "archivingStore": { "primary": "sql-backend" },
      "monitoringStore": { "primary": "sql-backend", "database": "Cdr" },
      "users": 12000
    }
  ],
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Chicago", "users": 100 }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "displayName": "Chicago chat",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com", "state": "inactive" },
        { "fqdn": "pc04.contoso.com", "state": "inactive" }
      ],
      "nextHop": "POOL01.contoso.com",
      "fileStore": "files-chicago",
      "store": { "primary": "sql-chat", "mirror": "sql-mirror", "witness": "nowhere" },
      "users": { "concurrent": 50000 }
    },
    { "fqdn": "se01.contoso.com", "site": "Chicago", "nextHop": "se01.contoso.com", "store": { "primary": "express" } }
  ],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC" },
    { "id": "sql-chat", "server": "sql02.contoso.com", "version": "2012", "edition": "standard", "site": "Chicago" },
    { "id": "sql-mirror", "server": "sql03.contoso.com" },
    { "id": "express", "server": "SE01.contoso.com", "instance": "rtc", "edition": "express" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files.contoso.com", "share": "lync" },
    { "id": "files-old", "path": "D:\\\\chat" }
  ]
  // lync-topology-disable file-store-unused, no-such-rule
}`;

suite('Hover', () => {
  test('a Persistent Chat pool: its numbers against their limits, its stores, its next hop', () => {
    const said = hover('{\n      "fqdn": "pchat01');
    assert.deepEqual(said.split('\n\n'), [
      '**Persistent Chat pool** `pchat01.contoso.com`, `Chicago chat`',
      [
        '|  | Planned | Limit |',
        '| --- | --: | --: |',
        '| Active computers | 2 | 4 |',
        '| Computers in all | 4 | 8 |',
        '| Concurrent users | 50,000 | 40,000 |',
        '| Concurrent users in all pools | 50,000 | 80,000 |',
      ].join('\n'),
      [
        '- Persistent Chat store: `mgc` on `sql-chat` (`sql02.contoso.com`), mirror `sql-mirror` (`sql03.contoso.com`), witness `nowhere`',
        '- File store: `files-chicago`',
        '- Next hop: `POOL01.contoso.com`',
      ].join('\n'),
    ]);
  });

  test('a Front End pool: the databases, and what needs it', () => {
    const said = hover('"pool01.contoso.com"');
    assert.match(said, /^\*\*Front End pool\*\* `pool01\.contoso\.com`$/m);
    assert.match(said, /^\| Computers \| 2 \| 12 \|$/m);
    assert.match(said, /^\| Users \| 12,000 \| 2 × 6,667 \|$/m);
    assert.match(said, /^- Back end: `rtcxds`, `rtcshared`, `rtcab` on `sql-backend` \(`sql01\.contoso\.com\\RTC`\)$/m);
    assert.match(said, /^- Archiving store: `LcsLog` on /m);
    assert.match(said, /^- Monitoring store: `Cdr` on /m);
    assert.match(said, /^- Next hop of `pchat01\.contoso\.com`$/m);
  });

  test('a Standard Edition server: its own instance, and the pool collocated on it, once', () => {
    const said = hover('{ "fqdn": "se01.contoso.com", "site": "Chicago", "users"');
    assert.match(said, /^\| Users \| 100 \| 5,000 \|$/m);
    assert.match(said, /^- Back end: `se01\.contoso\.com\\RTC`, SQL Server Express on the server itself$/m);
    assert.match(said, /^- Persistent Chat runs on it: `se01\.contoso\.com`$/m);
    assert.doesNotMatch(said, /Next hop of/);
    assert.match(
      hover('{ "fqdn": "se01.contoso.com", "site": "Chicago", "nextHop"'),
      /^\*\*Persistent Chat pool\*\* `se01\.contoso\.com`, collocated on a Standard Edition server$/m,
    );
  });

  test('a SQL Server store: which instance it is, and the databases on it by pool', () => {
    assert.equal(
      hover('{ "id": "sql-backend"'),
      [
        '**SQL Server store** `sql-backend`: `sql01.contoso.com\\RTC`',
        '',
        '| Database | Pool | As |',
        '| --- | --- | --- |',
        '| `rtcxds`, `rtcshared`, `rtcab` | `pool01.contoso.com` | `primary` |',
        '| `LcsLog` | `pool01.contoso.com` | `primary` |',
        '| `Cdr` | `pool01.contoso.com` | `primary` |',
      ].join('\n'),
    );
    assert.match(hover('{ "id": "sql-chat"'), /`\\\nSQL Server 2012 Standard · site `Chicago`\n\n/);
    assert.match(
      hover('{ "id": "express"'),
      /^\| `rtcxds`, `rtcshared`, `rtcab` \| `se01\.contoso\.com` \| by default \|$/m,
    );
  });

  test('a file store: who uses it', () => {
    const said = hover('{ "id": "files-chicago"');
    assert.equal(
      said,
      '**File store** `files-chicago`: `\\\\files.contoso.com\\lync`\n\nUsed by `pchat01.contoso.com`',
    );
    assert.equal(hover('{ "id": "files-old"'), '**File store** `files-old`: `D:\\chat`\n\nNo pool uses it.');
  });

  test('a site: what is there', () => {
    const said = hover('{ "name": "Chicago"');
    assert.match(said, /^\*\*Central site\*\* `Chicago` in the region `US`\n\nCompliance is required\.\n\n/);
    assert.match(said, /^- Persistent Chat pools: `pchat01\.contoso\.com`, `se01\.contoso\.com`$/m);
    assert.match(said, /^- SQL Server stores: `sql-chat`$/m);
    assert.match(said, /^- Branch sites: `Elgin`$/m);
  });

  test('a computer: where it is, and whether it stands by', () => {
    assert.match(
      hover('{ "fqdn": "pc03'),
      /\*\*Computer\*\* `pc03\.contoso\.com`\n\nStands by in the Persistent Chat pool `pchat01/,
    );
    assert.match(hover('"fe01.contoso.com"'), /\n\nIn the Front End pool `pool01\.contoso\.com`\.$/);
  });

  test('a reference: what it names, in short, and what the property is', () => {
    assert.match(
      hover('"POOL01.contoso.com"'),
      /^\*\*Front End pool\*\* `pool01\.contoso\.com`\\\n2 computers · 12,000 of 2 × 6,667 users · 3 databases · line 8\n\n\*\*nextHop\*\*\n\n/,
    );
    assert.match(
      hover('"Chicago" }\n  ],'),
      /^\*\*Central site\*\* `Chicago` in the region `US`\\\n4 pools · line 3$/m,
    );
  });

  test('a reference within a longer text', () => {
    const text = TEXT.replace(
      '"sites"',
      '"deployment": { "persistentChatPolicy": { "enabledScopes": ["site:Elgin"] } }, "sites"',
    );
    assert.match(hover('"site:Elgin"', text), /^\*\*Branch site\*\* `Elgin`/);
  });

  test('a finding: why, what to do and the source, above the rest, which gets short', () => {
    const said = hover('50000');
    const [finding = '', ...rest] = said.split('\n\n---\n\n');
    assert.deepEqual(rest, [], 'the format has nothing more to say here');
    const [title, why, advice, source] = finding.split('\n\n');
    assert.equal(title, '**A Persistent Chat server serves at most 20,000 concurrent users**');
    assert.match(why ?? '', /^Microsoft supports up to 20,000/);
    assert.match(advice ?? '', /^\*\*What to do:\*\* Activate/);
    assert.match(source ?? '', /^`pchat-server-max-users` · \[.+\]\(https:\/\/learn\.microsoft\.com\/.+\)$/);
  });

  test('a finding on a name stands above the card of what bears it', () => {
    const text = TEXT.replace('"nextHop": "POOL01.contoso.com",', '').replace(', "complianceRequired": true', '');
    const blocks = hover('"pchat01.contoso.com"', text).split('\n\n---\n\n');
    assert.match(blocks[0] ?? '', /`pchat-requires-next-hop`/, 'an error, before what is a warning');
    assert.match(blocks[1] ?? '', /`pchat-default-pool-missing`/);
    assert.match(blocks[2] ?? '', /^\*\*Persistent Chat pool\*\*/);
  });

  test('a rule that a comment switches off: what it says', () => {
    assert.match(hover('file-store-unused'), /^\*\*A file store is used by a pool\*\*/);
    assert.equal(hoverOf('no-such-rule'), undefined);
    assert.equal(hoverOf('lync-topology-disable'), undefined);
  });

  test('names cannot break out of the card', () => {
    const text =
      '{ "sqlStores": [{ "id": "a`|b\\n<b>", "server": "x|y" }], "frontEndPools": [{ "fqdn": "p|q`**", "backEnd": { "primary": "A`|B\\n<B>" } }] }';
    const said = hover('{ "id"', text);
    assert.match(said, /^\*\*SQL Server store\*\* `a \|b <b>`: `x\|y`\n\n/);
    assert.match(said, /^\| `rtcxds`, `rtcshared`, `rtcab` \| `p\\\|q \*\*` \| `primary` \|$/m);
  });

  test('plain text has the same, without marks', () => {
    const said = hoverOf('{ "id": "sql-chat"', TEXT, {})?.contents;
    assert.deepEqual(said, {
      kind: 'plaintext',
      value:
        'SQL Server store sql-chat: sql02.contoso.com\nSQL Server 2012 Standard · site Chicago\n\nDatabase\tPool\tAs\nmgc\tpchat01.contoso.com\tprimary',
    });
    const finding = hoverOf('50000', TEXT, {})?.contents;
    assert.match(JSON.stringify(finding), /Deploying|Set up system platforms in Lync Server 2013 \(https:/);
  });

  test('half-typed documents have cards as far as they go', () => {
    const half =
      '{ "persistentChatPools": [ { "fqdn": "pchat01.contoso.com", "computers": [ { "fqdn": "pc01" }, { "fqdn": ';
    // Whether the second one is active may be what would have followed.
    assert.match(
      hover('{ "fqdn": "pchat01', half),
      /^\| Active computers \| 1 \| 4 \|\n\| Computers in all \| 2 \| 8 \|$/m,
    );
    assert.match(hover('"pc01"', half), /Active in the Persistent Chat pool `pchat01\.contoso\.com`/);
    assert.equal(hoverOf('{ "fqdn": ', half.slice(half.lastIndexOf('{'))), undefined);
  });

  test('many pools are counted, not listed', () => {
    const pools = Array.from({ length: 30 }, (_, at) => ({
      fqdn: `p${at}`,
      site: 'S',
      nextHop: 'fe',
      store: { primary: 'sql' },
    }));
    const text = JSON.stringify({
      sites: [{ name: 'S' }],
      frontEndPools: [{ fqdn: 'fe' }],
      persistentChatPools: pools,
      sqlStores: [{ id: 'sql' }],
    });
    assert.match(hover('{"name"', text), /`p7` and 22 more$/);
    assert.match(hover('{"fqdn":"fe"', text), /- 22 more pools need it$/);
    assert.match(hover('{"id"', text), /\n\nAnd 18 more\.$/);
  });
});

function hoverOf(piece: string, text = TEXT, capabilities = MARKDOWN) {
  return hoverAt(checkedVersion(text), offsetOf(text, piece), clientSupport(capabilities));
}

function hover(piece: string, text = TEXT): string {
  const contents = hoverOf(piece, text)?.contents;
  assert.ok(typeof contents === 'object' && 'value' in contents, `something is said of ${piece}`);
  return contents.value;
}
