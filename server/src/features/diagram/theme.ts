/** The colours of a picture, by what they are for. */
export interface Theme {
  readonly background: string;
  readonly area: string;
  readonly areaBorder: string;
  readonly box: string;
  readonly boxBorder: string;
  readonly text: string;
  readonly muted: string;
  readonly glyph: string;
  readonly blue: string;
  readonly purple: string;
  readonly amber: string;
  readonly green: string;
  readonly grey: string;
  readonly line: string;
  readonly error: string;
  readonly warning: string;
  readonly information: string;
  readonly onFinding: string;
}

/** The themes of pictures that stand by themselves. */
export const THEMES = {
  light: {
    background: '#ffffff',
    area: '#f4f6f9',
    areaBorder: '#cfd6df',
    box: '#ffffff',
    boxBorder: '#b9c2cd',
    text: '#1b1f24',
    muted: '#59636e',
    glyph: '#ffffff',
    blue: '#0f6cbd',
    purple: '#7446b0',
    amber: '#a35a00',
    green: '#0e7a55',
    grey: '#5f6b78',
    line: '#66717d',
    error: '#c42b1c',
    warning: '#9d5d00',
    information: '#0f6cbd',
    onFinding: '#ffffff',
  },
  dark: {
    background: '#1b1d21',
    area: '#23262b',
    areaBorder: '#3d434b',
    box: '#2d3138',
    boxBorder: '#565e69',
    text: '#f0f2f5',
    muted: '#b1b9c3',
    glyph: '#14171a',
    blue: '#62aef5',
    purple: '#bb99f0',
    amber: '#eaa94e',
    green: '#54c8a0',
    grey: '#a4aeba',
    line: '#9aa4b0',
    error: '#ff8b80',
    warning: '#f0b429',
    information: '#62aef5',
    onFinding: '#14171a',
  },
} as const satisfies Record<string, Theme>;
export type ThemeName = keyof typeof THEMES;

/** The colours of whatever theme VS Code has, high contrast ones too. */
export const VSCODE_THEME: Theme = {
  background: 'var(--vscode-editor-background)',
  area: 'var(--vscode-sideBar-background, transparent)',
  areaBorder: 'var(--vscode-contrastBorder, var(--vscode-panel-border, #80808059))',
  box: 'var(--vscode-editorWidget-background)',
  boxBorder: 'var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #808080))',
  text: 'var(--vscode-editor-foreground)',
  muted: 'var(--vscode-descriptionForeground)',
  glyph: 'var(--vscode-editor-background)',
  blue: 'var(--vscode-charts-blue)',
  purple: 'var(--vscode-charts-purple)',
  // VS Code's own orange is too pale for lines on white: the page has one for each kind of theme.
  amber: 'var(--topology-amber, var(--vscode-charts-orange))',
  green: 'var(--vscode-charts-green)',
  grey: 'var(--vscode-descriptionForeground)',
  line: 'var(--vscode-descriptionForeground)',
  error: 'var(--vscode-editorError-foreground, var(--vscode-charts-red))',
  warning: 'var(--vscode-editorWarning-foreground, var(--vscode-charts-yellow))',
  information: 'var(--vscode-editorInfo-foreground, var(--vscode-charts-blue))',
  onFinding: 'var(--vscode-editor-background)',
};

/** @returns the style sheet of pictures, in the colours of a theme; every rule is below the class `topology` */
export function styleSheet(theme: Theme, fonts: string): string {
  const rules: readonly (readonly [selector: string, style: string])[] = [
    ['text', `font-family:${fonts};font-size:12px;fill:${theme.text}`],
    ['.sheet', `fill:${theme.background}`],
    ['.ground', `fill:${theme.area};stroke:${theme.areaBorder}`],
    ['.areaTitle', 'font-size:15px;font-weight:600'],
    ['.card', `fill:${theme.box};stroke:${theme.boxBorder}`],
    ['.title', 'font-size:13px;font-weight:600'],
    ['.detail', `font-size:11px;fill:${theme.muted}`],
    ['.inactive .text', `fill:${theme.muted}`],
    ['.rule', `stroke:${theme.boxBorder};stroke-opacity:.6;fill:none`],
    ['.hit', 'fill:transparent;stroke:none'],
    ['.tile', `fill:${theme.grey}`],
    ['.tile.frontEnd,.tile.standardEdition', `fill:${theme.blue}`],
    ['.tile.persistentChat', `fill:${theme.purple}`],
    ['.tile.sqlServer', `fill:${theme.amber}`],
    ['.tile.fileServer', `fill:${theme.green}`],
    ['.tile.missing', `fill:${theme.error}`],
    ['.glyph', `fill:none;stroke:${theme.glyph};stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round`],
    ['.sign', `fill:none;stroke:${theme.muted};stroke-width:1.6;stroke-linejoin:round`],
    ['.state', `fill:none;stroke:${theme.muted};stroke-width:1.6`],
    ['.state.plain', `fill:${theme.muted};stroke:none`],
    ['.state.active', `fill:${theme.green};stroke:${theme.green}`],
    ['.line path', `fill:none;stroke:${theme.line};stroke-width:1.5`],
    ['.line .head', `fill:${theme.line}`],
    ['.nextHop path,.pairing path', `stroke:${theme.blue};stroke-width:1.8`],
    ['.nextHop .head,.pairing .head', `fill:${theme.blue}`],
    ['.store path', `stroke:${theme.amber}`],
    ['.store .head', `fill:${theme.amber}`],
    ['.mirror path', `stroke:${theme.amber};stroke-dasharray:7 4`],
    ['.mirror .head', `fill:${theme.amber}`],
    ['.backup path', `stroke:${theme.purple};stroke-dasharray:9 4 2 4`],
    ['.backup .head', `fill:${theme.purple}`],
    ['.witness path', 'stroke-dasharray:2 4;stroke-linecap:round'],
    ['.fileStore path', `stroke:${theme.green}`],
    ['.fileStore .head', `fill:${theme.green}`],
    ['.pairing path', 'stroke-dasharray:12 4'],
    ['.line.error path', `stroke:${theme.error}`],
    ['.line.error .head', `fill:${theme.error}`],
    ['.line.warning path', `stroke:${theme.warning}`],
    ['.line.warning .head', `fill:${theme.warning}`],
    ['.line.curve', 'opacity:.7'],
    ['.line path.head', 'stroke:none'],
    ['.line path.reach', 'stroke:transparent;stroke-width:10;stroke-dasharray:none'],
    ['.box.error .card', `stroke:${theme.error};stroke-width:2`],
    ['.box.warning .card', `stroke:${theme.warning};stroke-width:2`],
    ['.box.missing .card', 'stroke-dasharray:6 4'],
    ['.area.error .ground', `stroke:${theme.error}`],
    ['.area.warning .ground', `stroke:${theme.warning}`],
    ['.finding path', `fill:none;stroke:${theme.onFinding};stroke-width:1.7;stroke-linecap:round`],
    ['.finding.error circle', `fill:${theme.error}`],
    ['.finding.information circle', `fill:${theme.information}`],
    ['.finding.warning .fill', `fill:${theme.warning};stroke:${theme.warning};stroke-width:1;stroke-linejoin:round`],
  ];
  return rules.map(([selector, style]) => `${below(selector)}{${style}}`).join('\n');
}

function below(selector: string): string {
  return selector
    .split(',')
    .map((one) => `.topology ${one}`)
    .join(',');
}
