import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { parse } from '../../../server/src/syntax/parse';
import { valueAt } from '../../../server/src/syntax/value';

suite('Parse, of a document whose brackets do not match:', () => {
  suite('a list that is not closed in an item ends where the lines tell that the item does', () => {
    const behind = [
      '    },',
      '    {',
      '      "fqdn": "b"',
      '    }',
      '  ],',
      '  "stores": [',
      '    { "id": "s" }',
      '  ]',
      '}',
    ];
    const cases: Record<string, readonly string[]> = {
      'before the next item': [
        '    {',
        '      "fqdn": "a",',
        '      "computers": [',
        '    {',
        '      "fqdn": "n"',
        ...behind,
      ],
      'in an item of one line': ['    { "fqdn": "a", "computers": [', '    {', '      "fqdn": "n"', ...behind],
      'with something in it': [
        '    { "fqdn": "a", "computers": [{ "fqdn": "a1" },',
        '    {',
        '      "fqdn": "n"',
        ...behind,
      ],
      'in something in it': [
        '    { "fqdn": "a", "computers": [{ "fqdn": "a1" ',
        '    {',
        '      "fqdn": "n"',
        ...behind,
      ],
      'a list in a list': ['    { "fqdn": "a", "computers": [[1, {"b": [', '    {', '      "fqdn": "n"', ...behind],
      'indented with tabs': ['\t{ "fqdn": "a", "computers": [', '\t{', '      "fqdn": "n"', ...behind],
      'in the last item': [
        '    { "fqdn": "n" },',
        '    { "fqdn": "a", "computers": [{ "fqdn": "a1" }',
        ...behind.slice(4),
      ],
      'in something in the last item': [
        '    { "fqdn": "n" },',
        '    { "fqdn": "a", "computers": [{ "f',
        ...behind.slice(4),
      ],
      'in the last item, without its brace': [
        '    { "fqdn": "n" },',
        '    {',
        '      "computers": [',
        ...behind.slice(4),
      ],
    };
    for (const [name, lines] of Object.entries(cases)) {
      for (const endOfLine of ['\n', '\r\n', '\r']) {
        test(`${name} ${JSON.stringify(endOfLine)}`, () => {
          const { problems, root } = parse(['{', '  "pools": [', ...lines].join(endOfLine));
          const read = root && (valueAt(root) as { pools: { fqdn: string }[]; stores: unknown });
          assert.deepEqual(Object.keys(read ?? {}), ['pools', 'stores']);
          assert.deepEqual(read?.stores, [{ id: 's' }]);
          assert.ok(read.pools.some(({ fqdn }) => fqdn === 'n'));
          assert.equal(read.pools.length, lines.includes('      "fqdn": "b"') ? 3 : 2);
          assert.ok(problems.length >= 1 && problems.length <= 2, problems.map(({ message }) => message).join());
          assert.match(problems[0]?.message ?? '', /missing/);
        });
      }
    }
  });

  suite('a list of the document that is not closed ends where the next name is indented like its own', () => {
    const behind = ['  "pools": [', '    { "fqdn": "a" },', '    { "fqdn": "b" }', '  ],', '  "size": 3', '}'];
    const cases: Record<string, string> = {
      'its first item': '  "stores": [{ "id": "s" ',
      'a name in it': '  "stores": [{ "i',
      'a name without a colon': '  "stores": [{ "id"',
      'a name without a value': '  "stores": [{ "id":',
      'a list in it': '  "stores": [{ "id": "s", "of": [',
      'something in a list in it': '  "stores": [{ "id": "s", "of": [{ "fqdn": "f" }, ',
      'an object in it': '  "stores": [{ "id": "s", "of": { "pchat": { "primary": "p',
      'an item in a line of its own': '  "stores": [\n    { "id": "s" },\n    { "id": "t", ',
      'an item of several lines': '  "stores": [\n    {\n      "id": "s",\n      "of": [\n        "a",',
    };
    for (const [name, line] of Object.entries(cases)) {
      for (const endOfLine of ['\n', '\r\n', '\r']) {
        test(`${name} ${JSON.stringify(endOfLine)}`, () => {
          const { problems, root } = parse(['{', line.replace(/\n/g, endOfLine), ...behind].join(endOfLine));
          const read = root && (valueAt(root) as Record<string, unknown>);
          assert.deepEqual(Object.keys(read ?? {}), ['stores', 'pools', 'size']);
          assert.deepEqual(read?.['pools'], [{ fqdn: 'a' }, { fqdn: 'b' }]);
          assert.equal(read['size'], 3);
          assert.ok(problems.length >= 1 && problems.length <= 3, problems.map(({ message }) => message).join());
        });
      }
    }

    test('not where names are not indented', () => {
      const { root } = parse('{\n"pools": [{\n"fqdn": "a",\n"site": "Rome" },\n{\n"fqdn": "b"\n}\n]');
      assert.deepEqual(root && valueAt(root), { pools: [{ fqdn: 'a', site: 'Rome' }, { fqdn: 'b' }] });
    });

    test('not where items are not indented more than it', () => {
      const { root } = parse('{\n  "pools": [\n  {\n  "fqdn": "a",\n  "site": "Rome" },\n  {\n  "fqdn": "b"\n}\n]');
      assert.deepEqual(root && valueAt(root), { pools: [{ fqdn: 'a', site: 'Rome' }, { fqdn: 'b' }] });
    });

    test('not before a text that is no name', () => {
      const { root } = parse('{\n  "pools": [\n    { "services": ["a",\n  "b"] }\n  ]');
      assert.deepEqual(root && valueAt(root), { pools: [{ services: ['a', 'b'] }] });
    });

    test('not in a document whose brackets match', () => {
      const text = '{\n  "pools": [\n    {\n  "fqdn": "a",\n  "site": "Rome"\n }\n  ]\n}';
      const { root, problems } = parse(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(root && valueAt(root), JSON.parse(text));
    });
  });

  test('a quote that is missing at the name of a list costs nothing else', () => {
    for (const name of ['"pools: [', 'pools": [', 'pools : [', '"pools : [ ']) {
      const text = `{\n  "a": 1,\n  ${name}\n    { "fqdn": "b" }\n  ],\n  "c": 3\n}`;
      const { problems, root } = parse(text);
      assert.deepEqual(root && valueAt(root), { a: 1, pools: [{ fqdn: 'b' }], c: 3 }, name);
      assert.deepEqual(
        problems.map(({ offset }) => offset),
        [text.indexOf(name)],
      );
      assert.match(problems[0]?.message ?? '', /double quote/);
    }
  });

  suite('one bracket too many, or too few,', () => {
    const item = (fqdn: string) => ({
      fqdn,
      computers: [{ fqdn: `${fqdn}1`, state: 'x' }, { fqdn: `${fqdn}2` }],
      store: { primary: fqdn },
      tags: ['t', 'u'],
    });
    const lists = ['a', 'b', 'c'];
    const document = Object.fromEntries(lists.map((list) => [list, [1, 2, 3].map((at) => item(`${list}${at}`))]));
    const text = JSON.stringify(document, null, 2);
    /** What is read of a text that is changed at a place, and which of its lists are whole, but for the one that the place is in. */
    const read = (changed: string) => {
      const { root, problems } = parse(changed);
      const value = (root && valueAt(root)) as Record<string, unknown>;
      return { problems, whole: lists.filter((list) => isDeepStrictEqual(value[list], document[list])) };
    };
    const others = (at: number) => {
      const place = lists.findLast((list) => text.indexOf(`"${list}": [`) <= at) ?? 'a';
      return lists.filter((list) => list !== place);
    };

    test('costs the list that it is in, and no other', () => {
      let isInText = false;
      for (let at = 2; at < text.length - 2; at++) {
        const here = text.charAt(at);
        if (here === '"') isInText = !isInText;
        if (isInText) continue;
        const changes = ['{', '}', '[', ']'].map((bracket) => text.slice(0, at + 1) + bracket + text.slice(at + 1));
        if ('{}[]'.includes(here)) changes.push(text.slice(0, at) + text.slice(at + 1));
        for (const changed of changes) {
          const { problems, whole } = read(changed);
          for (const other of others(at)) assert.ok(whole.includes(other), `${other} of ${changed}`);
          assert.ok(problems.length > 0 && problems.length <= 14, changed);
        }
      }
    });

    const cases: Record<string, [piece: string, bracket: string, by: string, message: RegExp]> = {
      'the bracket of a list is missing': ['"b": [', '[', '', /opening bracket \[ is missing before this/],
      'the bracket behind a list is missing': ['  ],\n  "c"', ']', '', /closing bracket ] is missing/],
      'the brace of an item is missing': [
        '{\n      "fqdn": "b2"',
        '{',
        '',
        /opening brace { is missing before this name/,
      ],
      'the brace behind an item is missing': ['},\n    {\n      "fqdn": "b2"', '}', '', /closing brace } is missing/],
      'the brace of something in an item is missing': [
        '{\n          "fqdn": "b21"',
        '{',
        '',
        /opening brace { is missing/,
      ],
      'a brace before an item': ['{\n      "fqdn": "b2"', '{', '{{', /A closing brace } is missing/],
      'a closing brace before an item': ['{\n      "fqdn": "b2"', '{', '}{', /has no opening one/],
      'a bracket before an item': ['{\n      "fqdn": "b2"', '{', '[{', /has no closing one/],
      'a closing bracket before an item': ['{\n      "fqdn": "b2"', '{', ']{', /has no opening one/],
      'a brace before the name of a list': ['"b": [', '"', '{"', /has no closing one/],
      'a closing brace before the name of a list': ['"b": [', '"', '}"', /has no opening one/],
    };
    for (const [name, [piece, bracket, by, message]] of Object.entries(cases)) {
      test(`is said once: ${name}`, () => {
        const at = text.indexOf(piece);
        assert.ok(at >= 0);
        const { problems } = read(text.slice(0, at) + piece.replace(bracket, by) + text.slice(at + piece.length));
        assert.equal(problems.length, 1, problems.map((one) => one.message).join());
        assert.match(problems[0]?.message ?? '', message);
      });
    }

    suite('beside what an item says is said once, and costs nothing:', () => {
      const spaced = (value: unknown): string => JSON.stringify(value).replace(/([,:])(?=["[{\d])/g, '$1 ');
      const itemText = (value: object): string => {
        const properties = Object.entries(value).map(([name, of]) => `      "${name}": ${spaced(of)}`);
        return `    {\n${properties.join(',\n')}\n    }`;
      };
      const layouts: Record<string, (value: object) => string> = {
        'items of one line': (value) => `    ${spaced(value)}`,
        'a line for each property': itemText,
        'a line for each value': (value) => JSON.stringify(value, null, 2).replace(/^/gm, '    '),
      };
      for (const [layout, write] of Object.entries(layouts)) {
        const written = Object.entries(document).map(
          ([list, items]) => `  "${list}": [\n${items.map((one) => write(one)).join(',\n')}\n  ]`,
        );
        const whole = `{\n${written.join(',\n')}\n}`;
        for (const bracket of ['}', ']']) {
          test(`${bracket}, ${layout}`, () => {
            assert.deepEqual(JSON.parse(whole), document);
            let tried = 0;
            for (const { 0: property, 1: name = '', index } of whole.matchAll(/("fqdn"): "[abc]\d"/g)) {
              for (const within of [0, name.length, name.length + 2, property.length]) {
                const at = index + within;
                const { root, problems } = parse(whole.slice(0, at) + bracket + whole.slice(at));
                assert.deepEqual(root && valueAt(root), document, `${bracket} at ${at} of ${whole}`);
                assert.deepEqual(
                  problems.map(({ offset, message }) => [offset, message]),
                  [[at, 'This closing bracket has no opening one.']],
                );
                tried++;
              }
            }
            assert.equal(tried, 36);
          });
        }
      }
    });

    test('is nothing where the brackets match', () => {
      const odd = '{\n"a": [{ "b": [[{ "c": 1 }]]\n    }],\n  "d":\n    {\n      "e": 1\n      }\n}';
      const { root, problems } = parse(odd);
      assert.deepEqual(problems, []);
      assert.deepEqual(root && valueAt(root), JSON.parse(odd));
    });
  });

  test('an object that is not closed in an item ends where the next item is indented like it', () => {
    const text = [
      '{',
      '  "pools": [',
      '    {',
      '      "fqdn": "a",',
      '      "databases": {',
      '        "pchat": {',
      '    },',
      '    {',
      '      "fqdn": "b"',
      '    },',
      '    { "fqdn": "c" }',
      '  ]',
      '}',
    ].join('\n');
    const { root, problems } = parse(text);
    const read = root && (valueAt(root) as { pools: { fqdn: string }[] });
    assert.deepEqual(
      read?.pools.map(({ fqdn }) => fqdn),
      ['a', 'b', 'c'],
    );
    assert.equal(problems.length, 1);
  });
});
