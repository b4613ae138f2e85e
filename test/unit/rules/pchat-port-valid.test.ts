import assert from 'node:assert/strict';
import { pchatPortValid as rule } from '../../../server/src/rules/naming/pchat-port-valid';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, paths, persistentChatPool, topology } from '../../support/rules';

const withPort = (port: JsonValue) => topology({ persistentChatPools: [persistentChatPool({ port })] });

suite('Rule pchat-port-valid', () => {
  test('1 to 65535', () => {
    for (const port of [1, 65535, 5041, 5062]) assert.deepEqual(paths(rule, withPort(port)), [], String(port));
    for (const port of [0, -1, 65536]) {
      assert.deepEqual(paths(rule, withPort(port)), ['/persistentChatPools/0/port'], String(port));
    }
    assert.equal(
      findings(rule, withPort(65536))[0]?.message,
      '65536 is no port for pchat01.contoso.com: ports are 1 to 65535.',
    );
  });

  test('ports that Lync Server uses itself', () => {
    for (const port of [443, 881, 8011, 5061]) assert.equal(paths(rule, withPort(port)).length, 1, String(port));
  });

  test('left out, or no whole number', () => {
    assert.deepEqual(paths(rule, topology()), []);
    for (const port of [443.5, '443', null]) assert.deepEqual(paths(rule, withPort(port)), []);
  });

  test('the fixed text, with a comment', () => {
    const text = '{\n  "persistentChatPools": [{ "port": 443 /* free? */ }]\n}';
    assert.equal(fixed(rule, text, 'Change the port to 5041'), text.replace('443', '5041'));
  });
});
