import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allFindingsOf, worstOf, type Box, type Diagram } from '../../../../server/src/features/diagram/diagram';
import { drawingOf } from '../../../../server/src/features/diagram/draw';
import { checkedVersion } from '../../../support/checked';
import { deployment, fiveActiveServers } from '../../../support/documents';
import { processorTime } from '../../../support/processorTime';

suite('Diagram', () => {
  test('shows sites with their pools, servers and stores, and the lines between', () => {
    const diagram = drawn(readFileSync('samples/contoso.topology.json', 'utf8'));
    assert.deepEqual(
      diagram.areas.map(({ title, boxes }) => [title, boxes.map((box) => `${box.kind} ${box.title}`)]),
      [
        [
          'Boston',
          [
            'frontEnd pool01.contoso.com',
            'persistentChat pchat01.contoso.com',
            'edge edge01.contoso.com',
            'sqlServer sql01.contoso.com',
            'sqlServer sql02.contoso.com',
            'sqlServer sql03.contoso.com',
            'fileServer files.contoso.com',
          ],
        ],
        [
          'Geneva',
          [
            'standardEdition se01.contoso.ch',
            'persistentChat pchat02.contoso.ch',
            'sqlServer sql11.contoso.ch',
            'sqlServer sql12.contoso.ch',
            'sqlServer sql13.contoso.ch',
            'fileServer files.contoso.ch',
          ],
        ],
      ],
    );
    const lines = diagram.lines.filter(({ from }) => from === 'pool:persistentChat:pchat02.contoso.ch');
    assert.deepEqual(
      lines.map(({ kind, to }) => `${kind} ${to}`),
      ['nextHop pool:standardEdition:se01.contoso.ch', 'store sqlStore:sql-geneva', 'fileStore fileStore:files-geneva'],
    );
    // The chat and the compliance database have one instance: one line says both.
    assert.match(lines[1]?.title ?? '', /Persistent Chat store.*\n.*compliance store/);
    const mirrors = diagram.lines.filter(({ from }) => from === 'sqlStore:sql-geneva');
    assert.deepEqual(
      mirrors.map(({ kind, to }) => `${kind} ${to}`),
      ['mirror sqlStore:sql-geneva-mirror', 'witness sqlStore:sql-geneva-witness'],
    );
  });

  test('shows the instances of a SQL Server with the databases on them', () => {
    const diagram = drawn(readFileSync('samples/contoso.topology.json', 'utf8'));
    assert.deepEqual(
      boxNamed(diagram, 'sql01.contoso.com').rows.map(({ text, detail, contents }) => [text, detail, contents]),
      [
        ['RTC', 'sql-backend', ['rtcxds, rtcshared, rtcab of pool01.contoso.com']],
        ['PCHAT', 'sql-chat', ['mgc of pchat01.contoso.com']],
      ],
    );
    assert.deepEqual(
      boxNamed(diagram, 'se01.contoso.ch').rows.map(({ text, detail }) => `${text} ${detail}`),
      ['RTC SQL Server Express'],
    );
  });

  test('shows which computers are active', () => {
    const document = deployment();
    document.persistentChatPools[0]?.computers.push({ fqdn: 'pc05.contoso.com', state: 'inactive' } as never);
    const { rows, detail } = boxNamed(drawn(JSON.stringify(document)), 'pchat01.contoso.com');
    assert.equal(detail, 'Persistent Chat pool · 4 of 5 active');
    assert.deepEqual(
      rows.map(({ state }) => state),
      ['active', 'active', 'active', 'active', 'inactive'],
    );
    assert.equal(boxNamed(drawn(JSON.stringify(document)), 'pool01.contoso.com').rows[0]?.state, undefined);
  });

  test('gives each finding to the thing that it is in, and to the line whose reference it is at', () => {
    const pool = boxNamed(drawn(fiveActiveServers()), 'pchat01.contoso.com');
    assert.deepEqual(
      pool.rows.map(({ findings }) => worstOf(findings)),
      [undefined, undefined, undefined, undefined, 'error'],
    );
    assert.equal(worstOf(allFindingsOf(pool)), 'error');
    assert.deepEqual(pool.findings, []);

    const diagram = drawn(fiveActiveServers().replace('"nextHop": "pool01', '"nextHop": "poll01'));
    const line = diagram.lines.find(({ kind }) => kind === 'nextHop');
    assert.equal(worstOf(line?.findings ?? []), 'error');
    const missing = boxNamed(diagram, 'poll01.contoso.com');
    assert.deepEqual([missing.kind, missing.detail, worstOf(missing.findings)], ['missing', 'no such pool', 'error']);
    assert.equal(line?.to, missing.id);
  });

  test('puts what is at no site, or at one that is not declared, into areas of their own at the end', () => {
    const diagram = drawn(`{
      "frontEndPools": [{ "fqdn": "a.contoso.com" }, { "fqdn": "b.contoso.com", "site": "Chicgo" }, { "fqdn": "c.contoso.com", "site": 5 }],
      "sites": [{ "name": "Chicago" }]
    }`);
    assert.deepEqual(
      diagram.areas.map(({ title, boxes }) => [title, boxes.map((box) => box.title)]),
      [
        ['Chicago', []],
        ['Chicgo', ['b.contoso.com']],
        ['No site', ['a.contoso.com', 'c.contoso.com']],
      ],
    );
  });

  test('puts a store that names no site beside the first pool that uses it', () => {
    const diagram = drawn(JSON.stringify(deployment()));
    assert.deepEqual(
      diagram.areas.map(({ title, boxes }) => [title, boxes.length]),
      [['Chicago', 5]],
    );
  });

  test('tells things with one name, or none, apart', () => {
    const diagram = drawn(`{
      "sites": [{ "name": "Chicago" }, { "name": "CHICAGO" }, {}],
      "frontEndPools": [{ "fqdn": "a.contoso.com", "site": "Chicago", "computers": [{}, {}] }, { "fqdn": "A.contoso.com", "site": "chicago" }, {}, {}],
      "sqlStores": [{ "id": "s" }, { "id": "S" }, {}],
      "fileStores": [{}, { "id": "f" }, { "id": "f" }]
    }`);
    const boxes = diagram.areas.flatMap((area) => area.boxes);
    const ids = [...diagram.areas, ...boxes, ...boxes.flatMap(({ rows }) => rows)].map(({ id }) => id);
    assert.deepEqual(ids.length - new Set(ids).size, 0);
    assert.equal(boxes.length, 4 + 3 + 3);
  });

  test('takes time that grows with the document, also where nothing has a name or is declared', () => {
    const nameless = Array.from({ length: 20_000 }, () => ({}));
    const missing = Array.from({ length: 10_000 }, (_, n) => ({ fqdn: `p${n}.contoso.com`, fileStore: `f${n}` }));
    const start = processorTime();
    const { areas } = drawn(JSON.stringify({ sites: nameless, otherPools: nameless, frontEndPools: missing }));
    assert.equal(
      areas.reduce((sum, { boxes }) => sum + boxes.length, 0),
      20_000 + 10_000 + 10_000,
    );
    assert.ok(processorTime() - start < 20_000);
  });

  test('draws the pairing of two pools once', () => {
    const diagram = drawn(`{
      "sites": [{ "name": "Chicago" }],
      "frontEndPools": [
        { "fqdn": "a.contoso.com", "site": "Chicago", "pairedPool": "b.contoso.com" },
        { "fqdn": "b.contoso.com", "site": "Chicago", "pairedPool": "A.contoso.com" }
      ]
    }`);
    assert.deepEqual(
      diagram.lines.map(({ kind, references }) => [kind, references.length]),
      [['pairing', 2]],
    );
  });

  test('lists the first computers of a very large pool, counts the others and tells their findings', () => {
    const computers = Array.from({ length: 40 }, (_, n) => ({ fqdn: n === 39 ? 'short' : `fe${n}.contoso.com` }));
    const { rows } = boxNamed(
      drawn(JSON.stringify({ frontEndPools: [{ fqdn: 'a.contoso.com', computers }] })),
      'a.contoso.com',
    );
    assert.equal(rows.length, 13);
    assert.equal(rows[12]?.text, '28 more');
    assert.ok(worstOf(rows[12].findings));
  });

  test('is empty of an empty document, and is drawn of what is none', () => {
    for (const text of [
      '',
      '{}',
      '[]',
      'null',
      '{ "sites": 5, "frontEndPools": [null, 5, []] }',
      '{ "sites": [{ "name"',
    ]) {
      assert.deepEqual(drawn(text).lines, [], text);
    }
    assert.deepEqual(drawn('{}').areas, []);
  });
});

function drawn(text: string): Diagram {
  return drawingOf(checkedVersion(text));
}

function boxNamed({ areas }: Diagram, title: string): Box {
  const box = areas.flatMap(({ boxes }) => boxes).find((one) => one.title === title);
  assert.ok(box, title);
  return box;
}
