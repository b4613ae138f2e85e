import assert from 'node:assert/strict';
import { pchatDisplayNameRequired as rule } from '../../../server/src/rules/naming/pchat-display-name-required';
import { fixed, fixTitles, paths, persistentChatPool, topology } from '../../support/rules';

const pool = { fqdn: 'pchat01.contoso.com', site: 'Chicago', computers: [] };

suite('Rule pchat-display-name-required', () => {
  test('left out, at the FQDN or the pool; blank, at the value', () => {
    const pools = [pool, { ...pool, displayName: '' }, { ...pool, displayName: ' \t' }, { site: 'Chicago' }];
    assert.deepEqual(paths(rule, topology({ persistentChatPools: pools })), [
      '/persistentChatPools/0/fqdn',
      '/persistentChatPools/1/displayName',
      '/persistentChatPools/2/displayName',
      '/persistentChatPools/3',
    ]);
  });

  test('any text is a name; what is no text is not known', () => {
    for (const displayName of ['x', 5, null, false]) {
      assert.deepEqual(paths(rule, topology({ persistentChatPools: [persistentChatPool({ displayName })] })), []);
    }
  });

  test('the fixed text, with comments and CRLF, and of one line', () => {
    const title = 'Give the pool the display name "pchat01"';
    const text =
      '{\r\n  "persistentChatPools": [\r\n    {\r\n      "fqdn": "pchat01.contoso.com", // chat\r\n      "site": "HQ"\r\n    }\r\n  ]\r\n}';
    assert.equal(fixed(rule, text, title), text.replace('// chat', '// chat\r\n      "displayName": "pchat01",'));
    const line = '{ "persistentChatPools": [{ "displayName": " ", "fqdn": "pchat01.b.c" }] }';
    assert.equal(fixed(rule, line, title), line.replace('" "', '"pchat01"'));
  });

  test('no name is made of nothing', () => {
    assert.deepEqual(fixTitles(rule, topology({ persistentChatPools: [{ site: 'Chicago' }] })), []);
  });
});
