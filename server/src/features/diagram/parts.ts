import { t } from '@vscode/l10n';
import type { DiagramPart } from '../../protocol';
import { allFindingsOf, worstOf, type Area, type Box, type Diagram, type Line, type Note, type Row } from './diagram';
import { findingSign, rowSign, tile } from './icons';
import type { Layout } from './layout';
import { escaped, plain } from './markup';
import { headOf, pathOf } from './paths';
import {
  AREA_FONT,
  AREA_PADDING,
  BOX_WIDTH,
  CONTENT_HEIGHT,
  HEADER_HEIGHT,
  heightOf,
  rowHeight,
  ROW_HEIGHT,
  SMALL_FONT,
  TEXT_FONT,
  TITLE_FONT,
  type Rect,
} from './sizes';
import { shortened, widthOf } from './text';

/** How many findings a tooltip tells. */
const MOST_TOLD = 5;
const INSET = 12;
const TEXT_AT = 30;
const TITLE_AT = 50;

/** @returns everything in a picture, in the order in which it is painted */
export function partsOf({ areas, lines }: Diagram, layout: Layout): DiagramPart[] {
  return [
    ...areas.flatMap((area) => areaPart(area, layout) ?? []),
    ...lines.flatMap((line) => linePart(line, layout) ?? []),
    ...areas.flatMap(({ boxes }) => boxes.flatMap((box) => boxPart(box, layout) ?? [])),
  ];
}

function areaPart(area: Area, { places }: Layout): DiagramPart | undefined {
  const place = places.get(area.id);
  if (!place) return undefined;
  const { title, detail, findings } = area;
  const worst = worstOf(findings);
  const room = place.width - 2 * AREA_PADDING - (worst ? 24 : 0);
  const short = shortened(plain(title), room, AREA_FONT);
  const detailAt = AREA_PADDING + widthOf(short, AREA_FONT) + 12;
  const detailRoom = room + AREA_PADDING - detailAt;
  return {
    ...part(area.id, 'area', place),
    classes: classes('area', worst),
    svg: [
      titleElement(title, detail, findings),
      `<rect class="ground" width="${place.width}" height="${place.height}" rx="10"/>`,
      `<text class="areaTitle" x="${AREA_PADDING}" y="28">${escaped(short)}</text>`,
      detail === '' || detailRoom < 40
        ? ''
        : `<text class="detail" x="${Math.round(detailAt)}" y="28">${escaped(shortened(plain(detail), detailRoom, SMALL_FONT))}</text>`,
      worst ? placed(findingSign(worst), place.width - 20, 22) : '',
    ].join(''),
    label: labelOf(title, detail, findings),
    names: [title],
  };
}

function linePart({ id, kind, title, findings, from, to }: Line, { ways }: Layout): DiagramPart | undefined {
  const way = ways.get(id);
  if (!way) return undefined;
  const path = pathOf(way);
  const heads = [headOf(way, 'end'), ...(kind === 'pairing' ? [headOf(way, 'start')] : [])];
  return {
    ...part(id, 'line', { x: 0, y: 0, width: 0, height: 0 }),
    classes: classes('line', kind, way.isCurve ? 'curve' : '', worstOf(findings)),
    svg: [
      titleElement(title, '', findings),
      `<path class="reach" d="${path}"/><path d="${path}"/>`,
      ...heads.map((head) => `<path class="head" d="${head}"/>`),
    ].join(''),
    label: labelOf(title, '', findings),
    ends: [from, to],
  };
}

function boxPart(box: Box, { places }: Layout): DiagramPart | undefined {
  const place = places.get(box.id);
  if (!place) return undefined;
  const { title, detail, rows, marks, aliases } = box;
  const findings = allFindingsOf(box);
  const worst = worstOf(findings);
  const room = BOX_WIDTH - TITLE_AT - (worst ? 34 : INSET);
  const hasBody = rows.length > 0 || marks.length > 0;
  return {
    ...part(box.id, 'box', place),
    classes: classes('box', box.kind === 'missing' ? 'missing' : '', worst),
    svg: [
      titleElement(title, [detail, ...aliases].join(' · '), findings),
      `<rect class="card" width="${BOX_WIDTH}" height="${heightOf(box)}" rx="6"/>`,
      placed(tile(box.kind), INSET, 9),
      `<text class="title" x="${TITLE_AT}" y="20">${escaped(shortened(plain(title), room, TITLE_FONT))}</text>`,
      `<text class="detail" x="${TITLE_AT}" y="36">${escaped(shortened(plain(detail), BOX_WIDTH - TITLE_AT - INSET, SMALL_FONT))}</text>`,
      worst ? placed(findingSign(worst), BOX_WIDTH - 18, 17) : '',
      hasBody ? `<path class="rule" d="M0 ${HEADER_HEIGHT - 0.5}H${BOX_WIDTH}"/>` : '',
      rowsOf(box),
    ].join(''),
    label: labelOf(title, [detail, ...marks, ...rows.map(rowLabel)].join(', '), findings),
    names: [title, ...aliases],
    rows: rows
      .filter(({ kind }) => kind !== 'localStore')
      .map(({ id, text, detail: name, kind }) => ({ id, name: kind === 'computer' ? text : `${text} ${name}` })),
  };
}

