import assert from 'node:assert/strict';
import { pchatSingleFqdnMatch as rule } from '../../../server/src/rules/naming/pchat-single-fqdn-match';
import type { JsonValue } from '../../../server/src/syntax/print';
import { fixed, fixTitles, paths, persistentChatPool, standardEditionServer, topology } from '../../support/rules';

const single = (properties: Record<string, JsonValue> = {}) =>
  persistentChatPool({ type: 'singleComputer', computers: [{ fqdn: 'pc01.contoso.com' }], ...properties });
const isReported = (pool: JsonValue, others: Record<string, JsonValue> = {}) =>
  paths(rule, topology({ persistentChatPools: [pool], ...others })).length === 1;

suite('Rule pchat-single-fqdn-match', () => {
  test('another FQDN than that of the computer, at the FQDN of the pool', () => {
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [single()] })), ['/persistentChatPools/0/fqdn']);
    assert.equal(isReported(single({ fqdn: 'PC01.contoso.com' })), false);
  });

  test('only single computer pools of exactly one computer', () => {
    assert.equal(isReported(persistentChatPool({ computers: [{ fqdn: 'pc01.contoso.com' }] })), false);
    assert.equal(isReported(single({ type: 'multipleComputer' })), false);
    assert.equal(isReported(single({ type: 'single' })), false);
    assert.equal(isReported(single({ computers: [] })), false);
    assert.equal(isReported(single({ computers: [{ fqdn: 'a.b' }, { fqdn: 'c.d' }] })), false);
    assert.equal(isReported(single({ computers: [{ fqdn: 'a.b' }, 'c.d'] })), false);
  });

  test('names that are not known', () => {
    assert.equal(isReported(single({ fqdn: 5 })), false);
    assert.equal(isReported(single({ computers: [{}] })), false);
  });

  test('a pool without an FQDN, at the pool', () => {
    const text = '{ "persistentChatPools": [{ "type": "singleComputer", "computers": [{ "fqdn": "a.b" }] }] }';
    assert.deepEqual(paths(rule, text), ['/persistentChatPools/0']);
    assert.equal(fixed(rule, text, 'Give the pool the FQDN a.b'), text.replace('] }] }', '], "fqdn": "a.b" }] }'));
  });

  test('on a Standard Edition server the type is single computer by default', () => {
    const standardEditionServers = [standardEditionServer()];
    const pool = { fqdn: 'se01.contoso.com', computers: [{ fqdn: 'pc01.contoso.com' }] };
    assert.equal(isReported(persistentChatPool(pool), { standardEditionServers }), true);
    assert.equal(
      isReported(persistentChatPool({ ...pool, type: 'multipleComputer' }), { standardEditionServers }),
      false,
    );
  });

  test('on a Standard Edition server the fix leaves the pool there', () => {
    const text = topology({
      persistentChatPools: [
        persistentChatPool({ fqdn: 'se01.contoso.com', computers: [{ fqdn: 'pc01.contoso.com' }] }),
      ],
      standardEditionServers: [standardEditionServer()],
    });
    assert.deepEqual(fixTitles(rule, text), ['Give the computer the FQDN se01.contoso.com']);
    const mended = fixed(rule, text, 'Give the computer the FQDN se01.contoso.com');
    assert.equal(mended, text.replace('pc01.contoso.com', 'se01.contoso.com'));
  });

  test('where the computer is a Standard Edition server, pchat-se-fqdn-match reports it', () => {
    const standardEditionServers = [standardEditionServer()];
    assert.equal(isReported(single({ computers: [{ fqdn: 'SE01.contoso.com' }] }), { standardEditionServers }), false);
  });

  test('the fixed text of both fixes, with comments', () => {
    const text = `{
  "persistentChatPools": [
    // small
    { "fqdn": "pchat01.contoso.com", "type": "singleComputer" /* so far */, "computers": [{ "fqdn": "pc01.contoso.com" }] }
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Give the pool the FQDN pc01.contoso.com'),
      text.replace('pchat01.contoso.com', 'pc01.contoso.com'),
    );
    assert.equal(
      fixed(rule, text, 'Make pchat01.contoso.com a multiple computer pool'),
      text.replace('singleComputer', 'multipleComputer'),
    );
  });

  test('a pool on a Standard Edition server cannot be a multiple computer pool', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer()],
      persistentChatPools: [single({ fqdn: 'se01.contoso.com' })],
    });
    assert.deepEqual(fixTitles(rule, text), ['Give the computer the FQDN se01.contoso.com']);
  });
});
