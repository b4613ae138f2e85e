import assert from 'node:assert/strict';
import { RULES } from '../../../server/src/rules/registry';
import { check } from '../../../server/src/rules/check';
import { completed, completions, labels, SNIPPETS } from '../../support/completions';

const DOCUMENT = `{
  "sites": [
    { "name": "Chicago", "region": "US" },
    { "name": "Zurich", "region": "CH" },
    { "name": "Elgin", "kind": "branch", "centralSite": "Chicago" }
  ],
  "frontEndPools": [
    { "fqdn": "pool01.contoso.com", "site": "Chicago", "computers": [{ "fqdn": "fe01.contoso.com", "dataCenter": "Chicago-1" }], "backEnd": { "primary": "sql-backend" }, "fileStore": "files-chicago" },
    { "fqdn": "pool02.contoso.com", "site": "Zurich", "computers": [], "product": "lyncServer2010", "pairedPool": "pool01.contoso.com" }
  ],
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Zurich" }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "site": "Zurich",
      "computers": [{ "fqdn": "pc03.contoso.com" }, { "fqdn": "pc04.contoso.com" }],
      //HERE
      "store": { "primary": "sql-zurich" }
    }
  ],
  "otherPools": [{ "fqdn": "dir01.contoso.com", "role": "director", "site": "Chicago", "computers": [] }],
  "sqlStores": [
    { "id": "sql-backend", "server": "sql01.contoso.com", "instance": "RTC", "site": "Chicago" },
    { "id": "sql-free", "server": "sql02.contoso.com" },
    { "id": "sql-zurich", "server": "sql03.contoso.com", "instance": "PCHAT", "site": "Zurich" },
    { "id": "SQL-FREE", "server": "sql09.contoso.com" }
  ],
  "fileStores": [
    { "id": "files-chicago", "server": "files01.contoso.com", "share": "lync", "site": "Chicago" },
    { "id": "files-zurich", "server": "files02.contoso.com", "share": "lync", "site": "Zurich" },
    { "id": "files-local", "path": "D:\\\\Files", "site": "Zurich" }
  ]
}
`;

/** @returns the document with something more in its Persistent Chat pool */
const inPool = (marked: string): string => DOCUMENT.replace('//HERE', marked);
const names = (marked: string): string[] =>
  completions(marked).flatMap(({ label, kind }) => (kind === 4 ? [] : [label]));

