import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readRepositoryFile, vocabulary } from '../schema/topologySchema';
import { grammarPath, scopeOf, tokenize } from './tokens';

const known = 'support.type.property-name.json';
const unknown = 'string.quoted.double.property-name.unknown';
const enumerated = 'constant.language.enumeration';
const plain = 'string.quoted.double';
const fqdn = 'entity.name.type.fqdn';
const escape = 'constant.character.escape';

/** @returns the words between the quotes of a rule `"(word|word|…)"` of the grammar */
function wordsOf(rule: string): string[] {
  const grammar = JSON.parse(readRepositoryFile(grammarPath)) as {
    repository: Record<string, { match?: string; begin?: string }>;
  };
  const pattern = grammar.repository[rule]?.match ?? grammar.repository[rule]?.begin ?? '';
  const words = /"\)\((?:\?:)?([^()]*)\)\("/.exec(pattern)?.[1];
  assert.ok(words !== undefined, `${rule} lists no words: ${pattern}`);
  return words.replaceAll('\\$', '$').split('|');
}

suite('grammar: vocabulary of the schema', () => {
  const { keys, enumeratedKeys, values } = vocabulary();
  const cases: [what: string, rule: string, expected: Set<string>][] = [
    ['property names', 'known-key', keys],
    ['enumerated properties', 'enumerated-property', enumeratedKeys],
    ['enumerated values', 'enumerated-value', values],
  ];
  for (const [what, rule, expected] of cases) {
    test(`${what} are those of the schema`, () => {
      assert.deepEqual(wordsOf(rule).toSorted(), [...expected].toSorted());
    });
  }

  test('every property name and every enumerated value gets its colour', async () => {
    for (const key of keys) assert.equal(scopeOf(await tokenize(`{ "${key}": 1 }`), key), known, key);
    for (const value of values) {
      assert.equal(scopeOf(await tokenize(`{ "kind": "${value}" }`), value), enumerated, value);
      assert.equal(scopeOf(await tokenize(`{ "features": ["${value}"] }`), value), enumerated, value);
    }
  });
});

