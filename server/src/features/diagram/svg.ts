import { t } from '@vscode/l10n';
import type { DiagramPart } from '../../protocol';
import type { Diagram } from './diagram';
import type { Layout } from './layout';
import { legendOf } from './legend';
import { escaped, length } from './markup';
import { partsOf } from './parts';
import { styleSheet, THEMES, type ThemeName } from './theme';

const MARGIN = 24;
const FONTS = "'Segoe UI',-apple-system,'Helvetica Neue',Arial,'Noto Sans','Open Sans',sans-serif";

/** @returns a picture as an SVG file that stands by itself: its colours, its legend, its title for those who do not see it */
export function svgOf(diagram: Diagram, layout: Layout, { title, theme }: { title: string; theme: ThemeName }): string {
  const width = Math.max(Math.ceil(layout.width), 360);
  const legend = legendOf(diagram, width - 2 * MARGIN);
  const height = Math.ceil(layout.height) + legend.height + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="topology" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(descriptionOf(diagram))}</desc>`,
    `<style>${styleSheet(THEMES[theme], FONTS)}</style>`,
    `<rect class="sheet" width="${width}" height="${height}"/>`,
    ...partsOf(diagram, layout).map(element),
    `<g class="legend" transform="translate(${MARGIN} ${Math.ceil(layout.height)})">${legend.svg}</g>`,
    '</svg>\n',
  ].join('\n');
}

function element({ classes, x, y, svg }: DiagramPart): string {
  const place = x === 0 && y === 0 ? '' : ` transform="translate(${length(x)} ${length(y)})"`;
  return `<g class="${classes}"${place}>${svg}</g>`;
}

/** @returns what a picture shows, in words */
function descriptionOf({ areas, lines }: Diagram): string {
  const contents = areas.map(({ title, boxes }) => {
    const names = boxes.map((box) => `${box.title} (${box.detail})`).join(', ');
    return names === '' ? title : t('{site}: {things}', { site: title, things: names });
  });
  return [...contents, t('Lines: {count}', { count: lines.length })].join('; ');
}
