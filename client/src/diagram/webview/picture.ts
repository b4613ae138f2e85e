import type { DiagramPart, DiagramResult } from '../../../../server/src/protocol';
import { byId, svgElement } from './host';
import type { View } from './inSight';

/** In a picture of more boxes those that nobody sees are taken out, so that it moves smoothly, and nothing glides. */
const MANY_BOXES = 300;
/** Shown smaller than this, what is written in a box cannot be read. */
const FAR_SCALE = 0.3;
/** Smaller than this a box is a spot: of a large picture nothing else is drawn, so that it moves smoothly. */
const FARTHEST_SCALE = 0.1;

/** A part of the window, in pixels. */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands nearer to each other touches, in pixels. */
const MARGIN = 4;

interface Shown {
  readonly part: DiagramPart;
  readonly element: SVGGElement;
}

/** The picture in the page, changed where it changes. */
export class Picture {
  readonly #layers = {
    area: byId('areas', SVGGElement),
    line: byId('lines', SVGGElement),
    box: byId('boxes', SVGGElement),
  };
  readonly #canvas = byId('canvas', SVGSVGElement);
  readonly #names = byId('names', SVGGElement);
  readonly #shown = new Map<string, Shown>();
  /** The box that a row is in. */
  readonly #boxOfRow = new Map<string, string>();
  readonly #style = new CSSStyleSheet();
  #focus: string | undefined;
  #highlighted: string | null = null;

  constructor() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#style];
  }

  get boxes(): DiagramPart[] {
    return [...this.#shown.values()].filter(({ part }) => part.layer === 'box').map(({ part }) => part);
  }

  get areas(): DiagramPart[] {
    return [...this.#shown.values()].filter(({ part }) => part.layer === 'area').map(({ part }) => part);
  }

  get isEmpty(): boolean {
    return this.#shown.size === 0;
  }

  get highlighted(): string | null {
    return this.#highlighted;
  }

  apply({ style, parts, removed, isWhole, isEmpty }: DiagramResult): void {
    this.#style.replaceSync(style);
    const kept = isWhole ? new Set(parts.map(({ id }) => id)) : undefined;
    const gone = kept ? [...this.#shown.keys()].filter((id) => !kept.has(id)) : removed;
    for (const id of gone) {
      this.#shown.get(id)?.element.remove();
      this.#shown.delete(id);
    }
    for (const part of parts) this.#put(part);
    this.#boxOfRow.clear();
    for (const { id, rows } of this.boxes) for (const row of rows) this.#boxOfRow.set(row.id, id);
    this.#canvas.classList.toggle('many', this.boxes.length > MANY_BOXES);
    byId('empty', HTMLElement).hidden = !isEmpty;
    if (this.#focus === undefined || !this.#shown.has(this.#focus)) this.#focusable(this.boxes[0]?.id);
    this.highlight(this.#highlighted);
    this.#nameAreas();
  }

  /** @returns the box that an id means, or that the row is in; `undefined` where the picture has none */
  boxOf(id: string): DiagramPart | undefined {
    return this.#shown.get(this.#boxOfRow.get(id) ?? id)?.part;
  }

  /** Marks what the cursor in the document is in, and the lines that belong to it. */
  highlight(id: string | null): void {
    this.#highlighted = id;
    this.mark('here', id === null ? [] : [id]);
    this.#light(id === null ? undefined : this.boxOf(id)?.id);
  }

  /** Gives a class to some boxes and rows, and takes it from all others. */
  mark(name: string, ids: readonly string[]): void {
    for (const marked of this.#canvas.querySelectorAll(`.${name}`)) marked.classList.remove(name);
    for (const id of ids) {
      const box = this.boxOf(id);
      const element = box && this.#shown.get(box.id)?.element;
      element?.classList.add(name);
      if (box?.id !== id) element?.querySelector(`[data-id="${CSS.escape(id)}"]`)?.classList.add(name);
    }
  }

  /** Sets the keyboard's focus on a box: the one that the tab key leads to from then on. */
  focus(id: string): void {
    this.#focusable(id);
    this.#shown.get(id)?.element.focus({ preventScroll: true });
  }

  /** @returns the nearest box in the direction of an arrow key */
  neighbour(id: string, key: string): DiagramPart | undefined {
    const from = this.#shown.get(id)?.part;
    if (!from) return undefined;
    let best: { readonly part: DiagramPart; readonly way: number } | undefined;
    for (const part of this.boxes) {
      const right = part.x - from.x;
      const down = part.y + part.height / 2 - from.y - from.height / 2;
      const [ahead, aside] = aheadAndAside(key, right, down);
      if (part === from || ahead <= 0) continue;
      const way = ahead + 2 * Math.abs(aside);
      if (!best || way < best.way) best = { part, way };
    }
    return best?.part;
  }

  /** @returns whether one of the boxes is seen in a part of the window, or in a hair's breadth of it */
  hasBoxIn({ x, y, scale }: View, within: Rectangle): boolean {
    const [left, top] = [(within.x - MARGIN - x) / scale, (within.y - MARGIN - y) / scale];
    const right = left + (within.width + 2 * MARGIN) / scale;
    const bottom = top + (within.height + 2 * MARGIN) / scale;
    return this.boxes.some(
      (box) => box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top,
    );
  }

  /** Shows what can be read at that size, and of a large picture what is in the window. */
  see({ x, y, scale }: View): void {
    this.#canvas.classList.toggle('far', scale < FAR_SCALE);
    this.#canvas.classList.toggle('farthest', scale < FARTHEST_SCALE);
    if (!this.#canvas.classList.contains('many')) return;
    const { clientWidth, clientHeight } = this.#canvas;
    for (const { part, element } of this.#shown.values()) {
      if (part.layer !== 'box') continue;
      const left = x + part.x * scale;
      const top = y + part.y * scale;
      const isSeen =
        left < clientWidth && top < clientHeight && left + part.width * scale > 0 && top + part.height * scale > 0;
      if (element.classList.contains('unseen') === isSeen) element.classList.toggle('unseen', !isSeen);
    }
  }

  #put(part: DiagramPart): void {
    const known = this.#shown.get(part.id);
    const element = known?.element ?? svgElement('g');
    element.setAttribute('class', part.classes);
    if (part.layer !== 'line') element.style.transform = `translate(${part.x}px, ${part.y}px)`;
    if (known?.part.svg !== part.svg) element.innerHTML = part.svg;
    if (part.layer === 'box') {
      element.setAttribute('role', 'button');
      element.setAttribute('aria-label', part.label);
    }
    element.dataset['id'] = part.id;
    this.#shown.set(part.id, { part, element });
    if (known) return;
    if (part.layer === 'box') element.tabIndex = -1;
    this.#layers[part.layer].append(element);
  }

  #focusable(id: string | undefined): void {
    const before = this.#focus === undefined ? undefined : this.#shown.get(this.#focus);
    if (before) before.element.tabIndex = -1;
    const now = id === undefined ? undefined : this.#shown.get(id);
    if (now) now.element.tabIndex = 0;
    this.#focus = id;
  }

  /** Brings the lines of a box forward. */
  #light(box: string | undefined): void {
    for (const line of this.#layers.line.querySelectorAll('.lit')) line.classList.remove('lit');
    if (box === undefined) return;
    for (const { part, element } of this.#shown.values()) {
      if (part.ends.some((end) => (this.#boxOfRow.get(end) ?? end) === box)) element.classList.add('lit');
    }
  }

  /** The names of the sites over all else, so large that they can be read when the whole of a large picture is seen. */
  #nameAreas(): void {
    this.#names.replaceChildren(
      ...this.areas.map(({ names, x, y, width, height }) => {
        const text = svgElement('text');
        const [name = ''] = names;
        text.textContent = name;
        text.setAttribute('x', String(x + width / 2));
        text.setAttribute('y', String(y + height / 2));
        const size = Math.min(height / 3, (1.4 * width) / Math.max(8, name.length));
        text.style.fontSize = `${Math.round(size)}px`;
        return text;
      }),
    );
  }
}

function aheadAndAside(key: string, right: number, down: number): [number, number] {
  switch (key) {
    case 'ArrowLeft':
      return [-right, down];
    case 'ArrowRight':
      return [right, down];
    case 'ArrowUp':
      return [-down, right];
    default:
      return [down, right];
  }
}
