import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ELK } from 'elkjs/lib/elk-api';
import { drawingOf } from '../../../../server/src/features/diagram/draw';
import { loadElk } from '../../../../server/src/features/diagram/elk';
import { KnownLayouts } from '../../../../server/src/features/diagram/knownLayouts';
import { layoutOf, type Layout } from '../../../../server/src/features/diagram/layout';
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

  for (const [where, arranged] of [
    ['in 20 sites', (text: string) => text],
    ['in one site, all connected', inOneSite],
  ] as const) {
    test(`of many pools ${where} keeps boxes apart, in their areas, and ways off boxes`, async () => {
      const diagram = drawingOf(checkedVersion(arranged(largeTopology(150))));
      assertTidy(diagram, await layoutOf(diagram, await loadElk()));
    });

    test(`of 1,000 pools ${where} ends, and after an edit is worked out where that was`, async () => {
      const text = arranged(largeTopology(1000));
      const elk = new CountingElk(await loadElk());
      const known = new KnownLayouts();
      const diagram = drawingOf(checkedVersion(text));
      const boxes = diagram.areas.flatMap((area) => area.boxes);
      assert.ok(boxes.length >= 1000);
      const layout = await layoutOf(diagram, elk.asElk, known);
      for (const { id } of boxes) assert.ok(layout.places.has(id), id);
      for (const { id } of diagram.lines) assert.ok(layout.ways.has(id), id);

      elk.calls = 0;
      const computer = '"fqdn": "s1.pool0.contoso.com"';
      const edited = text.replace(computer, `${computer} }, { "fqdn": "x.contoso.com"`);
      assert.notEqual(edited, text);
      await layoutOf(drawingOf(checkedVersion(edited)), elk.asElk, known);
      // The group that the pool is in, the groups of its site, the sites.
      assert.ok(elk.calls > 0 && elk.calls <= 3, String(elk.calls));
    });
  }

  test('of sites that are planned alike is worked out for one of them', async () => {
    const elk = new CountingElk(await loadElk());
    const alike = { sites: [] as object[], frontEndPools: [] as object[], sqlStores: [] as object[] };
    for (let n = 0; n < 50; n++) {
      alike.sites.push({ name: `Site ${n}` });
      const computers = [{ fqdn: `fe.pool${n}.contoso.com` }];
      alike.frontEndPools.push({
        ...{ fqdn: `pool${n}.contoso.com`, site: `Site ${n}` },
        ...{ computers, backEnd: { primary: `sql${n}` } },
      });
      alike.sqlStores.push({ id: `sql${n}`, server: `sql${n}.contoso.com`, site: `Site ${n}` });
    }
    const diagram = drawingOf(checkedVersion(JSON.stringify(alike)));
    assert.equal(diagram.areas.length, 50);
    const layout = await layoutOf(diagram, elk.asElk);
    assertTidy(diagram, layout);
    for (const { id } of diagram.lines) assert.equal(layout.ways.get(id)?.isCurve, false, id);
    // What a site holds, its place in the site, the sites.
    assert.equal(elk.calls, 3);
  });
});

class CountingElk {
  calls = 0;
  readonly #elk: ELK;

  constructor(elk: ELK) {
    this.#elk = elk;
  }

  get asElk(): ELK {
    const counting: Pick<ELK, 'layout'> = {
      layout: (graph) => {
        this.calls += 1;
        return this.#elk.layout(graph);
      },
    };
    return counting as ELK;
  }
}

/** @returns a topology with everything at its first site */
function inOneSite(text: string): string {
  const topology = JSON.parse(text) as { sites: { name: string }[] };
  const [site] = topology.sites;
  const moved = { ...topology, sites: [site] };
  return JSON.stringify(moved, (key, value: unknown) => (key === 'site' ? site?.name : value), 2);
}

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
    // A curve goes behind the boxes.
    if (way.isCurve) continue;
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
