import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver-types';
import { completionsAt } from '../../../server/src/features/completion';
import { check } from '../../../server/src/rules/check';
import { withRules } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';
import { parse } from '../../../server/src/syntax/parse';
import { checkedVersion } from '../../support/checked';
import { completed, completions, labels, PLAIN, SNIPPETS } from '../../support/completions';
import { fiveActiveServers } from '../../support/documents';

/** A text in which no place to fill in is left. */
const pieces = (text: string): string => text.replace(/\$\{\d+:([^}]*)\}|\$\{\d+\|([^,|]*)[^}]*\|\}|\$\d+/g, '$1$2');

suite('Completion: properties', () => {
  test('those that are needed first, then the others in the order of the format', () => {
    assert.deepEqual(labels('{ "fileStores": [{ "path": "D:\\\\Files", | }] }'), [
      'id',
      'server',
      'share',
      'site',
      'dataCenter',
    ]);
    const ofPool = labels('{ "persistentChatPools": [{ "port": 5041, | }] }');
    assert.deepEqual(ofPool.slice(0, 6), ['fqdn', 'site', 'computers', 'displayName', 'type', 'nextHop']);
    assert.ok(!ofPool.includes('port'));
  });

  test('with what they are', () => {
    const [id, server] = completions('{ "fileStores": [{ "path": "D:", | }] }');
    assert.equal(id?.detail, 'required');
    assert.equal(server?.detail, undefined);
    const port = completions('{ "persistentChatPools": [{ "fqdn": "", | }] }').find(({ label }) => label === 'port');
    assert.ok(typeof port?.documentation === 'object');
    assert.equal(port.documentation.kind, MarkupKind.Markdown);
    assert.match(port.documentation.value, /^\*\*port\*\*\n\nThe port at which .*Default: `5041`$/s);
  });

  test('whole objects, with a property on each line of what they are shown as', () => {
    for (const text of ['{ "fileStores": [{|}] }', '{ "fileStores": [\r\n    {|}] }', '{ "fileStores": [|] }']) {
      const [whole] = completions(text);
      assert.ok(typeof whole?.documentation === 'object');
      const shown = /^```jsonc\n({\n {2,4}"id": "files-",\n {2,4}"server": "[^"]+",\n[^]*\n})\n```$/.exec(
        whole.documentation.value,
      );
      assert.ok(shown, whole.documentation.value);
    }
  });

  const cases: [name: string, before: string, label: string, after: string][] = [
    ['into an empty object', '{ "sites": [{|}] }', 'region', '{ "sites": [{ "region": "$1" }] }'],
    [
      'behind a comma, before another property',
      '{ "sites": [{ "name": "A", | "region": "B" }] }',
      'kind',
      '{ "sites": [{ "name": "A", "kind": "${1|central,branch|}", "region": "B" }] }',
    ],
    [
      'before the first property',
      '{ "sites": [{\n  |\n  "name": "A" }] }',
      'region',
      '{ "sites": [{\n  "region": "$1",\n  "name": "A" }] }',
    ],
    ['for a name without quotes', '{ "sites": [{ re| }] }', 'region', '{ "sites": [{ "region": "$1" }] }'],
    ['for a name in quotes', '{ "sites": [{ "re|" }] }', 'region', '{ "sites": [{ "region": "$1" }] }'],
    ['for the middle of a name', '{ "sites": [{ "re|gi" }] }', 'region', '{ "sites": [{ "region": "$1" }] }'],
    ['for an unfinished name', '{ "sites": [{ "re| }] }', 'region', '{ "sites": [{ "region": "$1" }] }'],
    [
      'for an unfinished name before others in the line',
      '{ "sites": [{ "re|, "name": "A" }] }',
      'region',
      '{ "sites": [{ "region": "$1", "name": "A" }] }',
    ],
    [
      'for an unfinished name before others in the next line',
      '{ "sites": [{ "re|\n"name": "A" }] }',
      'region',
      '{ "sites": [{ "region": "$1",\n"name": "A" }] }',
    ],
    ['for an opening quote', '{ "sites": [{ "|" }] }', 'region', '{ "sites": [{ "region": "$1" }] }'],
    ['keeping a value that is there', '{ "sites": [{ "re|": "B" }] }', 'region', '{ "sites": [{ "region": "B" }] }'],
    ['keeping a colon that is there', '{ "sites": [{ re|: }] }', 'region', '{ "sites": [{ "region": }] }'],
    [
      'behind a value without a comma, in the next line',
      '{ "sites": [{ "name": "A" // here\n  | }] }',
      'region',
      '{ "sites": [{ "name": "A", // here\n  "region": "$1" }] }',
    ],
    [
      'behind a value without a comma, once it is begun',
      '{ "sites": [{ "name": "A" re| }] }',
      'region',
      '{ "sites": [{ "name": "A", "region": "$1" }] }',
    ],
    [
      'at the end of a document that breaks off',
      '{ "sites": [{ "name": "A", |',
      'region',
      '{ "sites": [{ "name": "A", "region": "$1"',
    ],
    [
      'in an object that is not closed',
      '{ "sites": [{ "name": "A", | ], "sipDomains": [] }',
      'region',
      '{ "sites": [{ "name": "A", "region": "$1" ], "sipDomains": [] }',
    ],
    [
      'with a number',
      '{ "persistentChatPools": [{ "fqdn": "a", | }] }',
      'port',
      '{ "persistentChatPools": [{ "fqdn": "a", "port": ${1:5041} }] }',
    ],
    [
      'with a dollar in it',
      '{ "product": "lyncServer2013", | }',
      '$schema',
      '{ "product": "lyncServer2013", "\\$schema": "$1" }',
    ],
    [
      'with an object',
      '{ "persistentChatPools": [{ "fqdn": "a", | }] }',
      'compliance',
      '{ "persistentChatPools": [{ "fqdn": "a", "compliance": {\n  "enabled": true,\n  "adapter": {\n' +
        '    "type": "${1|xml,exchange,custom|}",\n' +
        '    "outputDirectory": "${2:\\\\\\\\\\\\\\\\files.contoso.com\\\\\\\\compliance}",\n' +
        '    "runIntervalMinutes": ${3:15}\n  }\n} }] }',
    ],
  ];
  for (const [name, before, label, after] of cases) {
    test(name, () => assert.equal(completed(before, label), after));
  }

  test('a quote that is typed belongs to what is filtered by', () => {
    assert.equal(completions('{ "sites": [{ "|" }] }').at(-1)?.filterText, '"complianceRequired"');
    assert.equal(completions('{ "sites": [{ re| }] }').at(-1)?.filterText, 'complianceRequired');
  });

  test('nothing where nothing belongs', () => {
    for (const marked of [
      '{ "sites": [{ "name" | }] }',
      '{ "sites": [{ "name": "A" | }] }',
      '{ "sites": [{ "name": "A" }] } |',
      '| { }',
      '{ "colour": { | } }',
      '{ "sites": [{ "name" |: "A" }] }',
      '{ "sites": | [] }',
    ]) {
      assert.deepEqual(labels(marked), [], marked);
    }
  });
});

