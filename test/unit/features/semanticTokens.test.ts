import assert from 'node:assert/strict';
import { SEMANTIC_TOKENS_LEGEND, semanticTokensOf } from '../../../server/src/features/semanticTokens';
import { checkedVersion, offsetOf } from '../../support/checked';

const TEXT = `{
  "sites": [{ "name": "Chicago" }],
  "frontEndPools": [{ "fqdn": "pool01", "site": "CHICAGO", "computers": [{ "fqdn": "fe01" }], "fileStore": "files", "backEnd": { "primary": "nowhere" } }],
  "standardEditionServers": [{ "fqdn": "se01", "site": "Elgin" }],
  "persistentChatPools": [{ "fqdn": "chat", "nextHop": "pool01", "store": { "primary": "sql" } }],
  "sqlStores": [{ "id": "sql", "server": "SE01" }],
  "fileStores": [{ "id": "files", "path": "D:\\\\files" }],
  "deployment": { "persistentChatPolicy": { "enabledScopes": ["global", "pool:chat", "site:Elgin"] } }
}`;

suite('Semantic tokens', () => {
  test('names look like what they name, and what names nothing like any text', () => {
    assert.deepEqual(tokens(TEXT), [
      'Chicago namespace declaration',
      'pool01 class declaration',
      'CHICAGO namespace',
      'fe01 enumMember declaration',
      'files interface',
      'se01 class declaration',
      'chat class declaration',
      'pool01 class',
      'sql struct',
      'sql struct declaration',
      'SE01 class',
      'files interface declaration',
      'chat class',
    ]);
  });

  test('only what is asked for', () => {
    const within = { start: offsetOf(TEXT, '"sqlStores"'), end: offsetOf(TEXT, '"server"') };
    assert.deepEqual(tokens(TEXT, within), ['sql struct declaration']);
  });

  test('half-typed documents, emoji and CRLF', () => {
    assert.deepEqual(
      tokens(
        '{\r\n  /* 💬 */ "sites": [{ "name": "计划💬" },\r\n { "name": "" }], "sqlStores": [{ "site": "计划💬", "id": "a\\u0062',
      ),
      ['计划💬 namespace declaration', '计划💬 namespace', 'a\\u0062 struct declaration'],
    );
    assert.deepEqual(tokens(''), []);
  });
});

suite('Semantic tokens of one name', () => {
  test('that very many things have', () => {
    const many = (item: string) => Array.from({ length: 20_000 }, () => item).join(',\n');
    const found = tokens(`{ "sites": [${many('{ "name": "s" }')}], "sqlStores": [${many('{ "id": "s" }')}] }`);
    assert.equal(found.filter((token) => token === 's namespace declaration').length, 20_000);
    assert.equal(found.length, 40_000);
  });
});

/** @returns the tokens of a document, decoded as a client does it */
function tokens(text: string, within?: { start: number; end: number }): string[] {
  const { data } = semanticTokensOf(checkedVersion(text), within);
  const lines = text.split(/\r\n|\n/);
  const { tokenTypes, tokenModifiers } = SEMANTIC_TOKENS_LEGEND;
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lineDelta = 0, characterDelta = 0, length = 0, type = -1, modifiers = 0] = data.slice(at, at + 5);
    assert.ok(lineDelta > 0 || characterDelta > 0 || at === 0, 'each comes after the one before');
    line += lineDelta;
    character = lineDelta > 0 ? characterDelta : character + characterDelta;
    const name = lines[line]?.slice(character, character + length) ?? '';
    const words = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    found.push([name, tokenTypes[type], ...words].join(' '));
  }
  return found;
}
