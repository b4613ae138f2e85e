import assert from 'node:assert/strict';
import { checkFormat } from '../../../server/src/model/checkFormat';
import type { Fix } from '../../../server/src/model/fix';
import { applyEdits } from '../../../server/src/syntax/edit';
import { parse } from '../../../server/src/syntax/parse';

interface Offered {
  readonly title: string;
  readonly safe: boolean;
  /** The text after it. */
  readonly after: string;
}

/** @returns what is offered for the one thing that is wrong with the format of a document; after each of it, nothing is */
function offered(text: string): Offered[] {
  const problems = checkFormat(parse(text));
  assert.equal(problems.length, 1, problems.map(({ message }) => message).join('\n'));
  return problems.flatMap((problem) => problem.fixes()).map((fix) => applied(text, fix));
}

function applied(text: string, { title, safe, edits }: Fix): Offered {
  const after = applyEdits(text, edits);
  const tree = parse(after);
  assert.deepEqual([tree.problems, checkFormat(tree)], [[], []], `${title} leaves\n${after}`);
  return { title, safe, after };
}

suite('Fixes of the format', () => {
  test('a property that the format does not know gets the name that is meant', () => {
    assert.deepEqual(offered('{ "sites": [{ "name": "A", "regiom": "CH" }] }'), [
      {
        title: 'Rename the property to "region"',
        safe: true,
        after: '{ "sites": [{ "name": "A", "region": "CH" }] }',
      },
    ]);
    // Letter case is a slip of the pen too.
    assert.equal(offered('{ "sites": [{ "name": "A", "Region": "CH" }] }')[0]?.safe, true);
  });

  test('a property that is there already is not written once more, and one like no other has no fix', () => {
    assert.deepEqual(offered('{ "sites": [{ "name": "A", "region": "CH", "regoin": "CH" }] }'), []);
    assert.deepEqual(offered('{ "sites": [], "owner": "IT" }'), []);
  });

  test('which of two properties is meant for one name is a choice', () => {
    const problems = checkFormat(parse('{ "sites": [{ "name": "A", "regiom": "CH", "Region": "DE" }] }'));
    const safe = problems.map((problem) => problem.fixes().map((fix) => fix.safe));
    assert.deepEqual(safe, [[false], [false]]);
  });

  test('a name that is near but more than a slip is a choice', () => {
    const [fix] = offered('{ "sites": [{ "name": "A", "centralStie2": "B" }] }');
    assert.equal(fix?.title, 'Rename the property to "centralSite"');
    assert.equal(fix.safe, false);
  });

  test('a value of an enumeration becomes the one that is meant', () => {
    const store = (edition: string) =>
      `{ "sites": [], "sqlStores": [{ "id": "a", "server": "b", "edition": ${edition} }] }`;
    assert.deepEqual(offered(store('"Standard"')), [
      { title: 'Replace the value with "standard"', safe: true, after: store('"standard"') },
    ]);
    assert.deepEqual(offered(store('"premium"')), []);
  });

  test('of a property that is given twice the earlier one goes; that is safe where both say the same', () => {
    const text =
      '{\r\n  "sites": [],\r\n  // the domain\r\n  "product": "lyncServer2013",\r\n  "product": "PRODUCT"\r\n}';
    const [same] = offered(text.replace('PRODUCT', 'lyncServer2013'));
    assert.deepEqual(same, {
      title: 'Delete the earlier "product", which does not count',
      safe: true,
      after: '{\r\n  "sites": [],\r\n  // the domain\r\n  "product": "lyncServer2013"\r\n}',
    });
    assert.equal(offered(text.replace('PRODUCT', 'skypeForBusinessServer2015'))[0]?.safe, false);
  });

  test('a property that is missing is added where the format has it', () => {
    assert.deepEqual(offered('{\n  "product": "lyncServer2013", // the product\n  "fileStores": []\n}'), [
      {
        title: 'Add "sites"',
        safe: false,
        after: '{\n  "product": "lyncServer2013", // the product\n  "sites": [],\n  "fileStores": []\n}',
      },
    ]);
    // The first property of the format comes first.
    const [named] = offered('{ "sites": [{ /* which? */ "region": "CH" }] }');
    assert.equal(named?.after, '{ "sites": [{ /* which? */ "name": "", "region": "CH" }] }');
    assert.equal(offered('{ "sites": [{}] }')[0]?.after, '{ "sites": [{ "name": "" }] }');
  });

  test('where it takes one of several values, each is offered', () => {
    const pool = '{ "sites": [], "otherPools": [{ "fqdn": "a", ROLE"site": "b", "computers": [] }] }';
    const fixes = offered(pool.replace('ROLE', ''));
    assert.equal(fixes.length, 5);
    assert.equal(fixes[0]?.title, 'Add "role" with the value "director"');
    assert.equal(fixes[0].after, pool.replace('ROLE', '"role": "director", '));
  });

  test('where there are two ways to write an object, each can be completed', () => {
    const store = (rest: string) => `{ "sites": [], "fileStores": [{ "id": "a"${rest} }] }`;
    assert.deepEqual(
      offered(store(', "server": "s"')).map(({ title, after }) => [title, after]),
      [
        ['Add "share"', store(', "server": "s", "share": ""')],
        ['Add "path"', store(', "server": "s", "path": ""')],
      ],
    );
    assert.equal(offered(store(''))[0]?.title, 'Add "server", "share"');
  });

  for (const [what, wrong, title, right] of [
    ['a number in quotes', '"port": "5041"', 'Write the number without quotes', '"port": 5041'],
    ['a truth value in quotes', '"defaultForSite": "true"', 'Write true without quotes', '"defaultForSite": true'],
    ['a text without quotes', '"displayName": 7', 'Write it in double quotes', '"displayName": "7"'],
  ] as const) {
    const text = (property: string) =>
      `{ "sites": [], "persistentChatPools": [{ "fqdn": "a", "site": "b", "computers": [], ${property} }] }`;
    test(`${what} is written as its type is`, () => {
      assert.deepEqual(offered(text(wrong)), [{ title, safe: true, after: text(right) }]);
    });
  }

  test('one value where a list is wanted becomes a list', () => {
    assert.deepEqual(offered('{ "sites": { "name": "芝加哥 💬" /* one */ } }'), [
      { title: 'Make it a list of one', safe: true, after: '{ "sites": [{ "name": "芝加哥 💬" /* one */ }] }' },
    ]);
  });

  test('a year becomes the version of SQL Server, another number does not', () => {
    const store = (version: string) =>
      `{ "sites": [], "sqlStores": [{ "id": "a", "server": "b", "version": ${version} }] }`;
    assert.equal(offered(store('2012'))[0]?.after, store('"2012"'));
    assert.deepEqual(offered(store('2013')), []);
  });

  test('what is of quite another type has no fix', () => {
    for (const port of ['"chat"', '"007"', '"5041.5"', 'true', '[5041]', 'null']) {
      const text = `{ "sites": [], "persistentChatPools": [{ "fqdn": "a", "site": "b", "computers": [], "port": ${port} }] }`;
      assert.deepEqual(offered(text), [], port);
    }
    assert.deepEqual(offered('{ "sites": "Chicago" }'), []);
  });
});
