import assert from 'node:assert/strict';
import { pchatSeNextHopSelf as rule } from '../../../server/src/rules/association/pchat-se-next-hop-self';
import type { JsonValue } from '../../../server/src/syntax/print';
import { collocatedPool, fixed, paths, persistentChatPool, standardEditionServer, topology } from '../../support/rules';

const servers = [standardEditionServer(), standardEditionServer({ fqdn: 'se02.contoso.com' })];
const pathsOf = (pool: JsonValue) =>
  paths(
    rule,
    topology({
      standardEditionServers: servers,
      persistentChatPools: [pool],
      otherPools: [{ fqdn: 'edge.contoso.com', role: 'edge', site: 'Chicago', computers: [] }],
    }),
  );

suite('Rule pchat-se-next-hop-self', () => {
  test('another Front End pool or Standard Edition server', () => {
    for (const nextHop of ['pool01.contoso.com', 'SE02.contoso.com']) {
      assert.deepEqual(pathsOf(collocatedPool({ nextHop })), ['/persistentChatPools/0/nextHop']);
    }
  });

  test('the server itself, without case', () => {
    assert.deepEqual(pathsOf(collocatedPool()), []);
    assert.deepEqual(pathsOf(collocatedPool({ fqdn: 'SE01.contoso.com', nextHop: 'Se01.contoso.com' })), []);
  });

  test('a Front End pool with the name of the server is not told apart from it', () => {
    const text = topology({
      frontEndPools: [{ fqdn: 'SE01.contoso.com', site: 'Chicago', computers: [] }],
      standardEditionServers: servers,
      persistentChatPools: [collocatedPool()],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('other pools are pchat-next-hop-kind’s; what names nothing is not known', () => {
    for (const nextHop of ['edge.contoso.com', 'nobody.contoso.com', 5]) {
      assert.deepEqual(pathsOf(collocatedPool({ nextHop })), []);
    }
  });

  test('a pool on computers of its own', () => {
    assert.deepEqual(pathsOf(persistentChatPool({ nextHop: 'se01.contoso.com' })), []);
  });

  test('the fixed text, with a comment', () => {
    const text = `{
  "frontEndPools": [{ "fqdn": "pool01.contoso.com" }],
  "standardEditionServers": [{ "fqdn": "se01.contoso.com" }],
  "persistentChatPools": [{ "fqdn": "SE01.contoso.com", "nextHop": "pool01.contoso.com" /* routes */ }]
}`;
    assert.equal(
      fixed(rule, text, 'Make se01.contoso.com the next hop'),
      text.replace('"nextHop": "pool01', '"nextHop": "se01'),
    );
  });
});
