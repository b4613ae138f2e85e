import type { Severity } from '../../rules/categories';
import type { BoxKind, Row } from './diagram';

/** The signs of the kinds of boxes: strokes on a field of 16 by 16. */
const GLYPHS: Readonly<Record<BoxKind, string>> = {
  frontEnd: 'M2.5 3h11v4h-11zM2.5 9h11v4h-11zM5 5h.01M5 11h.01',
  standardEdition: 'M4.5 2h7v12h-7zM7 4.8h2M7 7.2h2M8 11.2h.01',
  persistentChat: 'M2.5 3h11v7.5H8.2L5 13.5v-3H2.5zM5.2 5.7h5.6M5.2 7.9h3.6',
  director: 'M8 1.8v12.4M3 3.5h8l2.2 2.2L11 8H3z',
  edge: 'M8 1.8 13 3.6v4.2c0 3-2.1 5.2-5 6.4-2.9-1.2-5-3.4-5-6.4V3.6z',
  mediation: 'M2.5 5.5h10.5L10.3 2.8M13.5 10.5H3L5.7 13.2',
  trustedApplication: 'M8 1.8 13.4 4.9v6.2L8 14.2 2.6 11.1V4.9zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  officeWebApps: 'M3.8 1.8h5.4l3 3v9.4H3.8zM9 1.8v3.2h3.2M6 8.2h4M6 10.9h4',
  otherPool: 'M2.5 4h11v8h-11zM5 8h.01',
  sqlServer:
    'M3 4c0-1.2 2.2-2.1 5-2.1s5 .9 5 2.1-2.2 2.1-5 2.1S3 5.2 3 4zv8c0 1.2 2.2 2.1 5 2.1s5-.9 5-2.1V4M3 8c0 1.2 2.2 2.1 5 2.1s5-.9 5-2.1',
  fileServer: 'M2 3.7h4.2l1.5 1.9H14v7.2H2z',
  missing: 'M5.8 5.9a2.2 2.2 0 1 1 3.2 2C8.2 8.3 8 8.8 8 9.7M8 12.5h.01',
};

const ROW_GLYPHS: Readonly<Partial<Record<Row['kind'], string>>> = {
  sqlStore: GLYPHS.sqlServer,
  localStore: GLYPHS.sqlServer,
  fileStore: GLYPHS.fileServer,
};

/** @returns the sign of a kind of box on its tile, 28 pixels wide and high */
export function tile(kind: BoxKind): string {
  return `<rect class="tile ${kind}" width="28" height="28" rx="6"/><path class="glyph" transform="translate(6 6)" d="${GLYPHS[kind]}"/>`;
}

/** @returns the sign of a row, its middle at the origin: that of a store, or the state of a computer */
export function rowSign({ kind, state }: Pick<Row, 'kind' | 'state'>): string {
  const glyph = ROW_GLYPHS[kind];
  if (glyph !== undefined) return `<path class="sign" transform="translate(-6 -6) scale(.75)" d="${glyph}"/>`;
  return kind === 'more' ? '' : `<circle class="state ${state ?? 'plain'}" r="4"/>`;
}

/** @returns the sign of a finding, its middle at the origin: told apart by its form as well as by its colour */
export function findingSign(severity: Severity): string {
  switch (severity) {
    case 'error':
      return '<g class="finding error"><circle r="7"/><path d="M-2.6-2.6 2.6 2.6M2.6-2.6-2.6 2.6"/></g>';
    case 'warning':
      return '<g class="finding warning"><path class="fill" d="M0-7 7.5 6H-7.5z"/><path d="M0-2.8V1.4M0 3.7v.01"/></g>';
    case 'information':
    case 'hint':
      return '<g class="finding information"><circle r="7"/><path d="M0-.6v4M0-3.4v.01"/></g>';
  }
}
