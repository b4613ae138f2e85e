// The page in a diagram's panel. It shows what the panel sends, and tells it what a person chooses.
import type { ExportFormat, PageState, PageTexts, ToPage } from '../messages';
import { byId, host } from './host';
import type { View } from './inSight';
import { Picture } from './picture';
import { pngOf } from './png';
import { Search } from './search';
import { Viewport } from './view';

const { state: initial = '{}', texts: written = '{}' } = document.body.dataset;
const { uri } = JSON.parse(initial) as PageState;
const texts = JSON.parse(written) as PageTexts;
const kept = host.getState();
const canvas = byId('canvas', SVGSVGElement);

const picture = new Picture();
const legend = byId('legend', HTMLButtonElement);
const legendBox = byId('legendBox', HTMLElement);
/** What a person has chosen; until then the legend is shown where it covers no box. */
let isLegendChosen = false;
const viewport = new Viewport(changed, kept?.uri === uri ? kept.view : undefined);
const search = new Search(picture, texts, (id) => {
  const box = picture.boxOf(id);
  if (box) viewport.show(box, true);
});
let version = -1;

function changed(view: View): void {
  byId('scale', HTMLElement).textContent = `${Math.round(view.scale * 100)} %`;
  picture.see(view);
  host.setState(viewport.isChosen ? { uri, view } : { uri });
}

/** Who moves the picture sees what is below the legend: it does not come and go meanwhile. */
function placeLegend(): void {
  if (!isLegendChosen) showLegend(!coversBox());
}

function showLegend(isShown: boolean): void {
  legendBox.hidden = !isShown;
  legend.setAttribute('aria-pressed', String(isShown));
}

/** @returns whether a box is where the legend is, or would be, when the picture is seen whole */
function coversBox(): boolean {
  const { whole } = viewport;
  if (!whole) return false;
  const { hidden } = legendBox;
  // What is not shown has no place.
  legendBox.hidden = false;
  const legendAt = legendBox.getBoundingClientRect();
  const canvasAt = canvas.getBoundingClientRect();
  legendBox.hidden = hidden;
  return picture.hasBoxIn(whole, {
    x: legendAt.left - canvasAt.left,
    y: legendAt.top - canvasAt.top,
    width: legendAt.width,
    height: legendAt.height,
  });
}

function receive(message: ToPage): void {
  switch (message.type) {
    case 'picture': {
      const { legend, width, height } = message.picture;
      picture.apply(message.picture);
      version = message.picture.version;
      // Of a picture with nothing in it there is nothing to explain.
      legendBox.innerHTML = picture.isEmpty
        ? ''
        : `<svg class="topology" width="${legend.width}" height="${legend.height}">${legend.svg}</svg>`;
      viewport.setPicture({ width, height });
      placeLegend();
      search.refresh();
      told();
      break;
    }
    case 'highlight': {
      picture.highlight(message.id);
      const box = message.id === null ? undefined : picture.boxOf(message.id);
      if (box?.layer === 'box') viewport.show(box);
      told();
      break;
    }
    case 'notice': {
      const notice = byId('notice', HTMLElement);
      notice.hidden = message.text === '';
      const [text, button] = notice.children;
      if (text) text.textContent = message.text;
      if (button) button.textContent = message.action ?? '';
      break;
    }
    case 'makePng':
      void pngOf(message.svg).then((bytes) => host.postMessage({ type: 'png', request: message.request, bytes }));
      break;
  }
}

function told(): void {
  host.postMessage({ type: 'drawn', version, boxes: picture.boxes.length, highlighted: picture.highlighted });
}

/** @returns the id of what an event is on: a row, a box, a line or an area */
function idAt({ target }: Event): string | undefined {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-id]') : null;
  return element?.dataset['id'];
}

function boxAt({ target }: Event): string | undefined {
  const element = target instanceof Element ? target.closest<SVGElement>('#boxes > g') : null;
  return element?.dataset['id'];
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data));
canvas.addEventListener('click', (event) => {
  const id = idAt(event);
  if (id === undefined || viewport.isDragged) return;
  const box = boxAt(event);
  if (box !== undefined) picture.focus(box);
  host.postMessage({ type: 'choose', id });
});
canvas.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const box = boxAt(event);
  const isArrow = event.key.startsWith('Arrow');
  if (box !== undefined && isArrow) {
    const next = picture.neighbour(box, event.key);
    if (next) {
      viewport.show(next);
      picture.focus(next.id);
    }
  } else if (box !== undefined && (event.key === 'Enter' || event.key === ' ')) {
    host.postMessage({ type: 'choose', id: box });
  } else if (!viewport.press(event.key)) return;
  event.preventDefault();
});
canvas.addEventListener('focusin', (event) => {
  const id = boxAt(event);
  const box = id === undefined ? undefined : picture.boxOf(id);
  if (box && event.target instanceof Element && event.target.matches(':focus-visible')) viewport.show(box);
});
document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
    event.preventDefault();
    search.open();
  }
});

byId('zoomIn', HTMLElement).addEventListener('click', () => viewport.zoomIn());
byId('zoomOut', HTMLElement).addEventListener('click', () => viewport.zoomOut());
byId('fit', HTMLElement).addEventListener('click', () => viewport.fit());
legend.addEventListener('click', () => {
  isLegendChosen = true;
  showLegend(legendBox.hidden === true);
});
new ResizeObserver(placeLegend).observe(canvas);
for (const selector of ['#notice button', '#empty button']) {
  document.querySelector(selector)?.addEventListener('click', () => host.postMessage({ type: 'openDocument' }));
}

const menu = byId('formats', HTMLElement);
const opener = byId('export', HTMLButtonElement);
const items = [...menu.querySelectorAll<HTMLButtonElement>('button')];
function openMenu(isOpen: boolean): void {
  menu.hidden = !isOpen;
  opener.setAttribute('aria-expanded', String(isOpen));
  if (isOpen) items[0]?.focus();
}
opener.addEventListener('click', () => openMenu(menu.hidden === true));
menu.addEventListener('keydown', (event) => {
  const at = items.findIndex((item) => item === document.activeElement);
  if (event.key === 'Escape') {
    openMenu(false);
    opener.focus();
  } else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items.at(at - 1)?.focus();
  else return;
  event.preventDefault();
});
menu.addEventListener('click', (event) => {
  const format = event.target instanceof HTMLElement ? event.target.dataset['format'] : undefined;
  openMenu(false);
  if (format !== undefined) host.postMessage({ type: 'export', format: format as ExportFormat });
});
document.addEventListener('pointerdown', (event) => {
  if (event.target instanceof Node && !opener.parentElement?.contains(event.target)) openMenu(false);
});

host.postMessage({ type: 'ready' });
