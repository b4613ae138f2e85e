import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ELK } from 'elkjs/lib/elk-api';
import { drawingOf } from '../../../../server/src/features/diagram/draw';
import { loadElk } from '../../../../server/src/features/diagram/elk';
import { layoutOf, type KnownLayouts, type Layout } from '../../../../server/src/features/diagram/layout';
import type { Rect } from '../../../../server/src/features/diagram/sizes';
import type { Diagram } from '../../../../server/src/features/diagram/diagram';
import { checkedVersion } from '../../../support/checked';
import { largeTopology } from '../../../support/largeTopology';

suite('Layout of a diagram', () => {
  for (const sample of ['contoso', 'broken', 'standard-edition']) {
    test(`keeps boxes apart, in their areas, and lines off boxes: ${sample}`, async () => {
      const diagram = drawingOf(checkedVersion(readFileSync(`samples/${sample}.topology.json`, 'utf8')));
      assertTidy(diagram, await layoutOf(diagram, await loadElk()));
    });
  }

  test('leads lines around the sites between two', async () => {
    const diagram = drawingOf(
      checkedVersion(`{
        "sites": [{ "name": "A" }, { "name": "B" }, { "name": "C" }],
        "frontEndPools": [
          { "fqdn": "a.contoso.com", "site": "A", "pairedPool": "c.contoso.com", "backEnd": { "primary": "b" } },
          { "fqdn": "b.contoso.com", "site": "B", "pairedPool": "a.contoso.com" },
          { "fqdn": "c.contoso.com", "site": "C", "backEnd": { "primary": "a", "mirror": "b" } }
        ],
        "sqlStores": [{ "id": "a", "server": "sqla.contoso.com", "site": "A" }, { "id": "b", "server": "sqlb.contoso.com", "site": "B" }]
      }`),
    );
    const layout = await layoutOf(diagram, await loadElk());
    assertTidy(diagram, layout);
    for (const line of diagram.lines) assert.equal(layout.ways.get(line.id)?.isCurve, false, line.id);
    // One below the other, in the order of the text.
    const tops = diagram.areas.map(({ id }) => layout.places.get(id)?.y ?? 0);
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => a - b),
    );
  });

  test('is that of an empty picture where there is nothing', async () => {
    const layout = await layoutOf({ areas: [], lines: [] }, await loadElk());
    assert.equal(layout.places.size, 0);
  });

  test('of 1,000 pools ends, and after an edit is worked out for the changed site alone', async function () {
    this.timeout(60_000);
    const elk = await loadElk();
    let calls = 0;
    const counting: Pick<ELK, 'layout'> = {
      layout: (graph) => {
        calls += 1;
        return elk.layout(graph);
      },
    };
    const known: KnownLayouts = new Map();
    const text = largeTopology(1000);
    const diagram = drawingOf(checkedVersion(text));
    const layout = await layoutOf(diagram, counting as ELK, known);
    const boxes = diagram.areas.flatMap((area) => area.boxes);
    assert.ok(boxes.length >= 1000);
    for (const { id } of boxes) assert.ok(layout.places.has(id), id);
    for (const { id } of diagram.lines) assert.ok(layout.ways.has(id), id);
    assert.equal(calls, diagram.areas.length + 1);

    calls = 0;
    const edited = drawingOf(
      checkedVersion(
        text.replace('"fqdn": "s1.pool0.contoso.com"', '"fqdn": "s1.pool0.contoso.com" }, { "fqdn": "x.contoso.com"'),
      ),
    );
    await layoutOf(edited, counting as ELK, known);
    assert.equal(calls, 2);
  });
});

function assertTidy(diagram: Diagram, { places, ways, width, height }: Layout): void {
  const placeOf = (id: string): Rect => {
    const place = places.get(id);
    assert.ok(place, id);
    return place;
  };
  const areas = diagram.areas.map(({ id }) => placeOf(id));
  const boxes = diagram.areas.flatMap((area) =>
    area.boxes.map(({ id }) => {
      assert.ok(isWithin(placeOf(id), placeOf(area.id)), `${id} is in its area`);
      return { id, place: placeOf(id) };
    }),
  );
  assertApart(areas);
  assertApart(boxes.map(({ place }) => place));
  for (const { id } of diagram.lines) {
    const way = ways.get(id);
    assert.ok(way && way.points.length >= 2, id);
    way.points.slice(1).forEach((end, index) => {
      const start = way.points[index] ?? end;
      assert.ok(start.x === end.x || start.y === end.y, `${id} is level or upright`);
      for (const box of boxes) assert.ok(!crosses(start, end, box.place), `${id} keeps off ${box.id}`);
      assert.ok(end.x >= 0 && end.y >= 0 && end.x <= width && end.y <= height);
    });
  }
}

function assertApart(rects: readonly Rect[]): void {
  rects.forEach((one, index) => {
    for (const other of rects.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      assert.ok(apart, JSON.stringify([one, other]));
    }
  });
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Through its inside: a line may begin and end at its border. */
function crosses(start: { x: number; y: number }, end: { x: number; y: number }, box: Rect): boolean {
  const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
  const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
  return left < box.x + box.width - 1 && right > box.x + 1 && top < box.y + box.height - 1 && bottom > box.y + 1;
}
