import type { FromPage, PageState } from '../messages';

interface VsCode {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCode;

/** What VS Code gives to the page: messages to the panel, and a state that outlives the page. */
export const host = acquireVsCodeApi();

/** @returns an element that the page has, which is of that kind */
export function byId<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const element = document.querySelector(`#${id}`);
  if (!(element instanceof kind)) throw new Error(`The page has no ${id}.`);
  return element;
}

/** @returns an element of SVG */
export function svgElement<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}
