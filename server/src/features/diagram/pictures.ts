import type { ELK } from 'elkjs/lib/elk-api';
import type { DiagramPart, DiagramResult } from '../../protocol';
import type { CheckedVersion } from '../documents';
import type { Diagram, Shown } from './diagram';
import { drawingOf } from './draw';
import { KnownLayouts } from './knownLayouts';
import { layoutOf, type Layout } from './layout';
import { legendOf } from './legend';
import { partsOf } from './parts';
import { styleSheet, VSCODE_THEME } from './theme';
import { tooLargeToDraw } from './tooLarge';

/** A legend that stands beside a picture has one entry a line. */
const LEGEND_WIDTH = 1;

const NOTHING: Diagram = { areas: [], lines: [] };

const drawings = new WeakMap<CheckedVersion, Diagram>();

/** @returns the picture of a version of a document, without places; worked out once. Nothing, where the topology is too large to be drawn */
export function drawingOfVersion(checked: CheckedVersion): Diagram {
  let drawing = drawings.get(checked);
  if (!drawing) {
    drawing = tooLargeToDraw(checked.topology) === undefined ? drawingOf(checked) : NOTHING;
    drawings.set(checked, drawing);
  }
  return drawing;
}

/** What a client has been told of one document. */
interface Told {
  readonly result: DiagramResult;
  /** Every part by its id, as it was told. */
  readonly parts: ReadonlyMap<string, string>;
  readonly layouts: KnownLayouts;
}

/** The pictures of open documents, told to a client by what is different from the one before. */
export class Pictures {
  readonly #told = new Map<string, Told>();
  readonly #loadElk: () => Promise<ELK>;
  #results = 0;

  constructor(loadElk: () => Promise<ELK>) {
    this.#loadElk = loadElk;
  }

  /**
   * @param previous the result that the client has, where it has one
   * @returns the picture as it is now; of a document that cannot be read the one before, where the client has that
   */
  async resultFor(checked: CheckedVersion, previous: string | undefined): Promise<DiagramResult> {
    const told = this.#told.get(checked.uri);
    const known = told?.result.resultId === previous ? told : undefined;
    const [problem] = checked.tree.problems;
    const broken = problem && { message: problem.message, line: checked.lines.positionAt(problem.offset).line };
    if (known && broken)
      return { ...known.result, version: checked.version ?? 0, broken, parts: [], removed: [], isWhole: false };

    const layouts = told?.layouts ?? new KnownLayouts();
    const tooLarge = tooLargeToDraw(checked.topology);
    const diagram = drawingOfVersion(checked);
    const layout = await layoutOf(diagram, await this.#loadElk(), layouts);
    const parts = partsOf(diagram, layout);
    const written = new Map(parts.map((part) => [part.id, JSON.stringify(part)]));
    this.#results += 1;
    const result: DiagramResult = {
      resultId: String(this.#results),
      version: checked.version ?? 0,
      width: layout.width,
      height: layout.height,
      style: styleSheet(VSCODE_THEME, 'var(--vscode-font-family)'),
      legend: legendOf(diagram, LEGEND_WIDTH),
      isEmpty: parts.length === 0 && tooLarge === undefined,
      ...(tooLarge === undefined ? {} : { tooLarge }),
      ...(broken ? { broken } : {}),
      ...differences(parts, written, known?.parts),
    };
    this.#told.set(checked.uri, { result, parts: written, layouts });
    return result;
  }

  /** @returns where everything in a picture is, as it was told to the client where nothing has changed since */
  async layoutOf(checked: CheckedVersion): Promise<Layout> {
    return layoutOf(drawingOfVersion(checked), await this.#loadElk(), this.#told.get(checked.uri)?.layouts);
  }

  /** To be called when a document is closed. */
  forget(uri: string): void {
    this.#told.delete(uri);
  }
}

function differences(
  parts: readonly DiagramPart[],
  written: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string> | undefined,
): Pick<DiagramResult, 'parts' | 'removed' | 'isWhole'> {
  if (!before) return { parts, removed: [], isWhole: true };
  return {
    parts: parts.filter(({ id }) => before.get(id) !== written.get(id)),
    removed: [...before.keys()].filter((id) => !written.has(id)),
    isWhole: false,
  };
}

/** @returns what a picture shows under an id; `undefined` where it shows nothing so */
export function shownAs(diagram: Diagram, id: string): Shown | undefined {
  for (const shown of allShown(diagram)) if (shown.id === id) return shown;
  const line = diagram.lines.find((one) => one.id === id);
  const [reference] = line?.references ?? [];
  return line && reference && { id, node: undefined, selection: reference, findings: line.findings };
}

/** @returns the id of the innermost thing that a picture shows of a place in the document */
export function idAt(diagram: Diagram, offset: number): string | undefined {
  let found: { readonly id: string; readonly length: number } | undefined;
  for (const { id, node } of allShown(diagram)) {
    if (!node || offset < node.offset || offset > node.offset + node.length) continue;
    if (!found || node.length < found.length) found = { id, length: node.length };
  }
  return found?.id;
}

function* allShown({ areas }: Diagram): Iterable<Shown> {
  for (const area of areas) {
    yield area;
    for (const box of area.boxes) {
      yield box;
      yield* box.rows;
    }
  }
}
