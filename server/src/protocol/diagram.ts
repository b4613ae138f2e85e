import type { DocumentUri, Position } from 'vscode-languageserver-types';

// What is asked of the picture of a document; part of protocol.ts.

export interface DiagramParams {
  readonly uri: DocumentUri;
  /** The `resultId` of the picture that the client has: it is told what is different from that. */
  readonly previousResultId?: string | undefined;
}

/** The picture of a document. All lengths are in pixels of a picture that is not scaled. */
export interface DiagramResult {
  readonly resultId: string;
  /** The version of the document that is drawn. */
  readonly version: number;
  readonly width: number;
  readonly height: number;
  /** CSS for all parts, in the colours of VS Code's themes; its rules are below the class `topology`. */
  readonly style: string;
  /** SVG that tells the signs and lines apart, an entry below the other. */
  readonly legend: { readonly svg: string; readonly width: number; readonly height: number };
  /** Whether there is nothing to be drawn in the document. */
  readonly isEmpty: boolean;
  /** Why nothing is drawn, though there is something: a sentence for a person. */
  readonly tooLarge?: string;
  /** Why the document cannot be read. The client's picture stays, or, where it has none, what could be read is drawn. */
  readonly broken?: { readonly message: string; readonly line: number };
  /** Whether `parts` are all there are; else those that are new or have changed. */
  readonly isWhole: boolean;
  /** In the order in which they are painted. */
  readonly parts: readonly DiagramPart[];
  /** The ids of parts that are gone. */
  readonly removed: readonly string[];
}

/** One thing in a picture. */
export interface DiagramPart {
  /** The same from one version of the document to the next, as long as the thing keeps its name. */
  readonly id: string;
  readonly layer: 'area' | 'line' | 'box';
  /** Lines have no place: their SVG has it. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** CSS classes, separated by blanks. */
  readonly classes: string;
  /** What it looks like, from its upper left corner on. Rows in it that can be chosen have their id as `data-id`. */
  readonly svg: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
  /** What it is searched for by. */
  readonly names: readonly string[];
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  /** Of a line: the ids of what it joins, boxes or rows. */
  readonly ends: readonly string[];
}

export interface DiagramPlaceParams {
  readonly uri: DocumentUri;
  /** Of a part or a row. */
  readonly id: string;
}

export interface DiagramAtParams {
  readonly uri: DocumentUri;
  readonly position: Position;
}

export interface DiagramFileParams {
  readonly uri: DocumentUri;
  readonly format: 'svg' | 'mermaid';
  readonly theme: 'light' | 'dark';
  /** What the picture is called. */
  readonly title: string;
}
