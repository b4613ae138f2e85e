import assert from 'node:assert/strict';
import { ImportError } from '../../../server/src/interchange/importError';
import { descendants, parseXml, type XmlElement } from '../../../server/src/interchange/xml/parseXml';

suite('parseXml', () => {
  test('elements and attributes are told by namespace and local name', () => {
    const root = parseXml(
      '<p:a xmlns:p="urn:p" xmlns="urn:d" x="1" p:x="2"><b/><p:c xmlns=""><d/></p:c></p:a>',
      'a.xml',
    );
    assert.deepEqual(
      [...descendants(root)].map(({ namespace, name }) => `{${namespace}}${name}`),
      ['{urn:p}a', '{urn:d}b', '{urn:p}c', '{}d'],
    );
    assert.deepEqual(
      [...root.attributes],
      [
        ['x', '1'],
        ['{urn:p}x', '2'],
      ],
    );
  });

  test('predefined entities, character references and CDATA are read, comments are not', () => {
    const root = parseXml('<a x="&lt;&#65;&#x42;&amp;&quot;">&apos;&gt;<!-- no --><![CDATA[&amp;<]]> </a>', 'a.xml');
    assert.equal(root.attributes.get('x'), '<AB&"');
    assert.equal(root.text, `'>&amp;<`);
  });

  test('the line is that of the start tag, whatever breaks lines and wherever', () => {
    const text = '\r\n<?xml version="1.0"?>\n<a\r\n  x="1"\n>\r<b\r\r/>\n  <c/><d>\n</d></a>';
    assert.deepEqual(lines(parseXml(text, 'a.xml')), { a: 3, b: 6, c: 9, d: 9 });
  });

  test('the offset is that of the start tag in the text as it was given', () => {
    const text = ' \r\n<?xml version="1.0"?>\r\n<!-- < --><a\r\n  x="é𝒳">\r\n<p:b xmlns:p="urn:p"/><c>𝒳</c\n></a>';
    const starts = [...descendants(parseXml(text, 'a.xml'))].map(({ offset }) => text.slice(offset, offset + 4));
    assert.deepEqual(starts, ['<a\r\n', '<p:b', '<c>\u{1d4b3}'.slice(0, 4)]);
  });

  test('names that JavaScript objects have are names like any other', () => {
    const root = parseXml('<constructor __proto__="1" toString="2"/>', 'a.xml');
    assert.deepEqual([...root.attributes.keys()], ['__proto__', 'toString']);
  });

  for (const [what, text, message, line] of [
    ['a tag that is not closed', '<a>\n<b>\n</a>', /not well-formed XML at line 3: unexpected close tag/, 3],
    ['an attribute without quotes', '<a\nx=1/>', /not well-formed XML at line 2: unquoted attribute value/, 2],
    ['an attribute twice', '<a x="1" x="2"/>', /duplicate attribute: x/, 1],
    ['two roots', '<a/>\n<b/>', /documents may contain only one root/, 2],
    ['a prefix without namespace', '<p:a/>', /unbound namespace prefix/, 1],
    ['a character that XML does not allow', '<a>\u0001</a>', /disallowed character/, 1],
    ['an entity that nobody declared', '<a>&file;</a>', /undeclared entity/, 1],
    ['an end in the middle', '<a>\n  <b x="1', /a\.xml ends too early, at line 2/, 2],
    ['an end before the last tag', '<a>\n  <b/>\n', /a\.xml ends too early, at line 3 \(unclosed tag: a\)/, 3],
    ['something that is not XML', '  { "sites": [] }', /a\.xml is not XML: it begins with "\{ "sites": \[\] \}"/, 1],
    ['blank text', '\ufeff \n', /^a\.xml is empty\. Export the topology again/, undefined],
    ['elements nested without end', '<a>'.repeat(300), /more than 256 deep/, 1],
    ['a document type', '<!DOCTYPE a>\n<a/>', /DOCTYPE.* at line 1/, 1],
  ] as const) {
    test(`${what} is refused`, () => {
      assert.throws(
        () => parseXml(text, 'a.xml'),
        (error) => error instanceof ImportError && message.test(error.message) && error.line === line,
      );
    });
  }

  test('a DOCTYPE in a comment or in CDATA is text', () => {
    assert.equal(parseXml('<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>', 'a.xml').text, '<!DOCTYPE a>');
  });

  test('elements and attributes are limited together, whatever comes after', () => {
    const five = '<a x="1" y="2"><b/><c/></a>';
    assert.equal(parseXml(five, 'a.xml', 5).children.length, 2);
    assert.throws(
      () => parseXml(`${five} not even XML`, 'a.xml', 4),
      (error) =>
        error instanceof ImportError && error.message.includes('more than 4 elements and attributes by line 1'),
    );
  });
});

function lines(root: XmlElement): Record<string, number> {
  return Object.fromEntries([...descendants(root)].map(({ name, line }) => [name, line]));
}
