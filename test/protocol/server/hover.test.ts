import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { LanguageClient, PULLING } from '../../support/languageClient';

const URI = 'file:///plans/contoso.topology.json';
const TEXT = `{
  /* 计划 💬 */ "product": "skypeForBusinessServer2015",
  "sipDomains": ["contoso.com"],
  "frontEndPools": [{ "fqdn": "pool01.contoso.com", "site": "Chicago" }],
  "persistentChatPools": [
    { "nextHop": "POOL01.contoso.com", "port": 5042, "store": { "primary": "SQL-CHAT" }, "computers": [{ "virtual": true, "services": ["mediation", "nothing"] }] }
  ],
  "sqlStores": [{ "id": "sql-chat", "server": "sql02.contoso.com", "instance": "PCHAT" }],
  "colour": "red"
}`;

suite('Language server: hover', () => {
  let client: LanguageClient;

  suiteSetup(async () => {
    client = await LanguageClient.start(PULLING);
    await client.open(URI, TEXT);
  });
  suiteTeardown(() => client.stop());

  test('tells what a property is, and its default', async () => {
    const hover = await client.hover(URI, '"port"');
    assert.deepEqual(hover?.range, client.rangeOf(URI, '"port"'));
    const text = textOf(hover, 'markdown');
    assert.match(text, /^\*\*port\*\*\n\nThe port at which the pool accepts SIP connections/);
    assert.match(text, /Default: `5041`$/);
  });

  test('counts as editors do behind Chinese and emoji', async () => {
    const hover = await client.hover(URI, '"product"');
    assert.deepEqual(hover?.range, client.rangeOf(URI, '"product"'));
  });

  test('tells what a value of an enumeration means', async () => {
    const hover = await client.hover(URI, '"skypeForBusinessServer2015"');
    assert.deepEqual(hover?.range, client.rangeOf(URI, '"skypeForBusinessServer2015"'));
    assert.match(textOf(hover, 'markdown'), /^\*\*Skype for Business Server 2015\*\*.*\n\n\*\*product\*\*\n\n/);
  });

  test('tells what an item of a list is', async () => {
    assert.match(
      textOf(await client.hover(URI, '"contoso.com"'), 'markdown'),
      /^\*\*SIP domain\*\*\n\nThe SIP domains of/,
    );
    assert.match(textOf(await client.hover(URI, '"mediation"'), 'markdown'), /^.+\n\n\*\*Service\*\*\n\nWhat else is/);
    assert.match(textOf(await client.hover(URI, '"nothing"'), 'markdown'), /^\*\*Service\*\*/);
  });

  test('works on numbers and truth values', async () => {
    assert.deepEqual((await client.hover(URI, '5042'))?.range, client.rangeOf(URI, '5042'));
    assert.match(textOf(await client.hover(URI, 'true'), 'markdown'), /^\*\*Virtual computer\*\*/);
  });

  test('tells what a reference names', async () => {
    assert.match(
      textOf(await client.hover(URI, '"POOL01.contoso.com"'), 'markdown'),
      /^\*\*Front End pool\*\* `pool01\.contoso\.com`\\\n0 computers · line 4\n\n\*\*nextHop\*\*/,
    );
    assert.match(
      textOf(await client.hover(URI, '"SQL-CHAT"'), 'markdown'),
      /^\*\*SQL Server store\*\* `sql-chat`: `sql02\.contoso\.com\\PCHAT`\\\n1 database · line 8\n\n/,
    );
  });

  test('tells why something is reported, and where that stands', async () => {
    const text = textOf(await client.hover(URI, '"Chicago"'), 'markdown');
    assert.match(text, /^\*\*What is referred to is declared\*\*\n\n[^]+`reference-resolves` · \[.+\]\(https:/);
  });

  test('says nothing of what the format does not know, and between the words', async () => {
    for (const piece of ['"colour"', '"red"', '/* 计划', '\n  "sipDomains"', '{ "virtual"', '[{ "id"']) {
      assert.equal(await client.hover(URI, piece), null, piece);
    }
  });

  test('works in a document that is half typed', async () => {
    const uri = 'untitled:Untitled-1';
    await client.open(uri, '{ "sites": [{ "name": , "kind": "branch" ]');
    assert.match(textOf(await client.hover(uri, '"name"'), 'markdown'), /(^|\n\n)\*\*name\*\*\n\nThe name of the site/);
    assert.match(textOf(await client.hover(uri, '"branch"'), 'markdown'), /\*\*kind\*\*/);
    await client.close(uri);
  });

  test('gives plain text to a client that knows no Markdown', async () => {
    const simple = await LanguageClient.start({});
    await simple.open(URI, TEXT);
    const text = textOf(await simple.hover(URI, '"skypeForBusinessServer2015"'), 'plaintext');
    assert.match(text, /^Skype for Business Server 2015\./);
    assert.doesNotMatch(text, /[*`]/);
    await simple.stop();
  });
});

function textOf(hover: Hover | null, kind: string): string {
  assert.ok(hover, 'something is said');
  const { contents } = hover;
  assert.ok(typeof contents === 'object' && 'kind' in contents);
  assert.equal(contents.kind, kind);
  return contents.value;
}
