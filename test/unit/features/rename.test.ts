import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../../server/src/features/rename';
import { applyEdits } from '../../../server/src/syntax/edit';
import type { CheckedVersion } from '../../../server/src/features/documents';
import { checkedVersion } from '../../support/checked';
import { largeTopology } from '../../support/largeTopology';
import { CAPABLE, cursorIn, SIMPLE } from '../../support/clients';
import { processorTime } from '../../support/processorTime';

const TEXT = `{
  // 芝加哥 💬 pool01.contoso.com
  "sites": [{ "name": "Chicago" }, { "name": "Z\\u00fcrich \\"West\\"" }],
  "frontEndPools": [
    { "fqdn": "pool01.contoso.com", "site": "Chicago", "computers": [{ "fqdn": "fe01.contoso.com" }, { "fqdn": "fe02.contoso.com" }], "fileStore": "gone" },
  ],
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "site": "Z\\u00fcrich \\"West\\"" }],
  "persistentChatPools": [
    { "fqdn": "pchat01.contoso.com", "displayName": "pool01.contoso.com", "nextHop": "POOL01.contoso.com", "computers": [{ "fqdn": "pc01.contoso.com" }] },
    { "fqdn": "se01.contoso.com", "nextHop": "se01.contoso.com", "computers": [{ "fqdn": "SE01.contoso.com" }], "fileStore": "gone" }
  ],
  "sqlStores": [{ "id": "sql-a", "server": "sql01.contoso.com" }, { "id": "sql-b", "server": "se01.contoso.com" }],
  "fileStores": [{ "id": "sql-a", "server": "files.contoso.com", "share": "lync" }],
  "deployment": { "persistentChatPolicy": { "enabledScopes": ["site:Z\\u00fcrich \\"West\\"", "pool:pool01.contoso.com"] } }
}`;

