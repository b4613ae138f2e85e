import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadElk } from '../../../../server/src/features/diagram/elk';
import { drawingOfVersion, idAt, Pictures, shownAs } from '../../../../server/src/features/diagram/pictures';
import { MOST_DRAWN, tooLargeToDraw } from '../../../../server/src/features/diagram/tooLarge';
import { CheckedDocuments, type CheckedVersion } from '../../../../server/src/features/documents';
import { settingsOf } from '../../../../server/src/rules/settings';
import { offsetOf } from '../../../support/checked';
import { FIFTH, fiveActiveServers } from '../../../support/documents';

const URI = 'file:///plans/contoso.topology.json';
const POOL = 'pool:persistentChat:pchat01.contoso.com';

suite('Pictures of a document', () => {
  const settings = settingsOf();
  let documents: CheckedDocuments;
  let version: number;
  setup(() => {
    documents = new CheckedDocuments();
    version = 0;
  });

  function versionOf(text: string): CheckedVersion {
    version += 1;
    return documents.of(TextDocument.create(URI, 'lync-topology', version, text), settings);
  }

  test('are told whole at first, then by what is different', async () => {
    const pictures = new Pictures(loadElk);
    const first = await pictures.resultFor(versionOf(fiveActiveServers()), undefined);
    assert.equal(first.isWhole, true);
    assert.ok(first.parts.some(({ id }) => id === POOL));

    const same = await pictures.resultFor(versionOf(`${fiveActiveServers()}\n`), first.resultId);
    assert.deepEqual([same.isWhole, same.parts, same.removed], [false, [], []]);

    const inactive = fiveActiveServers().replace(`"fqdn": "${FIFTH}"`, `"fqdn": "${FIFTH}", "state": "inactive"`);
    const changed = await pictures.resultFor(versionOf(inactive), same.resultId);
    assert.deepEqual(
      changed.parts.map(({ id }) => id),
      [POOL],
    );

    const removed = await pictures.resultFor(
      versionOf(inactive.replaceAll('"sql-chat"', '"sql-other"')),
      changed.resultId,
    );
    assert.deepEqual([...removed.removed].sort(), [`store:${POOL}→sqlStore:sql-chat`]);
  });

  test('are told whole to a client that has another one', async () => {
    const pictures = new Pictures(loadElk);
    await pictures.resultFor(versionOf(fiveActiveServers()), undefined);
    const again = await pictures.resultFor(versionOf(fiveActiveServers()), 'another');
    assert.equal(again.isWhole, true);
  });

  test('stay while the document cannot be read, and follow again when it can', async () => {
    const pictures = new Pictures(loadElk);
    const good = await pictures.resultFor(versionOf(fiveActiveServers()), undefined);
    const broken = await pictures.resultFor(
      versionOf(fiveActiveServers().replace('"sites":', '"sites" ?')),
      good.resultId,
    );
    assert.equal(broken.broken?.line, 1);
    assert.deepEqual([broken.resultId, broken.parts, broken.removed], [good.resultId, [], []]);
    const mended = await pictures.resultFor(versionOf(fiveActiveServers()), broken.resultId);
    assert.equal(mended.broken, undefined);
    assert.deepEqual([mended.isWhole, mended.parts], [false, []]);
  });

  test('of what cannot be read from the start show what can', async () => {
    const result = await new Pictures(loadElk).resultFor(versionOf('{ "sites": [{ "name": "Chicago" }], '), undefined);
    assert.ok(result.broken);
    assert.deepEqual(
      result.parts.map(({ id }) => id),
      ['site:chicago'],
    );
  });

  test('say of a topology that is too large that it is, and show it once it is not', async () => {
    const pictures = new Pictures(loadElk);
    const sites = (count: number): string => JSON.stringify({ sites: Array.from({ length: count }, () => ({})) });
    const large = await pictures.resultFor(versionOf(sites(MOST_DRAWN + 1)), undefined);
    assert.match(large.tooLarge ?? '', /it has 5,001 sites, pools and stores, and up to 5,000 can be drawn/);
    assert.deepEqual([large.parts, large.isEmpty], [[], false]);
    assert.equal(idAt(drawingOfVersion(versionOf(sites(MOST_DRAWN + 1))), 12), undefined);
    const small = await pictures.resultFor(versionOf(sites(2)), large.resultId);
    assert.equal(small.tooLarge, undefined);
    assert.equal(small.parts.length, 2);
  });

  test('count what is named and not declared among what is to be drawn', () => {
    const pools = Array.from({ length: MOST_DRAWN / 2 + 1 }, (_, n) => ({ fqdn: `p${n}.a.b`, fileStore: `files${n}` }));
    const { topology } = versionOf(JSON.stringify({ frontEndPools: pools }));
    assert.ok(tooLargeToDraw(topology));
    const declared = versionOf(JSON.stringify({ frontEndPools: pools.map(({ fqdn }) => ({ fqdn })) }));
    assert.equal(tooLargeToDraw(declared.topology), undefined);
  });

  test('lead to the document and back', () => {
    const text = fiveActiveServers();
    const diagram = drawingOfVersion(versionOf(text));
    const computer = `${POOL}/${FIFTH}`;
    const selection = shownAs(diagram, computer)?.selection;
    assert.ok(selection);
    assert.equal(text.slice(selection.offset, selection.offset + selection.length), `"${FIFTH}"`);
    assert.equal(idAt(diagram, offsetOf(text, FIFTH)), computer);
    assert.equal(idAt(diagram, offsetOf(text, '"displayName"')), POOL);
    assert.equal(idAt(diagram, offsetOf(text, '"sqlStores"')), undefined);
    const line = shownAs(diagram, `nextHop:${POOL}→pool:frontEnd:pool01.contoso.com`)?.selection;
    assert.ok(line);
    assert.equal(line.offset, text.indexOf('"pool01.contoso.com"', text.indexOf('"nextHop"')));
    assert.equal(shownAs(diagram, 'nothing'), undefined);
  });
});