function rowsOf({ rows, marks }: Box): string {
  let top = HEADER_HEIGHT + 3;
  let drawn = '';
  for (const row of rows) {
    drawn += rowAt(row, top);
    top += rowHeight(row);
  }
  if (marks.length === 0) return drawn;
  const text = shortened(plain(marks.join(' · ')), BOX_WIDTH - 2 * INSET, SMALL_FONT);
  return `${drawn}<text class="detail" x="${INSET}" y="${top + 14}">${escaped(text)}</text>`;
}

function rowAt(row: Row, top: number): string {
  const { id, kind, text, contents, findings, state } = row;
  const worst = worstOf(findings);
  const detail = [row.detail, ...(state === 'inactive' ? [t('inactive')] : [])]
    .filter((part) => part !== '')
    .join(' · ');
  const end = BOX_WIDTH - INSET - (worst ? 20 : 0);
  const room = end - TEXT_AT;
  // The name of a row comes before what is said of it.
  const detailRoom = Math.max(room - widthOf(plain(text), TEXT_FONT) - 10, Math.min(room / 3, 70));
  const shortDetail = detail === '' ? '' : shortened(plain(detail), detailRoom, SMALL_FONT);
  const detailWidth = shortDetail === '' ? 0 : widthOf(shortDetail, SMALL_FONT) + 10;
  const shortText = shortened(plain(text), room - detailWidth, TEXT_FONT);
  return [
    // What stands for nothing in the document is chosen with its box.
    `<g class="${classes('row', kind, state, worst)}"${kind === 'localStore' ? '' : ` data-id="${escaped(id)}"`}>`,
    titleElement(text, [detail, ...contents].join('\n'), findings),
    `<rect class="hit" x="1" y="${top}" width="${BOX_WIDTH - 2}" height="${rowHeight(row)}"/>`,
    placed(rowSign(row), 18, top + ROW_HEIGHT / 2 - 3),
    `<text class="text" x="${TEXT_AT}" y="${top + 12}">${escaped(shortText)}</text>`,
    shortDetail === ''
      ? ''
      : `<text class="detail" x="${end}" y="${top + 12}" text-anchor="end">${escaped(shortDetail)}</text>`,
    ...contents.map(
      (content, index) =>
        `<text class="detail" x="${TEXT_AT}" y="${top + ROW_HEIGHT + 6 + index * CONTENT_HEIGHT}">${escaped(shortened(plain(content), BOX_WIDTH - TEXT_AT - INSET, SMALL_FONT))}</text>`,
    ),
    worst ? placed(`<g transform="scale(.8)">${findingSign(worst)}</g>`, BOX_WIDTH - 19, top + ROW_HEIGHT / 2 - 3) : '',
    '</g>',
  ].join('');
}

function rowLabel({ text, detail, state, contents }: Row): string {
  return [text, detail, state === 'inactive' ? t('inactive') : '', ...contents].filter((part) => part !== '').join(' ');
}

function titleElement(name: string, detail: string, findings: readonly Note[]): string {
  const told = findings.slice(0, MOST_TOLD).map(({ message }) => `• ${message}`);
  const rest = findings.length - told.length;
  const lines = [name, detail, ...told, ...(rest > 0 ? [t('and {count} more findings', { count: rest })] : [])];
  return `<title>${escaped(lines.filter((line) => line !== '').join('\n'))}</title>`;
}

function labelOf(name: string, detail: string, findings: readonly Note[]): string {
  const { length: count } = findings;
  const finding = count === 0 ? '' : count === 1 ? t('1 finding') : t('{count} findings', { count });
  return [name, detail, finding, ...findings.slice(0, MOST_TOLD).map(({ message }) => message)]
    .filter((part) => part !== '')
    .join(', ');
}

function part(id: string, layer: DiagramPart['layer'], { x, y, width, height }: Rect) {
  return { id, layer, x, y, width, height, label: '', names: [], rows: [], ends: [] } as const;
}

function placed(svg: string, x: number, y: number): string {
  return svg === '' ? '' : `<g transform="translate(${x} ${y})">${svg}</g>`;
}

function classes(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== '').join(' ');
}
