import type { Area, Box, Diagram, Line } from './diagram';
import { middleOf, type Rect } from './sizes';

/** What the ends of lines belong to. */
export class Ends {
  readonly #areas = new Map<string, Area>();
  readonly #boxes = new Map<string, Box>();
  readonly #order: ReadonlyMap<Area, number>;

  constructor({ areas }: Diagram) {
    this.#order = new Map(areas.map((area, index) => [area, index]));
    for (const area of areas) {
      for (const box of area.boxes) {
        for (const { id } of [box, ...box.rows]) {
          this.#areas.set(id, area);
          this.#boxes.set(id, box);
        }
      }
    }
  }

  areaOf(end: string): Area | undefined {
    return this.#areas.get(end);
  }

  boxOf(end: string): Box | undefined {
    return this.#boxes.get(end);
  }

  /** @returns whether a line leads to an area below that of its start, or stays in it */
  isDown({ from, to }: Line): boolean {
    return this.#orderOf(to) >= this.#orderOf(from);
  }

  /** @returns the place of the box of an end, at the height at which lines meet it */
  placeOf(end: string, places: ReadonlyMap<string, Rect>): Rect | undefined {
    const box = this.boxOf(end);
    const place = box && places.get(box.id);
    return place && { ...place, y: place.y + middleOf(box, end) };
  }

  #orderOf(end: string): number {
    const area = this.areaOf(end);
    return (area && this.#order.get(area)) ?? 0;
  }
}
