/** What package.json and language-configuration.json tell the editor about the language. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { readRepositoryFile } from '../schema/topologySchema';
import { grammarPath } from './tokens';

interface LanguageConfiguration {
  wordPattern: { pattern: string; flags: string };
  indentationRules: { increaseIndentPattern: string; decreaseIndentPattern: string };
  onEnterRules: { beforeText: string; afterText: string }[];
  folding: { markers: { start: string; end: string } };
}

interface Manifest {
  contributes: {
    languages: {
      id: string;
      filenames: string[];
      filenamePatterns: string[];
      configuration: string;
      icon: Record<'light' | 'dark', string>;
    }[];
    grammars: { language: string; scopeName: string; path: string }[];
    configurationDefaults: Record<string, Record<string, unknown>>;
  };
}

const configuration = parse(readRepositoryFile('language-configuration.json')) as LanguageConfiguration;
const { contributes } = JSON.parse(readRepositoryFile('package.json')) as Manifest;

suite('language configuration', () => {
  test('a double click selects a whole name', () => {
    const words = (text: string): string[] =>
      text.match(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`)) ?? [];
    assert.deepEqual(words('{ "fqdn": "pc01.contoso.com", "site": "Zürich" } // see pc02.contoso.com.'), [
      'fqdn',
      'pc01.contoso.com',
      'site',
      'Zürich',
      'see',
      'pc02.contoso.com',
    ]);
    assert.deepEqual(words('// lync-topology-disable-line fqdn-unique -- why'), [
      'lync-topology-disable-line',
      'fqdn-unique',
      'why',
    ]);
    assert.deepEqual(words(String.raw`"$schema", 2.5, "\\\\files.contoso.com\\lync"`), [
      '$schema',
      '2.5',
      'files.contoso.com',
      'lync',
    ]);
  });

  test('a line that ends with an opening bracket indents the next', () => {
    const indents = new RegExp(configuration.indentationRules.increaseIndentPattern);
    for (const line of [
      '{',
      '  "sites": [',
      '  { "fqdn": "a", "computers": [',
      '"store": { // of pchat01',
      '[ /* none',
      '"a/b": {',
    ]) {
      assert.match(line, indents);
    }
    for (const line of [
      '{ "a": 1 },',
      '"displayName": "{",',
      '"displayName": "a \\" {", ',
      '// {',
      '"a": 1, // [',
      '],',
      '',
    ]) {
      assert.doesNotMatch(line, indents);
    }
  });

  test('a closing bracket at the start of a line goes back', () => {
    const outdents = new RegExp(configuration.indentationRules.decreaseIndentPattern);
    for (const line of ['}', '  ],', '  }, {']) assert.match(line, outdents);
    for (const line of ['"a": [] ', '// }', '{}']) assert.doesNotMatch(line, outdents);
  });

  test('Enter in the middle of a line comment keeps the rest in it', () => {
    const [rule] = configuration.onEnterRules;
    assert.ok(rule);
    const applies = (before: string, after: string): boolean =>
      new RegExp(rule.beforeText).test(before) && new RegExp(rule.afterText).test(after);
    assert.ok(applies('  // Five active ', 'computers'));
    assert.ok(applies('"a": 1, // see', ' below'));
    assert.ok(!applies('  // at its end', ''));
    assert.ok(!applies('"a": "http://', 'contoso.com"'));
  });

  test('regions fold', () => {
    const { start, end } = configuration.folding.markers;
    assert.match('  // #region Boston', new RegExp(start));
    assert.match('  // #endregion', new RegExp(end));
    assert.doesNotMatch('  "region": "US"', new RegExp(start));
  });
});

suite('manifest: the language', () => {
  test('names files that exist', () => {
    const [language] = contributes.languages;
    const [grammar] = contributes.grammars;
    assert.ok(language && grammar);
    assert.equal(language.id, 'lync-topology');
    assert.deepEqual(language.filenamePatterns, ['*.topology.json', '*.topology.jsonc']);
    assert.deepEqual(language.filenames, ['topology.json']);
    for (const path of [language.configuration, language.icon.light, language.icon.dark, grammar.path]) {
      assert.ok(existsSync(path), path);
    }
    assert.equal(grammar.language, language.id);
    assert.equal(grammar.path, `./${grammarPath}`);
    const { scopeName } = JSON.parse(readRepositoryFile(grammarPath)) as { scopeName: string };
    assert.equal(grammar.scopeName, scopeName);
  });

  test('its editor defaults are for this language only', () => {
    assert.deepEqual(Object.keys(contributes.configurationDefaults), ['[lync-topology]']);
  });
});