suite('Completion: names', () => {
  test('the next hop: Front End pools and Standard Edition servers that are not too old, the own site first', () => {
    assert.deepEqual(names(inPool('"nextHop": "|",')), ['se01.contoso.com', 'pool01.contoso.com']);
    assert.deepEqual(
      completions(inPool('"nextHop": "|",'))
        .map(({ detail }) => detail)
        .slice(0, 2),
      ['Standard Edition server · Zurich', 'Front End pool · Chicago'],
    );
  });

  test('the next hop where the next property follows without a comma', () => {
    assert.equal(completed(inPool('"nextHop": |'), 'pool01.contoso.com'), inPool('"nextHop": "pool01.contoso.com",'));
  });

  test('the next hop of Persistent Chat on a Standard Edition server: this server', () => {
    const marked = inPool('"nextHop": "|",').replace('"fqdn": "pchat01.contoso.com"', '"fqdn": "SE01.contoso.com"');
    assert.deepEqual(labels(marked), ['se01.contoso.com']);
  });

  test('the next hop of another pool: Directors too', () => {
    const marked = DOCUMENT.replace('"otherPools": [', '"otherPools": [{ "role": "edge", "nextHop": "|" }, ');
    assert.deepEqual(names(marked), [
      'pool01.contoso.com',
      'pool02.contoso.com',
      'se01.contoso.com',
      'dir01.contoso.com',
    ]);
  });

  test('a site: for a pool of users and for chat no branch site', () => {
    assert.deepEqual(names(inPool('"site": "|",')), ['Chicago', 'Zurich']);
    const store = DOCUMENT.replace('"server": "sql02.contoso.com"', '"server": "sql02.contoso.com", "site": "|"');
    assert.deepEqual(names(store), ['Chicago', 'Zurich', 'Elgin']);
    const branch = DOCUMENT.replace('"centralSite": "Chicago"', '"centralSite": |');
    assert.deepEqual(names(branch), ['Chicago', 'Zurich']);
  });

  test('a SQL Server store: the own site first, with its instance and what is on it', () => {
    const items = completions(inPool('"complianceStore": { "primary": "|" },'));
    assert.deepEqual(items.map(({ label, detail }) => [label, detail]).slice(0, 3), [
      ['sql-zurich', 'sql03.contoso.com\\PCHAT · mgc of pchat01.contoso.com'],
      ['sql-free', 'sql02.contoso.com · no databases yet'],
      ['sql-backend', 'sql01.contoso.com\\RTC · rtcxds of pool01.contoso.com'],
    ]);
    const mirror = DOCUMENT.replace('"primary": "sql-zurich"', '"primary": "sql-zurich", "mirror": "|"');
    assert.deepEqual(names(mirror), ['sql-free', 'sql-backend'], 'a copy is on another store');
  });

  test('a file store: a share that the pool can use, the own site first', () => {
    assert.deepEqual(names(inPool('"fileStore": "|",')), ['files-zurich', 'files-chicago']);
  });

  test('the paired pool: of the same kind, not itself, those that are free or paired with it first', () => {
    const third = '{ "fqdn": "pool03.contoso.com", "site": "Zurich", "pairedPool": "pool09.contoso.com" }, ';
    const document = DOCUMENT.replace('"frontEndPools": [', `"frontEndPools": [${third}`);
    assert.deepEqual(names(document.replace('"fileStore": "files-chicago"', '"pairedPool": "|"')), [
      'pool02.contoso.com',
      'pool03.contoso.com',
    ]);
    assert.deepEqual(names(DOCUMENT.replace('"site": "Zurich" }],', '"site": "Zurich", "pairedPool": "|" }],')), []);
  });

  test('the scopes of a policy', () => {
    const marked = DOCUMENT.replace(
      '"sqlStores"',
      '"deployment": { "persistentChatPolicy": { "enabledScopes": ["site:Chicago", "|"] } }, "sqlStores"',
    );
    assert.deepEqual(labels(marked), [
      'global',
      'site:Zurich',
      'site:Elgin',
      'pool:pool01.contoso.com',
      'pool:pool02.contoso.com',
      'pool:se01.contoso.com',
    ]);
  });

  test('nothing that has a blank name', () => {
    const blank = (marked: string): string =>
      inPool(marked)
        .replace('"name": "Chicago"', '"name": " "')
        .replace('"name": "Zurich"', '"name": ""')
        .replaceAll(/"(fqdn|id|server|region|dataCenter)": "(?!pchat01)[^"]*"/g, '"$1": "  "');
    for (const property of ['site', 'nextHop', 'fileStore']) {
      assert.deepEqual(names(blank(`"${property}": "|",`)), [], property);
    }
    assert.deepEqual(names(blank('"complianceStore": { "primary": "|" },')), []);
    const policy = DOCUMENT.replace(
      '"sqlStores"',
      '"deployment": { "persistentChatPolicy": { "enabledScopes": ["|"] } }, "sqlStores"',
    );
    assert.deepEqual(labels(policy.replaceAll(/"(name|fqdn)": "[^"]*"/g, '"$1": " "')), ['global']);
    for (const property of ['pairedPool', 'region', 'server']) {
      const marked = blank('').replace('{ "id": "  ", "server": "  ",', `{ "id": "  ", "${property}": "|",`);
      for (const name of names(marked)) assert.notEqual(name.trim(), '', property);
    }
  });

  test('free names: of a computer, a pool and a server', () => {
    const computer = DOCUMENT.replace(
      '{ "fqdn": "pc04.contoso.com" }',
      '{ "fqdn": "pc04.contoso.com" }, { "fqdn": "|" }',
    );
    assert.deepEqual(labels(computer), ['pc05.contoso.com']);
    assert.deepEqual(labels(computer.replace('pc03.contoso.com', 'pc05.contoso.com')), ['pc06.contoso.com']);
    assert.deepEqual(labels(inPool('').replace('"fqdn": "pchat01.contoso.com"', '"fqdn": "|"')), [
      'pchat01.contoso.com',
      'se01.contoso.com',
    ]);
    assert.equal(labels(DOCUMENT.replace('"server": "sql09.contoso.com"', '"server": |'))[0], 'sql04.contoso.com');
    assert.deepEqual(labels(DOCUMENT.replace('"site": "Zurich", "computers": []', '"computers": [{ "fqdn": "|" }]')), [
      'fe02.contoso.com',
    ]);
  });

  test('free text that should be written the same way everywhere', () => {
    assert.deepEqual(labels(DOCUMENT.replace('"region": "CH"', '"region": "|"')), ['US']);
    assert.deepEqual(labels(DOCUMENT.replace('"pc03.contoso.com"', '"pc03.contoso.com", "dataCenter": "|"')), [
      'Chicago-1',
    ]);
  });

  test('names that bear quotes, backslashes and the signs of snippets', () => {
    const marked = '{ "sites": [{ "name": "A, \\"b\\" | $1 }" }, { "name": "C" }], "sqlStores": [{ "id": "x", ¦ }] }';
    const text = marked.replace(' | ', ' \\u007c ').replace('¦', '|');
    assert.ok(completed(text, 'site').includes('"site": "${1|A\\, \\\\"b\\\\" \\| $1 },C|}"'));
  });
});

suite('Completion: new names', () => {
  const cases: [marked: string, label: string, declared: string][] = [
    [
      inPool('"complianceStore": { "primary": "|" },'),
      'New SQL Server store: sql-pchat01-compliance',
      '{ "id": "sql-pchat01-compliance", "server": "sql04.contoso.com", "site": "Zurich" }',
    ],
    [
      DOCUMENT.replace('"primary": "sql-zurich"', '"primary": "sql-zurich", "mirror": |'),
      'New SQL Server store: sql-pchat01-mirror',
      '{ "id": "sql-pchat01-mirror", "server": "sql04.contoso.com", "site": "Zurich" }',
    ],
    [
      inPool('"fileStore": "|",'),
      'New file store: files-zurich-2',
      '{ "id": "files-zurich-2", "server": "files03.contoso.com", "share": "lync", "site": "Zurich" }',
    ],
    [inPool('"site": "|",'), 'New site: Headquarters', '{ "name": "Headquarters" }'],
    [
      inPool('"nextHop": "|",'),
      'New Standard Edition server: se02.contoso.com',
      '{ "fqdn": "se02.contoso.com", "site": "Zurich" }',
    ],
    [inPool('"nextHop": "|",'), 'New Front End pool: pool03.contoso.com', '"backEnd": { "primary": "sql-pool03" }'],
  ];
  for (const [marked, label, declared] of cases) {
    test(label, () => {
      const before = check(marked.replace('|', ''));
      const text = completed(marked, label);
      assert.ok(text.includes(declared), text);
      const name = label.replace(/.*: /, '');
      assert.ok(text.includes(`": "${name}"`), text);
      const after = check(text);
      assert.deepEqual(after.tree.problems, []);
      assert.ok(after.topology.references.some(({ node }) => node.value === name));
      const dangling = ({ problems }: typeof after): number =>
        problems.filter(({ rule }) => rule === 'reference-resolves').length;
      assert.ok(dangling(after) <= dangling(before), 'the name means something');
    });
  }

  test('the paired pool is paired back', () => {
    const marked = DOCUMENT.replace('"fileStore": "files-chicago"', '"pairedPool": "|"');
    const text = completed(marked, 'New Front End pool: pool03.contoso.com');
    assert.match(text, /"fqdn": "pool03\.contoso\.com",[^]*"pairedPool": "pool01\.contoso\.com"/);
  });

  test('none where it is not known where something can be added', () => {
    const text = inPool('"nextHop": "|",');
    const open = text.slice(0, text.indexOf('  "otherPools"')).trimEnd().replace(/\],$/, '');
    // Which product it is for may be what would have followed, so that no pool is too old.
    assert.deepEqual(labels(open), ['pool02.contoso.com', 'se01.contoso.com', 'pool01.contoso.com']);
  });
});

suite('Completion: comments', () => {
  test('what makes a comment switch rules off', () => {
    assert.deepEqual(labels('// |\n{}'), [
      'lync-topology-disable-next-line',
      'lync-topology-disable-line',
      'lync-topology-disable',
    ]);
    assert.equal(completed('// lync-t|x\n{}', 'lync-topology-disable'), '// lync-topology-disable\n{}');
    assert.equal(completed('/* | */ {}', 'lync-topology-disable'), '/* lync-topology-disable */ {}');
    assert.deepEqual(labels('// |\n{}', SNIPPETS, ' '), [], 'a blank in a comment is mostly just that');
    assert.deepEqual(labels('// see |\n{}'), []);
  });

  test('rules, first those that report something there', () => {
    const marked = inPool('// lync-topology-disable-next-line |\n      "nextHop": "nowhere.contoso.com",');
    const found = labels(marked, SNIPPETS, ' ');
    assert.equal(found[0], 'reference-resolves');
    assert.equal(found.length, RULES.length);
    assert.deepEqual(found.slice(1), found.slice(1).toSorted());
  });

  test('rules that are not named yet, in the middle of a name', () => {
    const marked = '// lync-topology-disable fqdn-unique, pchat-n| -- why\n{}';
    assert.ok(!labels(marked).includes('fqdn-unique'));
    assert.equal(completed(marked, 'pchat-no-ha'), '// lync-topology-disable fqdn-unique, pchat-no-ha -- why\n{}');
    assert.deepEqual(labels('// lync-topology-disable fqdn-unique -- because |\n{}'), []);
  });
});