suite('Rename', () => {
  const checked = checkedVersion(TEXT);

  test('tells what would be renamed, without escapes', () => {
    const scope = '"site:|Z\\u00fcrich \\"West\\""';
    assert.deepEqual(prepareRename(checked, cursorIn(checked, scope)), {
      range: checked.lines.rangeOf({ offset: cursorIn(checked, scope), length: 'Z\\u00fcrich \\"West\\"'.length }),
      placeholder: 'Zürich "West"',
    });
  });

  test('changes the name wherever it stands, and nothing else', () => {
    const renamed = renamedFrom(checked, 'POOL|01', 'pool99.contoso.com');
    assert.equal(
      renamed,
      TEXT.replace('"fqdn": "pool01.', '"fqdn": "pool99.')
        .replace('"nextHop": "POOL01.', '"nextHop": "pool99.')
        .replace('pool:pool01.', 'pool:pool99.'),
      'not in the comment, nor in the display name',
    );
    for (const piece of ['"fqdn": "|pool01', 'pool:pool|01'])
      assert.equal(renamedFrom(checked, piece, 'pool99.contoso.com'), renamed);
  });

  test('writes what JSON writes in its own way', () => {
    const wanted = 'C:\\ "Süd" 💬';
    const written = JSON.stringify(wanted).slice(1, -1);
    assert.equal(
      renamedFrom(checked, '"site:|Z', wanted),
      TEXT.replaceAll('Z\\u00fcrich \\"West\\"', () => written),
    );
  });

  test('renames a machine with the pools on it, and the server of stores', () => {
    const renamed = renamedFrom(checked, '"SE|01.contoso.com"', 'chat.contoso.com');
    assert.equal(renamed, TEXT.replace(/se01\.contoso\.com/gi, 'chat.contoso.com'));
  });

  test('leaves what only looks like the name: a store of another kind', () => {
    assert.equal(
      renamedFrom(checked, '"sql|-a", "server": "sql01', 'sql-c'),
      TEXT.replace('"sql-a", "server": "sql01', '"sql-c", "server": "sql01'),
    );
  });

  test('does not count blanks around a name; may change its case alone', () => {
    assert.equal(renamedFrom(checked, '"site": "Chi|cago"', ' CHICAGO\n'), TEXT.replaceAll('Chicago', 'CHICAGO'));
    assert.deepEqual(rename(checked, cursorIn(checked, '"name": "|Chicago'), 'Chicago', CAPABLE), {
      documentChanges: [{ textDocument: { uri: checked.uri, version: 1 }, edits: [] }],
    });
  });

  test('names the version of the document, where the client takes it', () => {
    const offset = cursorIn(checked, '"gone|" },\n');
    const edits = [...TEXT.matchAll(/gone/g)].map(({ index }) => ({
      range: checked.lines.rangeOf({ offset: index, length: 4 }),
      newText: 'files',
    }));
    assert.deepEqual(rename(checked, offset, 'files', CAPABLE), {
      documentChanges: [{ textDocument: { uri: checked.uri, version: 1 }, edits }],
    });
    assert.deepEqual(rename(checked, offset, 'files', SIMPLE), { changes: { [checked.uri]: edits } });
  });

  test('refuses a name that is taken', () => {
    for (const [piece, wanted, why] of [
      ['"name": "|Chicago', 'zÜRICH "West"', 'There is a site Zürich "West" already.'],
      ['"fqdn": "|pool01', 'PCHAT01.contoso.com', 'There is a pool pchat01.contoso.com already.'],
      ['"fqdn": "|pool01', 'se01.contoso.com', 'There is a pool se01.contoso.com already.'],
      ['"fqdn": "|pool01', 'fe01.contoso.com', 'There is a computer fe01.contoso.com already.'],
      ['"fe|01', 'fe02.contoso.com', 'There is a computer fe02.contoso.com already.'],
      ['"fe|01', 'sql01.contoso.com', 'There is a computer sql01.contoso.com already.'],
      ['"fe|01', 'pool01.contoso.com', 'There is a pool pool01.contoso.com already.'],
      ['"SE|01', 'pc01.contoso.com', 'There is a computer pc01.contoso.com already.'],
      ['"sql|-b', 'SQL-A', 'There is a SQL Server store sql-a already.'],
    ] as const) {
      assert.deepEqual(
        rename(checked, cursorIn(checked, piece), wanted, CAPABLE),
        { refusal: why },
        `${piece} ${wanted}`,
      );
    }
  });

  test('lets a pool of one computer have the name of that computer, and what is not declared any name', () => {
    assert.equal(renamedFrom(checked, '"pchat|01', 'pc01.contoso.com'), TEXT.replace('pchat01', 'pc01'));
    assert.equal(renamedFrom(checked, '"pc|01', 'pchat01.contoso.com'), TEXT.replace('pc01', 'pchat01'));
    assert.equal(renamedFrom(checked, '"gone|" },\n', 'sql-a'), TEXT.replaceAll('gone', 'sql-a'));
  });

  test('refuses what is no name of that kind', () => {
    for (const [piece, wanted, why] of [
      ['"name": "|Chicago', ' \n', /^The new name is empty\.$/],
      ['"fqdn": "|pool01', 'pool99', /^pool99 is a short name\./],
      ['"fe|01', 'fe_01.contoso.com', /^"fe_01\.contoso\.com" has characters that are not supported/],
      ['"server": "|sql01', '-sql.contoso.com', /begins or ends with a hyphen/],
      ['"server": "|sql01', `${'a'.repeat(64)}.contoso.com`, /is longer than 63 characters/],
      ['"server": "|sql01', 'sql..contoso.com', /a part of it is empty/],
    ] as const) {
      const result = rename(checked, cursorIn(checked, piece), wanted, CAPABLE);
      assert.ok('refusal' in result, `${piece} ${wanted}`);
      assert.match(result.refusal, why);
    }
  });

  test('refuses where no name is', () => {
    const refusal = 'Only the names of sites, pools, computers and stores can be renamed. There is none here.';
    for (const piece of [
      '"display|Name"',
      '"pool01.contoso.com|", "nextHop"',
      '"si|te:Z',
      '/ 芝|加哥',
      '"share": "ly|nc"',
    ]) {
      const offset = cursorIn(checked, piece);
      assert.deepEqual(prepareRename(checked, offset), { refusal }, piece);
      assert.deepEqual(rename(checked, offset, 'x.contoso.com', CAPABLE), { refusal }, piece);
    }
  });

  test('works in a document with mistakes, and in a string that is not closed', () => {
    const broken = checkedVersion('{ "sites": [{ "name": "A", { "name": , ], "otherPools": [{ "fqdn": "x", "site": "a');
    assert.equal(
      renamedFrom(broken, '"|A"', 'B'),
      '{ "sites": [{ "name": "B", { "name": , ], "otherPools": [{ "fqdn": "x", "site": "B',
    );
  });

  test('is exact in a document of 1,000 pools', () => {
    const large = checkedVersion(largeTopology(1000));
    for (const [kind, usual, wanted] of [
      ['site', 'Standort Zürich 1 💬', 'new "Zürich" \\\\ 1'],
      ['fqdn', 'pool0.contoso.com', 'new.contoso.com'],
      ['fqdn', 'pool1.contoso.com', 'new.contoso.com'],
      ['fqdn', 'pool998.contoso.com', 'new.contoso.com'],
      ['fqdn', 's1.pool998.contoso.com', 'new.contoso.com'],
      ['fqdn', 'sql3.contoso.com', 'new.contoso.com'],
      ['sqlStore', 'store3', 'new-store'],
      ['fileStore', 'store3', 'new-store'],
    ] as const) {
      const expected = largeTopology(1000, (name, of) => (of === kind && name === usual ? wanted : name));
      const declared = { site: 'name', fqdn: 'fqdn', sqlStore: 'id', fileStore: 'fileStore' }[kind];
      const property = usual.startsWith('sql') ? 'server' : declared;
      const offset = large.tree.text.indexOf(`"${property}": "${usual}"`) + property.length + 5;
      assert.ok(renamedAt(large, offset, wanted) === expected, `${usual} as ${kind}`);
    }
  });

  test('costs what the document costs, and then what the name costs', () => {
    const before = processorTime();
    const large = checkedVersion(largeTopology(1000));
    const check = processorTime() - before;
    const computers = [...large.tree.text.matchAll(/s1\.pool\d+\.contoso\.com/g)];
    const start = processorTime();
    for (const { index } of computers) {
      const result = rename(large, index, 'new.contoso.com', SIMPLE);
      assert.ok('changes' in result && result.changes[large.uri]?.length === 1);
    }
    const renames = processorTime() - start;
    assert.equal(computers.length, 667);
    // If each went through the document, they would cost hundreds of checks.
    assert.ok(renames < 20 * check, `renames took ${renames} ms, a check ${check} ms`);
  });
});

/** @returns the text of the document after a rename, which is not refused */
function renamedFrom(checked: CheckedVersion, piece: string, wanted: string): string {
  return renamedAt(checked, cursorIn(checked, piece), wanted);
}

function renamedAt(checked: CheckedVersion, offset: number, wanted: string): string {
  const result = rename(checked, offset, wanted, SIMPLE);
  assert.ok('changes' in result && result.changes, JSON.stringify(result));
  const { lines, tree } = checked;
  const edits = (result.changes[checked.uri] ?? []).map(({ range, newText }) => {
    const offset = lines.offsetAt(range.start);
    return { offset, length: lines.offsetAt(range.end) - offset, content: newText };
  });
  return applyEdits(tree.text, edits);
}