suite('grammar: tokens', () => {
  test('property names, known and unknown', async () => {
    const tokens = await tokenize('{ "fqdn": 1, "displayname": 2,\n  "port"\n  : 3, "si\\u0074e": 4 }');
    assert.equal(scopeOf(tokens, 'fqdn'), known);
    assert.equal(scopeOf(tokens, 'displayname'), unknown);
    assert.equal(scopeOf(tokens, 'port'), known);
    assert.equal(scopeOf(tokens, '\\u0074'), escape);
  });

  test('a value is an enumerated one only where the format enumerates', async () => {
    const tokens = await tokenize(
      '{ "displayName": "edge", "role": "director", "edition": "home", "services": ["exchange", "Exchange"] }',
    );
    assert.equal(scopeOf(tokens, 'edge'), plain);
    assert.equal(scopeOf(tokens, 'director'), enumerated);
    assert.equal(scopeOf(tokens, 'home'), plain);
    assert.equal(scopeOf(tokens, 'exchange'), enumerated);
    assert.equal(scopeOf(tokens, 'Exchange'), plain);
  });

  test('FQDNs, whole and well-formed', async () => {
    const tokens = await tokenize(
      '["pc01.contoso.com", "pc01", "pc_02.contoso.com", "-a.contoso.com", "10.0.0.1", "see pc01.contoso.com", "PC-1.Contoso.Com", "a.contoso.com."]',
    );
    assert.equal(scopeOf(tokens, 'pc01.contoso.com'), fqdn);
    assert.equal(scopeOf(tokens, 'PC-1.Contoso.Com'), fqdn);
    for (const text of ['pc01', 'pc_02.contoso.com', '-a.contoso.com', '10.0.0.1', 'see pc01.contoso.com']) {
      assert.equal(scopeOf(tokens, text), plain, text);
    }
    assert.equal(scopeOf(tokens, 'a.contoso.com.'), plain);
  });

  test('UNC paths', async () => {
    const tokens = await tokenize(String.raw`{ "outputDirectory": "\\\\files.contoso.com\\compliance" }`);
    assert.deepEqual(
      tokens
        .slice(tokens.findIndex(({ text }) => text === ':') + 1, -1)
        .map(({ text, scopes }) => [text, scopes.at(-1)]),
      [
        ['"', 'punctuation.definition.string.begin'],
        [String.raw`\\\\`, escape],
        ['files.contoso.com', 'entity.name.type.server'],
        [String.raw`\\`, escape],
        ['compliance', 'string.quoted.double.unc-path'],
        ['"', 'punctuation.definition.string.end'],
      ],
    );
  });

  test('escapes, numbers and literals', async () => {
    const tokens = await tokenize(String.raw`["a\nb", "\q", -12.5e3, 0, true, null]`);
    assert.equal(scopeOf(tokens, '\\n'), escape);
    assert.equal(scopeOf(tokens, '\\q'), 'invalid.illegal.unrecognized-escape');
    assert.equal(scopeOf(tokens, '-12.5e3'), 'constant.numeric');
    assert.equal(scopeOf(tokens, '0'), 'constant.numeric');
    assert.equal(scopeOf(tokens, 'true'), 'constant.language.literal');
    assert.equal(scopeOf(tokens, 'null'), 'constant.language.literal');
  });

  test('comments, also between a property and its value', async () => {
    const tokens = await tokenize('{ "kind": /* which */ "branch", // not "central"\n"port": 1 /* over\nlines */ }');
    assert.equal(scopeOf(tokens, ' which '), 'comment.block');
    assert.equal(scopeOf(tokens, 'branch'), enumerated);
    assert.equal(scopeOf(tokens, ' not "central"'), 'comment.line.double-slash');
    assert.equal(scopeOf(tokens, 'lines '), 'comment.block');
    assert.equal(scopeOf(tokens, '}'), 'punctuation.definition.object.end');
  });

  test('a string that is not closed ends with its line', async () => {
    const tokens = await tokenize('{\n  "fqdn": "pc01.conto\n  "site": "Boston"\n}');
    assert.equal(scopeOf(tokens, 'pc01.conto'), plain);
    assert.equal(scopeOf(tokens, 'Boston'), plain);
    assert.equal(scopeOf(tokens, '}'), 'punctuation.definition.object.end');
  });

  test('nothing of the samples is marked as invalid', async () => {
    for (const name of readdirSync('samples').filter((file) => file.endsWith('.topology.json'))) {
      const tokens = await tokenize(readRepositoryFile(`samples/${name}`));
      assert.ok(tokens.length > 100, name);
      const marked = tokens.filter((token) => token.scopes.some((scope) => /invalid|unknown/.test(scope)));
      assert.deepEqual(marked, [], name);
    }
  });

  test('what is no JSON is marked, and what follows is not', async () => {
    const tokens = await tokenize('{ port: 1, "site": x "Boston", "fqdn": "a.b" }');
    assert.equal(scopeOf(tokens, 'x'), 'invalid.illegal.expected-comma');
    assert.equal(scopeOf(tokens, 'fqdn'), known);
    assert.equal(scopeOf(tokens, 'a.b'), fqdn);
  });
});

suite('grammar: comments that switch a rule off', () => {
  for (const directive of ['lync-topology-disable', 'lync-topology-disable-line', 'lync-topology-disable-next-line']) {
    test(directive, async () => {
      const tokens = await tokenize(`// ${directive} fqdn-unique, schema -- the lab's-own names`);
      assert.deepEqual(
        tokens.map((token) => [token.text, token.scopes.at(-1)]),
        [
          ['//', 'punctuation.definition.comment'],
          [directive, 'keyword.control.directive'],
          ['fqdn-unique', 'entity.name.function.rule'],
          [',', 'punctuation.separator.rule'],
          ['schema', 'entity.name.function.rule'],
          ['--', 'punctuation.separator.reason'],
          [" the lab's-own names", 'meta.reason'],
        ],
      );
      for (const token of tokens) assert.equal(token.scopes[0], 'comment.line.double-slash.suppression');
    });
  }

  test('after a value, without a rule, and only with exactly this word', async () => {
    const tokens = await tokenize(
      '{ "port": 1 // lync-topology-disable-line\n, "site": 1 //lync-topology-disabled x\n}',
    );
    assert.equal(scopeOf(tokens, 'lync-topology-disable-line'), 'keyword.control.directive');
    assert.equal(scopeOf(tokens, 'site'), known);
    assert.equal(scopeOf(tokens, 'lync-topology-disabled x'), 'comment.line.double-slash');
  });
});
