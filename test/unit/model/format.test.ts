import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import schema from '../../../schemas/topology.schema.json';
import { checkFormat } from '../../../server/src/model/checkFormat';
import { ENUMERATIONS } from '../../../server/src/model/entities';
import { FIELDS } from '../../../server/src/model/fields';
import { FORMAT, shapeAt, type Shape } from '../../../server/src/model/format';
import { EXAMPLE_DEPLOYMENT } from '../../../server/src/rules/examples/deployment';
import { parse } from '../../../server/src/syntax/parse';
import { nodeAt, pointerOf } from '../../../server/src/syntax/tree';
import { forAny } from '../../support/forAny';

suite('Format', () => {
  test('the fields of the model are the properties of the schema', () => {
    const inSchema = new Set(shapes().flatMap(({ properties }) => [...properties.keys()]));
    assert.deepEqual([...FIELDS.texts, '$schema'].sort(), [...inSchema].sort());
  });

  test('the enumerations of the model are those of the schema', () => {
    const inSchema = new Set(shapes().flatMap(({ values }) => (values ? [values.join()] : [])));
    const steps = FORMAT.properties.get('deployment')?.properties.get('completedSteps')?.items?.values;
    assert.equal(steps?.length, 10);
    const inModel = new Set([...Object.values(ENUMERATIONS).map((values) => values.join()), steps.join()]);
    assert.deepEqual([...inModel].sort(), [...inSchema].sort());
  });

  test('the shape at a place is that of the property or the item there', () => {
    const text = '{ "persistentChatPools": [{ "users": { "concurrent": 1 }, "computers": [{ "state": "active" }] }] }';
    const tree = parse(text);
    const at = (word: string): Shape | undefined => {
      const node = nodeAt(tree, text.indexOf(word) + 1);
      return node && shapeAt(node);
    };
    assert.equal(at('1 }')?.type, 'integer');
    assert.deepEqual(at('"active')?.values, ['active', 'inactive']);
    assert.equal(at('{ "users')?.title, 'Persistent Chat pool');
    assert.equal(at('"concurrent'), undefined, 'a key has no shape: its property has');
  });

  const cases: [name: string, text: string, ...problems: [path: string, severity: string, message: RegExp][]][] = [
    ['a list at the root', '[]', ['', 'error', /A topology document is an object/]],
    ['null', 'null', ['', 'error', /A topology document is an object/]],
    ['no sites', '{}', ['', 'error', /"sites" is missing/]],
    ['a text where a list belongs', '{ "sites": "x" }', ['/sites', 'error', /sites is a list/]],
    ['a text where an object belongs', '{ "sites": ["x"] }', ['/sites/0', 'error', /Site is an object/]],
    [
      'a fraction where a whole number belongs',
      '{ "sites": [], "standardEditionServers": [{ "fqdn": "a", "site": "b", "users": 1.5 }] }',
      ['/standardEditionServers/0/users', 'error', /users is a whole number/],
    ],
    [
      'a mistyped value',
      '{ "sites": [{ "name": "a", "kind": "brnch" }] }',
      ['/sites/0/kind', 'error', /Is branch meant\?/],
    ],
    [
      'a mistyped property, which is a warning',
      '{ "sites": [{ "name": "a", "regoin": "CH" }] }',
      ['/sites/0/regoin', 'warning', /Site: the format knows no property "regoin" here. Is "region" meant\?/],
    ],
    [
      'a property given twice, which is a warning',
      '{ "sites": [{ "name": "a", "name": "b" }] }',
      ['/sites/0/name', 'warning', /given twice/],
    ],
    [
      'a file store with a server and no share',
      '{ "sites": [], "fileStores": [{ "id": "a", "server": "b" }] }',
      ['/fileStores/0', 'error', /"server" \+ "share" \/ "path"/],
    ],
    ['a file store with a path', '{ "sites": [], "fileStores": [{ "id": "a", "path": "D:\\\\chat" }] }'],
    ['what stands in a property that is not known', '{ "sites": [], "x": { "y": [1] } }', ['/x', 'warning', /"x"/]],
    [
      'the name of a prototype',
      '{ "sites": [], "__proto__": 1, "constructor": 2 }',
      ['/__proto__', 'warning', /__proto__/],
      ['/constructor', 'warning', /constructor/],
    ],
  ];
  for (const [name, text, ...problems] of cases) {
    test(name, () => {
      const found = checkFormat(parse(text));
      assert.deepEqual(
        found.map(({ at, severity }) => [pointerOf(at), severity]),
        problems.map(([path, severity]) => [path, severity]),
        JSON.stringify(found.map(({ message }) => message)),
      );
      found.forEach(({ message }, index) => assert.match(message, problems[index]?.[2] ?? /never/));
    });
  }

  test('judges as a JSON Schema validator does, whatever is changed in a document', async () => {
    const service = getLanguageService({});
    const document = `{\n${Object.entries(EXAMPLE_DEPLOYMENT)
      .map(([name, value]) => `"${name}": ${value}`)
      .join(',\n')}\n}`;
    const values = [...document.matchAll(/"(?:[^"\\]|\\.)*"|\d+|true|false/g)];
    await forAny(
      fc.asyncProperty(
        fc.nat(values.length - 1),
        fc.constantFrom('1', '1.5', 'true', 'null', '"x"', '"fqdn"', '"inactive"', '[]', '{}', '["x"]', '{ "x": 1 }'),
        async (index, replacement) => {
          const value = values[index];
          assert.ok(value);
          const text = document.slice(0, value.index) + replacement + document.slice(value.index + value[0].length);
          const tree = parse(text);
          if (tree.problems.length > 0) return;
          const json = TextDocument.create('file:///a.json', 'json', 1, text);
          const theirs = await service.doValidation(
            json,
            service.parseJSONDocument(json),
            { schemaValidation: 'error' },
            schema,
          );
          const ours = checkFormat(tree).filter(({ message }) => !message.includes('given twice'));
          const foreign = theirs.filter(({ message }) => !plain(message).includes('Duplicate object key'));
          assert.equal(ours.length > 0, foreign.length > 0, `${text}\n${JSON.stringify(foreign)}`);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function plain(message: string | { readonly value: string }): string {
  return typeof message === 'string' ? message : message.value;
}

/** @returns what the format says of every value in it */
function shapes(): Shape[] {
  const found = new Set<Shape>();
  const walk = (shape: Shape): void => {
    if (found.has(shape)) return;
    found.add(shape);
    if (shape.items) walk(shape.items);
    for (const property of shape.properties.values()) walk(property);
  };
  walk(FORMAT);
  return [...found];
}
