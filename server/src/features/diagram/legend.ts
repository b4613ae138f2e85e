import { t } from '@vscode/l10n';
import { LINE_KINDS, type Diagram, type LineKind } from './diagram';
import { findingSign, rowSign } from './icons';
import { escaped } from './markup';
import { headOf, pathOf } from './paths';
import { TEXT_FONT, type Point } from './sizes';
import { widthOf } from './text';

const SAMPLE = 34;
const ENTRY_HEIGHT = 22;
const BETWEEN = 22;

/** What the signs and lines of a picture mean. */
export interface Legend {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** @returns what is in a picture and needs to be told, in as many lines as fit the width; lines that no picture has are left out */
export function legendOf(diagram: Diagram, width: number): Legend {
  const kinds = new Set(diagram.lines.map(({ kind }) => kind));
  const states = new Set(
    diagram.areas.flatMap(({ boxes }) => boxes.flatMap(({ rows }) => rows.map(({ state }) => state))),
  );
  const entries: [sample: string, text: string][] = [
    ...LINE_KINDS.filter((kind) => kinds.has(kind)).map((kind): [string, string] => [lineSample(kind), lineText(kind)]),
    ...(['active', 'inactive'] as const)
      .filter((state) => states.has(state))
      .map((state): [string, string] => [
        sampleSign(rowSign({ kind: 'computer', state })),
        state === 'active' ? t('active computer') : t('inactive computer'),
      ]),
    [sampleSign(findingSign('error')), t('error')],
    [sampleSign(findingSign('warning')), t('warning')],
    [sampleSign(findingSign('information')), t('information')],
  ];
  let svg = '';
  let place: Point = { x: 0, y: 0 };
  let right = 0;
  for (const [sample, text] of entries) {
    const entryWidth = SAMPLE + 8 + widthOf(text, TEXT_FONT);
    if (place.x > 0 && place.x + entryWidth > width) place = { x: 0, y: place.y + ENTRY_HEIGHT };
    svg += `<g transform="translate(${Math.round(place.x)} ${place.y})">${sample}<text x="${SAMPLE + 8}" y="15">${escaped(text)}</text></g>`;
    right = Math.max(right, place.x + entryWidth);
    place = { x: place.x + entryWidth + BETWEEN, y: place.y };
  }
  return { svg, width: Math.ceil(right), height: place.y + ENTRY_HEIGHT };
}

function lineSample(kind: LineKind): string {
  const way = {
    points: [
      { x: 0, y: 11 },
      { x: SAMPLE, y: 11 },
    ],
    isCurve: false,
  };
  const heads = [headOf(way, 'end'), ...(kind === 'pairing' ? [headOf(way, 'start')] : [])];
  return `<g class="line ${kind}"><path d="${pathOf(way)}"/>${heads.map((head) => `<path class="head" d="${head}"/>`).join('')}</g>`;
}

function sampleSign(sign: string): string {
  return `<g transform="translate(${SAMPLE - 10} 11)">${sign}</g>`;
}

/** @returns what a line of that kind means */
export function lineText(kind: LineKind): string {
  switch (kind) {
    case 'nextHop':
      return t('next hop');
    case 'pairing':
      return t('paired pools');
    case 'store':
      return t('SQL Server store');
    case 'mirror':
      return t('mirror');
    case 'witness':
      return t('witness');
    case 'backup':
      return t('backup');
    case 'fileStore':
      return t('file store');
  }
}
