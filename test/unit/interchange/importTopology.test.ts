import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { parse } from 'jsonc-parser';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { ImportError, importTopology, type ImportResult } from '../../../server/src/interchange/importTopology';

const FIXTURES = join(process.cwd(), 'test/fixtures/interchange');

/** `UPDATE_EXPECT=1` writes what the import makes today in place of what is expected; read the difference before you commit. */
const UPDATE = process.env['UPDATE_EXPECT'] === '1';

const TOPOLOGIES = [
  'published-enterprise.xml',
  'published-standard.xml',
  'published-chat.xml',
  'published-chat-on-standard.xml',
  'builder-standard.tbxml',
  'builder-enterprise.tbxml',
  'builder-branch.tbxml',
  'builder-chat.tbxml',
  'coexistence.xml',
  'unresolved.xml',
  'wrapped.xml',
];

suite('importTopology', () => {
  for (const name of TOPOLOGIES) {
    test(`${name}: document, remarks and counts`, () => {
      const result = importTopology(read(name), join('somewhere', name));
      expect(name.replace(/\.\w+$/, '.topology.json'), result.text);
      expect(name.replace(/\.\w+$/, '.remarks.txt'), report(result));
    });

    test(`${name}: valid, without dangling references, the same each time`, async () => {
      const { text } = importTopology(read(name), name);
      assert.equal(importTopology(read(name), name).text, text);
      assert.deepEqual(await schemaFindings(text), []);
      assert.deepEqual(dangling(text), []);
    });
  }

  test('the two containers give one document', () => {
    const published = importTopology(read('published-chat.xml'), 'a.xml').text;
    const builder = importTopology(read('builder-chat.tbxml'), 'a.tbxml').text;
    assert.equal(withoutHeading(builder), withoutHeading(published));
  });

  test('encodings and line ends make no difference', () => {
    const text = read('published-standard.xml').toString('utf8');
    const expected = importTopology(Buffer.from(text), 'a.xml');
    for (const bytes of [
      Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(`<?xml version="1.0" encoding="utf-16"?>${text}`),
    ]) {
      const { text: document, remarks, counts } = importTopology(bytes, 'a.xml');
      assert.deepEqual([document, remarks, counts], [expected.text, expected.remarks, expected.counts]);
    }
  });

  test('a topology in CDATA sections is read as if there were none, with its places', () => {
    const plain = read('published-chat.xml').toString('utf8');
    const builder = read('builder-chat.tbxml').toString('utf8');
    const inside = (text: string, from: RegExp, to: string): string =>
      text.replace(from, '$&<![CDATA[').replace(to, `]]>${to}`);
    const expected = importTopology(Buffer.from(plain), 'a.xml');
    for (const text of [
      `<Document>\n<Data><![CDATA[${plain}]]></Data></Document>`,
      inside(plain, /<Topology\b[^>]*>/, '</Topology>'),
      inside(plain, /<Clusters>/, '</Clusters>'),
      inside(builder, /<NewTopology>/, '</NewTopology>'),
    ]) {
      const { text: document, counts, source } = importTopology(Buffer.from(text), 'a.xml');
      assert.ok(text.includes('<![CDATA['));
      assert.equal(withoutHeading(document), withoutHeading(expected.text));
      assert.deepEqual(counts, expected.counts);
      const { offset, length } = source.spanAt('/persistentChatPools/0/fqdn');
      assert.match(text.slice(offset, offset + length), /^chat01\.contoso\.com$/);
      assert.equal(source.text, text);
    }
  });

  test('what looks like XML in a CDATA section and is not is text', () => {
    const note = published('', '', '').replace('<Clusters>', '<Note><![CDATA[<see above> & below]]></Note><Clusters>');
    assert.equal(importTopology(Buffer.from(note), 'a.xml').counts.sites, 1);
  });

  test("neither the author's path nor a folder of the file's name is kept, and the name stays on its line", () => {
    const { text } = importTopology(read('builder-standard.tbxml'), 'C:\\Users\\me\\/tmp/a\nb.tbxml');
    assert.equal(text.split('\n', 2).join('|'), '// Imported from a b.tbxml, a topology of Topology Builder.|{');
    assert.doesNotMatch(text, /Users|somebody|secret|tmp/);
  });

  test('ids are unique without case, also those that would be alike', () => {
    const instances = ['A B', 'a-b', 'A_B', 'a-b-2'].map((name) => sqlInstance(1, name)).join('');
    const { text } = importTopology(Buffer.from(published(cluster(1, 'sql.contoso.com'), instances, '')), 'a.xml');
    const { sqlStores } = parse(text) as { sqlStores: { id: string }[] };
    assert.deepEqual(
      sqlStores.map(({ id }) => id),
      ['sql-a-b', 'sql-a-b-2', 'sql-a-b-3', 'sql-a-b-2-2'],
    );
  });

  test('a server without a name that gives an id still has one', () => {
    const clusters = cluster(1, '10.0.0.5') + cluster(2, '---');
    const { text } = importTopology(
      Buffer.from(published(clusters, sqlInstance(1, '') + sqlInstance(2, ''), '')),
      'a.xml',
    );
    assert.match(text, /"id": "10-0-0-5"/);
    assert.match(text, /"id": "store"/);
  });

  test('a topology of Lync Server 2010 becomes a document of 2013 with older pools', () => {
    const { text, remarks } = importTopology(
      Buffer.from(published(cluster(1, 'pool.contoso.com'), '', service('UserServices', 1, 5))),
      'a.xml',
    );
    assert.match(text, /"product": "lyncServer2013",\n {2}"sites"/);
    assert.match(text, /"product": "lyncServer2010"/);
    assert.ok(remarks.some(({ severity, message }) => severity === 'warning' && message.includes('Lync Server 2010')));
  });

  test('a topology with nothing in it becomes the smallest document', () => {
    const { text, remarks, counts } = importTopology(Buffer.from(published('', '', '')), 'a.xml');
    assert.equal(withoutHeading(text), '{\n  "sites": [\n    { "name": "Chicago" }\n  ]\n}\n');
    assert.deepEqual(remarks, []);
    assert.deepEqual(counts, { sites: 1, pools: 0, computers: 0, sqlStores: 0, fileStores: 0 });
  });

  test('time grows with the size of the file, not faster', () => {
    const clusters = Array.from({ length: 10_000 }, (_, index) => cluster(index, `sql.p${index}.contoso.com`)).join('');
    const instances = Array.from({ length: 10_000 }, (_, index) => sqlInstance(index, 'rtc')).join('');
    const { counts } = importTopology(Buffer.from(published(clusters, instances, '')), 'a.xml');
    assert.equal(counts.sqlStores, 10_000);
  });
});

