import type { DiagramResult } from '../../../server/src/protocol';

/** Types only: what a diagram's panel and the page in it say to each other. */
export type ToPage =
  | { readonly type: 'picture'; readonly picture: DiagramResult }
  /** Something to be read above the picture; an empty text takes it away. */
  | { readonly type: 'notice'; readonly text: string; readonly action?: string }
  /** What the cursor in the document is in. */
  | { readonly type: 'highlight'; readonly id: string | null }
  | { readonly type: 'makePng'; readonly request: number; readonly svg: string };

export type FromPage =
  /** The page has been loaded, and shows nothing yet. */
  | { readonly type: 'ready' }
  /** What is shown now: the version, how many boxes, and what is highlighted. */
  | { readonly type: 'drawn'; readonly version: number; readonly boxes: number; readonly highlighted: string | null }
  /** A person has chosen something in the picture. */
  | { readonly type: 'choose'; readonly id: string }
  /** A person wants to see the document. */
  | { readonly type: 'openDocument' }
  | { readonly type: 'export'; readonly format: ExportFormat }
  | { readonly type: 'png'; readonly request: number; readonly bytes: Uint8Array | null };

export type ExportFormat = 'svg' | 'png' | 'mermaid';

/** What the page keeps while it is not shown, and after a reload of the window. */
export interface PageState {
  readonly uri: string;
  /** Where the picture's origin is, and how large it is shown; left out: all of it. */
  readonly view?: { readonly x: number; readonly y: number; readonly scale: number };
}

/** The texts of the page, in the language of VS Code. */
export type PageTexts = Readonly<
  Record<
    | 'diagram'
    | 'find'
    | 'search'
    | 'next'
    | 'previous'
    | 'noMatch'
    | 'match'
    | 'zoomIn'
    | 'zoomOut'
    | 'fit'
    | 'legend'
    | 'export'
    | 'exportSvg'
    | 'exportPng'
    | 'exportMermaid'
    | 'empty'
    | 'emptyHelp'
    | 'openDocument',
    string
  >
>;