suite('Completion: values', () => {
  test('of an enumeration, in its order, with what they mean', () => {
    const items = completions('{ "product": "|" }');
    assert.deepEqual(
      items.map(({ label }) => label),
      [
        'lyncServer2013',
        'skypeForBusinessServer2015',
        'skypeForBusinessServer2019',
        'skypeForBusinessServerSubscriptionEdition',
      ],
    );
    assert.equal(items[0]?.detail, 'default');
    assert.equal(items[0].filterText, '"lyncServer2013"');
    const { documentation } = items[1] ?? {};
    assert.ok(typeof documentation === 'object');
    assert.match(documentation.value, /^\*\*Skype for Business Server 2015\*\*/);
    const [plain] = completions('{ "product": "|" }', PLAIN);
    assert.ok(typeof plain?.documentation === 'object');
    assert.equal(plain.documentation.kind, MarkupKind.PlainText);
    assert.match(plain.documentation.value, /^Lync Server 2013, the default/);
  });

  const cases: [name: string, before: string, label: string, after: string][] = [
    ['where none is', '{ "product": | }', 'lyncServer2013', '{ "product": "lyncServer2013" }'],
    ['right behind the colon', '{ "product":| }', 'lyncServer2013', '{ "product": "lyncServer2013" }'],
    ['in quotes', '{ "product": "|" }', 'lyncServer2013', '{ "product": "lyncServer2013" }'],
    ['without quotes', '{ "product": ly| }', 'lyncServer2013', '{ "product": "lyncServer2013" }'],
    ['in an unfinished text', '{ "product": "ly| }', 'lyncServer2013', '{ "product": "lyncServer2013" }'],
    [
      'in an unfinished text before another property',
      '{ "product": "ly|, "sipDomains": [] }',
      'lyncServer2013',
      '{ "product": "lyncServer2013", "sipDomains": [] }',
    ],
    [
      'before one that is there',
      '{ "product": |"x", "sites": [] }',
      'lyncServer2013',
      '{ "product": "lyncServer2013", "sites": [] }',
    ],
    ['a blank before one that is there', '{ "product": | "x" }', 'lyncServer2013', '{ "product": "lyncServer2013" }'],
    [
      'before the next property, with a comma',
      '{ "product": |\r\n  "sites": [] }',
      'lyncServer2013',
      '{ "product": "lyncServer2013",\r\n  "sites": [] }',
    ],
    [
      'in quotes before the next property, with a comma',
      '{ "product": "|"\n  "sites": [] }',
      'lyncServer2013',
      '{ "product": "lyncServer2013",\n  "sites": [] }',
    ],
    [
      'a truth value',
      '{ "sites": [{ "complianceRequired": t| }] }',
      'true',
      '{ "sites": [{ "complianceRequired": true }] }',
    ],
    [
      'a default',
      '{ "persistentChatPools": [{ "port": | }] }',
      '5041',
      '{ "persistentChatPools": [{ "port": 5041 }] }',
    ],
    [
      'in a list, before another',
      '{ "deployment": { "completedSteps": [|"defineTopology"] } }',
      'publishTopology',
      '{ "deployment": { "completedSteps": ["publishTopology","defineTopology"] } }',
    ],
    [
      'behind emoji and CJK text',
      '{ /* 计划 💬 */ "sites": [{ "name": "芝加哥💬", "kind": "|" }] }',
      'branch',
      '{ /* 计划 💬 */ "sites": [{ "name": "芝加哥💬", "kind": "branch" }] }',
    ],
  ];
  for (const [name, before, label, after] of cases) {
    test(name, () => assert.equal(completed(before, label), after));
  }

  test('a list does not offer what it holds', () => {
    const marked = '{ "persistentChatPools": [{ "computers": [{ "features": ["messageQueuing", "|"] }] }] }';
    assert.deepEqual(labels(marked), ['webServer', 'netFramework45', 'powerShell3', 'windowsIdentityFoundation']);
    assert.equal(labels(marked.replace('|', '').replace('messageQueuing', 'messageQueuing|')).length, 4 + 1);
  });

  test('of a SIP domain nothing is known', () => assert.deepEqual(labels('{ "sipDomains": ["|"] }'), []));
});

