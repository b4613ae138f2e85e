import assert from 'node:assert/strict';
import { fqdnUnique as rule } from '../../../server/src/rules/naming/fqdn-unique';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  computers,
  findings,
  fixed,
  fixTitles,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const other = (fqdn: string, role?: JsonValue): JsonValue => ({
  fqdn,
  site: 'Chicago',
  computers: [],
  ...(role === undefined ? {} : { role }),
});

suite('Rule fqdn-unique: pools', () => {
  test('two pools of one FQDN, without case, at the later in the text', () => {
    const twin = persistentChatPool({ fqdn: 'POOL01.contoso.com' });
    assert.deepEqual(findings(rule, topology({ frontEndPools: [frontEndPool()], persistentChatPools: [twin] })), [
      {
        path: '/persistentChatPools/0/fqdn',
        message: 'Two pools have the FQDN pool01.contoso.com. A pool needs an FQDN of its own.',
        related: ['"pool01.contoso.com"'],
      },
    ]);
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [twin], frontEndPools: [frontEndPool()] })), [
      '/frontEndPools/0/fqdn',
    ]);
  });

  test('every later one is reported, with the first that it must not share with', () => {
    const text = topology({
      persistentChatPools: [
        persistentChatPool(),
        persistentChatPool(),
        persistentChatPool({ fqdn: 'PCHAT01.contoso.com' }),
      ],
    });
    assert.deepEqual(paths(rule, text), ['/persistentChatPools/1/fqdn', '/persistentChatPools/2/fqdn']);
  });

  test('a Standard Edition server and the Persistent Chat pool on it, in either order', () => {
    const server = { standardEditionServers: [standardEditionServer()] };
    const chat = { persistentChatPools: [collocatedPool({ fqdn: 'SE01.contoso.com' })] };
    assert.deepEqual(paths(rule, topology({ ...server, ...chat })), []);
    assert.deepEqual(paths(rule, topology({ ...chat, ...server })), []);
  });

  test('a second Persistent Chat pool on a Standard Edition server, with the first one', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer()],
      persistentChatPools: [collocatedPool(), collocatedPool({ fqdn: 'SE01.contoso.com' })],
    });
    assert.deepEqual(
      findings(rule, text).map(({ path, related }) => [path, ...related]),
      [['/persistentChatPools/1/fqdn', '"se01.contoso.com"']],
    );
  });

  test('trusted applications on a Front End pool, a Standard Edition server and the Persistent Chat pool on one', () => {
    const text = topology({
      frontEndPools: [frontEndPool()],
      standardEditionServers: [standardEditionServer()],
      persistentChatPools: [collocatedPool()],
      otherPools: [other('pool01.contoso.com', 'trustedApplication'), other('se01.contoso.com', 'trustedApplication')],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('trusted applications with anything else', () => {
    const text = topology({
      persistentChatPools: [persistentChatPool()],
      otherPools: [
        other('pchat01.contoso.com', 'trustedApplication'),
        other('edge.contoso.com', 'edge'),
        other('edge.contoso.com', 'trustedApplication'),
        other('app.contoso.com', 'trustedApplication'),
        other('app.contoso.com', 'trustedApplication'),
      ],
    });
    assert.deepEqual(paths(rule, text), ['/otherPools/0/fqdn', '/otherPools/2/fqdn', '/otherPools/4/fqdn']);
  });

  test('a role that cannot be read may be any, one that is left out is none', () => {
    const on = (fqdn: string, role?: JsonValue) =>
      paths(
        rule,
        topology({
          frontEndPools: [frontEndPool()],
          persistentChatPools: [persistentChatPool()],
          otherPools: [other(fqdn, role)],
        }),
      );
    assert.deepEqual(on('pool01.contoso.com', 'gateway'), []);
    assert.deepEqual(on('pool01.contoso.com', 5), []);
    assert.deepEqual(on('pool01.contoso.com'), ['/otherPools/0/fqdn']);
    assert.deepEqual(on('pchat01.contoso.com', 'gateway'), ['/otherPools/0/fqdn']);
  });

  test('an FQDN that is missing or cannot be read is that of no other', () => {
    const text = topology({ otherPools: [{ site: 'Chicago' }, { site: 'Chicago' }, { fqdn: 5 }, { fqdn: 5 }] });
    assert.deepEqual(paths(rule, text), []);
  });
});

suite('Rule fqdn-unique: computers', () => {
  test('a computer twice in one pool, but not in two pools', () => {
    const text = topology({
      frontEndPools: [frontEndPool({ computers: [...computers('fe', 2), { fqdn: 'FE01.contoso.com' }] })],
      persistentChatPools: [persistentChatPool({ computers: computers('fe', 1) })],
    });
    assert.deepEqual(findings(rule, text), [
      {
        path: '/frontEndPools/0/computers/2/fqdn',
        message: 'pool01.contoso.com lists the computer FE01.contoso.com more than once.',
        related: ['"fe01.contoso.com"'],
      },
    ]);
  });

  test('the computer of a pool may have its FQDN', () => {
    const text = topology({ persistentChatPools: [persistentChatPool({ fqdn: 'pc01.contoso.com' })] });
    assert.deepEqual(paths(rule, text), []);
  });

  test('the fixed text, with comments', () => {
    const text = `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "computers": [
        { "fqdn": "pc01.contoso.com" }, // one
        // the same
        { "fqdn": "PC01.contoso.com" } // again
      ]
    }
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Remove the later entry of PC01.contoso.com from pchat01.contoso.com'),
      text.replace('}, // one', '} // one').replace('{ "fqdn": "PC01.contoso.com" } ', ''),
    );
    assert.equal(
      fixed(
        rule,
        '{ "otherPools": [{ "fqdn": "e.b.c", "computers": [{ "fqdn": "a.b.c" }, { "fqdn": "a.b.c" }] }] }',
        'Remove the later entry of a.b.c from e.b.c',
      ),
      '{ "otherPools": [{ "fqdn": "e.b.c", "computers": [{ "fqdn": "a.b.c" }] }] }',
    );
  });

  test('for other names a rename is all that helps', () => {
    const text = topology({ persistentChatPools: [persistentChatPool(), persistentChatPool()] });
    assert.deepEqual(fixTitles(rule, text), []);
  });
});

suite('Rule fqdn-unique: sites and stores', () => {
  test('two sites of one name', () => {
    assert.deepEqual(
      findings(rule, topology({ sites: [{ name: 'Chicago' }, { name: 'Zurich' }, { name: 'CHICAGO' }] })),
      [
        {
          path: '/sites/2/name',
          message: 'Two sites are called CHICAGO. What refers to the name means the first.',
          related: ['"Chicago"'],
        },
      ],
    );
  });

  test('two SQL Server stores or two file stores of one id; one of each may share it', () => {
    const sql = { id: 'sql', server: 'a.contoso.com' };
    const file = { id: 'files', server: 'a.contoso.com', share: 'lync' };
    const text = topology({
      sqlStores: [sql, { id: 'SQL', server: 'b.contoso.com' }, { id: 'files', server: 'c.contoso.com' }],
      fileStores: [file, { ...file, id: 'Files' }],
    });
    assert.deepEqual(paths(rule, text), ['/sqlStores/1/id', '/fileStores/1/id']);
  });

  test('two stores of one server and instance; the default instance is the empty string', () => {
    const store = (id: string, server: JsonValue, instance?: JsonValue): JsonValue => ({
      id,
      server,
      ...(instance === undefined ? {} : { instance }),
    });
    const text = topology({
      sqlStores: [
        store('a', 'sql01.contoso.com', 'RTC'),
        store('b', 'SQL01.contoso.com', 'rtc'),
        store('c', 'sql01.contoso.com'),
        store('d', 'sql01.contoso.com', ''),
        store('e', 'sql02.contoso.com', 'RTC'),
        store('f', 'sql01.contoso.com', 5),
        store('g', 5, 'RTC'),
        store('h', 5, 'RTC'),
      ],
    });
    assert.deepEqual(findings(rule, text), [
      {
        path: '/sqlStores/1/id',
        message: 'b and a are one SQL Server instance on sql01.contoso.com. An instance is declared once.',
        related: ['"a"'],
      },
      {
        path: '/sqlStores/3/id',
        message: 'd and c are one SQL Server instance on sql01.contoso.com. An instance is declared once.',
        related: ['"c"'],
      },
    ]);
  });

  test('one place is reported once: a store that has both the id and the instance of another', () => {
    const store = { id: 'sql', server: 'sql01.contoso.com' };
    assert.deepEqual(paths(rule, topology({ sqlStores: [store, store] })), ['/sqlStores/1/id']);
  });

  test('without an id the store itself is the place', () => {
    const text = topology({ sqlStores: [{ id: 'a', server: 's.contoso.com' }, { server: 's.contoso.com' }] });
    assert.deepEqual(paths(rule, text), ['/sqlStores/1']);
  });
});