suite('importTopology refuses', () => {
  for (const [what, bytes, message] of [
    ['entities that grow', read('entity-bomb.xml'), /document type declaration \(DOCTYPE\) at line 6/],
    ['entities from elsewhere', read('external-entity.xml'), /document type declaration \(DOCTYPE\) at line 2/],
    ['a truncated file', read('published-standard.xml').subarray(0, 1500), /a\.xml ends too early, at line \d+/],
    ['an empty file', Buffer.alloc(0), /a\.xml is empty\. Export the topology again/],
    ['what is not XML', Buffer.from('Identity : Site:Chicago'), /a\.xml is not XML: it begins with "Identity/],
    ['XML of something else', Buffer.from('<html><body/></html>'), /holds no .* topology: its root is html/],
    [
      'a topology without namespace',
      Buffer.from('<Topology><Clusters/><Services/></Topology>'),
      /holds no .* topology/,
    ],
    [
      'a Topology Builder file with the downloaded topology only',
      Buffer.from(
        read('builder-enterprise.tbxml')
          .toString('utf8')
          .replace(/<NewTopology>[^]*<\/NewTopology>/, ''),
      ),
      /without a topology \(NewTopology is missing or empty\)/,
    ],
  ] as const) {
    test(what, () => {
      assert.throws(
        () => importTopology(bytes, 'a.xml'),
        (error) => error instanceof ImportError && message.test(error.message),
      );
    });
  }
});

suite('importTopology of archives', () => {
  const topology = read('published-chat.xml');
  const others = { '[Content_Types].xml': strToU8('<Types/>'), 'notes.txt': strToU8('nothing') };

  test('finds the topology, whatever its file is called, and says where', () => {
    const expected = importTopology(topology, 'chat.xml');
    for (const entry of ['DocItemSet.xml', 'folder/Topology.XML', '../../etc/chat.tbxml', 'C:\\temp\\chat.xml']) {
      const result = importTopology(zipSync({ ...others, [entry]: topology }), 'export.zip');
      const base = entry.replace(/^.*[\\/]/, '');
      assert.equal(withoutHeading(result.text), withoutHeading(expected.text));
      assert.ok(result.text.startsWith(`// Imported from export.zip (${base}), a published topology`));
      assert.equal(result.source.entry, base);
      assert.match(result.remarks.at(-1)?.message ?? '', /its other XML files are left out \(files: 1\)/);
      assert.deepEqual(result.remarks.slice(0, -1), expected.remarks);
    }
  });

  test('DocItemSet.xml comes first, and what is stored unpacked or in UTF-16 is read too', () => {
    const xml = Buffer.from(`\uFEFF${read('wrapped.xml').toString('utf8')}`, 'utf16le');
    const archive = zipSync({ 'a.xml': topology, 'docitemset.xml': xml }, { level: 0 });
    assert.equal(importTopology(archive, 'a.zip').source.entry, 'docitemset.xml');
  });

  const bomb = zipSync({ 'DocItemSet.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 1 });
  const dense = zipSync({ 'DocItemSet.xml': new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
  const whole = zipSync({ 'DocItemSet.xml': topology });
  const stored = zipSync({ 'DocItemSet.xml': topology }, { level: 0 });
  for (const [what, bytes, message] of [
    ['a bomb', bomb, /^a\.zip would unpack to far more than a topology takes \(the limit is 64 MB\)/],
    ['a bomb that claims to be small', withClaimedSize(bomb, 1_000), /^a\.zip would unpack to far more/],
    ['what is far too dense', dense, /^a\.zip would unpack to far more/],
    ['a wrong size', withClaimedSize(whole, 1_000), /^a\.zip\/DocItemSet\.xml is damaged: .* checksum/],
    ['a changed byte', withChange(stored, topology.length / 2), /^a\.zip\/DocItemSet\.xml is damaged: .* checksum/],
    ['a file under a password', withListed(whole, 8, 1), /^a\.zip is protected by a password\./],
    ['another method', withListed(whole, 10, 14), /^a\.zip is packed by a method that is not known here\./],
    ['a file that begins elsewhere', withListed(whole, 42, 7), /^a\.zip cannot be unpacked/],
    ['an archive that is cut off', whole.subarray(0, whole.length - 30), /^a\.zip cannot be unpacked: .* cut off\./],
    ['the start of an archive', whole.subarray(0, 10), /^a\.zip cannot be unpacked/],
    ['an archive without XML', zipSync({ 'a.txt': topology }), /^a\.zip is an archive without XML/],
    ['an archive in an archive', zipSync({ 'a.zip': whole }), /^a\.zip is an archive without XML/],
    ['an empty archive', zipSync({}), /^a\.zip is an archive without XML/],
    ['XML of something else', zipSync({ 'a/b.xml': strToU8('<a/>') }), /^a\.zip\/b\.xml holds no .* topology/],
    [
      'several XML files without topology',
      zipSync({ 'a.xml': strToU8('<a/>'), 'b.xml': strToU8('<b') }),
      /^None of the 2 XML files in a\.zip holds a topology\. The first: a\.zip\/a\.xml holds no/,
    ],
    [
      'entities in an archive',
      zipSync({ 'DocItemSet.xml': read('entity-bomb.xml') }),
      /^a\.zip\/DocItemSet\.xml has a document type declaration/,
    ],
    ['very many files', zipSync(manyFiles(10_001), { level: 0 }), /^a\.zip has more than 10000 files in it/],
  ] as const) {
    test(`refuses ${what}`, () => {
      assert.throws(
        () => importTopology(bytes, 'a.zip'),
        (error) => error instanceof ImportError && message.test(error.message),
      );
    });
  }

  test('no cut makes it fail in another way', () => {
    for (let length = 4; length < whole.length; length += 7) {
      assert.throws(() => importTopology(whole.subarray(0, length), 'a.zip'), ImportError);
    }
  });
});

function manyFiles(count: number): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.xml`, strToU8('<a/>')]));
}

/** @returns an archive of one file that claims another size for it, in both places */
function withClaimedSize(archive: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(archive);
  bytes.writeUInt32LE(size, bytes.indexOf('PK\x03\x04', 0, 'latin1') + 22);
  bytes.writeUInt32LE(size, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24);
  return bytes;
}

/** @returns an archive of one file whose directory has another number at a place of what it lists */
function withListed(archive: Uint8Array, place: number, value: number): Uint8Array {
  const bytes = Buffer.from(archive);
  bytes.writeUInt16LE(value, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + place);
  return bytes;
}

function withChange(bytes: Uint8Array, place: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = Math.floor(place);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

function read(name: string): Buffer {
  return readFileSync(join(FIXTURES, name));
}

function expect(file: string, actual: string): void {
  const path = join(FIXTURES, file);
  if (UPDATE) writeFileSync(path, actual);
  assert.equal(actual, readFileSync(path, 'utf8'));
}

function report({ remarks, counts }: ImportResult): string {
  const lines = remarks.map(({ severity, line, message }) => `${severity} ${line ?? '-'}: ${message}`);
  const totals = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
  return [totals.join(', '), ...lines, ''].join('\n');
}

function withoutHeading(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}

async function schemaFindings(text: string): Promise<string[]> {
  const service = getLanguageService({});
  const schema: unknown = JSON.parse(readFileSync(join(process.cwd(), 'schemas/topology.schema.json'), 'utf8'));
  service.configure({ schemas: [{ uri: 'schema', fileMatch: ['*'], schema: schema as object }], allowComments: true });
  const document = TextDocument.create('file:///a.topology.json', 'jsonc', 0, text);
  const findings = await service.doValidation(document, service.parseJSONDocument(document));
  return findings.map(({ message }) => (typeof message === 'string' ? message : message.value));
}

type Sections = Readonly<Record<string, readonly Record<string, unknown>[] | undefined>>;

/** @returns the references that name nothing the document declares */
function dangling(text: string): unknown[] {
  const document = parse(text) as Sections;
  const entriesOf = (...sections: string[]): Record<string, unknown>[] =>
    sections.flatMap((section) => document[section] ?? []);
  const names = (property: string, ...sections: string[]): Set<unknown> =>
    new Set(entriesOf(...sections).map((entry) => fold(entry[property])));
  const pools = ['frontEndPools', 'standardEditionServers', 'persistentChatPools', 'otherPools'];
  const declared: Readonly<Record<string, Set<unknown>>> = {
    site: names('name', 'sites'),
    centralSite: names('name', 'sites'),
    nextHop: names('fqdn', ...pools),
    pairedPool: names('fqdn', ...pools),
    fileStore: names('id', 'fileStores'),
  };
  const sqlStores = names('id', 'sqlStores');
  const storeSets = ['backEnd', 'archivingStore', 'monitoringStore', 'store', 'complianceStore'];
  const found: unknown[] = [];
  for (const entry of entriesOf('sites', ...pools, 'sqlStores', 'fileStores')) {
    for (const [property, value] of Object.entries(entry)) {
      if (storeSets.includes(property)) {
        const ids: unknown[] = Object.values(value as object);
        found.push(...ids.filter((id) => !sqlStores.has(fold(id))));
      } else if (declared[property]?.has(fold(value)) === false) {
        found.push(value);
      }
    }
  }
  return found;
}

function fold(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function published(clusters: string, sqlInstances: string, services: string): string {
  return `<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">
    <Sites><CentralSite SiteId="1"><Name>Chicago</Name></CentralSite></Sites>
    <Clusters>${clusters}</Clusters><SqlInstances>${sqlInstances}</SqlInstances><Services>${services}</Services>
  </Topology>`;
}

function cluster(number: number, fqdn: string): string {
  return `<Cluster Fqdn="${fqdn}"><ClusterId SiteId="1" Number="${number}" /><Machine OrdinalInCluster="1" /></Cluster>`;
}

function sqlInstance(cluster: number, name: string): string {
  return `<SqlInstance><SqlInstanceId Name="${name}"><ClusterId SiteId="1" Number="${cluster}" /></SqlInstanceId></SqlInstance>`;
}

function service(role: string, cluster: number, version: number): string {
  return `<Service ServiceVersion="${version}"><ServiceId SiteId="1" RoleName="${role}" Instance="1" />
    <InstalledOn><ClusterId SiteId="1" Number="${cluster}" /></InstalledOn></Service>`;
}
