import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { drawingOf } from '../../../../server/src/features/diagram/draw';
import { loadElk } from '../../../../server/src/features/diagram/elk';
import { layoutOf } from '../../../../server/src/features/diagram/layout';
import { mermaidOf } from '../../../../server/src/features/diagram/mermaid';
import { svgOf } from '../../../../server/src/features/diagram/svg';
import { shortened, widthOf } from '../../../../server/src/features/diagram/text';
import { descendants, parseXml, type XmlElement } from '../../../../server/src/interchange/xml/parseXml';
import { checkedVersion } from '../../../support/checked';

const HOSTILE = [
  '<script>alert(1)</script>',
  `"quoted" & 'single' ]]> <!-- --> &lt;`,
  '\u202egnitirw \u0000\u0008\ud800 \uffff',
  'موقع الرياض',
  '👩‍👩‍👧‍👦 Zürich 💬',
  'a\nb\tc',
  '%%{init: {}}%% `tick` #35; end',
  '[x](y){z}|w|\\v --> end',
];

suite('Picture of a diagram', () => {
  test('as SVG stands by itself: title, description, every name, colours of its theme, nothing from elsewhere', async () => {
    const svg = await drawn(readFileSync('samples/contoso.topology.json', 'utf8'), 'light');
    const root = parseXml(svg, 'picture.svg');
    assert.equal(root.namespace, 'http://www.w3.org/2000/svg');
    assert.equal(root.attributes.get('role'), 'img');
    const texts = [...descendants(root)].filter(({ name }) => name === 'text').map(({ text }) => text);
    for (const name of [
      'Boston',
      'pool01.contoso.com',
      'pc03.contoso.com',
      'sql-chat',
      'mgc of pchat01.contoso.com',
      'next hop',
    ]) {
      assert.ok(texts.includes(name), name);
    }
    assert.equal(childrenOf(root, 'title')[0], 'Contoso');
    assert.match(childrenOf(root, 'desc')[0] ?? '', /^Boston: pool01\.contoso\.com \(Front End pool/);
    assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:|url\(|href|<script|var\(/);
    assert.notEqual(svg, await drawn(readFileSync('samples/contoso.topology.json', 'utf8'), 'dark'));
  });

  test('as SVG is well-formed, whatever the names are, and holds what can be shown of them', async () => {
    const svg = await drawn(hostile(), 'light');
    const all = [...descendants(parseXml(svg, 'picture.svg'))];
    assert.deepEqual(
      all.filter(({ name }) => name === 'script').map(({ name }) => name),
      [],
    );
    const titles = all.filter(({ name }) => name === 'title').map(({ text }) => text);
    assert.ok(titles.some((title) => title.startsWith('<script>alert(1)</script>')));
    assert.ok(titles.some((title) => title.startsWith(`"quoted" & 'single'`)));
    assert.doesNotMatch(svg, /[\u202a-\u202e\uffff]|\p{Cc}(?<!\n)/u);
  });

  test('as Mermaid names everything by letters and digits, and labels hold nothing that means something', () => {
    const text = mermaidOf(drawingOf(checkedVersion(hostile())));
    const [head, ...lines] = text.trimEnd().split('\n');
    assert.equal(head, 'flowchart LR');
    const label = '"(?:[^"#<>&`%\\\\|[\\]{}()]|#\\d+;|<br/>)*"';
    const known = [
      new RegExp(`^ +subgraph n\\d+\\[${label}\\]$`),
      new RegExp(`^ +n\\d+(\\[${label}\\]|\\[\\(${label}\\)\\])$`),
      new RegExp(`^ +n\\d+ (==>|<-->|-->|-\\.->|-\\.-)\\|${label}\\| n\\d+$`),
      /^ +end$/,
      /^ +class n\d+ (error|warning|missing)$/,
      /^ +classDef \w+ [\w#:,\- ]+$/,
    ];
    for (const line of lines)
      assert.ok(
        known.some((form) => form.test(line)),
        line,
      );
    assert.equal(
      lines.filter((line) => line.includes('subgraph')).length,
      lines.filter((line) => line.trim() === 'end').length,
    );
  });

  test('as Mermaid has the same lines', () => {
    const text = mermaidOf(drawingOf(checkedVersion(readFileSync('samples/contoso.topology.json', 'utf8'))));
    assert.match(text, /n\d+ ==>\|"next hop"\| n\d+/);
    assert.match(text, /n\d+ -\.->\|"mirror"\| n\d+/);
    assert.match(text, /\[\("PCHAT · sql-chat<br\/>mgc of pchat01\.contoso\.com"\)\]/);
  });

  test('shortens what is too long by whole letters', () => {
    const font = { size: 12 };
    assert.equal(shortened('pool01', 200, font), 'pool01');
    const short = shortened('👩‍👩‍👧‍👦'.repeat(50), 100, font);
    assert.match(short, /^(👩‍👩‍👧‍👦)+…$/u);
    assert.ok(widthOf(short, font) <= 100);
    assert.ok(widthOf('mmmm', font) > widthOf('iiii', font));
  });
});

async function drawn(text: string, theme: 'light' | 'dark'): Promise<string> {
  const diagram = drawingOf(checkedVersion(text));
  return svgOf(diagram, await layoutOf(diagram, await loadElk()), { title: 'Contoso', theme });
}

function hostile(): string {
  return JSON.stringify({
    sites: HOSTILE.map((name) => ({ name, region: name })),
    frontEndPools: HOSTILE.map((name) => ({
      fqdn: name,
      site: name,
      computers: [{ fqdn: name, dataCenter: name }],
      backEnd: { primary: name, mirror: `${name} nothing`, database: name },
    })),
    persistentChatPools: HOSTILE.map((name) => ({
      fqdn: `${name}2`,
      displayName: name,
      site: name,
      nextHop: name,
      computers: [],
    })),
    sqlStores: HOSTILE.map((name) => ({ id: name, server: name, instance: name, site: name })),
    fileStores: HOSTILE.map((name) => ({ id: name, server: name, share: name, site: name })),
  });
}

function childrenOf(element: XmlElement, name: string): string[] {
  return [...descendants(element)].filter((one) => one.name === name).map(({ text }) => text);
}
