import assert from 'node:assert/strict';
import { pchatRequiresNextHop as rule } from '../../../server/src/rules/association/pchat-requires-next-hop';
import { check } from '../../../server/src/rules/check';
import { withRules } from '../../../server/src/rules/settings';
import {
  fixed,
  fixTitles,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const pool = { fqdn: 'pchat01.contoso.com', site: 'Chicago', computers: [{ fqdn: 'pc01.contoso.com' }] };

suite('Rule pchat-requires-next-hop', () => {
  test('a pool without a next hop, at its FQDN; else at the pool', () => {
    assert.deepEqual(
      paths(rule, topology({ persistentChatPools: [persistentChatPool(), pool, { site: 'Chicago' }] })),
      ['/persistentChatPools/1/fqdn', '/persistentChatPools/2'],
    );
  });

  test('on a Standard Edition server too', () => {
    const onServer = { ...pool, fqdn: 'SE01.contoso.com' };
    assert.deepEqual(
      paths(rule, topology({ persistentChatPools: [onServer], standardEditionServers: [standardEditionServer()] })),
      ['/persistentChatPools/0/fqdn'],
    );
  });

  test('one that names nothing, or cannot be read, is given', () => {
    for (const nextHop of ['nowhere.contoso.com', '', 5, null]) {
      assert.deepEqual(paths(rule, topology({ persistentChatPools: [persistentChatPool({ nextHop })] })), []);
    }
  });

  test('a Standard Edition server as next hop of a pool on computers of its own', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer()],
      persistentChatPools: [persistentChatPool({ nextHop: 'se01.contoso.com' })],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('other pools need none', () => {
    const edge = { fqdn: 'edge.contoso.com', role: 'edge', site: 'Chicago', computers: [] };
    assert.deepEqual(paths(rule, topology({ otherPools: [edge] })), []);
  });

  test('offers at most three, those of the own site first, no older ones and none of a taken name', () => {
    const text = topology({
      sites: [{ name: 'Chicago' }, { name: 'Zurich' }],
      persistentChatPools: [pool],
      frontEndPools: [
        frontEndPool({ fqdn: 'old.contoso.com', product: 'lyncServer2010' }),
        frontEndPool({ fqdn: 'zurich.contoso.com', site: 'Zurich' }),
        frontEndPool(),
        frontEndPool({ fqdn: 'POOL01.contoso.com' }),
      ],
      standardEditionServers: [
        standardEditionServer(),
        standardEditionServer({ fqdn: 'se02.contoso.com', site: 'CHICAGO' }),
      ],
    });
    assert.deepEqual(fixTitles(rule, text), [
      'Make pool01.contoso.com the next hop',
      'Make se01.contoso.com the next hop',
      'Make se02.contoso.com the next hop',
    ]);
  });

  test('on a Standard Edition server this server', () => {
    const text = topology({
      persistentChatPools: [{ ...pool, fqdn: 'SE01.contoso.com' }],
      standardEditionServers: [standardEditionServer()],
    });
    assert.deepEqual(fixTitles(rule, text), ['Make se01.contoso.com the next hop']);
  });

  test('the fix is safe where there is nothing to choose', () => {
    const safe = (text: string) =>
      check(text, withRules([rule])).problems.flatMap((one) => one.fixes().map((fix) => fix.safe));
    assert.deepEqual(safe(topology({ persistentChatPools: [pool] })), [true]);
    const two = topology({ persistentChatPools: [pool], standardEditionServers: [standardEditionServer()] });
    assert.deepEqual(safe(two), [false, false]);
  });

  test('the fixed text, with comments, of one line, and with CRLF', () => {
    const text = `{
  "frontEndPools": [{ "fqdn": "pool01.contoso.com" }],
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "computers": [], // none yet
      // of the site
      "fileStore": "files"
    }
  ]
}`;
    const title = 'Make pool01.contoso.com the next hop';
    const expected = text.replace('// none yet', '// none yet\n      "nextHop": "pool01.contoso.com",');
    assert.equal(fixed(rule, text, title), expected);
    assert.equal(fixed(rule, text.replace(/\n/g, '\r\n'), title), expected.replace(/\n/g, '\r\n'));
    assert.equal(
      fixed(rule, '{"frontEndPools":[{"fqdn":"a.b"}],"persistentChatPools":[{"fqdn":"c.b"}]}', 'Make a.b the next hop'),
      '{"frontEndPools":[{"fqdn":"a.b"}],"persistentChatPools":[{"fqdn":"c.b", "nextHop": "a.b"}]}',
    );
  });
});