suite('Completion: wholes', () => {
  const LISTS: [list: string, first: string][] = [
    ['sites', 'Central site'],
    ['frontEndPools', 'Front End pool'],
    ['standardEditionServers', 'Standard Edition server'],
    ['persistentChatPools', 'Persistent Chat pool'],
    ['otherPools', 'Pool of another role'],
    ['sqlStores', 'SQL Server store'],
    ['fileStores', 'File store'],
  ];
  for (const [list, first] of LISTS) {
    test(`an item of ${list}, in a list and in its braces, with what the format needs`, () => {
      const inList = completed(`{\n  "${list}": [|]\n}`, first);
      const inBraces = completed(`{\n  "${list}": [{|}]\n}`, first);
      const asValue = completed(`{\n  "${list}": |\n}`, first);
      for (const text of [inList, inBraces, asValue]) {
        const { problems } = check(pieces(text), withRules([]));
        assert.deepEqual(
          problems.filter(({ path }) => path.startsWith(`/${list}`)),
          [],
          text,
        );
      }
      assert.equal(inList.replace(/\s+/g, ''), inBraces.replace(/\s+/g, ''));
      assert.equal(inList.replace(/\s+/g, ''), asValue.replace(/\s+/g, ''));
      assert.equal(labels(`{ "${list}": [{ "x": 1, | }] }`).includes(first), false, 'only into an empty object');
    });
  }

  test('a computer', () => {
    const marked = '{ "persistentChatPools": [{ "computers": [{ "fqdn": "pc04.contoso.com" }, |] }] }';
    assert.deepEqual(labels(marked), ['Computer', 'Computer that stands by']);
    assert.equal(
      completed(marked, 'Computer that stands by'),
      '{ "persistentChatPools": [{ "computers": [{ "fqdn": "pc04.contoso.com" }, ' +
        '{ "fqdn": "${1:pc05.contoso.com}", "state": "inactive" }] }] }',
    );
  });

  test('store sets, a mirror among them', () => {
    const marked = '{ "persistentChatPools": [{ "store": | }], "sqlStores": [{ "id": "a" }, { "id": "b" }] }';
    assert.deepEqual(labels(marked), [
      'One SQL Server store',
      'Mirrored SQL Server stores, with witness',
      'SQL Server store with backup',
      'Mirrored SQL Server stores, with mirrored backup',
    ]);
    assert.match(
      completed(marked, 'Mirrored SQL Server stores, with witness'),
      /"store": \{ "primary": "\$\{1\|a,b\|\}", "mirror": "\$\{2:b\}", "witness": "\$3" \} \}/,
    );
    assert.deepEqual(labels('{ "frontEndPools": [{ "backEnd": | }] }').length, 2, 'a back end has no backup');
  });

  test('lines of their own are indented by the client, or by the server for a client that does not', () => {
    const marked = '{\n  "persistentChatPools": [\n    {\n      |\n    }\n  ]\n}';
    const [item] = completions(marked);
    assert.equal(item?.insertTextMode, 2);
    assert.match(item.textEdit?.newText ?? '', /^"fqdn": [^\n]*\n"displayName"/);
    const plain = completed(marked, 'Persistent Chat pool', PLAIN);
    assert.match(plain, /\n {6}"displayName": "Chat",\n {6}"site": "",\n/);
    assert.deepEqual(check(plain, withRules([])).tree.problems, []);
  });

  test('an empty document', () => {
    const [first = ''] = labels('|');
    const text = completed('|', first, PLAIN);
    assert.deepEqual(check(text).problems, [], text);
    const snippet = completed('|', first, SNIPPETS);
    assert.match(snippet, /"sipDomains": \["\$\{1:contoso\.com\}"\]/);
    assert.match(snippet, /"nextHop": "pool01\.\$1"/, 'what is typed once comes to all places');
    assert.deepEqual(check(completed('|', 'Topology with a Standard Edition server', PLAIN)).problems, []);
  });

  test('without snippets nothing is left to fill in', () => {
    for (const list of LISTS) {
      for (const item of completions(`{ "${list[0]}": [{|}] }`, PLAIN)) {
        assert.equal(item.insertTextFormat, 1);
        assert.doesNotMatch(item.textEdit?.newText ?? '', /\$\{|\$\d|[\uFDD0-\uFDEF]/);
      }
    }
  });
});

