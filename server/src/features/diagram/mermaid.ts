import { t } from '@vscode/l10n';
import {
  allFindingsOf,
  worstOf,
  type Area,
  type Box,
  type Diagram,
  type Line,
  type LineKind,
  type Row,
} from './diagram';
import { lineText } from './legend';
import { plain } from './markup';
import { THEMES } from './theme';

const STYLES = [
  `classDef error stroke:${THEMES.light.error},stroke-width:2px`,
  `classDef warning stroke:${THEMES.light.warning},stroke-width:2px`,
  `classDef missing stroke:${THEMES.light.error},stroke-dasharray:6 4`,
];

/** How lines are written: what holds data is drawn through, what is a copy of it or watches over it is dotted. */
const ARROWS: Readonly<Record<LineKind, string>> = {
  nextHop: '==>',
  pairing: '<-->',
  store: '-->',
  mirror: '-.->',
  witness: '-.-',
  backup: '-.->',
  fileStore: '-->',
};

/** @returns a picture in Mermaid's language: a flowchart, its sites and servers as subgraphs */
export function mermaidOf(diagram: Diagram): string {
  return new MermaidWriter(diagram).text();
}

class MermaidWriter {
  readonly #diagram: Diagram;
  readonly #names = new Map<string, string>();
  readonly #classes: string[] = [];
  readonly #lines: string[] = ['flowchart LR'];

  constructor(diagram: Diagram) {
    this.#diagram = diagram;
  }

  text(): string {
    const { areas, lines } = this.#diagram;
    for (const area of areas) this.#area(area);
    for (const line of lines) this.#line(line);
    for (const style of STYLES) this.#lines.push(`  ${style}`);
    for (const name of this.#classes) this.#lines.push(`  class ${name}`);
    return `${this.#lines.join('\n')}\n`;
  }

  #area({ id, title, detail, boxes }: Area): void {
    this.#lines.push(`  subgraph ${this.#name(id)}[${quoted(title, detail)}]`);
    // A subgraph must not be empty.
    if (boxes.length === 0) this.#lines.push(`    ${this.#name(`${id} empty`)}[" "]`);
    for (const box of boxes) this.#box(box);
    this.#lines.push('  end');
  }

  #box(box: Box): void {
    const { id, kind, title, detail, rows, marks } = box;
    if (kind === 'missing') this.#classes.push(`${this.#name(id)} missing`);
    const worst = worstOf(allFindingsOf(box));
    if (worst === 'error' || worst === 'warning') this.#classes.push(`${this.#name(id)} ${worst}`);
    const isServer = kind === 'sqlServer' || kind === 'fileServer';
    if (!isServer) {
      const texts = [title, detail, ...rows.map(rowText), ...marks];
      this.#lines.push(`    ${this.#name(id)}[${quoted(...texts)}]`);
      return;
    }
    this.#lines.push(`    subgraph ${this.#name(id)}[${quoted(title, detail)}]`);
    for (const row of rows) {
      const text = quoted(rowText(row), ...row.contents);
      this.#lines.push(`      ${this.#name(row.id)}${kind === 'sqlServer' ? `[(${text})]` : `[${text}]`}`);
    }
    this.#lines.push('    end');
  }

  #line({ from, to, kind }: Line): void {
    this.#lines.push(`  ${this.#name(from)} ${ARROWS[kind]}|${quoted(lineText(kind))}| ${this.#name(to)}`);
  }

  /** Names of documents can be anything; Mermaid's are letters and digits. */
  #name(id: string): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const name = `n${this.#names.size + 1}`;
    this.#names.set(id, name);
    return name;
  }
}

function rowText({ text, detail, state }: Row): string {
  return [text, detail, state === 'inactive' ? t('inactive') : ''].filter((part) => part !== '').join(' · ');
}

/** A label, a line for each text. What means something to Mermaid or to HTML is written by its number. */
function quoted(...texts: readonly string[]): string {
  const lines = texts
    .filter((text) => text !== '')
    .map((text) => plain(text).replace(/[#"<>&`%\\|[\]{}()]/g, (sign) => `#${sign.charCodeAt(0)};`));
  return `"${lines.join('<br/>') || ' '}"`;
}
