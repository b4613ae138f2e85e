import assert from 'node:assert/strict';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { readRepositoryFile, resolveRef, schema, schemaPath, walk } from './topologySchema';

/**
 * Every object of the format with its properties, a star at the required ones. Files of users hold these names: a line
 * may grow, but no name here may change or get a star.
 */
const format: Record<string, string> = {
  '': '$schema product sipDomains sites* frontEndPools standardEditionServers persistentChatPools otherPools sqlStores fileStores deployment',
  site: 'name* kind centralSite region dataMustStayInRegion complianceRequired',
  computer: 'fqdn* dataCenter operatingSystem fileSystem virtual processorCores memoryGB timeZone features services',
  persistentChatComputer:
    'fqdn* state dataCenter operatingSystem fileSystem virtual processorCores memoryGB timeZone features services',
  backEnd: 'primary mirror witness backup backupMirror backupWitness database',
  archivingStore: 'primary mirror witness backup backupMirror backupWitness database',
  monitoringStore: 'primary mirror witness backup backupMirror backupWitness database',
  persistentChatStore: 'primary mirror witness backup backupMirror backupWitness database',
  persistentChatComplianceStore: 'primary mirror witness backup backupMirror backupWitness database',
  frontEndPool:
    'fqdn* site* computers* backEnd fileStore archivingStore monitoringStore users pairedPool centralManagement product',
  standardEditionServer:
    'fqdn* site* backEnd fileStore archivingStore monitoringStore users pairedPool centralManagement product ' +
    'dataCenter operatingSystem fileSystem virtual processorCores memoryGB timeZone features services',
  persistentChatPool:
    'fqdn* displayName site* type port computers* nextHop fileStore store compliance complianceStore defaultForSite ' +
    'defaultForAllSites users poolState upgradedFrom product',
  compliance: 'enabled adapter',
  complianceAdapter: 'type outputDirectory runIntervalMinutes',
  persistentChatUsers: 'concurrent provisioned endpoints',
  otherPool: 'fqdn* role* site* computers* nextHop',
  sqlStore:
    'id* server* instance site dataCenter version edition highAvailability clusterNodes processorCores memoryGB',
  fileStore: 'id* server share path site dataCenter',
  deployment: 'publishingAccount persistentChatAdministrators persistentChatPolicy completedSteps',
  publishingAccount: 'name groups fileStorePermission',
  persistentChatPolicy: 'enabledScopes',
};

/** What the validator, hover and completion of this repository understand. */
const keywords = new Set(
  (
    '$schema $id $ref title description markdownDescription definitions type properties required additionalProperties ' +
    'items enum markdownEnumDescriptions default examples defaultSnippets anyOf'
  ).split(' '),
);

/** @returns the first paragraph without its Markdown: what an editor shows that reads only `description` */
function firstSentence(markdown: string): string {
  return (markdown.split('\n\n')[0] ?? '').replaceAll(/[`*]/g, '');
}

suite('topology schema', () => {
  test('is a valid draft-07 schema', async () => {
    const service = getLanguageService({});
    const document = TextDocument.create('file:///topology.schema.json', 'json', 1, readRepositoryFile(schemaPath));
    const problems = await service.doValidation(document, service.parseJSONDocument(document));
    assert.deepEqual(
      problems.map((problem) => problem.message),
      [],
    );
    assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#');
    assert.equal(schema.$id, 'urn:lync-topology:topology.schema.json');
  });

  test('keeps to the keywords that this repository interprets', () => {
    walk((node, path) => {
      for (const keyword of Object.keys(node)) assert.ok(keywords.has(keyword), `${path}: ${keyword}`);
      if (node.$ref !== undefined) assert.deepEqual(Object.keys(node), ['$ref'], `${path}: beside $ref`);
    });
  });

  test('every reference names a definition, and every definition is used', () => {
    const used = new Set<unknown>();
    walk((node) => {
      if (node.$ref !== undefined) used.add(resolveRef(node));
    });
    for (const [name, definition] of Object.entries(schema.definitions)) assert.ok(used.has(definition), name);
  });

  test('has the objects, properties and required properties of the format, and allows no others', () => {
    const found: Record<string, string[]> = {};
    walk((node, path) => {
      if (!node.properties) return;
      assert.equal(node.type, 'object', path);
      assert.equal(node.additionalProperties, false, path);
      const required = new Set(node.required);
      found[path] = Object.keys(node.properties).map((name) => (required.has(name) ? `${name}*` : name));
      for (const name of required) assert.ok(name in node.properties, `${path}: ${name} is required, but not there`);
    });
    const sorted = (names: string[]): string => names.toSorted().join(' ');
    assert.deepEqual(
      Object.fromEntries(Object.entries(found).map(([name, properties]) => [name, sorted(properties)])),
      Object.fromEntries(Object.entries(format).map(([name, properties]) => [name, sorted(properties.split(' '))])),
    );
    assert.deepEqual(schema.definitions['fileStore']?.anyOf, [
      { required: ['server', 'share'] },
      { required: ['path'] },
    ]);
  });

  test('every definition has a title, and no title tells two definitions apart badly', () => {
    const titles = Object.values(schema.definitions).map((definition) => definition.title);
    assert.ok(titles.every((title) => title !== undefined && title.trim() !== ''));
    const objects = Object.values(schema.definitions).filter((definition) => definition.properties);
    assert.equal(new Set(objects.map((definition) => definition.title)).size, objects.length);
  });

  test('every property and every object is described, in Markdown and in one plain sentence', () => {
    const described = (node: ReturnType<typeof resolveRef>, path: string): void => {
      const markdown = node.markdownDescription ?? '';
      assert.notEqual(markdown, '', `${path} has no markdownDescription`);
      assert.equal(node.description, firstSentence(markdown), `${path}: description`);
      assert.match(node.description, /^[A-Z][^\n]{8,160}[.?]$/, `${path}: description`);
      assert.ok(markdown.split('\n\n').length <= 5, `${path}: more than five lines`);
      assert.equal((markdown.match(/`/g) ?? []).length % 2, 0, `${path}: an open code span`);
    };
    walk((node, path) => {
      if (node.properties) described(node, path);
      for (const [name, child] of Object.entries(node.properties ?? {}))
        described(resolveRef(child), `${path}/${name}`);
    });
  });

  test('every value of an enumeration is described', () => {
    let enumerations = 0;
    walk((node, path) => {
      if (!node.enum) return;
      enumerations++;
      assert.equal(node.markdownEnumDescriptions?.length, node.enum.length, path);
      for (const text of node.markdownEnumDescriptions) assert.match(text, /[.]$/, path);
      assert.equal(new Set(node.enum).size, node.enum.length, `${path}: a value twice`);
    });
    assert.ok(enumerations >= 16);
  });

  test('defaults and examples have the type of their property', () => {
    const types: Record<string, (value: unknown) => boolean> = {
      string: (value) => typeof value === 'string',
      boolean: (value) => typeof value === 'boolean',
      integer: (value) => Number.isInteger(value),
      number: (value) => typeof value === 'number',
      array: (value) => Array.isArray(value),
    };
    walk((node, path) => {
      const given = [...(node.examples ?? []), ...('default' in node ? [node.default] : [])];
      for (const value of given) {
        assert.ok(types[node.type ?? '']?.(value), `${path}: ${JSON.stringify(value)}`);
        if (node.enum) assert.ok(node.enum.includes(value as string), path);
      }
    });
  });
});
