import assert from 'node:assert/strict';
import { readTopology, type Topology } from '../../../server/src/model/topology';
import { parse } from '../../../server/src/syntax/parse';

function read(document: Record<string, unknown>): Topology {
  return readTopology(parse(JSON.stringify(document)));
}

suite('Names', () => {
  const topology = read({
    persistentChatPools: [
      {
        fqdn: 'SE01.contoso.com',
        site: 'HQ',
        nextHop: 'se01.CONTOSO.com',
        computers: [{ fqdn: 'se01.contoso.com', memoryGB: 8 }],
      },
      {
        fqdn: 'pchat01.contoso.com',
        site: 'hq',
        computers: [{ fqdn: 'pc01.contoso.com' }],
        nextHop: 'nobody.contoso.com',
      },
    ],
    standardEditionServers: [{ fqdn: 'se01.contoso.com', site: 'HQ', fileStore: 'FILES' }],
    sites: [{ name: 'HQ' }, { name: 'hq', region: 'CH' }],
    fileStores: [{ id: 'files', server: 'files.contoso.com', share: 'lync' }],
  });
  const { names, persistentChatPools, standardEditionServers, references } = topology;
  const [onServer, alone] = persistentChatPools;
  const [server] = standardEditionServers;
  assert.ok(onServer && alone && server);

  test('a reference to a name that is given twice means the first, without case', () => {
    assert.equal(names.site(alone.site), topology.sites[0]);
  });

  test('an FQDN that a Standard Edition server shares with a Persistent Chat pool means the server', () => {
    assert.equal(names.pool(onServer.nextHop), server);
  });

  test('a Persistent Chat pool with the FQDN of a Standard Edition server is collocated on it', () => {
    assert.equal(names.hostOf(onServer), server);
    assert.equal(names.hostOf(alone), undefined);
  });

  test('the server and the computer of its FQDN in that pool are one computer with two entries, in the order of the text', () => {
    const [chat] = onServer.computers;
    const [front] = server.computers;
    assert.ok(chat && front);
    assert.deepEqual(names.entriesOf(front, server), [chat, front]);
    assert.deepEqual(names.entriesOf(chat, onServer), [chat, front]);
  });

  test('of very many entries of one computer each is looked at with the first ones', () => {
    const pool = { fqdn: 'se01.contoso.com', computers: [{ fqdn: 'se01.contoso.com' }] };
    const many = read({
      standardEditionServers: [{ fqdn: 'se01.contoso.com' }],
      persistentChatPools: Array.from({ length: 1000 }, () => pool),
    });
    const last = many.persistentChatPools.at(-1);
    const [computer] = last?.computers ?? [];
    assert.ok(last && computer);
    const entries = many.names.entriesOf(computer, last);
    assert.deepEqual(
      [entries.length, entries[0], entries.at(-1)],
      [101, many.standardEditionServers[0]?.computers[0], computer],
    );
  });

  test('what a reference names; the ones that name nothing are dangling', () => {
    const dangling = references.filter((reference) => !names.target(reference.kind, reference.fact));
    assert.deepEqual(
      dangling.map(({ node }) => node.value),
      ['nobody.contoso.com'],
    );
    assert.deepEqual(
      [...names.dangling],
      dangling.map(({ node }) => node),
    );
    assert.equal(references.length, 6);
  });

  test('pools come in the order of the text, whatever their kind', () => {
    assert.deepEqual(
      topology.pools.map((pool) => pool.kind),
      ['persistentChat', 'persistentChat', 'standardEdition'],
    );
  });
});

suite('Facts', () => {
  test('known, unknown and absent are told apart, also inside of an object that is none', () => {
    const [one, two, three] = read({
      persistentChatPools: [
        { fqdn: 'a', type: 'multipleComputer', compliance: { enabled: true } },
        { fqdn: 5, type: 'many', compliance: 'yes', users: { concurrent: 1.5 } },
        {},
      ],
    }).persistentChatPools;
    assert.ok(one && two && three);
    assert.equal(one.type.value, 'multipleComputer');
    assert.equal(one.compliance.enabled.value, true);
    for (const fact of [two.fqdn, two.type, two.compliance.enabled, two.users.concurrent]) {
      assert.ok(fact.node);
      assert.equal(fact.value, undefined);
    }
    for (const fact of [three.fqdn, three.type, three.compliance.enabled, three.users.concurrent]) {
      assert.equal(fact.node, undefined);
    }
  });

  test('a list keeps the values that are known', () => {
    const [server] = read({
      standardEditionServers: [{ features: ['messageQueuing', 5, 'magic'] }],
    }).standardEditionServers;
    assert.deepEqual(
      server?.computers[0]?.features.items.map(({ value }) => value),
      ['messageQueuing'],
    );
  });

  test('whatever stands at the root, there is a topology', () => {
    for (const text of ['', 'null', '[]', '"x"', '{ "sites": 5, "deployment": [] }']) {
      const topology = readTopology(parse(text));
      assert.deepEqual(topology.pools, []);
      assert.equal(topology.deployment, undefined);
    }
  });
});
