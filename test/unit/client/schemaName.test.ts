import assert from 'node:assert/strict';
import { HEAD_LENGTH, isTopologySchema, schemaIn } from '../../../client/src/schemaLanguage/schemaName';
import { processorTime } from '../../support/processorTime';

suite('The $schema of a document', () => {
  const found: readonly [string, string][] = [
    ['the first property', '{ "$schema": "a.json", "sites": [] }'],
    ['a later property, behind objects and lists', '{ "a": { "b": [{}] }, "c": [1, [2]], "$schema": "a.json" }'],
    ['behind comments', '// one\n/* "$schema": "b.json" */\n{ // two\n  "$schema" /* three */ : "a.json"'],
    ['before anything that is cut off', '{ "$schema": "a.json", "sites": [{ "na'],
    ['before what is no JSON', '{ "$schema": "a.json", sites: oops'],
    ['behind a byte order mark', '\ufeff{ "$schema": "a.json" }'],
    ['with an escape', '{ "$schema": "a\\u002ejson" }'],
    ['the first of two', '{ "$schema": "a.json", "$schema": "b.json" }'],
  ];
  for (const [where, head] of found) {
    test(`is found: ${where}`, () => assert.equal(schemaIn(head), 'a.json'));
  }

  const missing: readonly [string, string][] = [
    ['an empty document', ''],
    ['in an object within', '{ "a": { "$schema": "a.json" } }'],
    ['in a list', '[{ "$schema": "a.json" }]'],
    ['in a comment', '{ /* "$schema": "a.json" */ }'],
    ['as a value', '{ "a": "$schema", "b": "a.json" }'],
    ['half typed', '{ "$schema": "a.json'],
    ['no text', '{ "$schema": 1 }'],
    ['another property', '{ "schema": "a.json" }'],
  ];
  for (const [where, head] of missing) {
    test(`is not found: ${where}`, () => assert.equal(schemaIn(head), undefined));
  }

  test('is found quickly, whatever the document begins with', () => {
    const start = processorTime();
    for (const head of ['['.repeat(HEAD_LENGTH), '{"a":'.repeat(HEAD_LENGTH / 5), '"'.repeat(HEAD_LENGTH)])
      schemaIn(head);
    // It takes two: the memory of the tests before may be collected meanwhile.
    assert.ok(processorTime() - start < 2000);
  });
});

suite('A $schema that names ours', () => {
  for (const schema of [
    'topology.schema.json',
    './topology.schema.json',
    '../schemas/topology.schema.json',
    'C:\\plans\\topology.schema.json',
    'https://example.com/lync/topology.schema.json',
    'https://example.com/topology.schema.json?raw=true#',
    'urn:lync-topology:topology.schema.json',
  ]) {
    test(schema, () => assert.equal(isTopologySchema(schema), true));
  }
  for (const schema of [
    '',
    'mytopology.schema.json',
    'topology.schema.json/other.json',
    'topology.schema.jsonc',
    'urn:other:topology.schema.json',
    'https://example.com/?file=/topology.schema.json',
    'https://json-schema.org/draft-07/schema#',
  ]) {
    test(`not: ${schema}`, () => assert.equal(isTopologySchema(schema), false));
  }
});