suite('Completion: anywhere', () => {
  const whole = fiveActiveServers();
  const texts: [name: string, text: string][] = [
    ['of a document', whole],
    ['of a document in one line', JSON.stringify(JSON.parse(whole))],
    ['of a document without commas', whole.replaceAll(',\n', '\n')],
    ['of a document without values', whole.replace(/: ".*?"/g, ': ')],
  ];
  for (const [name, text] of texts) {
    test(`at no place ${name} a completion makes mistakes, or leaves its line`, () => {
      const before = parse(text).problems.length;
      const checked = checkedVersion(text);
      for (let offset = 0; offset <= text.length; offset += 3) {
        for (const item of completionsAt(checked, offset, undefined, PLAIN)) {
          const { textEdit, additionalTextEdits = [] } = item;
          assert.ok(textEdit && 'range' in textEdit);
          const [start, end] = [textEdit.range.start, textEdit.range.end].map((at) => checked.lines.offsetAt(at));
          assert.ok(start !== undefined && end !== undefined && start <= offset && offset <= end);
          assert.equal(textEdit.range.start.line, textEdit.range.end.line);
          const edits = [textEdit, ...additionalTextEdits].map(({ range, newText }) => {
            const from = checked.lines.offsetAt(range.start);
            return { offset: from, length: checked.lines.offsetAt(range.end) - from, content: newText };
          });
          const after = applyEdits(text, edits);
          // A number that is not known is to be typed.
          const missing = /: [,}\s]*$/.test(textEdit.newText) ? 1 : 0;
          assert.ok(parse(after).problems.length <= before + missing, `${item.label} at ${offset}:\n${after}`);
        }
      }
    });
  }

  test('of a document that breaks off, wherever it does', () => {
    for (let end = 0; end <= whole.length; end += 5) {
      const text = whole.slice(0, end);
      const checked = checkedVersion(text);
      for (const { textEdit } of completionsAt(checked, end, undefined, SNIPPETS)) {
        assert.ok(textEdit && 'range' in textEdit && checked.lines.offsetAt(textEdit.range.end) === end);
      }
    }
  });
});
