import { byId } from './host';
import { inSight, onPicture, type Point, type Size, type View } from './inSight';

const LEAST_SCALE = 0.02;
const GREATEST_SCALE = 4;
/** How far one press of a key or turn of a wheel goes. */
const STEP = 60;
const ZOOM_STEP = 1.25;
/** A hand that trembles is not one that drags, in pixels. */
const STILL = 4;

/** Which part of the picture is shown, and how large: zoomed by buttons, keys, wheel and two fingers, moved by dragging, wheel and keys. */
export class Viewport {
  readonly #canvas = byId('canvas', SVGSVGElement);
  readonly #world = byId('world', SVGGElement);
  readonly #onChange: (view: View) => void;
  readonly #fingers = new Map<number, Point>();
  #picture: Size = { width: 0, height: 0 };
  #view: View = { x: 0, y: 0, scale: 1 };
  /** Whether a person has chosen what is shown: then it stays. */
  #isChosen = false;
  #isDragged = false;

  constructor(onChange: (view: View) => void, chosen: View | undefined) {
    this.#onChange = onChange;
    if (chosen) {
      this.#view = chosen;
      this.#isChosen = true;
    }
    this.#listen();
  }

  get isChosen(): boolean {
    return this.#isChosen;
  }

  /** Whether the button that has just been let go has moved the picture: then it has chosen nothing. */
  get isDragged(): boolean {
    return this.#isDragged;
  }

  /** To be called when the picture is another one: it is shown whole as long as nobody has chosen what to see. */
  setPicture(size: Size): void {
    this.#picture = size;
    if (this.#isChosen) this.#set(this.#view);
    else this.#fit();
  }

  fit(): void {
    this.#isChosen = false;
    this.#fit();
  }

  /** @param place in the window that stays where it is; where nothing is drawn there, the nearest one of the picture does */
  zoomBy(factor: number, place = this.#middle()): void {
    const at = onPicture(place, this.#view, this.#picture);
    const scale = Math.min(GREATEST_SCALE, Math.max(LEAST_SCALE, this.#view.scale * factor));
    const grown = scale / this.#view.scale;
    this.#choose({ x: at.x - (at.x - this.#view.x) * grown, y: at.y - (at.y - this.#view.y) * grown, scale });
  }

  zoomIn(): void {
    this.zoomBy(ZOOM_STEP);
  }

  zoomOut(): void {
    this.zoomBy(1 / ZOOM_STEP);
  }

  panBy(x: number, y: number): void {
    this.#choose({ ...this.#view, x: this.#view.x + x, y: this.#view.y + y });
  }

  /** Moves the picture as little as is needed to see a part of it; `isNear`: into the middle, and so large that it can be read. */
  show(part: Size & { readonly x: number; readonly y: number }, isNear = false): void {
    const { clientWidth, clientHeight } = this.#canvas;
    const scale = isNear ? Math.max(this.#view.scale, 0.8) : this.#view.scale;
    const left = part.x * scale;
    const top = part.y * scale;
    const [width, height] = [part.width * scale, part.height * scale];
    if (isNear) {
      this.#choose({ x: (clientWidth - width) / 2 - left, y: (clientHeight - height) / 2 - top, scale });
      return;
    }
    const x = within(this.#view.x, 16 - left, clientWidth - 16 - left - width);
    const y = within(this.#view.y, 16 - top, clientHeight - 16 - top - height);
    if (x !== this.#view.x || y !== this.#view.y) this.#choose({ x, y, scale });
  }

  #choose(view: View): void {
    this.#isChosen = true;
    this.#set(view);
  }

  /** @returns what shows the picture whole; `undefined` where there is none, or no place for it */
  get whole(): View | undefined {
    const { clientWidth, clientHeight } = this.#canvas;
    const { width, height } = this.#picture;
    if (clientWidth === 0 || width === 0 || height === 0) return undefined;
    const scale = Math.max(LEAST_SCALE, Math.min(1, clientWidth / width, clientHeight / height));
    return { x: (clientWidth - width * scale) / 2, y: 0, scale };
  }

  #fit(): void {
    const { whole } = this;
    if (whole) this.#set(whole);
  }

  #set(wanted: View): void {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const view = inSight(wanted, this.#picture, { width, height });
    this.#view = view;
    this.#world.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.scale})`);
    this.#onChange(view);
  }

  #middle(): Point {
    return { x: this.#canvas.clientWidth / 2, y: this.#canvas.clientHeight / 2 };
  }

  #listen(): void {
    const canvas = this.#canvas;
    new ResizeObserver(() => this.setPicture(this.#picture)).observe(canvas);
    canvas.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
        // Two fingers that spread on a touchpad come as a wheel with Ctrl.
        if (event.ctrlKey || event.metaKey) this.zoomBy(Math.exp((-event.deltaY * unit) / 200), placeOf(event, canvas));
        else if (event.shiftKey) this.panBy(-event.deltaY * unit, 0);
        else this.panBy(-event.deltaX * unit, -event.deltaY * unit);
      },
      { passive: false },
    );
    canvas.addEventListener('pointerdown', (event) => {
      if (event.button > 1) return;
      if (this.#fingers.size === 0) this.#isDragged = false;
      this.#fingers.set(event.pointerId, placeOf(event, canvas));
    });
    canvas.addEventListener('pointermove', (event) => this.#drag(event));
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
      canvas.addEventListener(end, ({ pointerId }) => {
        this.#fingers.delete(pointerId);
        canvas.classList.toggle('dragged', false);
      });
    }
  }

  #drag(event: PointerEvent): void {
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    const now = placeOf(event, this.#canvas);
    if (!this.#isDragged && Math.hypot(now.x - before.x, now.y - before.y) < STILL) return;
    if (!this.#isDragged) this.#canvas.setPointerCapture(event.pointerId);
    this.#isDragged = true;
    this.#canvas.classList.toggle('dragged', true);
    const [other] = [...this.#fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    this.#fingers.set(event.pointerId, now);
    if (!other) {
      this.panBy(now.x - before.x, now.y - before.y);
      return;
    }
    const spread = Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
    this.zoomBy(spread, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    this.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
  }

  /** @returns whether the key moves the picture */
  press(key: string): boolean {
    switch (key) {
      case '+':
      case '=':
        this.zoomIn();
        return true;
      case '-':
        this.zoomOut();
        return true;
      case '0':
        this.fit();
        return true;
      case 'ArrowLeft':
        this.panBy(STEP, 0);
        return true;
      case 'ArrowRight':
        this.panBy(-STEP, 0);
        return true;
      case 'ArrowUp':
        this.panBy(0, STEP);
        return true;
      case 'ArrowDown':
        this.panBy(0, -STEP);
        return true;
      default:
        return false;
    }
  }
}

function within(value: number, least: number, greatest: number): number {
  // What is larger than the window is shown from its start.
  return greatest < least ? least : Math.min(Math.max(value, least), greatest);
}

function placeOf(event: MouseEvent, canvas: Element): Point {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
