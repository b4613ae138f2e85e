import assert from 'node:assert/strict';
import { inlayHintsIn } from '../../../server/src/features/inlayHints';
import { applyEdits } from '../../../server/src/syntax/edit';
import { checkedVersion, offsetOf } from '../../support/checked';
import { processorTime } from '../../support/processorTime';

const POOL = `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "site": "Chicago",
      "computers": [
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com", "state": "inactive" }
      ],
      "store": { "primary": "sql-chat", "mirror": "sql-mirror" },
      "complianceStore": { "primary": "sql-chat" },
      "users": { "concurrent": 30000, "provisioned": 50000, "endpoints": 60000 }
    }
  ]
}`;

suite('Inlay hints', () => {
  test('defaults, counts and limits of a Persistent Chat pool', () => {
    assert.equal(
      shown(POOL),
      `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com"‹type multipleComputer›‹port 5041›,
      "site": "Chicago",
      "computers": [‹2 of 3 active›
        { "fqdn": "pc01.contoso.com" },
        { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com", "state": "inactive" }
      ],
      "store": { "primary": "sql-chat"‹database mgc›, "mirror": "sql-mirror" },
      "complianceStore": { "primary": "sql-chat"‹database mgccomp› },
      "users": { "concurrent": 30000‹of 40,000›, "provisioned": 50000‹of 150,000›, "endpoints": 60000‹of 120,000› }
    }
  ]
}`,
    );
  });

  test('what is written needs no hint', () => {
    const written = POOL.replace('"site"', '"type": "singleComputer", "port": 5041, "site"')
      .replace('"mirror"', '"database": "mgc", "mirror"')
      .replace('"sql-chat" }', '"sql-chat", "database": 7 }');
    assert.deepEqual(labels(written), ['2 of 3 active', 'of 40,000', 'of 150,000', 'of 120,000']);
  });

  test('a Standard Edition server and the pool on it', () => {
    assert.equal(
      shown(
        '{ "standardEditionServers": [{ "fqdn": "se01", "users": 10 }, { "fqdn": "se02", "backEnd": {}, "users": 10, "pairedPool": "se01" }], "persistentChatPools": [{ "fqdn": "SE01", "port": 1 }] }',
      ),
      '{ "standardEditionServers": [{ "fqdn": "se01"‹backEnd RTC›, "users": 10‹of 5,000› }, { "fqdn": "se02", "backEnd": {}, "users": 10‹of 2,500›, "pairedPool": "se01" }], "persistentChatPools": [{ "fqdn": "SE01"‹type singleComputer›, "port": 1 }] }',
    );
  });

  test('Front End pools, Directors and clusters', () => {
    const text =
      '{ "frontEndPools": [{ "fqdn": "fe", "computers": [{ "fqdn": "fe01" }], "users": 100 }], "otherPools": [{ "role": "director", "computers": [{}] }, { "role": "edge", "computers": [{}] }], "sqlStores": [{ "edition": "standard", "clusterNodes": 2 }, { "clusterNodes": 2 }] }';
    assert.deepEqual(labels(text), ['1 of 12', 'of 6,667', '1 of 10', 'of 2']);
    assert.match(shown(text), /\{ "fqdn": "fe01" \}\]‹1 of 12›/, 'behind a list on one line');
  });

  test('the users of several Front End Servers are not added up, since those of one are rounded up', () => {
    const pool = (servers: number) =>
      JSON.stringify({ frontEndPools: [{ computers: Array(servers).fill({}), users: 100 }] });
    assert.deepEqual(labels(pool(3)), ['3 of 12', 'of 3 × 6,667']);
    assert.deepEqual(labels(pool(12)), ['12 of 12', 'of 80,000']);
  });

  test('limits of the whole deployment say so where there are several pools', () => {
    const text = '{ "persistentChatPools": [{ "users": { "provisioned": 1, "endpoints": 2 } }, {}] }';
    assert.deepEqual(labels(text), ['of 150,000 in all pools', 'of 120,000 in all pools']);
  });

  test('a hint writes what it says', () => {
    const wished = ['type multipleComputer', 'port 5041', 'database mgc', 'database mgccomp'];
    let text = POOL;
    for (const label of wished) {
      const { lines } = checkedVersion(text);
      const hint = hints(text).find((one) => one.label === label);
      const edits = (hint?.textEdits ?? []).map(({ range, newText }) => {
        const offset = lines.offsetAt(range.start);
        return { offset, length: lines.offsetAt(range.end) - offset, content: newText };
      });
      text = applyEdits(text, edits);
    }
    const [pool] = (JSON.parse(text) as { persistentChatPools: Record<string, unknown>[] }).persistentChatPools;
    assert.deepEqual([pool?.['type'], pool?.['port']], ['multipleComputer', 5041]);
    assert.deepEqual(pool?.['store'], { primary: 'sql-chat', mirror: 'sql-mirror', database: 'mgc' });
    assert.deepEqual(pool['complianceStore'], { primary: 'sql-chat', database: 'mgccomp' });
    assert.deepEqual(labels(text), ['2 of 3 active', 'of 40,000', 'of 150,000', 'of 120,000']);
  });

  test('only what is asked for', () => {
    const { start, end } = { start: offsetOf(POOL, '"store"'), end: offsetOf(POOL, '"complianceStore"') };
    assert.deepEqual(labels(POOL, { start, end }), ['database mgc']);
  });

  test('half-typed and wrong documents', () => {
    assert.deepEqual(labels(''), []);
    // What the pool leaves out may be what would have followed.
    assert.deepEqual(labels('{ "persistentChatPools": [ { "fqdn": "p", "computers": [ { "fqdn": "a", "state": '), [
      '0 of 1 active',
    ]);
    assert.deepEqual(
      labels('{ "persistentChatPools": [ { "fqdn": 7, "computers": {}, "users": { "concurrent": "x" } } ] }'),
      [],
    );
    assert.deepEqual(labels('{ "persistentChatPools": [ { "fqdn": "p", "type": "?", "port": , "store": 7 } ] }'), []);
  });

  test('places are right behind emoji and with CRLF', () => {
    const text = '{\r\n  /* 💬 */ "persistentChatPools": [{ "users": { "concurrent": 5 } }]\r\n}';
    const [hint] = hints(text);
    assert.deepEqual(hint?.position, { line: 1, character: text.split('\r\n')[1]?.indexOf(' } }]') });
  });

  test('a document in one line, of many pools, costs no square of them', () => {
    const pools = Array.from({ length: 4000 }, (_, at) => ({
      fqdn: `pchat${at}.contoso.com`,
      store: { primary: 'sql' },
    }));
    const text = JSON.stringify({ persistentChatPools: pools });
    const checked = checkedVersion(text);
    const started = processorTime();
    assert.equal(inlayHintsIn(checked, { start: 0, end: text.length }).length, 3 * pools.length);
    assert.ok(processorTime() - started < 20_000);
  });
});

function hints(text: string, within = { start: 0, end: text.length }) {
  return inlayHintsIn(checkedVersion(text), within);
}

function labels(text: string, within?: { start: number; end: number }): string[] {
  return hints(text, within).map(({ label }) => (typeof label === 'string' ? label : ''));
}

/** @returns the text with its hints in it */
function shown(text: string): string {
  const { lines } = checkedVersion(text);
  const edits = hints(text).map(({ position, label }) => ({
    offset: lines.offsetAt(position),
    length: 0,
    content: `‹${typeof label === 'string' ? label : ''}›`,
  }));
  return edits.reduceRight(
    (written, { offset, content }) => written.slice(0, offset) + content + written.slice(offset),
    text,
  );
}
